/// The words of a log line while a kind of measurement takes those that it understands.
package struct LogWords: Sendable {
  /// A word and where it stands.
  package struct Word: Sendable {
    /// The word as typed.
    package let text: String
    /// Its place in the line.
    package let place: LogProblem.Place
    /// Whether it is a text in double quotes, which is taken as it is: no time, tag or unit in it counts.
    let isQuoted: Bool

    /// What the word says: itself, or what stands between its quotes.
    var content: String {
      isQuoted ? String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"") : text
    }

    /// The word in lower case, for comparing.
    package var lower: String { text.lowercased() }
  }

  /// A value and the place it was read from.
  package struct Placed<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Its place in the line.
    package let place: LogProblem.Place
  }

  /// The words nobody took yet.
  package private(set) var rest: [Word]
  /// The word that named the kind, in lower case; nil where the words were claimed without one.
  private(set) var kindWord: String?
  private let end: LogProblem.Place

  init(_ words: [Word], end: LogProblem.Place) {
    rest = words
    self.end = end
  }

  /// Splits a line at white space, and a number from a unit written right behind it.
  ///
  /// `"A text in double quotes"` is one word; a double quote in it is written twice.
  init(line: some StringProtocol, firstColumn: Int = 1) {
    let characters = Array(line)
    var words: [Word] = []
    var start = 0
    while start < characters.count {
      guard !characters[start].isWhitespace else {
        start += 1
        continue
      }
      let quoted = Self.endOfQuotes(characters, from: start)
      let end = quoted ?? characters[start...].firstIndex(where: \.isWhitespace) ?? characters.count
      words += Self.words(
        String(characters[start..<end]), column: firstColumn + start, isQuoted: quoted != nil)
      start = end
    }
    self.init(words, end: LogProblem.Place(column: firstColumn + characters.count, length: 0))
  }

  /// Whether any of the words passes a test, given in lower case.
  package func contains(_ test: (String) -> Bool) -> Bool { rest.contains { test($0.lower) } }

  /// Whether one of the words is a unit that follows a number.
  func hasUnit(_ test: (String) -> Bool) -> Bool {
    zip(rest, rest.dropFirst()).contains { number, unit in
      number.text.first.map { $0.isASCII && $0.isNumber } == true && test(unit.text)
    }
  }

  /// Takes the first word that a test accepts, and what the test made of it.
  package mutating func take<Value>(_ test: (String) -> Value?) -> Placed<Value>? {
    for (index, word) in rest.enumerated() {
      if let value = test(word.lower) {
        rest.remove(at: index)
        return Placed(value: value, place: word.place)
      }
    }
    return nil
  }

  /// Takes the words at some places, counted from 0.
  mutating func remove(at places: Set<Int>) {
    guard !places.isEmpty else { return }
    rest = rest.indices.filter { !places.contains($0) }.map { rest[$0] }
  }

  /// Takes every word, as typed, that a test accepts, and gives what the test made of them.
  mutating func takeAll<Value>(_ test: (String) -> Value?) -> [Value] {
    var values: [Value] = []
    rest.removeAll { word in
      guard let value = test(word.text) else { return false }
      values.append(value)
      return true
    }
    return values
  }

  /// Takes a unit, nil where there is none.
  package mutating func takeUnit<Unit: Sendable>(_ unit: (String) -> Unit?) -> Unit? { take(unit)?.value }

  /// Takes a unit that says nothing new.
  package mutating func takeUnit(_ words: Set<String>) { _ = take { words.contains($0) ? true : nil } }

  /// Takes the first word as a number.
  ///
  /// - Throws: `LogProblem` where there is no word, or the word is not clearly a number.
  package mutating func number(_ expected: String) throws(LogProblem) -> Placed<ExactDecimal> {
    guard !rest.isEmpty else {
      throw LogProblem(at: end, "the number is missing", "Vitals expects \(expected)")
    }
    let word = rest.removeFirst()
    switch WrittenNumber(word.text) {
    case .number(let value): return Placed(value: value, place: word.place)
    case .ambiguous(let decimal, let thousands):
      throw LogProblem(
        at: word.place, "\(word.text) can be read in two ways", "write \(decimal) or \(thousands)")
    case .refused(let reason):
      throw LogProblem(
        at: word.place, "\"\(word.text)\" is not a number: \(reason)", "Vitals expects \(expected)")
    }
  }

  /// Takes the first word as a whole number.
  ///
  /// - Throws: `LogProblem` where it is none.
  package mutating func whole(_ expected: String) throws(LogProblem) -> Placed<Int> {
    let number = try number(expected)
    guard let whole = number.value.whole else {
      throw LogProblem(
        at: number.place, "\(number.value) is not a whole number", "Vitals expects \(expected)")
    }
    return Placed(value: whole, place: number.place)
  }

  /// Takes all words, joined by single spaces, or by none where they were written without one.
  mutating func takeRest() -> (text: String, place: LogProblem.Place) {
    defer { rest = [] }
    var text = rest.first?.content ?? ""
    for (before, word) in zip(rest, rest.dropFirst()) {
      text +=
        before.place.column + before.place.length == word.place.column ? word.content : " \(word.content)"
    }
    return (text, rest.first?.place ?? end)
  }

  /// Makes a value, with a problem of its fields turned into one at a place of the line.
  ///
  /// - Throws: `LogProblem` where the value cannot be.
  package func checked<Value>(
    _ place: LogProblem.Place, _ make: () throws(FieldProblem) -> Value
  ) throws(LogProblem) -> Value {
    do throws(FieldProblem) {
      return try make()
    } catch {
      throw LogProblem(at: place, error.reason, "")
    }
  }

  /// Takes the first word, where there is one.
  mutating func dropFirst() { if !rest.isEmpty { rest.removeFirst() } }

  /// Takes the first words as those that name the kind.
  mutating func takeKindWords(_ count: Int, of kind: Kind) {
    kindWord = count == 1 ? rest.first?.lower : kind.words.first
    rest.removeFirst(min(count, rest.count))
  }

  /// Writes in full the units that were cut short, as people do: `101 mg` of glucose can only be `101 mg/dL`.
  ///
  /// Where a kind has several units with such a beginning, nothing is guessed.
  mutating func complete(unitsOf kind: Kind) {
    let units = Set(kind.quantities.flatMap(\.scales).flatMap(\.words))
    let whole = Dictionary(grouping: units.filter { $0.contains("/") && !$0.hasPrefix("/") }) {
      $0.prefix { $0 != "/" }
    }
    .filter { $0.value.count == 1 && !units.contains(String($0.key)) }
    rest = rest.enumerated().flatMap { index, word -> [Word] in
      let digits = word.isQuoted ? "" : word.text.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
      let beginning = word.lower.dropFirst(digits.count)
      let isBehindNumber = index > 0 && rest[index - 1].text.last.map { $0.isASCII && $0.isNumber } == true
      guard let unit = whole[beginning]?.first, !digits.isEmpty || isBehindNumber else { return [word] }
      let place = LogProblem.Place(
        column: word.place.column + digits.count, length: word.place.length - digits.count)
      let number = LogProblem.Place(column: word.place.column, length: digits.count)
      return (digits.isEmpty ? [] : [Word(text: String(digits), place: number, isQuoted: false)])
        + [Word(text: unit, place: place, isQuoted: false)]
    }
  }

  /// The units that follow a number, in lower case.
  static let units = Set(Quantity.all.flatMap(\.scales).flatMap(\.words))

  private static func words(_ text: String, column: Int, isQuoted: Bool) -> [Word] {
    func word(_ text: String, _ column: Int) -> Word {
      Word(text: text, place: LogProblem.Place(column: column, length: text.count), isQuoted: isQuoted)
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = text[digits.endIndex...]
    guard !digits.isEmpty, units.contains(unit.lowercased()) else { return [word(text, column)] }
    return [word(String(digits), column), word(String(unit), column + digits.count)]
  }

  /// Where the text in quotes that starts here ends; nil where none starts or it is not closed.
  private static func endOfQuotes(_ characters: [Character], from start: Int) -> Int? {
    guard characters[start] == "\"" else { return nil }
    var index = start + 1
    while index < characters.count {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      switch (characters[index], next) {
      case ("\"", "\""): index += 2
      case ("\"", _): return next.isWhitespace ? index + 1 : nil
      default: index += 1
      }
    }
    return nil
  }
}
