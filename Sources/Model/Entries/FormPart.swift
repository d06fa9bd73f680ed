/// A field of the form of a kind of measurement; day, time and remark follow in every form.
package struct FormPart: Sendable, Equatable {
  /// What goes into it.
  package enum Input: Sendable, Equatable {
    /// A whole number.
    case whole
    /// A number with a decimal mark.
    case decimal
    /// A number, or HI or LO, as a meter shows it.
    case meter
    /// Words.
    case text
    /// The unit of the kind's quantity; it may be left open where the line then means the person's own.
    case unit([String], canBeOpen: Bool)
    /// One of a few words; the first is chosen unless it may be left open.
    case choice([String], canBeOpen: Bool)
  }

  /// The name of the field for people.
  package let label: String
  /// What goes into it.
  package let input: Input
  /// What to type, for people.
  package let hint: String
  /// What stands before it in the log line: `pulse ` before 64.
  package let prefix: String

  /// Makes a field.
  package init(_ label: String, _ input: Input, hint: String = "", prefix: String = "") {
    self.label = label
    self.input = input
    self.hint = hint
    self.prefix = prefix
  }
}

extension FormPart {
  /// The field of a number.
  static func value(_ input: Input, hint: String = "") -> FormPart { FormPart("value", input, hint: hint) }

  /// The field of a unit.
  static func unit(_ codes: [String], canBeOpen: Bool = false) -> FormPart {
    FormPart("unit", .unit(codes, canBeOpen: canBeOpen))
  }

  /// A field with a few words to choose from.
  static func choice(_ label: String, _ words: [String], canBeOpen: Bool = false) -> FormPart {
    FormPart(label, .choice(words, canBeOpen: canBeOpen))
  }
}
