import Model

/// What a person does with the kinds that they make.
package enum OwnKindActs {
  /// Makes a kind.
  ///
  /// - Throws: `FieldProblem` with the field that cannot be.
  package static func add(_ request: OwnKindRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let own = try request.kind(among: record.kinds)
    let entry = Entry(id: record.newID, at: record.now, content: own)
    return Act(.write([entry]), Said("Added", OwnKindText.words(own), more: ["\(OwnKindText.example(own))."]))
  }

  /// Changes a kind; its code and its unit stay.
  ///
  /// - Throws: `FieldProblem` with the field that cannot be.
  package static func change(
    _ own: OwnKind, to request: OwnKindRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let changed = try request.kind(changing: own, among: record.kinds)
    let said = Said(
      "Changed", OwnKindText.words(changed),
      more: changed.name == own.name ? [] : ["\(OwnKindText.example(changed))."])
    return save(changed, inPlaceOf: own, said, in: record)
  }

  /// Offers a kind no longer, or again; what was logged stays.
  package static func retire(_ own: OwnKind, isBack: Bool = false, in record: PatientRecord) -> Act {
    var changed = own
    changed.isRetired = !isBack
    let said =
      isBack
      ? Said("Offered again", OwnKindText.words(own))
      : Said("Retired", own.name, more: ["What was logged stays."])
    return save(changed, inPlaceOf: own, said, in: record)
  }

  private static func save(
    _ changed: OwnKind, inPlaceOf own: OwnKind, _ said: Said, in record: PatientRecord
  ) -> Act {
    guard changed != own, var entry = record.entry(of: own) else { return .noChange }
    entry.content = changed
    return Act(.write([], replacing: [entry]), said)
  }
}
