import Model
import Testing

@testable import Journal

/// Entries and times that the tests share.
enum Samples {
  static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  /// 2026-11-21, so many minutes after 07:30 in Paris.
  static func now(_ minutes: Int = 0) throws -> Moment {
    try #require(try moment("2026-11-21T07:30+01:00").adding(minutes: minutes))
  }

  static func pressure(_ systolic: Int, _ diastolic: Int = 60, pulse: Int? = nil) throws -> BloodPressure {
    try BloodPressure(systolic: systolic, diastolic: diastolic, pulse: pulse)
  }

  static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  static func glucose(_ text: String) throws -> Glucose { try Glucose(.number(decimal(text)), unit: .mmol) }

  static func laboratory(_ test: String, _ value: String, _ unit: LaboratoryUnit) throws -> LaboratoryValue {
    try LaboratoryValue(#require(LaboratoryTest.named(test)), decimal(value), unit: unit)
  }

  static func document(_ day: String?, visit: ULID?) throws -> Document {
    try Document(
      sha256: String(repeating: "0af9", count: 16), fileName: "letter \u{1B}[2J.txt", mediaType: "text/plain",
      bytes: 5, title: "Cardiologist", category: visit == nil ? .other : .letter,
      date: day.map { try #require(Day($0)) },
      visit: visit)
  }

  static func times(_ texts: String...) throws -> [TimeOfDay] {
    try texts.map { try #require(TimeOfDay($0)) }
  }

  /// One content of every kind in the table, and of the forms they take.
  static func ofEveryKind(_ id: ULID) throws -> [any Content] {
    var targets = Targets(scheme: "esc-2024", setting: .home)
    targets.systolic = 130
    targets.glucoseLow = Glucose(limitText: "3.9 mmol/L")
    targets.glucoseHigh = Glucose(limitText: "180 mg/dL")
    targets.emergencyNumber = "112"
    targets.heartFailure = true
    targets.glucoseScheme = "uk-4.0"
    targets.measureEvery = ["blood-pressure": 3, "weight": 1]
    let day = try #require(Day("2026-11-21"))
    targets.setOrigin(TargetOrigin(visit: id, day: day, clinician: "Dr Lind"), of: .systolic)
    targets.setOrigin(TargetOrigin(visit: id, day: day, clinician: nil), of: .glucoseLow)
    return [
      try BloodPressure(
        systolic: 128, diastolic: 82, pulse: 64, cuff: (.arm, .left), posture: .sitting, irregular: true),
      try BloodPressure(systolic: 300, diastolic: 200, cuff: (.wrist, .right), posture: .lying),
      try Glucose(.number(decimal("5.60")), unit: .mmol, meal: .fasting),
      try Glucose(.number(decimal("101")), unit: .mgdl, meal: .after, source: .cgm),
      try Glucose(.high, unit: .mgdl, source: .laboratory), try Glucose(.low, unit: .mmol, meal: .bedtime),
      try Pulse(64), try Weight(decimal("81.4"), unit: .kilogram), try Weight(decimal("180.0"), unit: .pound),
      try OxygenSaturation(97), try Temperature(decimal("36.80"), unit: .celsius),
      try Temperature(decimal("98.6"), unit: .fahrenheit), try HbA1c(decimal("6.8"), unit: .percent),
      try HbA1c(decimal("51"), unit: .mmolPerMol), try Ketones(decimal("0.4")),
      try RespiratoryRate(16), try Waist(decimal("94.50"), unit: .centimetre),
      try Waist(decimal("37"), unit: .inch),
      try Insulin(decimal("4.5"), action: .rapid), try Insulin(decimal("12"), action: .long),
      try Carbohydrates(decimal("45")),
      try laboratory("ldl-cholesterol", "2.90", .mmolPerLitre),
      try laboratory("creatinine", "88", .umolPerLitre), try laboratory("egfr", "90", .mLPerMinute),
      try MedicationTaken("ramipril 5 mg"),
      try MedicationTaken(
        "ramipril", medicine: id, dose: DoseTime("2026-11-21T08:00"), isSkipped: true),
      try Note("slept \"badly\"\n\u{7}\u{85}\u{2028} – é e\u{301} 😀 \\"),
      try Reminder("eye doctor", recurrence: .years(1), first: day),
      try Reminder("measure", recurrence: .days(1), first: day, times: times("07:30"), measure: "glucose"),
      try Reminder(
        "twice", recurrence: .weeks(2, on: Weekdays([1, 4])), first: day, times: times("08:00", "20:00"),
        until: Day("2027-12-31"), pauses: [Pause("2026-12-01/2026-12-14"), Pause("2027-01-01/")]),
      try Reminder("lab", recurrence: .months(3), first: day, isAfterDone: true, template: "hba1c"),
      try ReminderAnswer(to: id, occurrence: Occurrence(day), .done),
      try ReminderAnswer(to: id, occurrence: Occurrence(day, TimeOfDay("07:30")), .done, on: day),
      try ReminderAnswer(
        to: id, occurrence: Occurrence(day), .snoozed, until: moment("2026-11-22T08:00+01:00")),
      targets, Targets(scheme: "nice-ng136", setting: .office), Acknowledgement(of: id, rule: "glucose-low"),
      Acknowledgement(of: id, rule: "glucose-low", .acknowledged),
      Acknowledgement(of: id, rule: "glucose-low", .resolved),
      try document("2026-11-12", visit: id), try document(nil, visit: nil),
      AlertRules(text: "{\"rules\": [\n  {\"id\": \"a\"}\n]}\n"), LaterAlertRules(text: "{\"rules\":[]}"),
      try OwnKind(
        code: "own-peak-flow", name: "peak flow", words: ["pf", "peak"], unit: "L/min", digits: 0,
        least: ExactDecimal(50), greatest: ExactDecimal(900), low: decimal("350.5"), high: ExactDecimal(800),
        isRetired: true),
      try OwnKind(
        code: "own-steps", name: "steps", unit: "", digits: 0, least: ExactDecimal(0),
        greatest: ExactDecimal(100_000)),
    ] + (try visits(id)) + (try plansAndMedicines(id, day))
  }

  /// Visits and questions, with each of their fields and with none.
  private static func visits(_ id: ULID) throws -> [any Content] {
    let start = try moment("2026-12-03T10:30+01:00")
    var full = Visit(start: start)
    try full.setMinutes(30)
    (full.clinician, full.place, full.link) = ("Dr Lind", "Clinic North, room 4", "https://video.example/4")
    (full.reason, full.status, full.agreed) = ("blood pressure", .done, "measure in the mornings")
    (full.uid, full.sequence, full.organizer) = ("a@clinic.example", 0, "mailto:desk@clinic.example")
    (full.targets, full.next) = (["systolic 130"], .months(3))
    var again = Visit(start: start)
    again.next = .day(try #require(Day("2027-03-03")))
    var asked = try VisitQuestion("The other arm?", visit: id)
    (asked.isAsked, asked.answer) = (true, "yes")
    return [full, again, Visit(start: start), try VisitQuestion("Why two readings?"), asked]
  }
}

extension Samples {
  private static func plansAndMedicines(_ id: ULID, _ day: Day) throws -> [any Content] {
    let window = try #require(TimeSpan("20:00-01:00"))
    let times = try DoseSchedule(typed: "20:00, 08:00")
    return [
      try Plan("a week", rule: "esh-2023", measure: "blood-pressure", first: day, days: 7),
      try Plan(
        "glucose", rule: "custom", measure: "glucose", first: day, days: 3,
        occasions: [
          PlanOccasion("before bed", readings: 1, window: window, meal: .bedtime),
          PlanOccasion("morning", readings: 9),
        ], least: 4, every: .months(3), next: day.adding(days: 90), stopped: day, isSeen: true),
      try Medicine("ramipril", strength: "5 mg", schedule: times, start: day),
      try Medicine("the white one", schedule: .words("when needed"), start: day),
      try Medicine("x", start: day), try MedicineChange(of: id, .stopped, on: day),
      try MedicineChange(of: id, .changed, on: day, strength: "10 mg", schedule: times),
      try MedicineChange(of: id, .started, on: day),
    ]
  }
}

extension JournalStore {
  /// A new entry with an id of this store.
  func entry(_ content: any Content, _ at: Moment, note: String? = nil, batch: ULID? = nil) -> Entry {
    Entry(id: newID(now: at), at: at, content: content, note: note, batch: batch)
  }

  /// Logs one blood pressure, its systolic being the mark by which a test knows it.
  @discardableResult
  func log(_ systolic: Int, _ minutes: Int = 0) throws -> Entry {
    let now = try Samples.now(minutes)
    let entry = entry(try Samples.pressure(systolic), now)
    _ = try add([entry], now: now)
    return entry
  }
}

extension Ledger {
  /// Every revision of every entry, by entry and then oldest first.
  var revisions: [Revision] { ids { _ in true }.flatMap { revisions(of: $0) } }
  /// The systolic pressures that count, in order.
  var systolics: [Int] { entries.compactMap { ($0.content as? BloodPressure)?.systolic } }
  /// What was set aside.
  var setAside: [JournalProblem] { problems.filter { $0.severity == .setAside } }
}
