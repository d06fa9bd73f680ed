import Model

/// Writes JSON piece by piece into bytes: of a million readings not one is made into a tree first.
struct JSONWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// Whether another value stands before the next one in the same brackets.
  private var isBehind = false

  /// Gives what was written and begins anew in the same place.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes bytes that are no value, such as a line end.
  mutating func raw(_ text: StaticString) { append(text) }

  /// Begins a value of its own, before which no comma belongs.
  mutating func restart() { isBehind = false }

  /// An object, under a key or in a list.
  mutating func object(_ key: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
    within(key, UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// A list under a key.
  mutating func list(_ key: StaticString, _ elements: (inout JSONWriter) -> Void) {
    within(key, UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// A list with one object in it, as FHIR has many.
  mutating func single(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    list(key) { $0.object(nil, members) }
  }

  /// A text; nothing where there is none.
  mutating func text(_ key: StaticString? = nil, _ text: String?) {
    guard let text else { return }
    begin(key)
    JSONText.append(text, to: &bytes)
  }

  /// A number with the digits that were entered.
  mutating func number(_ key: StaticString, _ number: ExactDecimal) {
    begin(key)
    bytes.append(number)
  }

  /// A whole number.
  mutating func whole(_ key: StaticString, _ number: Int) { self.number(key, ExactDecimal(number)) }

  /// A yes or a no.
  mutating func flag(_ key: StaticString, _ flag: Bool) {
    begin(key)
    append(flag ? "true" : "false")
  }

  /// A text that writes itself and needs no escapes.
  mutating func plain(_ key: StaticString, _ write: (inout [UInt8]) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    write(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The fields of an entry as the journal writes them.
  mutating func fields(_ fields: [Field]) {
    for field in fields {
      begin(field.key)
      switch field.value {
      case .number(let number): bytes.append(number)
      case .text(let text): JSONText.append(text, to: &bytes)
      case .flag: append("true")
      case .list(let texts):
        isBehind = false
        bytes.append(UInt8(ascii: "["))
        for element in texts { text(nil, element) }
        bytes.append(UInt8(ascii: "]"))
        isBehind = true
      }
    }
  }
}

extension JSONWriter {
  private mutating func within(
    _ key: StaticString?, _ opening: UInt8, _ closing: UInt8, _ inside: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(opening)
    isBehind = false
    inside(&self)
    bytes.append(closing)
    isBehind = true
  }

  private mutating func begin(_ key: StaticString?) {
    if isBehind { bytes.append(UInt8(ascii: ",")) }
    isBehind = true
    guard let key else { return }
    bytes.append(UInt8(ascii: "\""))
    append(key)
    append("\":")
  }

  private mutating func begin(_ key: String) {
    if isBehind { bytes.append(UInt8(ascii: ",")) }
    isBehind = true
    JSONText.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
