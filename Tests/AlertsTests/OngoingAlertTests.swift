import Model
import Statistics
import Testing

@testable import Alerts

struct OngoingAlertTests {
  /// Readings, one a day at noon, the last of them today.
  private func days(_ values: [String], until now: String = Making.now) throws -> [Entry] {
    let last = try Making.moment(now)
    return try values.enumerated().map { index, line in
      let minutes = (index + 1 - values.count) * 1440
      return Entry(
        id: Making.id(index + 1), at: try #require(last.adding(minutes: minutes)),
        content: try Making.measurement(line))
    }
  }

  private func alerts(_ entries: [Entry], answers: [Entry] = [], now: String = Making.now) throws -> [Alert] {
    let moment = try Making.moment(now)
    return AlertEngine.alerts(
      in: entries, days: moment.day.adding(days: -14)...moment.day, answers: answers,
      context: AlertContext(targets: .untouched, now: moment)
    ).filter(\.isOngoing)
  }

  private func answer(
    _ alert: Alert, at: String, _ answer: Acknowledgement.Answer = .seen, note: String? = nil
  ) throws
    -> Entry
  {
    Entry(
      id: Making.id(900), at: try Making.moment(at),
      content: Acknowledgement(of: alert.entry, rule: alert.rule, answer),
      note: note)
  }

  private let low = "130/80"
  private let high = "138/84"

