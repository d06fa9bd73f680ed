import Model
import Testing

@testable import Alerts

/// A severe reading asks for less as it grows old, and is told in the past once others follow.
struct SevereAgeTests {
  private static let rule = "severe-blood-pressure"

  private func severe(_ readings: [(ago: Int, line: String)], _ targets: Targets = .untouched) throws -> Alert
  {
    let found = try DangerSeries(readings, targets: targets).alerts(Self.rule)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test(arguments: [
    (0, Urgency.today), (60, .today), (1439, .today), (1440, .days), (days(3), .days), (days(7) - 1, .days),
    (days(7), .visit), (days(10), .visit),
  ])
  func oneThatWasNotRepeatedGrowsOld(ago: Int, urgency: Urgency) throws {
    let alert = try severe([(ago, "188/96")])
    #expect(alert.urgency == urgency && alert.severity == .severe)
    #expect(alert.headline.contains(" was ") == (urgency < .today))
    #expect(alert.whatToDo.contains { $0.contains(" now if ") } == (urgency == .today))
  }

  @Test(arguments: [
    ("184/121", "179/119", Urgency.days), ("184/121", "160/80", .days), ("184/100", "150/100", .days),
    ("184/121", "159/99", .visit), ("184/121", "141/88", .visit), ("184/121", "185/100", .today),
  ])
  func aSecondReading(first: String, second: String, urgency: Urgency) throws {
    let alert = try severe([(12, first), (6, second)])
    #expect(alert.urgency == urgency)
    #expect(!alert.whatToDo.joined().contains("next contact"))
    if urgency == .days { #expect(alert.whatToDo.first == Wording.lowerSoon) }
    let week = try severe([(days(7) + 6, first), (days(7), second)])
    #expect(week.urgency == .visit && week.whatToDo == [Wording.atVisit])
    let twoDays = try severe([(days(2) + 6, first), (days(2), second)])
    #expect(twoDays.urgency == min(urgency, .days) && !twoDays.whatToDo.joined().contains(" now"))
  }

  @Test(arguments: [("131/80", true), ("159/99", true), ("160/80", false), ("130/100", false)])
  func laterSessionsBelow(later: String, isOver: Bool) throws {
    for ago in [120, days(2)] {
      let alert = try severe([(ago + 60, "190/121"), (ago, later)])
      #expect((alert.urgency == .visit) == isOver)
      #expect(alert.headline.hasSuffix("; \(later) since") == isOver, "\(alert.headline)")
    }
  }

  @Test func oneOfTenDaysAgoIsToldInThePast() throws {
    let since = (0..<9).map { (ago: days($0) + 300, line: "130/79") }
    let series = try DangerSeries(since + [(days(10), "192/122")])
    let alert = try #require(series.alerts(Self.rule).first)
    #expect(series.urgency == .visit && alert.whatToDo == [Wording.atVisit])
    #expect(alert.headline == "Blood pressure was 192/122 mmHg on 11 Nov; 130/79 since")
    // Typed in last it is told the same.
    let told = series.told(last: 9)
    #expect(told.map(\.headline) == [alert.headline] && told.map(\.urgency) == [.visit])
  }

  /// One of three days ago, typed in after all that came since.
  @Test func theOrderOfTypingIsNoMatter() throws {
    let series = try DangerSeries([(60, "128/78"), (days(3), "192/122")])
    #expect(series.told(last: 1).filter { $0.rule == Self.rule }.map(\.urgency) == [.visit])
    #expect(series.alerts(Self.rule).map(\.urgency) == [.visit])
  }

  @Test(arguments: [
    ([(20, "165/112"), (14, "166/112")], Urgency.now), ([(20, "160/90")], .now), ([(20, "150/110")], .now),
    ([(179, "165/112")], .now), ([(180, "165/112")], .today), ([(1439, "165/112")], .today),
    ([(20, "165/112"), (14, "150/96")], .today),
    // Until lower readings follow it stays a matter of the day, however old it is when it is typed in.
    ([(days(1), "162/100")], .today), ([(days(6), "165/112")], .today), ([(days(10), "158/110")], .today),
    ([(days(28) - 1, "165/112")], .today), ([(days(28), "165/112")], .visit),
    ([(days(1), "164/112"), (days(1) - 10, "166/111")], .today),
    ([(days(2), "164/112"), (days(2) - 10, "150/96")], .today),
    ([(days(2), "164/112"), (days(2) - 10, "134/84")], .days),
    ([(days(6), "165/112"), (60, "150/96")], .today),
    ([(days(25), "165/112"), (days(14), "131/80")], .visit),
    ([(300, "165/112"), (20, "131/80")], .today), ([(days(3), "165/112"), (20, "131/80")], .visit),
    ([(days(3), "165/112"), (20, "141/80")], .today),
  ])
  func inPregnancy(readings: [(Int, String)], urgency: Urgency) throws {
    let targets = Making.targets { ($0.scheme, $0.emergencyNumber) = ("pregnancy", "112") }
    let alert = try severe(readings.map { (ago: $0.0, line: $0.1) }, targets)
    #expect(alert.urgency == urgency)
    #expect((alert.whatToDo.first == "Call your maternity unit or 112 now.") == (urgency == .now))
    if urgency == .now { #expect(alert.whatToDo.joined().contains("pain just below the ribs")) }
  }
}
