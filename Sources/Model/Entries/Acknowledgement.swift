/// A person's word that they have seen an alert, so that it is not shown again.
public struct Acknowledgement: Content {
  /// The entry that the alert was about.
  public let of: ULID
  /// The rule that raised it.
  public let rule: String

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(standing: Acknowledgement.self, id: "acknowledgement", title: "alert seen")

  /// Makes an acknowledgement.
  public init(of entry: ULID, rule: String) {
    of = entry
    self.rule = rule
  }

  /// The fields in the journal's order.
  public var fields: [Field] { [Field("of", .text("\(of)")), Field("rule", .text(rule))] }

  /// Makes an acknowledgement from the journal's fields.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    let text = try fields.require("of", fields.text("of"))
    guard let id = ULID(text) else { throw FieldProblem("of", "\"\(text)\" is not an id") }
    self.init(of: id, rule: try fields.require("rule", fields.text("rule")))
  }
}
