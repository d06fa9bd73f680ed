extension BloodPressure {
  /// Two numbers with a slash or `over` between them are a blood pressure, and two or three that can be nothing else.
  package static func claims(_ words: LogWords) -> Bool {
    words.contains { word in
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      return (2...3).contains(parts.count) && parts.allSatisfy { Day.digits($0) != nil }
    } || spoken(words.rest) != nil
  }

  /// Reads `128/82`, then in any order a pulse, cuff, posture and `irregular`.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    guard let pressure = words.take(Self.pressures) ?? Self.takeSpoken(&words) else {
      let found = words.rest.first
      throw LogProblem(
        at: found?.place ?? LogProblem.Place(column: 1, length: 0),
        found.map { "\"\($0.text)\" is not a blood pressure" } ?? "the reading is missing",
        "write both numbers, such as 128/82")
    }
    words.takeUnit(["mmhg"])
    let side = words.take { Self.sides[$0] }
    let site = words.take { Self.sites[$0] }
    if let site, side == nil {
      throw LogProblem(
        at: site.place, "\"\(site.value.rawValue)\" does not say which", "write left or right too")
    }
    let posture = words.take { Self.postures[$0] }?.value
    let irregular = words.take { Self.heartbeats[$0] } != nil
    let pulse = try Self.pulse(&words, given: pressure.value.pulse)
    self = try words.checked(pressure.place) { () throws(FieldProblem) in
      try BloodPressure(
        systolic: pressure.value.systolic, diastolic: pressure.value.diastolic, pulse: pulse,
        cuff: side.map { (site?.value ?? .arm, $0.value) }, posture: posture, irregular: irregular)
    }
  }

  /// The words that log it again.
  package var logText: String {
    let words = [
      valueText, pulse.map(String.init), cuff.map { "\($0.side.rawValue) \($0.site.rawValue)" },
      posture?.rawValue, irregular ? "irregular" : nil,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// Cuff, posture, heartbeat, and the word before a pulse.
  package static var offers: [Offer] {
    sides.offers() + sites.offers() + postures.offers() + heartbeats.offers()
      + [Offer("pulse", synonyms: Pulse.kind.words, tail: " 64")]
  }

  private static let sides = WordTable<Side>([(.left, ["left", "l"]), (.right, ["right", "r"])])
  private static let sites = WordTable<Site>([(.arm, ["arm"]), (.wrist, ["wrist"])])
  private static let postures = WordTable<Posture>([
    (.sitting, ["sitting", "sit", "seated"]), (.standing, ["standing", "stand"]),
    (.lying, ["lying", "lie", "supine"]),
  ])
  private static let heartbeats = WordTable<Bool>([(true, ["irregular", "ihb", "arrhythmia"])])

  private static func pressures(_ word: String) -> (systolic: Int, diastolic: Int, pulse: Int?)? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { Day.digits($0) }
    guard (2...3).contains(parts.count), let systolic = parts[0], let diastolic = parts[1] else { return nil }
    if parts.count == 3 { return parts[2].map { (systolic, diastolic, $0) } }
    return (systolic, diastolic, nil)
  }

  private static func pulse(_ words: inout LogWords, given: Int?) throws(LogProblem) -> Int? {
    let name = words.take { Pulse.kind.words.contains($0) ? $0 : nil }
    let number = given == nil || name != nil ? words.take(Self.pulse) : nil
    if let name, number == nil {
      let found = words.rest.first
      throw LogProblem(
        at: found?.place ?? name.place,
        found.map { "\"\($0.text)\" is not a pulse" } ?? "\"\(name.value)\" has no number",
        "write beats a minute, such as 64")
    }
    if let given, let number {
      throw LogProblem(
        at: number.place, "there are two pulses, \(given) and \(number.value)", "leave out one of them")
    }
    if given != nil || number != nil { words.takeUnit(Pulse.units) }
    return number?.value ?? given
  }

  private static func pulse(_ word: String) -> Int? {
    // Four digits are more likely a time.
    let digits = word.hasPrefix("p") ? word.dropFirst() : word[...]
    return digits.utf8.count <= 3 ? Day.digits(digits) : nil
  }
}
