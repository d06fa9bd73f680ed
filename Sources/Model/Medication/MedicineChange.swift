/// A change of a medicine on the person's list: another strength, another schedule, stopped, or started again.
///
/// It says what holds from then on. What held before follows from the medicine and its earlier changes, so that
/// nothing is kept twice and no correction makes the two contradict each other.
package struct MedicineChange: Content {
  /// What a change does.
  package enum What: String, Sendable, CaseIterable {
    /// Taken again after it had been stopped.
    case started
    /// Taken in another strength or at other times.
    case changed
    /// Not taken any more.
    case stopped
  }

  /// The medicine.
  package let medicine: ULID
  /// What it does.
  package let what: What
  /// The first day on which it holds.
  package let day: Day
  /// The strength from then on; nil where it stays.
  package let strength: String?
  /// The schedule from then on; nil where it stays.
  package let schedule: DoseSchedule?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    standing: MedicineChange.self, id: "medicine-change", title: "change of a medicine")

  /// Makes a change.
  ///
  /// - Throws: `FieldProblem` where nothing changes, or a stopped medicine is given a strength or a schedule.
  package init(
    of medicine: ULID, _ what: What, on day: Day, strength: String? = nil, schedule: DoseSchedule? = nil
  ) throws(FieldProblem) {
    let strength = strength?.oneLine
    let schedule = schedule == .words("") ? nil : schedule
    let saysMore = strength != nil || schedule != nil
    guard what != .changed || saysMore else {
      throw FieldProblem("change", "a change names the new strength or the new schedule")
    }
    guard what != .stopped || !saysMore else {
      throw FieldProblem("change", "a medicine that is stopped has no new strength or schedule")
    }
    (self.medicine, self.what, self.day) = (medicine, what, day)
    (self.strength, self.schedule) = (strength, schedule)
  }
}

extension MedicineChange {
  /// The fields in the journal's order.
  package var fields: [Field] {
    [
      Field("medicine", .text("\(medicine)")), Field("change", .text(what.rawValue)),
      Field("day", .text("\(day)")),
    ] + (strength.map { [Field("strength", .text($0))] } ?? []) + (schedule?.fields ?? [])
  }

  /// Makes a change from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let medicine = try fields.id("medicine")
    let what = try fields.require("change", fields.word("change", What.self))
    let day = try fields.require("day", fields.day("day"))
    let strength = try fields.text("strength")
    try self.init(
      of: medicine, what, on: day, strength: strength, schedule: DoseSchedule(fields: &fields))
  }
}
