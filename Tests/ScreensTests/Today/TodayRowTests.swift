import Alerts
import Care
import Lettering
import Model
import Testing

@testable import Screens

/// The lines of Today in their columns.
@Suite struct TodayRowTests {
  /// The readings of a rule's example, and the time at which they are looked at.
  private func sofa(_ example: AlertRule.Example) throws -> Sofa {
    let last = try #require(Moment("2026-11-21T\(example.clock)+01:00"))
    let context = EntryContext(now: last, zone: .fixed(offsetMinutes: 60))
    var contents: [(String, any Content)] = try example.lines.enumerated().map { index, line in
      let minutes = (index + 1 - example.lines.count) * example.minutesApart
      let at = try #require(last.adding(minutes: minutes))
      return ("\(at)", try LogLine.read(line, context: context).measurement)
    }
    contents.append(("2020-01-01T08:00+01:00", example.targets))
    let now = try #require(last.adding(minutes: example.later))
    return try Sofa(now: "\(now)", lines: [], contents: contents)
  }

  /// Every rule by its first examples: a value and a name, nothing cut off, and no time told twice.
  @Test(arguments: AlertRule.all.map(\.id))
  func everyAlertHasItsColumns(_ id: String) throws {
    let rule = try #require(AlertRule.named(id))
    for example in rule.fires.prefix(3) where example.importedFrom == nil && example.changedDaysBefore == nil
    {
      let record = try sofa(example).app.record
      for alert in record.alerts where alert.rule == id {
        let row = DueAlert(alert).row(in: record)
        let lead = alert.lead.lowercased()
        #expect(
          lead == row.lead
            || lead.hasPrefix("\(row.lead) ") && row.words.hasPrefix(lead.dropFirst(row.lead.count + 1)))
        #expect(!row.words.isEmpty && !row.time.isEmpty)
        #expect(row.value.contains(where: \.isNumber) || row.value == "HI" || row.value == "LO", "\(row)")
        #expect(Text.columns(row.value) <= 24 && Text.columns(row.limit) <= 13, "\(row)")
        let line = AlertText.line(alert, record)
        let clocks = line.split { !"0123456789:".contains($0) }.filter { $0.contains(":") && $0.count == 5 }
        #expect(Set(clocks).count == clocks.count || alert.isOngoing || alert.tense == .past, "\(line)")
        let day = "\(alert.at.day.weekdayText) \(alert.at.day.shortText)"
        #expect(line.split(separator: day, omittingEmptySubsequences: false).count <= 2, "\(line)")
      }
    }
  }

  @Test(arguments: [
    (
      ["20:00 182/121", "20:06 141/88"],
      "next visit|182/121|180/120|Fri 20:00|severe blood pressure, then 141/88"
    ),
    (
      ["20:00 2.9 mmol/L", "20:20 4.6 mmol/L"],
      "next visit|2.9 mmol/L|3.0|Fri 20:00|very low glucose, then 4.6"
    ),
    (["20:00 temp 38.4 C"], "note|38.4 °C|38.0 or more|Fri 20:00|high temperature"),
    (["20:00 128/82 140", "20:05 126/80 84"], "visit|140 a minute|131 or more|Fri 20:00|fast pulse"),
    (["20:00 hi mmol/L"], "call today|HI|13.9|Fri 20:00|very high glucose"),
    (["20:00 spo2 91"], "today|91 %|92 or less|Fri 20:00|low oxygen saturation"),
  ])
  func alertsLeadWithValueLimitAndTime(_ lines: [String], _ expected: String) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines.map { "2026-11-20 \($0)" })
    let row = try #require(TodayItem.all(sofa.app.record).first).row(in: sofa.app.record)
    let shown = [row.lead, row.value, row.limit, row.time, row.words].joined(separator: "|")
    #expect(shown.hasSuffix(expected), "\(shown)")
  }

  private func row(_ content: any Content, at: String = "2026-08-09T09:00+02:00") throws -> TodayRow? {
    let record = try Sofa(now: "2026-11-21T09:04+01:00", lines: [], contents: [(at, content)]).app.record
    return TodayItem.all(record).first?.row(in: record)
  }

  /// What is due leads with since when, until when or from when.
  @Test func whatIsDueLeadsWithItsTime() throws {
    let checkup = try Reminder("HbA1c", recurrence: .months(3), first: #require(Day("2026-11-09")))
    #expect(try row(checkup).map { "\($0.lead)|\($0.words)" } == "since 9 Nov|HbA1c, 12 days overdue")
    let today = try Reminder("Eye", recurrence: .years(1), first: #require(Day("2026-11-21")))
    #expect(try row(today).map { "\($0.lead)|\($0.words)" } == "today|Eye")
    var visit = Visit(start: try #require(Moment("2026-11-24T10:30+01:00")))
    (visit.clinician, visit.link) = ("Dr Weber", "https://video.example/weber")
    #expect(try row(visit).map { "\($0.lead)|\($0.words)" } == "Tue 10:30|Dr Weber, video, in 3 days")
    var over = Visit(start: try #require(Moment("2026-11-20T10:30+01:00")))
    over.clinician = "Dr Lind"
    #expect(try row(over).map { "\($0.lead)|\($0.words)" } == "Fri 10:30|did the visit take place? Dr Lind")
    let occasions = [
      try PlanOccasion(PlanOccasion.morning, readings: 2),
      try PlanOccasion(PlanOccasion.evening, readings: 2),
    ]
    let plan = try Plan(
      "Week", rule: "custom", measure: "blood-pressure", first: #require(Day("2026-11-21")), days: 3,
      occasions: occasions)
    let record = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-11-20T09:00+01:00", plan)]
    ).app.record
    #expect(
      TodayItem.all(record).map { $0.row(in: record) }.map { "\($0.lead)|\($0.words)" } == [
        "until 11:59|morning: 2 readings, day 1 of 3 of Week",
        "from 17:00|evening: 2 readings, day 1 of 3 of Week",
      ])
  }

  @Test(arguments: [
    ("2026-11-21T08:00+01:00", "08:00"), ("2026-11-15T08:00+01:00", "Sun 08:00"),
    ("2026-11-14T08:00+01:00", "14 Nov"), ("2026-11-27T08:00+01:00", "Fri 08:00"),
    ("2026-11-28T08:00+01:00", "28 Nov"), ("2025-12-14T08:00+01:00", "14 Dec 2025"),
  ])
  func timesInFewWords(_ at: String, _ words: String) throws {
    #expect(try Sofa().app.record.brief(#require(Moment(at))) == words)
  }
}
