/// A medicine that the person took, or left out, in their own words; the program knows no medicine and no dose.
package struct MedicationTaken: Measurement {
  /// The medicine and how much of it, as the person writes it.
  package let name: String
  /// The medicine on the person's list that it is; nil where that follows from the name, or it is none of them.
  package let medicine: ULID?
  /// The dose of that medicine that it answers; nil where that follows from the time.
  package let dose: DoseTime?
  /// Whether the person said that this dose was not taken.
  package let isSkipped: Bool

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    MedicationTaken.self, id: "medication", title: "medication",
    words: ["took", "med", "medication", "skipped"], example: "took ramipril 5 mg")

  /// Makes an entry.
  ///
  /// - Throws: `FieldProblem` where the name is empty, or a dose is named without its medicine.
  package init(
    _ name: String, medicine: ULID? = nil, dose: DoseTime? = nil, isSkipped: Bool = false
  ) throws(FieldProblem) {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("name", "the medicine has no name")
    }
    guard dose == nil || medicine != nil else {
      throw FieldProblem("dose", "a dose is one of a medicine on the list, which is not named")
    }
    (self.name, self.medicine, self.dose, self.isSkipped) = (name, medicine, dose, isSkipped)
  }

  /// The same answer to the same dose as another one, in the words of this one.
  func answering(as other: MedicationTaken) -> MedicationTaken {
    (try? MedicationTaken(name, medicine: other.medicine, dose: other.dose, isSkipped: isSkipped)) ?? self
  }
}

extension MedicationTaken {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [Field("name", .text(name))]
    if let medicine { fields.append(Field("medicine", .text("\(medicine)"))) }
    if let dose { fields.append(Field("dose", .text("\(dose)"))) }
    if isSkipped { fields.append(Field("skipped", .flag)) }
    return fields
  }

  /// Makes an entry from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let name = try fields.require("name", fields.text("name"))
    let medicine = try fields.text("medicine")
    let id = medicine.flatMap { ULID($0) }
    if let medicine, id == nil { throw FieldProblem("medicine", "\"\(medicine)\" is not an id") }
    let text = try fields.text("dose")
    let dose = text.flatMap { DoseTime($0) }
    if let text, dose == nil {
      throw FieldProblem("dose", "\"\(text)\" is not a dose such as 2026-11-21T08:00")
    }
    try self.init(name, medicine: id, dose: dose, isSkipped: fields.flag("skipped"))
  }

  /// The medicine as written.
  package var valueText: String { name }
  /// None of its own.
  package var unitText: String { "" }
  /// Whether it was left out.
  package var details: [String] { isSkipped ? ["not taken"] : [] }
  /// The words that log it again; which dose it answered is not said in words.
  ///
  /// The name stands in quotes where a part of it would be taken for a time, tag or remark, or where it has quotes of
  /// its own, which a tag behind it could close.
  package var logText: String {
    let word = isSkipped ? Self.skipWord : "took"
    let plain = "\(word) \(name)"
    let context = EntryContext(now: .epoch, zone: .fixed(offsetMinutes: 0))
    if !name.contains("\""), let parsed = try? LogLine.read(plain, context: context), parsed.at == .epoch,
      parsed.note == nil, parsed.tags.isEmpty, (parsed.measurement as? MedicationTaken)?.name == name
    {
      return plain
    }
    return "\(word) \"\(name.replacing("\"", with: "\"\""))\""
  }
  /// Nothing is asked about a medicine.
  package func doubts(in context: EntryContext) -> [String] { [] }
  /// A medicine is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads all words behind `took`, or behind `skipped`.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let isSkipped = words.kindWord == Self.skipWord
    let rest = words.takeRest()
    self = try words.checked(rest.place) { () throws(FieldProblem) in
      try MedicationTaken(rest.text, isSkipped: isSkipped)
    }
  }

  /// The word that says of a medicine that it was not taken.
  private static let skipWord = "skipped"
}

extension MedicationTaken {
  /// A medicine is words.
  package static var quantities: [Quantity] { [] }

  /// The medicine.
  package static var parts: [FormPart] {
    [FormPart("medicine", .text, hint: "as you call it", prefix: "took ")]
  }

  /// That it was not taken.
  package static var flags: Set<String> { ["skipped"] }

  /// What ties it to a medicine of the list.
  package static var detailKeys: Set<String> { ["medicine", "dose"] }

  /// The word that names the kind stands before the medicine.
  package static func line(ofParts words: [String]) -> [String] { words }

  /// The medicine.
  package var filled: [String: String] { ["medicine": name] }
}
