import Model

/// What an iCalendar file holds: its method and its events (RFC 5545, RFC 5546).
package struct CalendarFile: Sendable {
  /// What the sender wants with it.
  package enum Method: Sendable, Equatable {
    /// To invite, or to change an invitation.
    case request
    /// To call it off.
    case cancel
    /// To tell; also where a file says nothing.
    case publish
    /// An answer, or what else is not for a patient to take in.
    case other(String)
  }

  /// What the sender wants.
  package let method: Method
  /// The events that could be read, in the order of the file.
  package let events: [CalendarEvent]
  /// The events that could not be read, and why.
  package let refused: [Refusal]
  /// What else is in the file and not taken, in words: `2 VTODO`.
  package let leftOut: [String]

  /// The most events that are read of a file.
  static let mostEvents = 10_000

  /// Whether bytes begin as an iCalendar file does.
  package static func recognises(_ bytes: [UInt8]) -> Bool { CalendarBytes.recognises(bytes) }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - now: The clock; of an event that comes back, the next occurrence is taken.
  ///   - zone: The zone of the patient's clock, for times without a zone.
  ///   - namedZone: Finds a zone by its IANA name.
  /// - Throws: `ImportProblem` with line and column where it is no iCalendar file.
  package static func read(
    _ bytes: [UInt8], now: Moment, zone: Zone, namedZone: @escaping (String) -> Zone?
  ) throws(ImportProblem) -> CalendarFile {
    let calendars = try CalendarComponent.calendars(in: bytes)
    let parts = calendars.flatMap(\.parts)
    let events = parts.filter { $0.name == "VEVENT" }
    guard events.count <= mostEvents else {
      throw ImportProblem(
        .format, "there are \(events.count) events in the file",
        expected: "at most \(mostEvents) are read; save the invitation alone")
    }
    let zones = CalendarZones(calendars, named: namedZone, here: zone)
    let series = EventSeries.all(in: events)
    var (read, refused): ([CalendarEvent], [Refusal]) = ([], [])
    for one in series {
      do throws(ImportProblem) {
        read.append(try one.event(now: now, zones: zones))
      } catch {
        refused.append(
          Refusal(
            line: error.line ?? one.line, column: nil, field: nil, found: error.found,
            expected: error.expected))
      }
    }
    return CalendarFile(
      method: method(of: calendars), events: read, refused: refused, leftOut: leftOut(of: parts))
  }

  private static func method(of calendars: [CalendarComponent]) -> Method {
    let words = calendars.compactMap { $0.text("METHOD")?.uppercased() }
    switch words.first {
    case nil, "PUBLISH": return .publish
    case "REQUEST": return .request
    case "CANCEL": return .cancel
    case let word?: return .other(word)
    }
  }

  private static func leftOut(of parts: [CalendarComponent]) -> [String] {
    let others = parts.map(\.name).filter { $0 != "VEVENT" && $0 != "VTIMEZONE" }
    return Dictionary(grouping: others) { $0 }.map { "\($0.value.count) \($0.key)" }.sorted()
  }
}
