/// The rules for alerts that a person or their clinician added: the text of their file, as it was taken over.
public struct AlertRules: Content {
  /// The file as JSON; its form stands in `Schemas/alert-rules.schema.json`.
  public let text: String

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(standing: AlertRules.self, id: "alert-rules", title: "rules for alerts")

  /// Takes over the text of a file.
  public init(text: String) { self.text = text }

  /// The fields in the journal's order.
  public var fields: [Field] { [Field("rules", .text(text))] }

  /// Makes rules from the journal's fields; what the text says is looked at by who uses it.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    self.init(text: try fields.require("rules", fields.text("rules")))
  }
}
