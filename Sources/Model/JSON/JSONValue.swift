/// A value as JSON, written with the keys in the order given.
package enum JSONValue: Sendable, Equatable {
  /// A text.
  case text(String)
  /// A number with the digits that were entered.
  case exact(ExactDecimal)
  /// A whole number.
  case whole(Int)
  /// A computed number; what is not finite becomes null.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// Nothing.
  case null
  /// A list.
  case list([JSONValue])
  /// An object.
  case object([Member])
  /// What was written as JSON already.
  case written([UInt8])

  /// A key and its value.
  package struct Member: Sendable, Equatable {
    /// The key.
    package let key: String
    /// The value.
    package let value: JSONValue

    /// Makes a member.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Makes a member with a text; nil where there is none.
    package init?(_ key: String, _ text: String?) {
      guard let text else { return nil }
      self.init(key, .text(text))
    }
  }

  /// The fields of an entry as an object.
  package init(_ fields: [Field]) {
    self = .object(
      fields.map { field in
        switch field.value {
        case .number(let number): Member(field.key, .exact(number))
        case .text(let text): Member(field.key, .text(text))
        case .flag: Member(field.key, .flag(true))
        case .list(let texts): Member(field.key, .list(texts.map(JSONValue.text)))
        }
      })
  }

  /// The JSON on one line, without spaces.
  package var line: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): JSONText.append(text, to: &bytes)
    case .exact(let number): bytes.append(contentsOf: number.description.utf8)
    case .whole(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .list(let values):
      Self.append(values, in: "[]", to: &bytes) { value, bytes in value.append(to: &bytes) }
    case .written(let json): bytes.append(contentsOf: json)
    case .object(let members):
      Self.append(members, in: "{}", to: &bytes) { member, bytes in
        JSONText.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], in brackets: String, to bytes: inout [UInt8], _ append: (Part, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: brackets.utf8.prefix(1))
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(part, &bytes)
    }
    bytes.append(contentsOf: brackets.utf8.suffix(1))
  }
}
