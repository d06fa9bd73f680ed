import Care
import Lettering
import Model
import Terminal

/// The form in which a reminder is added or changed.
struct ReminderForm: Form {
  private let changed: DueReminder?
  var form: FormPage
  var about: UnsavedForm.Key { .init(.reminder, of: changed?.id) }

  private static let often = ["once", "daily", "weekly", "monthly", "yearly", other]
  /// What is typed into the field below counts.
  private static let other = "other"
  private static let counted = ["by the calendar", "from when it was done"]

  /// Opens an empty form, or one with what a reminder says.
  init(changing due: DueReminder? = nil, kinds: Kinds) {
    changed = due
    form = FormPage(
      due == nil ? "ADD A REMINDER" : "CHANGE A REMINDER",
      [
        .text("what", hint: "HbA1c, dentist, measure", prefix: "note "),
        .choice("how often", Self.often),
        .text("every", hint: "other: 2w, 3m, 10d, mon,thu, 2w:mon,thu"),
        .choice("counted", Self.counted),
        .text("first day", hint: "1 Dec; empty: one interval from now"),
        .text("times", hint: "08:00 or 08:00 20:00; empty: all day"),
        .choice("asks to log", Self.kinds(kinds, due?.reminder.measure)),
        .text("last day", hint: "2027-06-30; empty: no end"),
      ])
    if let due { fill(ReminderRequest(due.reminder)) }
  }

  /// What the fields would make.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    guard !form["what"].isEmpty,
      let reminder = try? request.reminder(changing: changed?.reminder, in: record.time, kinds: record.kinds)
    else { return [] }
    let words = reminder.words(from: record.now, in: record.zone, record.settings.clock)
    return Text.wrap(words, width: width).prefix(3).map { Remark($0, .good) }
  }

  /// Adds the reminder, or changes it.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let changed else { return try ReminderActs.add(request, in: record) }
    return try ReminderActs.change(changed, to: request, in: record)
  }

  private var request: ReminderRequest {
    var request = ReminderRequest()
    request.title = form["what"]
    request.every = form["every"].isEmpty ? form["how often"] : form["every"]
    request.isAfterDone = form["counted"] == Self.counted[1]
    request.first = form["first day"]
    request.times = form["times"]
    request.measure = form["asks to log"]
    request.until = form["last day"]
    return request
  }

  private mutating func fill(_ request: ReminderRequest) {
    let usual = Self.often.first { Recurrence($0)?.code == request.every }
    let values = [
      request.title, usual ?? Self.other, usual == nil ? request.every : "",
      Self.counted[request.isAfterDone ? 1 : 0],
      request.first, request.times, request.measure, request.until,
    ]
    for (index, value) in values.enumerated() { form.fields[index].fill(value) }
  }

  /// The kinds that people measure themselves, those that are often asked for first, what a laboratory reports, and the
  /// one that is asked for already.
  private static func kinds(_ known: Kinds, _ measure: String?) -> [String] {
    let usual = [BloodPressure.kind, Glucose.kind, Weight.kind]
    let others = known.offered.filter { $0.isMeasuredAtHome && !usual.contains($0) }
    let all = (usual + others).map(\.id) + AskedReading.ofLaboratory.map(\.id)
    return [FormField.notSaid] + all + [measure].compactMap(\.self).filter { !all.contains($0) }
  }
}
