/// A file of XML that is read as a stream: it is never in memory as a whole, nor as a tree.
package struct XMLFile: Sendable {
  /// The name of the outermost element, without a prefix.
  let root: String
  private let stream: ByteStream

  /// The bytes in which the outermost element has to be named.
  static let head = 4096

  /// Whether bytes begin as XML does: the first sign is an opening angle bracket with a name or a mark behind it.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).drop { [9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
    guard start.first == UInt8(ascii: "<"), let next = start.dropFirst().first else { return false }
    return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || isLetter(next)
  }

  /// Takes a stream of which the first bytes are known.
  init(_ stream: ByteStream, head: [UInt8]) {
    self.stream = stream
    root = Self.root(of: head)
  }

  /// Goes through all elements.
  ///
  /// - Throws: `ImportProblem` with line and column where it is no XML, or is cut off.
  func read(by handler: some XMLHandler) throws(ImportProblem) {
    try XMLReader(handler).read(stream)
  }

  /// The name that the document type or the first element gives; empty where neither is within the head.
  private static func root(of head: [UInt8]) -> String {
    var at = 0
    while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[(open + 1)...]
      if rest.starts(with: "!DOCTYPE".utf8) {
        return name(rest.dropFirst(8).drop { $0 <= 32 })
      }
      guard let next = rest.first else { return "" }
      if isLetter(next) { return name(rest) }
      let end = rest.starts(with: "!--".utf8) ? "-->" : ">"
      guard let close = rest.firstRange(of: Array(end.utf8)) else { return "" }
      at = close.upperBound
    }
    return ""
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.prefix { $0 > 32 && !"<>[/".utf8.contains($0) }
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
