import Model
import Testing

@testable import Alerts

/// A reading of a day alone is judged by its value and by its day, and by nothing that needs minutes.
@Suite struct DayAloneTests {
  private static let zone = Zone.fixed(offsetMinutes: 60)

  private func entry(_ number: Int, _ at: String, _ line: String) throws -> Entry {
    let moment = try #require(Moment(journal: at)).placed(in: Self.zone)
    return Entry(id: Making.id(number), at: moment, content: try Making.measurement(line))
  }

  private func alerts(
    _ rows: [(at: String, line: String)], targets: Targets = .untouched, clock: ClockFormat = .hours24
  ) throws -> [Alert] {
    let entries = try rows.enumerated().map { try entry($0 + 1, $1.at, $1.line) }
    let days = try #require(entries.map(\.at.day).min())...Making.moment().day
    return AlertEngine.alerts(
      in: AlertEngine.sorted(entries), days: days, answers: [],
      context: AlertContext(targets: targets, now: try Making.moment(), clock: clock))
  }

  /// All that an alert says.
  private func words(_ alert: Alert) -> String {
    ([alert.headline, alert.lead, alert.course ?? "", alert.brief ?? ""] + alert.arithmetic + alert.whatToDo)
      .joined(separator: "\n")
  }

  private static let values = [
    ("186/124", "severe-blood-pressure"), ("72/40", "low-blood-pressure"),
    ("45 mg/dL", "glucose-level-2-low"),
    ("62 mg/dL", "glucose-level-1-low"), ("420 mg/dL", "glucose-level-2-high"),
    ("ketones 3.4", "high-ketones"), ("temp 40.2 C", "high-temperature"), ("spo2 85", "low-oxygen"),
    ("a1c 11 %", "hba1c-very-high"), ("pulse 150", "fast-pulse"), ("resp 34", "fast-breathing"),
    ("potassium 6.4 mmol/L", "high-potassium"),
  ]

  /// Told on whatever day it was, without a time of the day, and nothing is waited for.
  @Test(arguments: values.map(\.0), ["2026-11-21", "2026-11-20", "2026-11-18"])
  func aValueOfTheDayIsTold(_ line: String, _ day: String) throws {
    let rule = try #require(Self.values.first { $0.0 == line }?.1)
    for clock in ClockFormat.allCases {
      let alerts = try alerts([(day, line)], clock: clock)
      #expect(alerts.contains { $0.rule == rule }, "\(alerts.map(\.rule))")
      for alert in alerts {
        #expect(!alert.awaitsReading)
        for made in ["00:00", "12:00 am", "hours ago", " 0 minutes"] {
          #expect(!words(alert).contains(made), "\(words(alert))")
        }
      }
    }
  }

