/// A word, or a few, that can be put into a log line.
package struct Offer: Sendable, Equatable {
  /// What is put into the line.
  package let text: String
  /// The words by which it is found, in lower case: itself, and those that mean the same.
  package let synonyms: [String]
  /// What still has to follow it in the line, as an example: ` 7:40` behind `yesterday`; empty where nothing has to.
  package let tail: String

  /// Makes an offer.
  init(_ text: String, synonyms: [String] = [], tail: String = "") {
    self.text = text
    self.synonyms = ([text] + synonyms).map { $0.lowercased() }
    self.tail = tail
  }

  /// Whether it begins with what was typed, in any case.
  func begins(with typed: String) -> Bool {
    let typed = typed.lowercased()
    return synonyms.contains { $0.hasPrefix(typed) }
  }
}
