/// A medicine on the person's list, as it was when it came there; what changed later are entries of their own.
///
/// Name, strength and schedule are the person's words. The program knows no medicine and no dose.
package struct Medicine: Content {
  /// What it is called.
  package let name: String
  /// How strong it is, such as `5 mg`; nil where that was not said.
  package let strength: String?
  /// When it is taken.
  package let schedule: DoseSchedule
  /// The day since which it is taken.
  package let start: Day

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Medicine.self, id: "medicine", title: "medicine")

  /// Makes a medicine.
  ///
  /// - Throws: `FieldProblem` where the name is empty.
  package init(
    _ name: String, strength: String? = nil, schedule: DoseSchedule = .words(""), start: Day
  ) throws(FieldProblem) {
    guard let name = name.oneLine else { throw FieldProblem("name", "the medicine has no name") }
    self.name = name
    self.strength = strength?.oneLine
    self.schedule = schedule
    self.start = start
  }
}

extension Medicine {
  /// The fields in the journal's order.
  package var fields: [Field] {
    [Field("name", .text(name))] + (strength.map { [Field("strength", .text($0))] } ?? []) + schedule.fields
      + [Field("start", .text("\(start)"))]
  }

  /// Makes a medicine from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let name = try fields.require("name", fields.text("name"))
    let strength = try fields.text("strength")
    let schedule = try DoseSchedule(fields: &fields) ?? .words("")
    try self.init(
      name, strength: strength, schedule: schedule, start: fields.require("start", fields.day("start")))
  }
}

extension String {
  /// The text with single spaces; nil where there is nothing else in it.
  var oneLine: String? {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
