/// A person's word on an alert, so that it is not shown again; what they wrote about it is the entry's note.
public struct Acknowledgement: Content {
  /// What a person can say.
  public enum Answer: String, Sendable, CaseIterable {
    /// It was seen.
    case seen
    /// It was taken note of, with or without a note.
    case acknowledged
    /// It is over.
    case resolved
  }

  /// The entry that the alert was about.
  public let of: ULID
  /// The rule that raised it.
  public let rule: String
  /// What was said.
  public let answer: Answer

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(standing: Acknowledgement.self, id: "acknowledgement", title: "alert seen")

  /// Makes an acknowledgement.
  public init(of entry: ULID, rule: String, _ answer: Answer = .seen) {
    of = entry
    self.rule = rule
    self.answer = answer
  }

  /// The fields in the journal's order; that it was seen is what is meant where nothing is said.
  public var fields: [Field] {
    [Field("of", .text("\(of)")), Field("rule", .text(rule))]
      + (answer == .seen ? [] : [Field("answer", .text(answer.rawValue))])
  }

  /// Makes an acknowledgement from the journal's fields.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    let text = try fields.require("of", fields.text("of"))
    guard let id = ULID(text) else { throw FieldProblem("of", "\"\(text)\" is not an id") }
    self.init(
      of: id, rule: try fields.require("rule", fields.text("rule")),
      try fields.word("answer", Answer.self) ?? .seen)
  }
}
