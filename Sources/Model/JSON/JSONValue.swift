/// A value as JSON, written with the keys in the order given.
public enum JSONValue: Sendable, Equatable {
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

  /// A key and its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Makes a member with a text; nil where there is none.
    public init?(_ key: String, _ text: String?) {
      guard let text else { return nil }
      self.init(key, .text(text))
    }
  }

  /// The fields of an entry as an object.
  public init(_ fields: [Field]) {
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
  public var line: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .exact(let number): number.description
    case .whole(let number): String(number)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let values): "[\(values.map(\.line).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)):\($0.value.line)" }.joined(separator: ","))}"
    }
  }

  /// A text in quotes, with every control escaped so that it stays on one line and moves no cursor.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
