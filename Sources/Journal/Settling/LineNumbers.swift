/// Numbers of lines of one writer that are not there, with a reason: `laptop-c01d:412`, or `laptop-c01d:412-415`.
struct LineNumbers: Sendable, Hashable, CustomStringConvertible {
  let writer: String
  let range: ClosedRange<Int>

  /// Names some numbers.
  init(writer: String, range: ClosedRange<Int>) {
    self.writer = writer
    self.range = range
  }

  /// Reads what the journal writes; nil for anything else.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else { return nil }
    let ends = text[text.index(after: colon)...].split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ Int($0) }), let last = ends.last.flatMap({ Int($0) }),
      ends.count <= 2,
      1 <= first, first <= last, last <= RevisionID.largestSeq
    else { return nil }
    self.init(writer: String(text[..<colon]), range: first...last)
  }

  /// As the journal writes it.
  var description: String {
    range.count == 1 ? "\(writer):\(range.lowerBound)" : "\(writer):\(range.lowerBound)-\(range.upperBound)"
  }

  /// The fewest names for some numbers.
  static func naming(_ names: some Sequence<RevisionID>) -> [LineNumbers] {
    var all: [LineNumbers] = []
    for name in Set(names).sorted(by: { ($0.writer, $0.seq) < ($1.writer, $1.seq) }) where name.seq > 0 {
      if let last = all.last, last.writer == name.writer, last.range.upperBound == name.seq - 1 {
        all[all.count - 1] = LineNumbers(writer: name.writer, range: last.range.lowerBound...name.seq)
      } else {
        all.append(LineNumbers(writer: name.writer, range: name.seq...name.seq))
      }
    }
    return all
  }
}

extension [ClosedRange<Int>] {
  /// What is left of rising ranges without others.
  func without(_ others: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    others.reduce(self) { rest, other in
      rest.flatMap { range -> [ClosedRange<Int>] in
        guard range.overlaps(other) else { return [range] }
        var pieces: [ClosedRange<Int>] = []
        if range.lowerBound < other.lowerBound { pieces.append(range.lowerBound...other.lowerBound - 1) }
        if range.upperBound > other.upperBound { pieces.append(other.upperBound + 1...range.upperBound) }
        return pieces
      }
    }
  }
}
