import Model

/// What a line says when its checksum is left aside: for a person to look at, never to be counted.
enum LooseLine {
  /// Reads a line as if it had been written by hand; nil where it is no record at all.
  static func revision(_ bytes: [UInt8], _ range: Range<Int>, decoder: LineDecoder, line: Int) -> Revision? {
    guard let unsealed = unsealed(bytes, LineDecoder.trimmed(bytes, range)),
      case .revision(let revision) = decoder.decode(unsealed, unsealed.indices, line: line)
    else { return nil }
    return revision
  }

  /// The line without its checksum, wherever that stands; all other members as they are.
  private static func unsealed(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    var scanner = JSONScanner(bytes, range)
    guard let members = try? scanner.members() else { return nil }
    let kept = members.filter { JSONText.read(bytes, $0.key) != "sum" }
    guard members.count - kept.count <= 1 else { return nil }
    let body = kept.map { bytes[$0.key.lowerBound..<$0.value.upperBound] }.joined(separator: [
      UInt8(ascii: ",")
    ])
    return [UInt8(ascii: "{")] + body + [UInt8(ascii: "}")]
  }
}
