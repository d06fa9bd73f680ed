/// The rules for alerts that a person or their clinician added: the text of their file, as it was taken over.
package struct AlertRules: Content {
  /// The file as JSON; its form stands in `Schemas/alert-rules.schema.json`.
  package let text: String

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: AlertRules.self, id: "alert-rules", title: "rules for alerts")

  /// Takes over the text of a file.
  package init(text: String) { self.text = text }

  /// The fields in the journal's order.
  package var fields: [Field] { [Field("rules", .text(text))] }

  /// Makes rules from the journal's fields; what the text says is looked at by who uses it.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    self.init(text: try fields.require("rules", fields.text("rules")))
  }
}
