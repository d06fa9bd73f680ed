/// The name of one line of the journal: who wrote it and the how-manieth of that writer it is.
///
/// Written `laptop-c01d:412`. A line added by hand without a number has 0.
package struct RevisionID: Sendable, Hashable, CustomStringConvertible {
  /// The writer: a device and an installation on it.
  package let writer: String
  /// The number, from 1; 0 where the line has none.
  package let seq: Int

  /// The largest number that is believed; a larger one is damage or a joke.
  static let largestSeq = 1_000_000_000_000

  /// Makes a name.
  package init(writer: String, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// Reads `laptop-c01d:412`; nil for anything else.
  package init?(_ text: String) {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
    let digits = text[text.utf8.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let seq = Int(digits), seq <= Self.largestSeq
    else { return nil }
    self.init(writer: String(text[..<colon]), seq: seq)
  }

  /// The name as the journal writes it.
  package var description: String { "\(writer):\(seq)" }
}
