/// The words that stand for one of a few values in a log line.
///
/// The parser looks words up in it and completion offers words from it, so that the two cannot disagree.
struct WordTable<Value: Sendable>: Sendable {
  private let rows: [(value: Value, words: [String])]
  private let meanings: [String: Value]

  /// Makes a table; the first word of each value is the one that is offered, the others are understood too.
  ///
  /// An offer may be a phrase; then its single words have to be understood by whoever uses the table.
  init(_ rows: [(Value, [String])]) {
    self.rows = rows.map { (value: $0.0, words: $0.1) }
    let pairs = rows.flatMap { row in row.1.map { ($0.lowercased(), row.0) } }
    meanings = Dictionary(pairs) { first, _ in first }
  }

  /// What a word stands for, in any case; nil for a word that is not in the table.
  subscript(word: String) -> Value? { meanings[word.lowercased()] }

  /// Every word of the table, in lower case.
  var words: Set<String> { Set(meanings.keys) }

  /// The words to offer, one for each value; `tail` is what a line needs behind them to be whole.
  func offers(tail: String = "") -> [Offer] {
    rows.map { Offer($0.words.first ?? "", synonyms: $0.words, tail: tail) }
  }
}

extension WordTable where Value: Equatable {
  /// The words for a value, in lower case.
  func words(for value: Value) -> [String] {
    rows.filter { $0.value == value }.flatMap(\.words).map { $0.lowercased() }
  }
}
