extension BloodPressure {
  /// A blood pressure that is written without a slash, and the places of its words.
  struct Spoken {
    let systolic: Int
    let diastolic: Int
    var pulse: Int?
    let words: Range<Int>
  }

  /// The word that is said for the slash.
  static let over = "over"

  /// Finds `128 over 82`, and `128 82 64` or `128 82` where each of the numbers is usual, so that they can be nothing
  /// else; behind the name of the kind, where `isNamed`, they need not be usual.
  ///
  /// `98 64` may be a saturation and a pulse as an oximeter shows them, so that two such numbers have to be named.
  static func spoken(_ words: [LogWords.Word], isNamed: Bool = false) -> Spoken? {
    if let over = words.firstIndex(where: { $0.lower == over }), over > 0, over + 1 < words.count,
      let systolic = number(words[over - 1]), let diastolic = number(words[over + 1])
    {
      return Spoken(systolic: systolic, diastolic: diastolic, words: over - 1..<over + 2)
    }
    guard let first = words.firstIndex(where: { beginsLikeNumber($0) }) else { return nil }
    let run = words[first...].prefix { beginsLikeNumber($0) }
    let numbers = run.compactMap { number($0) }
    guard (2...3).contains(run.count), numbers.count == run.count else { return nil }
    let pulse = numbers.count == 3 ? numbers[2] : nil
    let isClear =
      isUsual(numbers[0], numbers[1], pulse) && (pulse != nil || !isOximeter(numbers[0], numbers[1]))
    guard isNamed || isClear else { return nil }
    return Spoken(systolic: numbers[0], diastolic: numbers[1], pulse: pulse, words: run.indices)
  }

  /// Whether two numbers may be what an oximeter shows: a saturation in percent and a pulse.
  static func isOximeter(_ saturation: Int, _ pulse: Int) -> Bool {
    OxygenSaturation.limits.doubt(ExactDecimal(saturation)) == nil
      && Pulse.limits.doubt(ExactDecimal(pulse)) == nil
  }

  /// Takes such a blood pressure.
  static func takeSpoken(
    _ words: inout LogWords
  ) -> LogWords.Placed<(systolic: Int, diastolic: Int, pulse: Int?)>? {
    guard let spoken = spoken(words.rest, isNamed: words.kindWord != nil) else { return nil }
    let (first, last) = (
      words.rest[spoken.words.lowerBound].place, words.rest[spoken.words.upperBound - 1].place
    )
    words.remove(at: Set(spoken.words))
    return LogWords.Placed(
      value: (spoken.systolic, spoken.diastolic, spoken.pulse),
      place: LogProblem.Place(column: first.column, length: last.column + last.length - first.column))
  }

  /// Whether numbers are those of a blood pressure without any doubt.
  static func isUsual(_ systolic: Int, _ diastolic: Int, _ pulse: Int? = nil) -> Bool {
    systolicLimits.doubt(ExactDecimal(systolic)) == nil
      && diastolicLimits.doubt(ExactDecimal(diastolic)) == nil
      && pulse.map { Pulse.limits.doubt(ExactDecimal($0)) == nil } ?? true
      && pulsePressures.contains(systolic - diastolic)
  }

  private static func beginsLikeNumber(_ word: LogWords.Word) -> Bool {
    word.text.first.map { $0.isASCII && $0.isNumber } == true
  }

  private static func number(_ word: LogWords.Word) -> Int? {
    (2...3).contains(word.text.utf8.count) ? Day.digits(word.text) : nil
  }
}
