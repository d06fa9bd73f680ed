import Model

/// Finds what the times of an iCalendar file mean: by the file's own zones, the world's table, or Windows' names.
struct CalendarZones {
  /// The zone behind a name, and how it was found.
  struct Found {
    let zone: Zone
    /// How it was found, in words for people.
    let how: String
  }

  private let own: [String: FileZone]
  private let named: (String) -> Zone?
  /// The zone of the patient's clock, for times without one.
  let here: Zone

  /// Takes the calendars of a file, a way to look zones up by name, and the zone of the patient's clock.
  init(_ calendars: [CalendarComponent], named: @escaping (String) -> Zone?, here: Zone) {
    let parts = calendars.flatMap(\.parts).filter { $0.name == "VTIMEZONE" }
    own = Dictionary(parts.compactMap(FileZone.init).map { ($0.id, $0) }) { first, _ in first }
    self.named = named
    self.here = here
  }

  /// The zone that a name means; nil where nobody knows it.
  ///
  /// The rules that the file brings come first: they are what the sender's calendar shows.
  func find(_ name: String) -> Found? {
    if let zone = own[name] {
      return Found(zone: zone.zone, how: "the zone \(name), by the file's own rules")
    }
    if let zone = world(name) { return Found(zone: zone, how: "the zone \(zone.name)") }
    for iana in WindowsZones.names(for: name) {
      if let zone = named(iana) {
        return Found(zone: zone, how: "\(name), which is Windows' name for \(iana)")
      }
    }
    return nil
  }

  /// The zone by the rules of this machine, where the file brings rules of its own for a zone of the same name.
  func second(_ name: String) -> Zone? {
    guard own[name] != nil else { return nil }
    return world(name) ?? WindowsZones.names(for: name).lazy.compactMap(named).first
  }

  /// A name of the IANA table, also behind a prefix such as `/mozilla.org/20050126_1/Europe/Berlin`.
  private func world(_ name: String) -> Zone? {
    let parts = name.split(separator: "/")
    for count in [parts.count, 3, 2] where count <= parts.count && count > 0 {
      let end = parts.suffix(count).joined(separator: "/")
      if !end.isEmpty, let zone = named(end) { return zone }
    }
    return nil
  }
}
