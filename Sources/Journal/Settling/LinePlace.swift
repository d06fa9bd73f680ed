/// A file of the journal, or a line of it, as a person names it: `journal/laptop-c01d/2026-11.jsonl:17`.
package struct LinePlace: Sendable, Equatable {
  /// The file, as the journal shows it.
  package let file: String
  /// The line, from 1; nil where the whole file is meant.
  package let line: Int?

  /// Reads what stands before and behind the last colon; all of it is the file where no number stands there.
  package init(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0
    else {
      self.init(file: text, line: nil)
      return
    }
    self.init(file: String(text[..<colon]), line: line)
  }

  /// Names a line or a file.
  init(file: String, line: Int?) {
    self.file = file
    self.line = line
  }
}
