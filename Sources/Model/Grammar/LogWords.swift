/// The words of a log line while a kind of measurement takes those that it understands.
public struct LogWords: Sendable {
  /// A word and where it stands.
  public struct Word: Sendable {
    /// The word as typed.
    public let text: String
    /// Its place in the line.
    public let place: LogProblem.Place

    /// The word in lower case, for comparing.
    public var lower: String { text.lowercased() }
  }

  /// A value and the place it was read from.
  public struct Placed<Value: Sendable>: Sendable {
    /// The value.
    public let value: Value
    /// Its place in the line.
    public let place: LogProblem.Place
  }

  /// The words nobody took yet.
  public private(set) var rest: [Word]
  private let end: LogProblem.Place

  init(_ words: [Word], end: LogProblem.Place) {
    rest = words
    self.end = end
  }

  /// Splits a line at white space, and a number from a unit written right behind it.
  init(line: some StringProtocol, firstColumn: Int = 1) {
    var words: [Word] = []
    var column = firstColumn
    var current = ""
    func finish() {
      guard !current.isEmpty else { return }
      words += Self.unglued(current, column: column - current.count)
      current = ""
    }
    for character in line {
      if character.isWhitespace { finish() } else { current.append(character) }
      column += 1
    }
    finish()
    self.init(words, end: LogProblem.Place(column: column, length: 0))
  }

  /// Whether any of the words passes a test, given in lower case.
  public func contains(_ test: (String) -> Bool) -> Bool { rest.contains { test($0.lower) } }

  /// Whether one of the words is a unit that follows a number.
  public func hasUnit(_ test: (String) -> Bool) -> Bool {
    zip(rest, rest.dropFirst()).contains { number, unit in
      number.text.first.map { $0.isASCII && $0.isNumber } == true && test(unit.text)
    }
  }

  /// Takes the first word that a test accepts, and what the test made of it.
  public mutating func take<Value>(_ test: (String) -> Value?) -> Placed<Value>? {
    for (index, word) in rest.enumerated() {
      if let value = test(word.lower) {
        rest.remove(at: index)
        return Placed(value: value, place: word.place)
      }
    }
    return nil
  }

  /// Takes a unit, nil where there is none.
  public mutating func takeUnit<Unit: Sendable>(_ unit: (String) -> Unit?) -> Unit? { take(unit)?.value }

  /// Takes a unit that says nothing new.
  public mutating func takeUnit(_ words: Set<String>) { _ = take { words.contains($0) ? true : nil } }

  /// Takes the first word as a number.
  ///
  /// - Throws: `LogProblem` where there is no word, or the word is not clearly a number.
  public mutating func number(_ expected: String) throws(LogProblem) -> Placed<ExactDecimal> {
    guard !rest.isEmpty else { throw LogProblem(at: end, "nothing more was written", "expected \(expected)") }
    let word = rest.removeFirst()
    switch WrittenNumber(word.text) {
    case .number(let value): return Placed(value: value, place: word.place)
    case .ambiguous(let decimal, let thousands):
      throw LogProblem(
        at: word.place, "\(word.text) can be read in two ways", "write \(decimal) or \(thousands)")
    case .refused(let reason):
      throw LogProblem(at: word.place, "\"\(word.text)\" is not a number: \(reason)", "expected \(expected)")
    }
  }

  /// Takes the first word as a whole number.
  ///
  /// - Throws: `LogProblem` where it is none.
  public mutating func whole(_ expected: String) throws(LogProblem) -> Placed<Int> {
    let number = try number(expected)
    guard let whole = number.value.whole else {
      throw LogProblem(at: number.place, "\(number.value) is not a whole number", "expected \(expected)")
    }
    return Placed(value: whole, place: number.place)
  }

  /// Takes all words, joined by single spaces.
  public mutating func takeRest() -> (text: String, place: LogProblem.Place) {
    defer { rest = [] }
    return (rest.map(\.text).joined(separator: " "), rest.first?.place ?? end)
  }

  /// Makes a value, with a problem of its fields turned into one at a place of the line.
  ///
  /// - Throws: `LogProblem` where the value can not be.
  public func checked<Value>(
    _ place: LogProblem.Place, _ make: () throws(FieldProblem) -> Value
  ) throws(LogProblem) -> Value {
    do throws(FieldProblem) {
      return try make()
    } catch {
      throw LogProblem(at: place, error.reason, "")
    }
  }

  mutating func dropFirst() { if !rest.isEmpty { rest.removeFirst() } }

  private static let units: Set<String> = [
    "mg/dl", "mgdl", "mmol/l", "mmol", "mmol/mol", "kg", "lb", "lbs", "c", "f", "°c", "°f", "%", "bpm",
  ]

  private static func unglued(_ text: String, column: Int) -> [Word] {
    func word(_ text: String, _ column: Int) -> Word {
      Word(text: text, place: LogProblem.Place(column: column, length: text.count))
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = text[digits.endIndex...]
    guard !digits.isEmpty, units.contains(unit.lowercased()) else { return [word(text, column)] }
    return [word(String(digits), column), word(String(unit), column + digits.count)]
  }
}
