import Model

/// A file of JSON as records: the elements of a list, the lines of JSON Lines, or what one object holds.
package struct JSONFile: Sendable {
  /// What people call the place of a record.
  enum Unit: String, Sendable {
    case line, entry
  }

  /// One record, and where it stands, counted from 1.
  struct Record: Sendable {
    let number: Int
    let bytes: Range<Int>
  }

  /// The text.
  let bytes: [UInt8]
  /// The records; of one object itself.
  let records: [Record]
  /// What a record's number counts.
  let unit: Unit
  /// Whether the whole file is one object.
  let isObject: Bool
  /// Whether the file ends within a bracket.
  let isCutOff: Bool
  /// The keys of the first object, with the places of their values.
  let firstKeys: [String: Range<Int>]

  /// Whether a file looks like JSON: its first sign is an opening bracket.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Takes a file apart.
  ///
  /// - Throws: `ImportProblem` where the bytes are not text in UTF-8.
  package init(bytes: [UInt8]) throws(ImportProblem) {
    let text = try SourceText(bytes).bytes
    let splitter = JSONSplitter(bytes: text)
    let start = splitter.behindSpace(0)
    let inside = splitter.inside(start)
    let rest = inside.end.map(splitter.behindSpace)
    self.bytes = text
    if text[start] == UInt8(ascii: "[") {
      records = inside.values.enumerated().map { Record(number: $0 + 1, bytes: $1.value) }
      (unit, isObject, isCutOff) = (.entry, false, inside.end == nil)
    } else if let end = inside.end, rest == text.count {
      records = [Record(number: 1, bytes: start..<end)]
      (unit, isObject, isCutOff) = (.entry, true, false)
    } else if inside.end == nil, !Self.firstLineIsWhole(text) {
      records = [Record(number: 1, bytes: start..<text.count)]
      (unit, isObject, isCutOff) = (.entry, true, true)
    } else {
      records = Self.lines(of: text)
      (unit, isObject, isCutOff) = (.line, false, false)
    }
    var keys: [String: Range<Int>] = [:]
    if let first = records.first, text[first.bytes.lowerBound] == UInt8(ascii: "{") {
      for (key, value) in splitter.inside(first.bytes.lowerBound).values where key.count > 1 {
        keys[JSONText.read(text, key)] = value
      }
    }
    firstKeys = keys
  }

  /// The elements of a list that the one object holds, and whether the file ends within it; nil where it has none.
  func elements(of key: String) -> [Record]? {
    guard isObject, let list = firstKeys[key], bytes[list.lowerBound] == UInt8(ascii: "[") else { return nil }
    let inside = JSONSplitter(bytes: bytes).inside(list.lowerBound)
    return inside.values.enumerated().map { Record(number: $0 + 1, bytes: $1.value) }
  }

  /// Reads a record.
  ///
  /// - Throws: `JSONProblem` with a place within it.
  func value(of record: Record) throws(JSONProblem) -> PlacedJSON {
    try PlacedJSON(text(of: record), keepsLongNumbers: true, deepest: 64)
  }

  /// The text of a record.
  func text(of record: Record) -> String { String(decoding: bytes[record.bytes], as: UTF8.self) }

  /// Whether the first line could be a record by itself.
  private static func firstLineIsWhole(_ text: [UInt8]) -> Bool {
    let line = text.prefix { $0 != 10 }
    return line.last { $0 > 32 } == UInt8(ascii: "}")
  }

  private static func lines(of text: [UInt8]) -> [Record] {
    var records: [Record] = []
    var (start, number) = (0, 1)
    while start < text.count {
      let end = text[start...].firstIndex(of: 10) ?? text.count
      if text[start..<end].contains(where: { $0 > 32 }) {
        records.append(Record(number: number, bytes: start..<end))
      }
      (start, number) = (end + 1, number + 1)
    }
    return records
  }
}
