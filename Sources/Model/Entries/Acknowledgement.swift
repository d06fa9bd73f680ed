/// A person's word on an alert, so that it is not shown again; what they wrote about it is the entry's note.
package struct Acknowledgement: Content {
  /// What a person can say.
  package enum Answer: String, Sendable, CaseIterable {
    /// It was seen.
    case seen
    /// It was taken note of, with or without a note.
    case acknowledged
    /// It is over.
    case resolved
  }

  /// The entry that the alert was about.
  package let of: ULID
  /// The rule that raised it.
  package let rule: String
  /// What was said.
  package let answer: Answer

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Acknowledgement.self, id: "acknowledgement", title: "alert seen")

  /// In the place of a rule: the entry is a reading after which the person was asked for signs of danger, and they are there.
  package static let dangerSigns = "danger-signs"

  /// Makes an acknowledgement.
  package init(of entry: ULID, rule: String, _ answer: Answer = .seen) {
    of = entry
    self.rule = rule
    self.answer = answer
  }

  /// The fields in the journal's order; that it was seen is what is meant where nothing is said.
  package var fields: [Field] {
    [Field("of", .text("\(of)")), Field("rule", .text(rule))]
      + (answer == .seen ? [] : [Field("answer", .text(answer.rawValue))])
  }

  /// Makes an acknowledgement from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let text = try fields.require("of", fields.text("of"))
    guard let id = ULID(text) else { throw FieldProblem("of", "\"\(text)\" is not an id") }
    self.init(
      of: id, rule: try fields.require("rule", fields.text("rule")),
      try fields.word("answer", Answer.self) ?? .seen)
  }
}
