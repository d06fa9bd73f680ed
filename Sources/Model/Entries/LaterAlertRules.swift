/// Own rules about kinds that version 0.1 could hold against no limit.
///
/// That version takes no rule of a file in which it does not understand one; so that a device that still has it keeps
/// the others, these stand in a record of their own.
package struct LaterAlertRules: Content {
  /// The rules as a file of JSON, as in `AlertRules`.
  package let text: String

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    standing: LaterAlertRules.self, id: "alert-rules-2", title: "later rules for alerts")

  /// Takes over the text of a file.
  package init(text: String) { self.text = text }

  /// The fields in the journal's order.
  package var fields: [Field] { [Field("rules", .text(text))] }

  /// Makes rules from the journal's fields; what the text says is looked at by who uses it.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    self.init(text: try fields.require("rules", fields.text("rules")))
  }
}
