import Model

extension CalendarItem {
  /// A visit as an event, with alarms a day and an hour before.
  ///
  /// - Parameters:
  ///   - id: The id of its entry.
  ///   - written: When the entry was last written.
  package init(visit: Visit, id: ULID, note: String?, written: Moment) {
    let isWholeDay =
      visit.start.time == .midnight && (visit.minutes ?? 0) > 0 && (visit.minutes ?? 0) % 1440 == 0
    self.init(
      uid: visit.uid ?? Self.uid(id), stamp: written,
      start: isWholeDay ? .day(visit.start.day) : .moment(visit.start), title: Self.title(visit))
    minutes = isWholeDay ? nil : visit.minutes ?? Visit.usualMinutes
    sequence = visit.sequence ?? 0
    isCancelled = visit.status == .cancelled
    description = note
    place = visit.place
    link = visit.link
    alarms = visit.status.isAwaited ? [1440, 60] : []
  }

  /// The name of an event that this program made: the id of its entry.
  static func uid(_ id: ULID) -> String { "\(id)@vitals" }

  /// The id of the entry of which this program made an event of a name; nil where it did not.
  static func id(ofUID uid: String) -> ULID? {
    guard uid.hasSuffix("@vitals") else { return nil }
    // A reminder of several times a day has the time behind its id.
    return ULID(uid.dropLast(7).prefix { $0 != "-" })
  }

  private static func title(_ visit: Visit) -> String {
    let words = [visit.clinician, visit.reason].compactMap(\.self)
    return words.isEmpty ? "Visit" : words.joined(separator: ": ")
  }
}
