/// One value of a JSON text and the key before it, as places in the bytes.
package struct JSONMember: Sendable {
  /// What sort of value it is.
  package enum Sort: Sendable {
    /// A text, a number, or one of the three words.
    case text, number, yes, no, null
    /// What holds other values.
    case list, object
  }

  /// Where the key stands, quotes included; empty where there is none, as in a list.
  package let key: Range<Int>
  /// The sort of the value.
  package let sort: Sort
  /// Where the value stands, quotes and brackets included.
  package let value: Range<Int>
}
