import Model

/// Turns instants, as databases and phones keep them, into moments on the patient's clock.
struct InstantTimes {
  private let zone: Zone
  private let latest: Int64
  private let counted: String
  private var usedZone = false
  private var ownZones = 0

  /// - Parameter counted: How the file writes them, for `decisions`: `times are counts of seconds since 1970 in UTC`.
  init(_ options: ImportOptions, counted: String) {
    zone = options.zone
    latest = options.now.instantMilliseconds + 5 * 60_000
    self.counted = counted
  }

  /// The moment of an instant in milliseconds since 1970, by the clock of the zone that the row names, else of the
  /// person's.
  ///
  /// - Throws: `RecordProblem` for what is in the future, and before 1900.
  mutating func moment(
    _ milliseconds: Int?, named: Zone? = nil, precision: Moment.Precision? = nil, key: String
  ) throws(RecordProblem) -> Moment {
    guard let milliseconds, milliseconds.magnitude < 1 << 53 else {
      throw RecordProblem(key, found: milliseconds.map { "\($0)" } ?? "", "a count since 1970 is expected")
    }
    let precision = precision ?? (milliseconds % 1000 == 0 ? .second : .millisecond)
    guard
      let moment = Moment(
        instantMilliseconds: Int64(milliseconds), zone: named ?? zone, precision: precision)
    else { throw RecordProblem(key, found: "\(milliseconds)", "a time that a calendar has is expected") }
    guard moment.instantMilliseconds <= latest else {
      throw RecordProblem(key, found: "\(moment)", "the time is in the future; a time up to now is expected")
    }
    guard moment.day >= Timekeeper.earliest else {
      throw RecordProblem(key, found: "\(moment)", "the time is before 1900; a later one is expected")
    }
    if named == nil { usedZone = true } else { ownZones += 1 }
    return moment
  }

  /// What was decided, in words.
  var decisions: [String] {
    var words = [counted]
    if ownZones > 0 { words.append("\(ownZones) times have a zone of their own, which is used") }
    if usedZone {
      words.append(
        "times\(ownZones > 0 ? " without one" : "") are read on the clock of \(zone.name) (change with --zone)"
      )
    }
    return words
  }
}
