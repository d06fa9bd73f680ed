/// A limit that was agreed at a visit, read from words: `systolic 130`, `130/80`, `glucose 3.9-10.0 mmol/L`.
enum AgreedTarget: Sendable, Equatable {
  /// The upper limit of systolic pressure in mmHg.
  case systolic(Int)
  /// The upper limit of diastolic pressure in mmHg.
  case diastolic(Int)
  /// The lowest glucose in range.
  case glucoseLow(Glucose)
  /// The highest glucose in range.
  case glucoseHigh(Glucose)

  /// Reads one target, which may hold two limits.
  ///
  /// - Throws: `LogProblem` with the word that is not understood, or the number that cannot be.
  static func read(_ text: String) throws(LogProblem) -> [AgreedTarget] {
    var words = LogWords(line: text)
    let found = try limits(&words)
    if let left = words.rest.first {
      throw LogProblem(at: left.place, "Vitals does not know \"\(left.text)\"", forms)
    }
    return found
  }

  /// What a target looks like, for refusals and for help.
  static let forms =
    "a target is systolic 130, diastolic 80, 130/80, glucose 3.9-10.0 mmol/L, glucose-low 3.9 mmol/L or glucose-high 180 mg/dL"

  /// The key of the limit.
  var key: TargetKey {
    switch self {
    case .systolic: .systolic
    case .diastolic: .diastolic
    case .glucoseLow: .glucoseLow
    case .glucoseHigh: .glucoseHigh
    }
  }
}

extension AgreedTarget {
  private static func limits(_ words: inout LogWords) throws(LogProblem) -> [AgreedTarget] {
    guard let first = words.rest.first else {
      throw LogProblem(at: LogProblem.Place(column: 1, length: 0), "nothing was typed", forms)
    }
    if let pair = pair(first.text) {
      words.dropFirst()
      return try pressure(pair, first.place, words)
    }
    words.dropFirst()
    while let word = words.rest.first, ["below", "under", "at", "most", "least"].contains(word.lower) {
      words.dropFirst()
    }
    switch first.lower {
    case "systolic", "sys": return [try systolic(&words)]
    case "diastolic", "dia": return [try diastolic(&words)]
    case "glucose-low": return [.glucoseLow(try glucose(&words))]
    case "glucose-high": return [.glucoseHigh(try glucose(&words))]
    case "glucose": return try range(&words)
    case "bp", "pressure", "blood-pressure":
      guard let word = words.rest.first, let pair = pair(word.text) else { break }
      words.dropFirst()
      return try pressure(pair, word.place, words)
    default: break
    }
    throw LogProblem(at: first.place, "\"\(first.text)\" is not a target", forms)
  }

  private static func pair(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(Day.digits)
    guard parts.count == 2, let systolic = parts[0], let diastolic = parts[1] else { return nil }
    return (systolic, diastolic)
  }

  private static func pressure(
    _ pair: (Int, Int), _ place: LogProblem.Place, _ words: LogWords
  ) throws(LogProblem) -> [AgreedTarget] {
    let reading = try words.checked(place) { () throws(FieldProblem) in
      try BloodPressure(systolic: pair.0, diastolic: pair.1)
    }
    return [.systolic(reading.systolic), .diastolic(reading.diastolic)]
  }

  private static func systolic(_ words: inout LogWords) throws(LogProblem) -> AgreedTarget {
    let number = try words.whole("a limit in mmHg, such as systolic 130")
    words.takeUnit(["mmhg"])
    return .systolic(
      try words.checked(number.place) { () throws(FieldProblem) in
        try BloodPressure.systolicLimits.check(number.value, key: "systolic")
      })
  }

  private static func diastolic(_ words: inout LogWords) throws(LogProblem) -> AgreedTarget {
    let number = try words.whole("a limit in mmHg, such as diastolic 80")
    words.takeUnit(["mmhg"])
    return .diastolic(
      try words.checked(number.place) { () throws(FieldProblem) in
        try BloodPressure.diastolicLimits.check(number.value, key: "diastolic")
      })
  }

  /// Reads `3.9-10.0 mmol/L` or `3.9 to 10.0 mmol/L`; the unit may be written right behind the number.
  private static func range(_ words: inout LogWords) throws(LogProblem) -> [AgreedTarget] {
    let place = words.rest.first?.place ?? LogProblem.Place(column: 1, length: 0)
    var ends: [String] = []
    var glued: GlucoseUnit?
    while let word = words.rest.first, glued == nil, GlucoseUnit(word: word.text) == nil, ends.count < 3 {
      let parts = word.text.split(separator: "-").map(String.init).filter { $0.lowercased() != "to" }
      let number = parts.last?.prefix { $0.isNumber || $0 == "." || $0 == "," } ?? ""
      glued = GlucoseUnit(word: String(parts.last?.dropFirst(number.count) ?? ""))
      ends += glued == nil ? parts : parts.dropLast() + [String(number)]
      words.dropFirst()
    }
    guard ends.count == 2 else { throw LogProblem(at: place, "a range has two ends", forms) }
    let unit = if let glued { glued } else { try unit(&words, place) }
    return [
      .glucoseLow(try glucose(ends[0], unit, place, words)),
      .glucoseHigh(try glucose(ends[1], unit, place, words)),
    ]
  }

  private static func glucose(_ words: inout LogWords) throws(LogProblem) -> Glucose {
    let number = try words.number("a glucose, such as 3.9 mmol/L")
    let unit = try unit(&words, number.place)
    return try words.checked(number.place) { () throws(FieldProblem) in
      try Glucose(.number(number.value), unit: unit)
    }
  }

  private static func glucose(
    _ text: String, _ unit: GlucoseUnit, _ place: LogProblem.Place, _ words: LogWords
  ) throws(LogProblem) -> Glucose {
    guard case .number(let number) = WrittenNumber(text) else {
      throw LogProblem(at: place, "\"\(text)\" is not a number", forms)
    }
    return try words.checked(place) { () throws(FieldProblem) in try Glucose(.number(number), unit: unit) }
  }

  private static func unit(_ words: inout LogWords, _ place: LogProblem.Place) throws(LogProblem)
    -> GlucoseUnit
  {
    guard let unit = words.takeUnit(GlucoseUnit.init(word:)) else {
      throw LogProblem(at: place, "the glucose has no unit", "add mmol/L or mg/dL")
    }
    return unit
  }
}
