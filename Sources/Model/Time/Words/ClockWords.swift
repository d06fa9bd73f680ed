/// A time of day as people write it in one word: `7:40`, `19:40`, `7pm`, `7:40pm`, `7.40pm`.
enum ClockWords {
  /// Minutes that are added to a time of twelve hours.
  static let halves = WordTable<Int>([(0, ["am"]), (720, ["pm"])])

  /// The time that a word in lower case says wherever it stands.
  static func time(_ word: String) -> TimeOfDay? {
    if let time = TimeOfDay(word) { return time }
    guard let afternoon = halves[String(word.suffix(2))] else { return nil }
    let digits = String(word.dropLast(2))
    let whole = digits.utf8.count <= 2 ? TimeOfDay("\(digits):00") : nil
    guard let time = whole ?? TimeOfDay(digits) ?? unmarked(digits), (1...12).contains(time.hour) else {
      return nil
    }
    return TimeOfDay(minutes: time.minutes % 720 + afternoon)
  }

  /// The time that a word says only where nothing else can stand, as a number may: `0740`, `740`, `7.40`.
  static func unmarked(_ word: String) -> TimeOfDay? {
    if word.contains(".") { return TimeOfDay(word.replacing(".", with: ":")) }
    guard (3...4).contains(word.utf8.count), Day.digits(word) != nil else { return nil }
    return TimeOfDay("\(word.dropLast(2)):\(word.suffix(2))")
  }
}

extension TimeOfDay {
  /// Reads what people type: `7:40`, `19:40`, `7:40 pm`, `7PM`, `7.40 pm`; nil for anything else.
  package init?(typed text: String) {
    guard let time = ClockWords.time(text.lowercased().filter { !$0.isWhitespace }) else { return nil }
    self = time
  }
}
