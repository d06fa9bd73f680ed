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
    return [
      try Reminder("HbA1c", recurrence: .months(3), first: day),
      try Reminder("weigh", recurrence: .once, first: day, time: TimeOfDay("07:05"), measure: "weight"),
      try Reminder("from a newer version", recurrence: .years(2), first: day, measure: "grip-strength"),
      try ReminderAnswer(to: entry, occurrence: day, .done),
      try ReminderAnswer(to: entry, occurrence: day, .skipped),
      try ReminderAnswer(to: entry, occurrence: day, .snoozed, until: try Clock.morning()),
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
    ("targets", "glucose-scheme", .flag), ("document", "sha256", .text(String(repeating: "0AF9", count: 16))),
    ("document", "sha256", .text("0af9")), ("document", "sha256", .text("../../etc/passwd")),
    ("document", "bytes", .number(ExactDecimal(-1))), ("document", "bytes", .text("5")),
    ("document", "title", .text(" ")), ("document", "file", .text("")), ("document", "type", .flag),
    ("document", "category", .text("poem")), ("document", "date", .text("2026-02-30")),
    ("document", "visit", .text("x")),
  ])
  func damagedFieldsAreRefusedByTheirKey(_ kind: String, _ key: String, _ value: FieldValue) throws {
    let decode = try #require(Kind.named(kind)).decode
    let good = try #require(try Self.contents().first { $0.kind.id == kind })
    var fields = FieldReader(good.fields + [Field(key, value)])
    let problem = #expect(throws: FieldProblem.self) { try decode(&fields) }
    #expect(problem?.key == key)
  }

  @Test(arguments: ["reminder", "reminder-answer", "targets", "acknowledgement", "alert-rules", "document"])
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