  /// Two on one day are no first and second reading, and none is after the other.
  @Test func noSecondReadingIsMadeOfIt() throws {
    let severe = try alerts([("2026-11-18", "186/124"), ("2026-11-18T00:05+01:00", "128/80")])
      .filter { $0.rule == "severe-blood-pressure" }
    #expect(severe.count == 1)
    #expect(
      severe.allSatisfy { !words($0).contains("Second reading") && !words($0).contains("128/80 since") })
    #expect(
      try alerts([("2026-11-18", "150/90 sitting"), ("2026-11-18T00:03+01:00", "110/70 standing")])
        .allSatisfy { $0.rule != "standing-fall" })
    #expect(
      try alerts([("2026-11-18", "temp 38.7 C"), ("2026-11-18T00:10+01:00", "94/58 126")])
        .allSatisfy { $0.rule != "early-warning" })
  }

  /// What was measured on a later day is since, whether its time is known or not.
  @Test(arguments: ["2026-11-19", "2026-11-19T07:00+01:00"])
  func aLaterDayIsSince(_ later: String) throws {
    let found = try alerts([("2026-11-18", "186/124"), (later, "128/80")])
    let severe = try #require(found.first { $0.rule == "severe-blood-pressure" })
    #expect(severe.headline.contains("128/80 since") && severe.urgency <= .visit, "\(severe.headline)")
    let timed = try alerts([("2026-11-18T07:00+01:00", "186/124"), ("2026-11-19", "128/80")])
    #expect(timed.first { $0.rule == "severe-blood-pressure" }?.headline.contains("128/80 since") == true)
  }

  /// A run of hours goes on over a day alone, and none begins with one.
  @Test func aRunOfHoursIsAsItWas() throws {
    let run: [(at: String, line: String)] = [
      ("2026-11-20T18:00+01:00", "320 mg/dL"), ("2026-11-20T23:00+01:00", "345 mg/dL"),
      ("2026-11-21T07:00+01:00", "330 mg/dL"),
    ]
    func long(_ rows: [(at: String, line: String)]) throws -> [String] {
      try alerts(rows).filter { $0.rule == "glucose-high-for-hours" }.map(\.headline)
    }
    let before = try long(run)
    #expect(before.count == 1)
    #expect(try long(run + [("2026-11-21", "110 mg/dL")]) == before)
    #expect(try long([("2026-11-21", "320 mg/dL"), ("2026-11-21T11:00+01:00", "345 mg/dL")]).isEmpty)
    let nights: [(at: String, line: String)] = [("2026-11-19", "62 mg/dL"), ("2026-11-20", "60 mg/dL")]
    #expect(try alerts(nights).allSatisfy { $0.rule != "nights-low" })
  }

  /// What is told of timed glucose values by minutes is the same with a day alone on each of their days.
  @Test(arguments: AlertRule.all.filter { !$0.isOngoing && $0.kinds == [Glucose.kind] }.map(\.id))
  func anExampleIsToldAsBefore(_ id: String) throws {
    let rule = try #require(AlertRule.all.first { $0.id == id })
    for example in rule.fires where example.importedFrom == nil {
      let (entries, now) = try Making.readings(example)
      let days = try Set(entries.map(\.at.day)).sorted().enumerated().map { index, day in
        Entry(
          id: Making.id(500 + index), at: Moment(day: day).placed(in: Self.zone),
          content: try Making.measurement("110 mg/dL"))
      }
      let told = { (all: [Entry]) in
        AlertEngine.alerts(for: all, targets: example.targets, now: now).filter { $0.rule == id }.map(
          \.headline)
      }
      #expect(told(entries) == told(entries + days), "\(id)")
    }
  }

  @Test func noQuestionsFollowIt() throws {
    let day = Moment(day: try Making.moment().day).placed(in: Self.zone)
    let low = try Making.measurement("45 mg/dL")
    let timed = try Making.moment()
    #expect(Flow(for: low, at: day, targets: .untouched, now: timed) == nil)
    var flow = try #require(Flow(for: low, at: timed, targets: .untouched, now: timed))
    flow.answer(yes: true)
    let step = flow.step
    flow.take(try Making.measurement("110 mg/dL"), at: day)
    #expect(flow.step == step)
  }

  /// In pregnancy two high ones are hours apart where they are of two days, and not where nobody knows.
  @Test func highTwiceInPregnancyGoesByDays() throws {
    func repeated(_ rows: [(at: String, line: String)]) throws -> Bool {
      try alerts(rows, targets: .inPregnancy).contains { $0.rule == "pregnancy-high-blood-pressure" }
    }
    #expect(try repeated([("2026-11-20", "146/94"), ("2026-11-21", "144/92")]))
    #expect(try !repeated([("2026-11-21", "146/94"), ("2026-11-21T10:00+01:00", "144/92")]))
    #expect(
      try alerts([("2026-11-21", "146/94"), ("2026-11-21T10:00+01:00", "144/92")], targets: .inPregnancy)
        .contains { $0.rule == "pregnancy-high-reading" })
  }
}
