/// The marks of all remembered files, kept in one small file: a line each, and a checksum behind them.
///
/// They only spare work. Where the file is not there or damaged, the marks are made anew from the copies.
struct RememberedMarks: Equatable {
  /// All of them, by writer and then by name.
  private(set) var all: [RememberedMark] = []

  subscript(writer: String, name: String) -> RememberedMark? {
    get {
      let place = place(writer, name)
      return isAt(place, writer, name) ? all[place] : nil
    }
    set {
      let place = place(writer, name)
      let isThere = isAt(place, writer, name)
      switch newValue {
      case let mark? where isThere: all[place] = mark
      case let mark?: all.insert(mark, at: place)
      case nil where isThere: all.remove(at: place)
      case nil: break
      }
    }
  }

  init() {}

  /// Reads what `bytes` wrote; nil where anything about it is odd.
  init?(_ bytes: [UInt8]) {
    let sealLength = 13
    guard bytes.count >= sealLength else { return nil }
    let body = 0..<bytes.count - sealLength
    guard bytes[body.upperBound...].elementsEqual(Self.seal(bytes, body)) else { return nil }
    var start = 0
    while start < body.upperBound {
      guard let end = bytes[start..<body.upperBound].firstIndex(of: 10),
        let mark = RememberedMark(bytes[start..<end])
      else { return nil }
      // They were written in order, so that each finds its place at the end.
      self[mark.writer, mark.name] = mark
      start = end + 1
    }
  }

  var bytes: [UInt8] {
    let body = all.flatMap(\.bytes)
    return body + Self.seal(body, body.indices)
  }

  /// Where a mark is, or would be.
  private func place(_ writer: String, _ name: String) -> Int {
    if let last = all.last, (last.writer, last.name) < (writer, name) { return all.count }
    return all.partitioningIndex { ($0.writer, $0.name) >= (writer, name) }
  }

  private func isAt(_ place: Int, _ writer: String, _ name: String) -> Bool {
    all.indices.contains(place) && all[place].writer == writer && all[place].name == name
  }

  private static func seal(_ bytes: [UInt8], _ body: Range<Int>) -> [UInt8] {
    Array("sum \(CRC32C.text(CRC32C.checksum(bytes, body)))\n".utf8)
  }
}

extension RememberedMark {
  fileprivate var bytes: [UInt8] {
    let numbers = [size, lastStart, Int(lastSum), held, lines, owing, seq].map { "\($0) " }.joined()
    return Array("\(numbers)\(writer)/\(name)\n".utf8)
  }

  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var numbers: InlineArray<7, Int> = .init(repeating: 0)
    var at = line.startIndex
    for place in numbers.indices {
      var number = 0
      guard at < line.endIndex, line[at] != 32 else { return nil }
      while at < line.endIndex, line[at] != 32 {
        guard (48...57).contains(line[at]), number < 1 << 56 else { return nil }
        number = number * 10 + Int(line[at] - 48)
        at += 1
      }
      at += 1
      numbers[place] = number
    }
    guard at < line.endIndex, let slash = line[at...].firstIndex(of: UInt8(ascii: "/")),
      let sum = UInt32(exactly: numbers[2])
    else { return nil }
    self.init(
      writer: String(decoding: line[at..<slash], as: UTF8.self),
      name: String(decoding: line[(slash + 1)...], as: UTF8.self))
    (size, lastStart, lastSum) = (numbers[0], numbers[1], sum)
    (held, lines, owing, seq) = (numbers[3], numbers[4], numbers[5], numbers[6])
  }
}
