/// Finds whole records within a damaged line.
///
/// A lost block of a disk leaves NUL bytes in front of a record, and a damaged line end glues two records
/// together. Whatever still carries a checksum that holds is what somebody wrote, and is counted; a header too,
/// for it tells who wrote the lines below it.
enum Salvage {
  private static let starts = [Array("{\"id\":\"".utf8), Array("{\"format\":\"".utf8)]
  private static let seal = Array(",\"sum\":\"".utf8)

  /// The places of the records and headers whose checksums hold, in their order.
  static func records(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var starts = starts.flatMap { places(of: $0, in: bytes, range) }.sorted()[...]
    while let first = starts.popFirst() {
      let end = starts.first ?? range.upperBound
      guard let seal = places(of: seal, in: bytes, first..<end).last, seal + Seal.length <= end else {
        continue
      }
      let record = first..<seal + Seal.length
      if Seal(bytes, record).isVerified { found.append(record) }
    }
    return found
  }

  /// Whether nothing but NUL bytes and spaces is left beside the records.
  static func isHole(_ bytes: [UInt8], _ range: Range<Int>, besides records: [Range<Int>]) -> Bool {
    var at = range.lowerBound
    for gap in records.map(\.lowerBound) + [range.upperBound] {
      let next = records.first { $0.lowerBound == gap }?.upperBound ?? gap
      guard bytes[at..<max(at, gap)].allSatisfy({ $0 == 0 || $0 == 32 || $0 == 13 }) else { return false }
      at = max(at, next)
    }
    return true
  }

  /// Where a text stands in some bytes.
  static func places(of text: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var at = range.lowerBound
    while at + text.count <= range.upperBound {
      if bytes[at] == text[0], bytes[at..<at + text.count].elementsEqual(text) {
        places.append(at)
        at += text.count
      } else {
        at += 1
      }
    }
    return places
  }
}
