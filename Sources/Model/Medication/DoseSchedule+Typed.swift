extension DoseSchedule {
  /// Reads times such as `08:00, 20:00`, `8.00 and 20.00` or `8:00 am, 8:00 pm`, and anything else as words.
  ///
  /// - Throws: `FieldProblem` for what looks like a time and is none, and for too many times: as words, no dose would
  ///   be asked about.
  package init(typed text: String) throws(FieldProblem) {
    let words = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { $0.lowercased() }
    let said = Self.joined(words)
    let times = said.compactMap(Self.time)
    guard !said.isEmpty, times.count == said.count || said.allSatisfy(Self.looksLikeTime) else {
      if let wrong = said.first(where: { Self.isMarked($0) && Self.time($0) == nil }) {
        throw Self.problem(wrong)
      }
      self = .words(text.oneLine ?? "")
      return
    }
    if let wrong = said.first(where: { Self.time($0) == nil }) { throw Self.problem(wrong) }
    guard Set(times).count <= Self.mostTimes else {
      throw FieldProblem("schedule", "a medicine can have at most \(Self.mostTimes) times a day")
    }
    self = .times(Set(times).sorted())
  }

  private static func problem(_ word: String) -> FieldProblem {
    FieldProblem("schedule", "\"\(word)\" is not a time such as 08:00")
  }

  /// The words without `at` and `and`, and with `am` and `pm` at the time before them.
  private static func joined(_ words: [String]) -> [String] {
    words.reduce(into: []) { said, word in
      if ClockWords.halves[word] != nil, let last = said.last, last.last?.isNumber == true {
        said[said.count - 1] = last + word
      } else if !["at", "and"].contains(word) {
        said.append(word)
      }
    }
  }

  private static func time(_ word: String) -> TimeOfDay? {
    ClockWords.time(word) ?? (looksLikeTime(word) ? ClockWords.unmarked(word) : nil)
  }

  /// Whether a word can only mean a time: digits around a colon, or before `am` or `pm`.
  private static func isMarked(_ word: String) -> Bool {
    let hasHalf = ClockWords.halves[String(word.suffix(2))] != nil
    let digits = hasHalf ? String(word.dropLast(2)) : word
    return isClock(digits, ":") || hasHalf && (isClock(digits, ".") || isNumber(digits))
  }

  /// Whether a word is a time where all words are: also `8.00` and `0800`.
  private static func looksLikeTime(_ word: String) -> Bool {
    isMarked(word) || isClock(word, ".") || (word.utf8.count == 4 && isNumber(word))
  }

  private static func isClock(_ word: String, _ mark: Character) -> Bool {
    let parts = word.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.utf8.count) && isNumber($0) }
      && (mark == ":" || parts[1].utf8.count == 2)
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) }
  }
}