  @Test func itStandsUntilFewEnoughDaysCount() throws {
    let begun = Array(repeating: low, count: 7) + Array(repeating: high, count: 5)
    let alert = try #require(
      try alerts(try days(begun)).first { $0.rule == "blood-pressure-often-above-limit" })
    #expect(alert.state == .new && alert.entries.count == 5)
    // Four of seven would not begin it, but it goes on with them.
    let goingOn = begun + [low]
    #expect(try alerts(try days(goingOn)).first { $0.rule == alert.rule }?.state == .new)
    let four = Array(repeating: low, count: 7) + Array(repeating: high, count: 4)
    #expect(try alerts(try days(four)).isEmpty)
    let over = try alerts(try days(begun + [low, low])).first { $0.rule == alert.rule }
    #expect(over?.state == .new)
    let gone = try alerts(try days(begun + [low, low, low, low])).first { $0.rule == alert.rule }
    #expect(gone?.state == .resolved)
  }

  @Test func nothingIsSaidTwice() throws {
    let begun = Array(repeating: low, count: 7) + Array(repeating: high, count: 5)
    let first = try days(begun)
    let alert = try #require(try alerts(first).first)
    let seen = try answer(alert, at: Making.now)
    #expect(try alerts(first, answers: [seen]).first?.state == .seen)
    // A week later it goes on: other readings, another day, the same alert.
    let later = "2026-11-28T12:00+01:00"
    let week = try days(begun + Array(repeating: high, count: 7), until: later)
    #expect(try alerts(week, answers: [seen], now: later).first?.state == .seen)
    // Two months later it still does, and its beginning is out of sight.
    let far = "2027-01-20T12:00+01:00"
    let months = try days(begun + Array(repeating: high, count: 60), until: far)
    let old = try #require(try alerts(months, answers: [seen], now: far).first)
    #expect(old.isOlder && old.state == .seen)
    // After 90 days it is said anew.
    let end = "2027-02-20T12:00+01:00"
    let quarter = try days(begun + Array(repeating: high, count: 91), until: end)
    #expect(try alerts(quarter, answers: [seen], now: end).first?.state == .new)
  }

  @Test func aSecondRunIsAnotherAlert() throws {
    let run = Array(repeating: high, count: 7)
    let pause = Array(repeating: "120/70", count: 14)
    let first = try days(Array(repeating: low, count: 7) + run, until: "2026-11-01T12:00+01:00")
    let alert = try #require(try alerts(first, now: "2026-11-01T12:00+01:00").first)
    let seen = try answer(alert, at: "2026-11-01T12:00+01:00")
    let second = try days(run + pause + run, until: "2026-11-22T12:00+01:00")
    let again = try #require(try alerts(second, answers: [seen], now: "2026-11-22T12:00+01:00").first)
    #expect(again.state == .new && again.rule == alert.rule)
  }

  /// Over a long time each run is one alert, those that ended are over, and only the last one is open.
  @Test func yearsAreDividedAndPutTogether() throws {
    let run = Array(repeating: high, count: 40)
    let pause = Array(repeating: "120/70", count: 30)
    let entries = try days(pause + run + pause + run, until: "2026-11-21T12:00+01:00")
    let now = try Making.moment()
    let found = AlertEngine.alerts(
      in: entries, days: now.day.adding(days: -140)...now.day, answers: [],
      context: AlertContext(targets: .untouched, now: now)
    ).filter { $0.rule == "blood-pressure-often-above-limit" }
    #expect(found.map(\.state) == [.resolved, .new])
    #expect(found.allSatisfy { $0.entries.count >= 5 })
  }

  /// HI has no number, and is high all the same.
  @Test func aDayOfHIAloneIsHigh() throws {
    let found = try alerts(try days(Array(repeating: "HI mg/dL", count: 7)))
    #expect(found.map(\.rule) == ["glucose-often-above-range"])
    #expect(try alerts(try days(Array(repeating: "LO mg/dL", count: 7))).map(\.rule) == ["glucose-often-low"])
  }

  @Test func aLifeHasItsStates() throws {
    let entries = try Making.entries(["53 mg/dL"])
    let now = try Making.moment()
    func alert(_ answers: [Entry]) -> Alert? {
      AlertEngine.alerts(for: entries + answers, targets: .untouched, now: now).first
    }
    let new = try #require(alert([]))
    #expect(new.state == .new && !new.seen && new.answers.isEmpty)
    let seen = try answer(new, at: Making.now)
    let noted = try answer(new, at: Making.now, .acknowledged, note: "called the nurse")
    let over = try answer(new, at: Making.now, .resolved)
    #expect(alert([seen])?.state == .seen)
    #expect(alert([noted, seen])?.state == .acknowledged)
    #expect(alert([noted])?.answers.first?.note == "called the nurse")
    #expect(alert([over, seen, noted])?.state == .resolved)
    let other = Acknowledgement(of: new.entry, rule: "another-rule")
    #expect(alert([Entry(id: Making.id(901), at: now, content: other)])?.state == .new)
  }

  /// An ongoing alert is told by the reading that begins it, and by no later one.
  @Test func loggingTellsOfABeginning() throws {
    let entries = try days(Array(repeating: low, count: 7) + Array(repeating: high, count: 6))
    let context = AlertContext(targets: .untouched, now: try Making.moment())
    func told(_ count: Int) throws -> [String] {
      let last = entries[count - 1]
      var context = context
      context.now = last.at
      return AlertEngine.alerts(
        afterLogging: last, history: Array(entries.prefix(count - 1)), context: context
      )
      .map(\.rule)
    }
    #expect(try told(11) == [])
    #expect(try told(12) == ["blood-pressure-often-above-limit"])
    #expect(try told(13) == [])
  }

  @Test func theAverageSpeaksForTheMornings() throws {
    let twice = try Making.entries(Array(repeating: "142/88", count: 16), minutesApart: 720)
    let rules = AlertEngine.alerts(for: twice, targets: .untouched, now: try Making.moment()).map(\.rule)
    #expect(rules == ["blood-pressure-average-above-limit"])
  }

  /// Limits of the average, from both sides; it is over 2 mmHg below.
  @Test(arguments: [("135/80", true), ("134/84", false), ("120/85", true)])
  func averages(value: String, isRaised: Bool) throws {
    let entries = try Making.entries(Array(repeating: value, count: 12), minutesApart: 720)
    let found = AlertEngine.alerts(for: entries, targets: .untouched, now: try Making.moment())
    #expect(found.contains { $0.rule == "blood-pressure-average-above-limit" } == isRaised)
  }

  @Test func ownTargetsComeBeforeTheScheme() throws {
    let entries = try Making.entries(Array(repeating: "132/78", count: 12), minutesApart: 720)
    let own = Making.targets { $0.systolic = 130 }
    let found = AlertEngine.alerts(for: entries, targets: own, now: try Making.moment()).filter(\.isOngoing)
    #expect(found.map(\.rule) == ["blood-pressure-average-above-limit"])
    #expect(found.first?.limit == "your target of 130 mmHg systolic")
    #expect(AlertEngine.alerts(for: entries, targets: .untouched, now: try Making.moment()).isEmpty)
  }
}
