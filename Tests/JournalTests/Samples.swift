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

  /// One content of every kind in the table, and of the forms they take.
  static func ofEveryKind(_ id: ULID) throws -> [any Content] {
    var targets = Targets(scheme: "esc-2024", setting: .home)
    targets.systolic = 130
    targets.glucoseLow = Glucose(limitText: "3.9 mmol/L")
    targets.glucoseHigh = Glucose(limitText: "180 mg/dL")
    targets.emergencyNumber = "112"
    targets.glucoseScheme = "uk-4.0"
    targets.measureEvery = ["blood-pressure": 3, "weight": 1]
    let day = try #require(Day("2026-11-21"))
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
      try laboratory("ldl-cholesterol", "2.90", .mmolPerLitre),
      try laboratory("creatinine", "88", .umolPerLitre), try laboratory("egfr", "90", .mLPerMinute),
      try MedicationTaken("ramipril 5 mg"),
      try Note("slept \"badly\"\n\u{7}\u{85}\u{2028} – é e\u{301} 😀 \\"),
      try Reminder("eye doctor", recurrence: .years(1), first: day),
      try Reminder("measure", recurrence: .days(1), first: day, time: TimeOfDay("07:30"), measure: "glucose"),
      try ReminderAnswer(to: id, occurrence: day, .done),
      try ReminderAnswer(to: id, occurrence: day, .snoozed, until: moment("2026-11-22T08:00+01:00")),
      targets, Targets(scheme: "nice-ng136", setting: .office), Acknowledgement(of: id, rule: "glucose-low"),
      Acknowledgement(of: id, rule: "glucose-low", .acknowledged),
      Acknowledgement(of: id, rule: "glucose-low", .resolved),
      try document("2026-11-12", visit: id), try document(nil, visit: nil),
      AlertRules(text: "{\"rules\": [\n  {\"id\": \"a\"}\n]}\n"),
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
  var setAside: [Problem] { problems.filter { $0.severity == .setAside } }
}
