/// The marks of all remembered files, kept in one small file: a line each, and a checksum behind them.
///
/// They only spare work. Where the file is not there or damaged, the marks are made anew from the copies.
struct RememberedMarks: Equatable {
  private var marks: [String: RememberedMark] = [:]

  var all: [RememberedMark] {
    marks.values.sorted { ($0.writer, $0.name) < ($1.writer, $1.name) }
  }

  subscript(writer: String, name: String) -> RememberedMark? {
    get { marks["\(writer)/\(name)"] }
    set { marks["\(writer)/\(name)"] = newValue }
  }

  init() {}

  /// Reads what `bytes` wrote; nil where anything about it is odd.
  init?(_ bytes: [UInt8]) {
    let sealLength = 13
    guard bytes.count >= sealLength else { return nil }
    let body = 0..<bytes.count - sealLength
    guard bytes[body.upperBound...].elementsEqual(Self.seal(bytes, body)) else { return nil }
    for line in bytes[body].split(separator: 10) {
      guard let mark = RememberedMark(line) else { return nil }
      self[mark.writer, mark.name] = mark
    }
  }

  var bytes: [UInt8] {
    let body = all.flatMap(\.bytes)
    return body + Self.seal(body, body.indices)
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
    var numbers: [Int] = []
    var at = line.startIndex
    while numbers.count < 7 {
      var number = 0
      guard at < line.endIndex, line[at] != 32 else { return nil }
      while at < line.endIndex, line[at] != 32 {
        guard (48...57).contains(line[at]), number < 1 << 56 else { return nil }
        number = number * 10 + Int(line[at] - 48)
        at += 1
      }
      at += 1
      numbers.append(number)
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
