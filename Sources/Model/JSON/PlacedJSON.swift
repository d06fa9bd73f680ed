/// A JSON value that knows where it stands in its text, so that whatever is wrong with it can be pointed at.
package struct PlacedJSON: Sendable {
  /// What it is.
  package indirect enum Value: Sendable {
    /// A text.
    case text(String)
    /// A number that is kept exactly.
    case number(ExactDecimal)
    /// A number with an exponent or too many digits, as it stands there; only where the reader keeps such.
    case longNumber(String)
    /// Yes or no.
    case flag(Bool)
    /// Nothing.
    case null
    /// A list.
    case list([PlacedJSON])
    /// An object, its members in their order.
    case object([(key: PlacedJSON, value: PlacedJSON)])
  }

  /// What it is.
  package let value: Value
  /// The byte at which it begins.
  package let offset: Int

  /// The text, where it is one.
  package var text: String? { if case .text(let text) = value { text } else { nil } }
}

extension PlacedJSON {
  /// The value of a member, nil where this is no object or has no such key.
  ///
  /// Of two with one key the last counts.
  package subscript(key: String) -> PlacedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key.text == key }?.value
  }

  /// The elements; none where this is no list.
  package var list: [PlacedJSON] { if case .list(let elements) = value { elements } else { [] } }

  /// The number, where it is one that is kept exactly.
  package var number: ExactDecimal? { if case .number(let number) = value { number } else { nil } }

  /// The number as it stands there; nil where it is none.
  package var numberText: String? {
    switch value {
    case .number(let number): number.description
    case .longNumber(let text): text
    default: nil
    }
  }
}
