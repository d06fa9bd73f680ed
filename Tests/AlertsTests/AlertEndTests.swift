import Model
import Testing

@testable import Alerts

/// An alert about days is over only where something recovered, and is told in the past then.
struct AlertEndTests {
  private static let average = "blood-pressure-average-above-limit"

  /// Readings twice a day, the last of them so many days ago.
  private func twice(_ line: String, _ count: Int, ago: Int) -> [(ago: Int, line: String)] {
    (0..<count).map { (ago: days(ago) + 60 + 720 * $0, line: line) }
  }

  private func all(_ series: DangerSeries) -> [Alert] {
    let day = series.context.now.day
    return AlertEngine.alerts(
      in: AlertEngine.sorted(series.entries), days: day.adding(days: -30)...day, answers: [],
      context: series.context)
  }

  /// Nobody measured any more: nothing is over, and nothing else is told of the same.
  @Test(arguments: [(3, "138/84"), (10, "138/84"), (25, "138/84"), (10, "164/102")])
  func nothingMeasuredIsNotOver(ago: Int, line: String) throws {
    let series = try DangerSeries(twice(line, 16, ago: ago))
    let alert = try #require(series.alerts.first)
    #expect(
      series.alerts.count == 1 && alert.urgency == (ago == 3 || line == "138/84" ? .visit : alert.urgency))
    guard line == "138/84" else { return }
    #expect(alert.rule == Self.average && alert.course?.contains("Not enough readings since") == true)
    #expect(
      alert.headline.contains("was 138.0/84.0 mmHg") && alert.headline.hasSuffix("not enough readings since"))
    // Looked at for today alone it stands as well.
    let day = series.context.now.day
    let today = AlertEngine.alerts(
      in: AlertEngine.sorted(series.entries), days: day...day, answers: [], context: series.context)
    #expect(today.map(\.headline) == [alert.headline])
  }

  @Test func afterAMonthItIsGivenUp() throws {
    let series = try DangerSeries(twice("138/84", 16, ago: 40))
    #expect(series.alerts.isEmpty)
    let ended = try #require(all(series).first { $0.rule == Self.average })
    #expect(ended.whatToDo.isEmpty && ended.urgency == .note)
    #expect(ended.course?.contains("Not enough readings since") == true)
  }

  @Test func whatRecoveredIsOver() throws {
    let series = try DangerSeries(twice("138/84", 16, ago: 8) + twice("122/76", 15, ago: 0))
    #expect(series.alerts.isEmpty)
    let ended = all(series)
    let average = ended.first { $0.rule == Self.average }
    #expect(average?.headline.hasSuffix("; 122.0/76.0 mmHg since") == true)
    for alert in ended {
      #expect(alert.state == .resolved && alert.urgency == .note && alert.whatToDo == [Wording.isOver])
      #expect(alert.tense == .past && alert.headline.hasSuffix(" since"), "\(alert.headline)")
    }
  }

  @Test func itSaysThenAndNow() throws {
    let series = try DangerSeries(twice("140/84", 16, ago: 4) + twice("127/80", 7, ago: 0))
    let alert = try #require(series.alerts.first)
    #expect(alert.headline.contains("was 140.0/84.0 mmHg"), "\(alert.headline)")
    #expect(alert.headline.contains("; now 13") && alert.headline.hasSuffix("(limit 135/85; ends 2 below)"))
    #expect(alert.course != nil)
  }

  /// The figures are those of the worst day.
  @Test func figuresDoNotShrink() throws {
    let high = (2..<9).map { (ago: days($0) + 60, line: "138/84") }
    let series = try DangerSeries(high + [(days(1) + 60, "124/78"), (60, "124/78")])
    let alert = try #require(series.alerts.first { $0.rule == "blood-pressure-often-above-limit" })
    #expect(
      alert.headline.contains("was at or above")
        && alert.headline.contains("on 7 of 7 measured days (by 19 Nov)"))
    #expect(alert.headline.hasSuffix("; now 5 of 7 (ends at 3)"))
  }

  @Test(arguments: [(0, Urgency.days), (3, .days), (6, .days), (8, .visit), (20, .visit)])
  func aRiseWithNothingSince(ago: Int, urgency: Urgency) throws {
    let lines = ["124/78", "139/84", "152/91"]
    let readings = lines.enumerated().map { (ago: days(ago + 2 - $0.offset) + 60, line: $0.element) }
    let alerts = try DangerSeries(readings).alerts("blood-pressure-rising-fast")
    #expect(alerts.map(\.urgency) == [urgency])
    #expect(try DangerSeries(readings + [(30, "128/80")]).alerts.isEmpty)
  }

  /// Staying high is no recovery.
  @Test func aRiseThatStays() throws {
    let lines = ["124/78", "139/84", "152/91", "153/92", "152/93", "151/92", "153/91", "152/92", "154/92"]
    let readings = lines.enumerated().map { (ago: days(8 - $0.offset) + 60, line: $0.element) }
    let series = try DangerSeries(readings)
    #expect(series.alerts.map(\.rule) == ["blood-pressure-rising-fast"] && series.urgency == .days)
    #expect(series.alerts.first?.headline.contains("had risen from 124/78 to 15") == true)
  }

  @Test func whoseArmsDifferedOrBeatsWere() throws {
    let flagged = (20..<24).map { (ago: days($0), line: "128/78 72 irregular") }
    let since = (0..<8).map { (ago: days($0) + 30, line: "126/78 70") }
    let ended = all(try DangerSeries(flagged + since)).filter { $0.rule == "irregular-beats" }
    #expect(ended.map(\.state) == [.resolved])
    #expect(ended.first?.headline.hasPrefix("Irregular heartbeat was shown in 4 sessions") == true)
    #expect(ended.first?.whatToDo == [Wording.isOver])
  }
}
