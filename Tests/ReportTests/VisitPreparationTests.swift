import Model
import Report
import Testing

/// The page to take to a visit: its days, its parts, and that a part without data says so.
struct VisitPreparationTests {
  private func visit(_ start: String, with clinician: String? = "Dr Lind") throws -> Visit {
    var visit = Visit(start: try Making.moment(start))
    visit.clinician = clinician
    return visit
  }

  private func page(
    _ rows: [(at: String, line: String)] = [], targets: Targets = .untouched,
    now: String = "2026-11-21T12:00",
    _ fill: (inout VisitPreparation.Material) throws -> Void = { _ in }
  ) throws -> VisitPreparation {
    var material = VisitPreparation.Material()
    try fill(&material)
    return VisitPreparation(
      material, entries: try Making.entries(rows), targets: targets, now: try Making.moment(now))
  }

  private func day(_ number: Int) -> String { "2026-11-\(number < 10 ? "0" : "")\(number)" }

  @Test func everyPartWithoutDataSaysSo() throws {
    let page = try page()
    #expect(
      page.parts.map(\.title) == [
        "Questions", "Blood pressure", "Glucose", "Weight", "Alerts since then", "Measuring plan",
        "Medication and its changes", "Targets now", "Documents since then", "Reminders due",
      ])
    let empty = page.parts.filter(\.lines.isEmpty).count
    #expect(empty == 9, "the scheme is always there")
    #expect(page.text().split(separator: "\n").count { $0 == "  nothing recorded" } == empty)
    #expect(page.head[0] == "Preparation for a visit (none is planned yet)")
  }

  @Test(
    arguments: [
      (nil, "2026-08-24", "2026-11-21"), ("2026-11-07T10:00", "2026-11-08", "2026-11-21"),
      ("2026-11-20T10:00", "2026-11-21", "2026-11-21"), ("2026-11-21T08:00", "2026-08-24", "2026-11-21"),
      ("2020-01-01T10:00", "2020-01-02", "2026-11-21"),
    ] as [(String?, String, String)])
  func theDaysSinceTheLastVisit(_ last: String?, _ first: String, _ final: String) throws {
    let page = try page { $0.last = try last.map { try visit($0) } }
    #expect(page.period.days.lowerBound == Day(first) && page.period.days.upperBound == Day(final))
  }

  @Test func whatChangedSinceThen() throws {
    let rows = (1...20).map { day in
      ("\(self.day(day))T07:00", day <= 10 ? "14\(day % 3)/90" : "13\(day % 3)/85")
    }
    let page = try page(rows, now: "2026-11-20T12:00") { $0.last = try visit("2026-11-10T10:00") }
    let part = try #require(page.parts.first { $0.title == "Blood pressure" })
    func line(_ label: String) -> String? { part.lines.first { $0.label == label }?.text }
    #expect(line("now") == "131/85 from 10 readings on 10 days, all readings averaged")
    #expect(line("before") == "141/90 from 10 readings on 10 days, all readings averaged")
    #expect(line("change, systolic")?.hasPrefix("lower, -10 mmHg (95 % interval ") == true)
    #expect(line("change, systolic")?.contains("daily averages of 10 days against 10") == true)
    #expect(line("at or above")?.hasPrefix("10 of 10 readings at or above 135/85") == true)
    #expect(
      page.head[1].contains(
        "the 10 days since the visit with Dr Lind on 10 Nov 2026, 2026-11-11 to 2026-11-20"))
  }

  @Test func tooFewDaysAreNotCompared() throws {
    let page = try page([("2026-11-20T07:00", "131/85")]) { $0.last = try visit("2026-11-18T10:00") }
    let lines = page.parts[1].lines
    #expect(lines.first { $0.label == "before" }?.text == "nothing recorded")
    #expect(lines.first { $0.label == "change, systolic" }?.text.hasPrefix("too few days") == true)
  }

  @Test func aKindThatWasMeasuredHasItsPart() throws {
    let page = try page([("2026-11-20T07:00", "a1c 6.8 %"), ("2026-07-20T07:00", "temp 36.8 C")])
    #expect(page.parts.contains { $0.title == "HbA1c" && !$0.lines.isEmpty })
    let old = page.parts.first { $0.title == "Temperature" }
    #expect(old?.lines.first { $0.label == "now" }?.text == "nothing recorded")
  }

  /// A single weight has no change a week, and is still not nothing.
  @Test(arguments: [
    ("w 81.4 kg", "Weight", "81.4 kg"), ("ldl 2.9 mmol/L", "Laboratory value", "2.9 mmol/L"),
    ("a1c 6.8 %", "HbA1c", "6.8 %"), ("ketones 0.4", "Ketones", "0.4"), ("pulse 64", "Pulse", "64"),
    ("HI mmol/L", "Glucose", "not known: only HI or LO"), ("131/85", "Blood pressure", "131/85"),
  ])
  func whatWasMeasuredOnceIsTold(_ reading: String, _ title: String, _ value: String) throws {
    let page = try page([("2026-11-20T07:00", reading)])
    let part = try #require(page.parts.first { $0.title == title }, "\(page.parts.map(\.title))")
    let now = try #require(part.lines.first { $0.label == "now" })
    #expect(now.text != "nothing recorded")
    #expect(part.lines.contains { $0.text.contains(value) }, "\(part.lines)")
  }

  @Test func theProtocolThatTheReadingsFulfil() throws {
    let rows = (14...20).flatMap { day in
      ["07:00", "07:01", "20:00", "20:01"].map { ("\(self.day(day))T\($0)", "13\(day % 3)/85") }
    }
    let plan = try #require(try page(rows).parts.first { $0.title == "Measuring plan" })
    #expect(plan.lines.first?.text.hasPrefix("ESH 2023, 7 days, day 1 left out: ") == true)
    #expect(plan.lines.contains { $0.label == "complete" && $0.text.hasPrefix("yes") })
    let few = try #require(
      try page([("2026-11-20T07:00", "131/85")]).parts.first { $0.title == "Measuring plan" })
    #expect(few.lines.contains { $0.label == "complete" && $0.text.hasPrefix("not complete") })
  }

  @Test func targetsNameTheirVisit() throws {
    var targets = Targets.untouched
    targets.glucoseHigh = Glucose(limitText: "9.0 mmol/L")
    try targets.agree(
      ["130/80"],
      origin: TargetOrigin(visit: .none, day: try #require(Day("2026-12-03")), clinician: "Dr Lind"))
    let part = try #require(try page(targets: targets).parts.first { $0.title == "Targets now" })
    #expect(
      part.lines.map(\.text) == [
        "ESC 2024, home", "below 130/80 mmHg, agreed with Dr Lind on 3 Dec 2026",
        "9.0 mmol/L or less, set by this person",
      ])
  }

  @Test(arguments: [40, 60, 80, 120]) func noLineIsWiderThanAsked(_ width: Int) throws {
    let page = try page(Making.week) {
      $0.visit = try visit("2026-12-03T10:30")
      $0.questions = ["Is the measuring in the evening needed when the mornings were fine for weeks?"]
    }
    for line in page.text(width: width).split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test func widthsThatCanNotBeAreHeld() throws {
    #expect(try page().text(width: -5) == page().text(width: 40))
  }
}
