import Model
import Testing

/// Reminders, answers, targets and acknowledgements through the journal's fields and back.
@Suite struct StandingContentTests {
  private static let id = "01KAJ3T8Q6T2V4W8X9A0B1C2D3"

  private static func contents() throws -> [any Content] {
    let day = try Clock.day("2026-11-21")
    let entry = try #require(ULID(id))
    var targets = Targets(scheme: "esh-2023", setting: .office)
    targets.systolic = 130
    targets.diastolic = 80
    targets.glucoseLow = try Glucose(.number(try decimal("3.90")), unit: .mmol)
    targets.glucoseHigh = try Glucose(.number(try decimal("180")), unit: .mgdl)
    targets.emergencyNumber = "112"
    targets.glucoseScheme = "from-a-newer-version"
    targets.measureEvery = ["blood-pressure": 3, "grip-strength": 366]
    return try [
      Reminder("HbA1c", recurrence: .months(3), first: day),
      try Reminder("weigh", recurrence: .once, first: day, time: TimeOfDay("07:05"), measure: "weight"),
      try Reminder("from a newer version", recurrence: .years(2), first: day, measure: "grip-strength"),
      try ReminderAnswer(to: entry, occurrence: day, .done),
      try ReminderAnswer(to: entry, occurrence: day, .skipped),
      try ReminderAnswer(to: entry, occurrence: day, .snoozed, until: try Clock.morning()),
      Targets.untouched, targets, Acknowledgement(of: entry, rule: "bp-severe"),
      Acknowledgement(of: entry, rule: "bp-severe", .acknowledged),
      Acknowledgement(of: entry, rule: "bp-severe", .resolved), AlertRules(text: "{\"rules\": []}\n"),
    ] + plansAndMedicines(entry, day)
  }

  private static func plansAndMedicines(_ entry: ULID, _ day: Day) throws -> [any Content] {
    let lunch = try PlanOccasion("after lunch", readings: 1, window: TimeSpan("12:00-15:00"), meal: .after)
    return [
      try Plan("a week", rule: "from-a-newer-version", measure: "grip-strength", first: day, days: 90),
      try Plan(
        "own", rule: "custom", measure: "glucose", first: day, days: 1,
        occasions: [PlanOccasion("morning", readings: 9), lunch], least: 1, every: .weeks(4),
        next: day.adding(days: 30), stopped: day.adding(days: -1), isSeen: true),
      try Medicine("ramipril", strength: "5 mg", schedule: DoseSchedule("20:00 8:00"), start: day),
      try Medicine("x", schedule: .words("when needed"), start: day), try Medicine("y", start: day),
      try MedicineChange(of: entry, .changed, on: day, strength: "10 mg"),
      try MedicineChange(of: entry, .changed, on: day, schedule: DoseSchedule("8:00")),
      try MedicineChange(of: entry, .stopped, on: day), try MedicineChange(of: entry, .started, on: day),
    ]
  }

  @Test func fieldsComeBack() throws {
    for content in try Self.contents() {
      var fields = FieldReader(content.fields)
      let again = try content.kind.decode(&fields)
      #expect(again.says(theSameAs: content), "\(content)")
      #expect(again.fields == content.fields)
      #expect(fields.taken.isSuperset(of: content.fields.map(\.key)))
      #expect(content.kind.placement == .standing)
    }
  }

