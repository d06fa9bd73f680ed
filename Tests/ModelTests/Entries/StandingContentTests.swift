import Model
import Testing

/// Reminders, answers, targets and acknowledgements through the journal's fields and back.
@Suite struct StandingContentTests {
  private static let id = "01KAJ3T8Q6T2V4W8X9A0B1C2D3"

  private static func times(_ texts: String...) throws -> [TimeOfDay] {
    try texts.map { try #require(TimeOfDay($0)) }
  }

  private static func contents() throws -> [any Content] {
    let day = try Clock.day("2026-11-21")
    let entry = try #require(ULID(id))
    var targets = Targets(scheme: "esh-2023", setting: .office)
    targets.systolic = 130
    targets.diastolic = 80
    targets.glucoseLow = try Glucose(.number(try decimal("3.90")), unit: .mmol)
    targets.glucoseHigh = try Glucose(.number(try decimal("180")), unit: .mgdl)
    targets.emergencyNumber = "112"
    targets.heartFailure = false
    targets.glucoseScheme = "from-a-newer-version"
    targets.measureEvery = ["blood-pressure": 3, "grip-strength": 366]
    targets.setOrigin(TargetOrigin(visit: entry, day: day, clinician: "Dr Lind"), of: .systolic)
    targets.setOrigin(TargetOrigin(visit: entry, day: day, clinician: nil), of: .glucoseLow)
    let visits = try VisitSamples.contents(entry)
    let plans = try plansAndMedicines(entry, day)
    return visits + plans + [
      try Reminder("HbA1c", recurrence: .months(3), first: day),
      try Reminder("weigh", recurrence: .once, first: day, times: times("07:05"), measure: "weight"),
      try Reminder("from a newer version", recurrence: .years(2), first: day, measure: "grip-strength"),
      try Reminder(
        "twice", recurrence: .weeks(2, on: Weekdays([1, 4])), first: day, times: times("20:00", "08:00"),
        until: Clock.day("2027-12-31"), pauses: [Pause("2026-12-01/2026-12-14"), Pause("2027-01-01/")]),
      try Reminder("lab", recurrence: .months(3), first: day, isAfterDone: true, template: "hba1c"),
      try ReminderAnswer(to: entry, occurrence: Occurrence(day), .done),
      try ReminderAnswer(to: entry, occurrence: Occurrence(day, TimeOfDay("08:00")), .done, on: day),
      try ReminderAnswer(to: entry, occurrence: Occurrence(day), .skipped),
      try ReminderAnswer(to: entry, occurrence: Occurrence(day), .snoozed, until: try Clock.morning()),
      Targets.untouched, targets, Acknowledgement(of: entry, rule: "bp-severe"),
      Acknowledgement(of: entry, rule: "bp-severe", .acknowledged),
      Acknowledgement(of: entry, rule: "bp-severe", .resolved), AlertRules(text: "{\"rules\": []}\n"),
      try document(.other, nil, nil), try document(.discharge, day, entry),
    ]
  }

  private static func document(_ category: Document.Category, _ date: Day?, _ visit: ULID?) throws -> Document
  {
    try Document(
      sha256: String(repeating: "0af9", count: 16), fileName: "letter.pdf", mediaType: "application/pdf",
      bytes: 0, title: "Letter", category: category, date: date, visit: visit)
  }

  private static func plansAndMedicines(_ entry: ULID, _ day: Day) throws -> [any Content] {
    let lunch = try PlanOccasion("after lunch", readings: 1, window: TimeSpan("12:00-15:00"), meal: .after)
    return [
      try Plan("a week", rule: "from-a-newer-version", measure: "grip-strength", first: day, days: 90),
      try Plan(
        "own", rule: "custom", measure: "glucose", first: day, days: 1,
        occasions: [PlanOccasion("morning", readings: 9), lunch], least: 1, every: .weeks(4),
        next: day.adding(days: 30), stopped: day.adding(days: -1), isSeen: true),
      try Medicine("ramipril", strength: "5 mg", schedule: DoseSchedule(typed: "20:00 8:00"), start: day),
      try Medicine("x", schedule: .words("when needed"), start: day), try Medicine("y", start: day),
      try MedicineChange(of: entry, .changed, on: day, strength: "10 mg"),
      try MedicineChange(of: entry, .changed, on: day, schedule: DoseSchedule(typed: "8:00")),
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

  @Test(
    arguments: [
      ("reminder", "title", FieldValue.text(" ")), ("reminder", "every", .text("often")),
      ("reminder", "first", .text("2026-02-30")), ("reminder", "time", .text("24:00")),
      ("reminder", "title", .flag), ("reminder", "every", .text("2m:mon")),
      ("reminder", "every", .text("1w:mon,")), ("reminder", "times", .list(["08:00", "8 o'clock"])),
      ("reminder", "until", .text("2026-11-20")), ("reminder", "until", .text("soon")),
      ("reminder", "pauses", .list(["2026-12-01"])), ("reminder", "pauses", .list(["2026-12-02/2026-12-01"])),
      ("reminder", "pauses", .list(["2026-12-01/x"])), ("reminder", "after-done", .text("yes")),
      ("reminder-answer", "reminder", .text("x")), ("reminder-answer", "answer", .text("maybe")),
      ("reminder-answer", "occurrence", .text("today")),
      ("reminder-answer", "occurrence", .text("2026-11-21T")),
      ("reminder-answer", "occurrence", .text("2026-11-21T8:00")),
      ("reminder-answer", "occurrence", .text("2026-11-21T24:00")), ("reminder-answer", "on", .text("today")),
      ("reminder-answer", "until", .text("later")),
      ("reminder-answer", "until", .text("2026-11-21T08:00+01:00")), ("targets", "setting", .text("car")),
      ("targets", "heart-failure", .text("perhaps")), ("targets", "heart-failure", .flag),
      ("targets", "glucose-low", .text("3.9")), ("targets", "glucose-high", .text("180 mg/dL x")),
      ("targets", "glucose-low", .text("3,900 mmol/L")), ("targets", "systolic", .text("130")),
      ("acknowledgement", "of", .text("x")), ("acknowledgement", "answer", .text("maybe")),
      ("alert-rules", "rules", .flag), ("targets", "measure-every", .list(["weight"])),
      ("targets", "measure-every", .list(["weight 367"])), ("targets", "measure-every", .list(["weight -1"])),
      ("targets", "glucose-scheme", .flag), ("targets", "agreed", .list(["systolic"])),
      ("targets", "agreed", .list(["systolic 2026-11-21 x Dr Lind"])),
      ("targets", "agreed", .list(["systolic 2026-02-30 \(id) Dr Lind"])),
      ("visit", "start", .text("2026-12-03 10:30")), ("visit", "minutes", .number(ExactDecimal(0))),
      ("visit", "minutes", .number(ExactDecimal(10_081))), ("visit", "status", .text("perhaps")),
      ("visit", "sequence", .number(ExactDecimal(-1))), ("visit", "next", .text("0m")),
      ("visit", "next", .text("soon")),
      ("visit", "targets", .text("systolic 130")), ("visit", "clinician", .flag),
      ("question", "text", .text(" ")), ("question", "visit", .text("x")),
      ("question", "asked", .text("yes")),
      ("question", "answer", .flag),
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
      ("document", "sha256", .text(String(repeating: "0AF9", count: 16))),
      ("document", "sha256", .text("0af9")), ("document", "sha256", .text("../../etc/passwd")),
      ("document", "bytes", .number(ExactDecimal(-1))), ("document", "bytes", .text("5")),
      ("document", "title", .text(" ")), ("document", "file", .text("")), ("document", "type", .flag),
      ("document", "category", .text("poem")), ("document", "date", .text("2026-02-30")),
      ("document", "visit", .text("x")),
    ] as [(String, String, FieldValue)])
  func damagedFieldsAreRefusedByTheirKey(_ kind: String, _ key: String, _ value: FieldValue) throws {
    let decode = try #require(Kind.named(kind)).decode
    let good = try #require(try Self.contents().first { $0.kind.id == kind })
    var fields = FieldReader(good.fields + [Field(key, value)])
    let problem = #expect(throws: FieldProblem.self) { try decode(&fields) }
    #expect(problem?.key == key)
  }

  @Test(arguments: [
    "reminder", "reminder-answer", "targets", "acknowledgement", "alert-rules", "visit", "question", "plan",
    "medicine", "medicine-change", "document",
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
    let asked = Occurrence(day)
    #expect(throws: FieldProblem.self) { try ReminderAnswer(to: entry, occurrence: asked, .snoozed) }
    let morning = try Clock.morning()
    #expect(throws: FieldProblem.self) {
      try ReminderAnswer(to: entry, occurrence: asked, .done, until: morning)
    }
    #expect(throws: FieldProblem.self) { try ReminderAnswer(to: entry, occurrence: asked, .skipped, on: day) }
  }

  /// Older lines have one time of day, and answers to a day.
  @Test func whatOlderVersionsWroteIsRead() throws {
    var fields = FieldReader([
      Field("title", .text("weigh")), Field("every", .text("1d")), Field("first", .text("2026-11-21")),
      Field("time", .text("07:05")),
    ])
    let reminder = try Reminder(fields: &fields)
    #expect(
      reminder.times.map(\.description) == ["07:05"] && reminder.pauses.isEmpty && !reminder.isAfterDone)
    #expect(reminder.fields.map(\.key) == ["title", "every", "first", "time"])
    var answer = FieldReader([
      Field("reminder", .text(Self.id)), Field("occurrence", .text("2026-11-21")),
      Field("answer", .text("done")),
    ])
    #expect(try ReminderAnswer(fields: &answer).occurrence == Occurrence(Clock.day("2026-11-21")))
  }

  @Test func whatIsCountedFromWhenItWasDoneComesAgainAndOnceADay() throws {
    let day = try Clock.day("2026-11-21")
    let times = try Self.times("08:00", "20:00")
    for (rule, times) in [(Recurrence.once, []), (.weeks(1, on: Weekdays([1])), []), (.months(1), times)] {
      #expect(throws: FieldProblem.self) {
        try Reminder("x", recurrence: rule, first: day, times: times, isAfterDone: true)
      }
    }
    let many = (0...Reminder.mostTimes).compactMap { TimeOfDay(minutes: $0 * 60) }
    #expect(throws: FieldProblem.self) { try Reminder("x", recurrence: .days(1), first: day, times: many) }
  }
}
