extension PlacedJSON {
  /// Reads the one value that fills a text.
  ///
  /// Numbers with an exponent or too many digits are refused, or taken as they stand there by `keepsLongNumbers`.
  /// - Throws: `JSONProblem` at the first byte that cannot stand where it does.
  package init(_ text: String, keepsLongNumbers: Bool = false, deepest: Int = 16) throws(JSONProblem) {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(bytes, bytes.indices, deepest: deepest)
    let values = try scanner.values()
    var builder = TreeBuilder(bytes: bytes, keepsLongNumbers: keepsLongNumbers)
    for value in values { try builder.add(value) }
    guard let whole = builder.loose.last else { throw JSONProblem(offset: 0, expected: "a value") }
    self = whole.json
  }

  /// Makes a tree of the values that a scanner has found, each behind those that it holds.
  private struct TreeBuilder {
    let bytes: [UInt8]
    let keepsLongNumbers: Bool
    /// What is in no list and no object yet.
    var loose: [(key: Range<Int>, json: PlacedJSON)] = []

    mutating func add(_ member: JSONMember) throws(JSONProblem) {
      let value: Value =
        switch member.sort {
        case .text: .text(JSONText.read(bytes, member.value))
        case .number: try number(member.value)
        case .yes: .flag(true)
        case .no: .flag(false)
        case .null: .null
        case .list: .list(taken(behind: member.value.lowerBound).map(\.json))
        case .object:
          .object(
            taken(behind: member.value.lowerBound).map { key, json in
              (PlacedJSON(value: .text(JSONText.read(bytes, key)), offset: key.lowerBound), json)
            })
        }
      loose.append((member.key, PlacedJSON(value: value, offset: member.value.lowerBound)))
    }

    /// Takes what stands behind an opening bracket.
    private mutating func taken(behind bracket: Int) -> [(key: Range<Int>, json: PlacedJSON)] {
      let first = loose.lastIndex { $0.json.offset < bracket }.map { $0 + 1 } ?? 0
      defer { loose.removeSubrange(first...) }
      return Array(loose[first...])
    }

    private func number(_ range: Range<Int>) throws(JSONProblem) -> Value {
      let text = bytes[range]
      if let number = ExactDecimal(utf8: text) { return .number(number) }
      if keepsLongNumbers { return .longNumber(String(decoding: text, as: UTF8.self)) }
      if let exponent = text.firstIndex(where: { $0 | 32 == UInt8(ascii: "e") }) {
        throw JSONProblem(offset: exponent, expected: "a number without exponent")
      }
      throw JSONProblem(offset: range.lowerBound, expected: "a number with fewer digits")
    }
  }
}