  @Test(arguments: [
    ("reminder", "title", FieldValue.text(" ")), ("reminder", "every", .text("often")),
    ("reminder", "first", .text("2026-02-30")), ("reminder", "time", .text("24:00")),
    ("reminder", "title", .flag),
    ("reminder-answer", "reminder", .text("x")), ("reminder-answer", "answer", .text("maybe")),
    ("reminder-answer", "occurrence", .text("today")), ("reminder-answer", "until", .text("later")),
    ("reminder-answer", "until", .text("2026-11-21T08:00+01:00")), ("targets", "setting", .text("car")),
    ("targets", "glucose-low", .text("3.9")), ("targets", "glucose-high", .text("180 mg/dL x")),
    ("targets", "glucose-low", .text("3,900 mmol/L")), ("targets", "systolic", .text("130")),
    ("acknowledgement", "of", .text("x")), ("acknowledgement", "answer", .text("maybe")),
    ("alert-rules", "rules", .flag), ("targets", "measure-every", .list(["weight"])),
    ("targets", "measure-every", .list(["weight 367"])), ("targets", "measure-every", .list(["weight -1"])),
    ("targets", "glucose-scheme", .flag),
    ("plan", "title", .text(" ")), ("plan", "first", .text("today")), ("plan", "days", .text("7")),
    ("plan", "days", .number(ExactDecimal(0))), ("plan", "days", .number(ExactDecimal(91))),
    ("plan", "every", .text("once")), ("plan", "every", .text("often")), ("plan", "next", .text("soon")),
    ("plan", "least", .number(ExactDecimal(0))), ("plan", "seen", .text("yes")),
    ("plan", "occasions", .list(["lunch x1"])), ("plan", "occasions", .list(["morning x0"])),
    ("plan", "occasions", .list(["morning x10"])), ("plan", "occasions", .list(["x2"])),
    ("plan", "occasions", .list(["morning"])), ("plan", "occasions", .list(["morning x1", "morning x2"])),
    ("medicine", "name", .text("\n")), ("medicine", "times", .list(["24:00"])),
    ("medicine", "schedule", .text("at night")), ("medicine", "start", .text("2026-02-30")),
    ("medicine-change", "medicine", .text("ramipril")), ("medicine-change", "change", .text("doubled")),
    ("medicine-change", "change", .text("stopped")), ("medicine-change", "day", .flag),
  ])
  func damagedFieldsAreRefusedByTheirKey(_ kind: String, _ key: String, _ value: FieldValue) throws {
    let decode = try #require(Kind.named(kind)).decode
    let good = try #require(try Self.contents().first { $0.kind.id == kind })
    var fields = FieldReader(good.fields + [Field(key, value)])
    let problem = #expect(throws: FieldProblem.self) { try decode(&fields) }
    #expect(problem?.key == key)
  }

  @Test(arguments: [
    "reminder", "reminder-answer", "targets", "acknowledgement", "alert-rules", "plan", "medicine",
    "medicine-change",
  ])
  func nothingAtAllIsRefused(_ kind: String) throws {
    var fields = FieldReader([])
    let decode = try #require(Kind.named(kind)).decode
    #expect(throws: FieldProblem.self) { try decode(&fields) }
  }

  /// What older versions wrote says that an alert was seen; what was only seen is still written as they read it.
  @Test func whatWasOnlySeenIsWrittenAsBefore() throws {
    let entry = try #require(ULID(Self.id))
    let seen = Acknowledgement(of: entry, rule: "bp-severe")
    #expect(seen.answer == .seen && seen.fields.map(\.key) == ["of", "rule"])
  }

  @Test func aKindIsMeasuredAsOftenAsWasSaid() throws {
    var targets = Targets.untouched
    try targets.setMeasuring("weight 7")
    #expect(targets.measureTexts == ["weight 7"])
    try targets.setMeasuring("weight 0")
    #expect(targets.measureEvery.isEmpty && targets == .untouched)
  }

  @Test func aSnoozeAndOnlyASnoozeSaysUntilWhen() throws {
    let day = try Clock.day("2026-11-21")
    let entry = try #require(ULID(Self.id))
    #expect(throws: FieldProblem.self) { try ReminderAnswer(to: entry, occurrence: day, .snoozed) }
    let morning = try Clock.morning()
    #expect(throws: FieldProblem.self) {
      try ReminderAnswer(to: entry, occurrence: day, .done, until: morning)
    }
  }
}
