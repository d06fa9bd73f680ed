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

  /// Finds `128 over 82`, and `128 82 64` where each of the three is usual, so that they can be nothing else.
  static func spoken(_ words: [LogWords.Word]) -> Spoken? {
    if let over = words.firstIndex(where: { $0.lower == over }), over > 0, over + 1 < words.count,
      let systolic = number(words[over - 1]), let diastolic = number(words[over + 1])
    {
      return Spoken(systolic: systolic, diastolic: diastolic, words: over - 1..<over + 2)
    }
    guard let first = words.firstIndex(where: { beginsLikeNumber($0) }) else { return nil }
    let run = words[first...].prefix { beginsLikeNumber($0) }
    let numbers = run.compactMap { number($0) }
    guard run.count == 3, numbers.count == 3, isUsual(numbers[0], numbers[1], numbers[2]) else { return nil }
    return Spoken(systolic: numbers[0], diastolic: numbers[1], pulse: numbers[2], words: run.indices)
  }

  /// Takes such a blood pressure.
  static func takeSpoken(
    _ words: inout LogWords
  ) -> LogWords.Placed<(systolic: Int, diastolic: Int, pulse: Int?)>? {
    guard let spoken = spoken(words.rest) else { return nil }
    let (first, last) = (
      words.rest[spoken.words.lowerBound].place, words.rest[spoken.words.upperBound - 1].place
    )
    words.remove(at: Set(spoken.words))
    return LogWords.Placed(
      value: (spoken.systolic, spoken.diastolic, spoken.pulse),
      place: LogProblem.Place(column: first.column, length: last.column + last.length - first.column))
  }

  private static func isUsual(_ systolic: Int, _ diastolic: Int, _ pulse: Int) -> Bool {
    systolicLimits.doubt(ExactDecimal(systolic)) == nil
      && diastolicLimits.doubt(ExactDecimal(diastolic)) == nil
      && Pulse.limits.doubt(ExactDecimal(pulse)) == nil && pulsePressures.contains(systolic - diastolic)
  }

  private static func beginsLikeNumber(_ word: LogWords.Word) -> Bool {
    word.text.first.map { $0.isASCII && $0.isNumber } == true
  }

  private static func number(_ word: LogWords.Word) -> Int? {
    (2...3).contains(word.text.utf8.count) ? Day.digits(word.text) : nil
  }
}
