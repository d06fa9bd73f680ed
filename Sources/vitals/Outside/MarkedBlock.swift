/// Lines of this program within a file of the person's, between two marks; all other bytes stay as they are.
struct MarkedBlock {
  /// What names it within the marks, such as `login`.
  let name: String
  /// The command that takes it out again.
  var undo = "vitals remind uninstall"

  /// A block whose end is missing: somebody has edited it, and it is not touched.
  struct Broken: Error {
    /// The line with the first mark, counted from 1.
    let line: Int
  }

  private var first: String { "# >>> vitals \(name): \(undo) takes this out >>>" }
  private var last: String { "# <<< vitals \(name) <<<" }
  // Kept in the first mark, so that taking the block out brings back what was there before.
  private static let unended = " (behind a line without an end)"
  private static let alone = " (in a new file)"

  /// The text with the block in it, in its place where it is there, else at the end; nil stands for no file yet.
  ///
  /// - Throws: `Broken` where the block has no end.
  func put(_ lines: [String], into text: String?) throws(Broken) -> String {
    guard let text else { return block(lines, Self.alone) }
    if let old = try range(in: text) {
      let mark = [Self.unended, Self.alone].first { text[old].hasPrefix(first + $0) } ?? ""
      return text[..<old.lowerBound] + block(lines, mark) + text[old.upperBound...]
    }
    let isEnded = text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
    return text + (isEnded ? block(lines, "") : "\n" + block(lines, Self.unended))
  }

  /// What is left where the block is taken out, nil for no file any more; itself where it is not in it.
  ///
  /// - Throws: `Broken` where the block has no end.
  func takenOut(of text: String) throws(Broken) -> String? {
    guard let old = try range(in: text) else { return text }
    var before = text[..<old.lowerBound]
    // The line break that was put in belongs to the block, unless something was written behind the block since.
    if text[old].hasPrefix(first + Self.unended), old.upperBound == text.endIndex {
      before = before.dropLast()
    }
    let rest = String(before + text[old.upperBound...])
    return rest.isEmpty && text[old].hasPrefix(first + Self.alone) ? nil : rest
  }

  /// The lines of the block; nil where it is not in the text.
  ///
  /// - Throws: `Broken` where the block has no end.
  func lines(in text: String) throws(Broken) -> [String]? {
    try range(in: text).map { text[$0].split(separator: "\n").map(String.init).dropFirst().dropLast() }
  }

  private func block(_ lines: [String], _ mark: String) -> String {
    ([first + mark] + lines + [last]).map { $0 + "\n" }.joined()
  }

  private func range(in text: String) throws(Broken) -> Range<String.Index>? {
    var start: String.Index?
    var (position, number, line) = (text.startIndex, 1, 1)
    // By bytes: a file with CRLF has ends of lines that are one character.
    while position < text.endIndex {
      let end =
        text.utf8[position...].firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
        ?? text.endIndex
      let content = text[position..<end]
      if start == nil, content.hasPrefix(first) { (start, line) = (position, number) }
      if let start, content.hasPrefix(last) { return start..<end }
      (position, number) = (end, number + 1)
    }
    guard start == nil else { throw Broken(line: line) }
    return nil
  }
}
