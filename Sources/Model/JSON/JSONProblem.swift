/// Why bytes are not JSON, and at which of them that shows.
package struct JSONProblem: Error, Equatable {
  /// The offset of the byte from the start of the text.
  package let offset: Int
  /// What was expected there.
  package let expected: String

  /// Makes a problem.
  package init(offset: Int, expected: String) {
    self.offset = offset
    self.expected = expected
  }

  /// The line and the column in bytes, from 1, of a byte of a text.
  package static func place(
    of offset: Int, in text: some BidirectionalCollection<UInt8>
  ) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let start = before.lastIndex(of: 10).map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0
    return (before.count { $0 == 10 } + 1, offset - start + 1)
  }
}
