import Model
import Testing

@testable import Alerts

/// Severe readings of successive days are one crisis, told once.
struct SevereRunTests {
  private static let rule = "severe-blood-pressure"
  private static let pregnancy = Targets(scheme: "pregnancy", setting: .home)

  private static let four: [(ago: Int, line: String)] = (1...4).flatMap {
    [(ago: days($0) + 60, line: $0 == 3 ? "192/118" : "186/112"), (ago: days($0) + 500, line: "183/110")]
  }

  @Test func fourDaysAreOneAlert() throws {
    let series = try DangerSeries(Self.four + [(60, "184/112")])
    let alert = try #require(series.alerts.first)
    #expect(series.alerts.map(\.rule) == [Self.rule] && alert.urgency == .today)
    #expect(
      alert.headline
        == "Severe blood pressure: 184/112 mmHg at 19:00. 9 readings from 17 to 21 Nov, highest 192/118"
    )
    #expect(alert.entry == Making.id(9) && alert.entries.count == 9)
    #expect(alert.whatToDo.contains(Wording.doctorToday))
    // Each of them, typed in last, tells the same.
    #expect(series.told(last: 8).map(\.headline) == [alert.headline])
  }

  @Test func itIsToldInThePastOnceOver() throws {
    let alerts = try DangerSeries(Self.four + [(60, "128/80")]).alerts(Self.rule)
    #expect(alerts.map(\.urgency) == [.visit])
    #expect(
      alerts.first?.headline
        == "Blood pressure was severe: up to 192/118 mmHg, 8 readings from 17 to 20 Nov; 128/80 since")
  }

  private typealias Case = (readings: [(Int, String)], count: Int)

  private static let cases: [Case] = [
    ([(2910, "184/112"), (30, "182/110")], 1), ([(2911, "184/112"), (30, "182/110")], 2),
    // A whole day below lies between.
    ([(2820, "184/112"), (1680, "131/80"), (30, "182/110")], 2),
    ([(2820, "184/112"), (1680, "165/80"), (30, "182/110")], 1),
    ([(1200, "184/112"), (600, "131/80"), (30, "182/110")], 1),
  ]

  @Test(arguments: cases.indices)
  func oneOrTwo(index: Int) throws {
    let found = Self.cases[index]
    let alerts = try DangerSeries(found.readings.map { (ago: $0.0, line: $0.1) }).alerts(Self.rule)
    #expect(alerts.count == found.count, "\(found.readings)")
    // Only the latest asks for more than the visit.
    #expect(alerts.dropLast().allSatisfy { $0.urgency == .visit } && alerts.last?.urgency == .today)
  }

  /// The days looked at may begin in the middle of it.
  @Test func theDaysThatAreAskedForDoNotMatter() throws {
    let series = try DangerSeries(Self.four)
    let day = series.context.now.day
    for ago in [0, 1, 2, 14, 20] {
      let found = AlertEngine.alerts(
        in: AlertEngine.sorted(series.entries), days: day.adding(days: -ago)...day, answers: [],
        context: series.context
      ).filter { $0.rule == Self.rule }
      #expect(found.map(\.entries.count) == (ago == 0 ? [] : [8]))
    }
  }

  @Test func aFurtherOneIsSaidAnew() throws {
    let series = try DangerSeries(Self.four + [(60, "184/112")])
    func state(_ id: Int) -> Alert.State? {
      let seen = Entry(
        id: Making.id(90), at: series.context.now,
        content: Acknowledgement(of: Making.id(id), rule: Self.rule))
      let day = series.context.now.day
      return AlertEngine.alerts(
        in: AlertEngine.sorted(series.entries), days: day.adding(days: -9)...day, answers: [seen],
        context: series.context
      ).first { $0.rule == Self.rule }?.state
    }
    #expect(state(1) == .new && state(9) == .seen)
  }

  /// One reading, one matter.
  @Test func nothingBesideIt() throws {
    #expect(try DangerSeries([(days(1), "170/104"), (30, "184/112")]).alerts.map(\.rule) == [Self.rule])
    let second = try DangerSeries([(36, "158/121"), (30, "150/108")])
    #expect(second.alerts.map(\.rule) == [Self.rule])
    let readings = (0..<3).flatMap {
      [(ago: days($0) + 722, line: "165/112"), (ago: days($0) + 60, line: "152/96")]
    }
    let pregnant = try DangerSeries(readings, targets: Self.pregnancy)
    #expect(pregnant.alerts.map(\.rule) == [Self.rule] && pregnant.urgency == .today)
  }
}
