import Model
import Testing

@testable import Alerts

/// A pressure that falls, and stays, is told as long as it is far below the usual; what came down over weeks is not.
struct FallingPressureTests {
  private static let rule = "low-blood-pressure"

  /// Mornings of the usual pressure, then one reading each morning, the last of them now.
  private func mornings(_ count: Int, of usual: String, then: [String], every hours: Int = 24) throws
    -> DangerSeries
  {
    let falling = then.enumerated().map { (ago: (then.count - 1 - $0) * hours * 60, line: $1) }
    let first = (falling.first?.ago ?? 0)
    return try DangerSeries(
      (1...count).map { (ago: first + days($0), line: usual) }.reversed() + falling)
  }

  private static let falls: [(usual: String, then: [String])] = [
    ("142/84 66", ["126/76 78", "118/72 84", "108/64 92", "100/58 98"]),
    ("128/78", Array(repeating: "97/60", count: 6)),
    ("150/90", ["140/84", "131/80", "121/74", "112/70", "108/66"]),
    ("136/80", ["120/74", "105/66", "104/66", "105/64"]), ("166/92", ["118/70", "116/68"]),
    ("144/86", ["112/66", "104/62", "103/61"]), ("160/95", ["128/78", "127/80"]),
    // A short rise that is not back.
    ("128/78", ["97/60", "97/61", "99/62", "97/60"]),
  ]

  @Test(arguments: falls.indices, [10, 14, 25])
  func itIsToldToTheEnd(index: Int, count: Int) throws {
    let fall = Self.falls[index]
    let series = try mornings(count, of: fall.usual, then: fall.then)
    let alert = try #require(series.alerts(Self.rule).last)
    let expected: Urgency = fall.then.last?.hasPrefix("127") == true ? .days : .today
    #expect(alert.urgency == expected, "\(alert.headline)")
    #expect(alert.tense != .past && !alert.headline.contains("since"), "\(alert.headline)")
    #expect(alert.headline.contains(fall.then.last?.split(separator: " ").first ?? ""))
    #expect(series.urgency == expected && !series.alerts.contains { $0.rule.hasPrefix("unlike") })
    // Typed in last it is told the same.
    let told = series.told(last: series.entries.count - 1).filter { $0.rule == Self.rule }
    #expect(told.map(\.headline) == [alert.headline])
    // Nothing measured for a day, it asks for less, and says so.
    let next = try DangerSeries(
      series.entries.map { entry in
        (
          ago: series.context.now.minutes(since: entry.at) + days(1),
          line: try #require(LogLine.textAnew(for: entry))
        )
      })
    let later = try #require(next.alerts(Self.rule).last)
    #expect(later.urgency == .days && later.headline.hasSuffix("nothing measured since"))
  }

  /// Low readings of days in a row are one alert that counts them all.
  @Test(arguments: [2, 5, 9])
  func theyAreCounted(count: Int) throws {
    let series = try DangerSeries((0..<count).reversed().map { (ago: days($0) + $0, line: "88/54 66") })
    let alerts = series.alerts(Self.rule)
    #expect(alerts.map(\.entries.count) == [count] && alerts.map(\.urgency) == [.today])
    #expect(alerts.first?.headline.contains("\(count) low readings from") == true)
  }

  /// What came down over weeks is the usual by now, whatever still lies in the 30 days.
  @Test(arguments: [
    (["128/80"], 6, "117/70"), (["132/80", "128/78"], 8, "119/74"),
    (["134/80", "130/80", "126/78"], 9, "112/70"),
  ])
  func whatCameDownIsCalm(levels: [String], count: Int, last: String) throws {
    let came = (0..<count).map { levels[min($0 * levels.count / count, levels.count - 1)] }
    let series = try mornings(16, of: "150/88", then: came + [last])
    #expect(series.alerts(Self.rule).isEmpty, "\(series.alerts.map(\.headline))")
  }

  /// And a further fall from there is told.
  @Test func aFallFromThere() throws {
    let series = try mornings(16, of: "150/88", then: Array(repeating: "128/80", count: 6) + ["97/60"])
    let alert = try #require(series.alerts(Self.rule).first)
    #expect(
      alert.urgency == .today && alert.headline.contains("31 below your usual upper number (about 128)"))
  }

  /// Slowly, by two a day: nothing is said.
  @Test func byTwoADay() throws {
    let falling = (0..<22).map { "\(150 - 2 * $0)/80" }
    for count in 10..<22 {
      let series = try mornings(14, of: "150/80", then: Array(falling.prefix(count)))
      #expect(series.alerts(Self.rule).isEmpty, "\(series.alerts.map(\.headline))")
    }
  }

  /// Beside a low reading nobody is told that the pressure was high.
  @Test(arguments: ["126/76", "116/68", "104/62"])
  func nothingOfTheHighBesideIt(last: String) throws {
    let series = try mornings(15, of: "166/102", then: [last])
    #expect(series.alerts.map(\.rule) == [Self.rule], "\(series.alerts.map(\.headline))")
    #expect(series.alerts.first?.headline.contains("below your usual upper number (about 166)") == true)
  }

  /// From 120 on only what is lower than all before is told, within days.
  @Test(arguments: [("166/92", true), ("125/76", false)])
  func whatWasMeasuredBefore(other: String, isTold: Bool) throws {
    let series = try DangerSeries(
      (1...15).map { (ago: days($0), line: "166/92") } + [
        (ago: days(9) + 300, line: other), (ago: 5, line: "126/76"),
      ])
    #expect(series.alerts(Self.rule).filter { $0.tense != .past }.map(\.urgency) == (isTold ? [.days] : []))
  }

  @Test func itIsOverWhereItIsBack() throws {
    let series = try mornings(14, of: "142/84", then: ["108/64", "100/58", "136/80"])
    let alert = try #require(series.alerts(Self.rule).first)
    #expect(alert.urgency == .visit && alert.headline.hasSuffix("; 136/80 since"))
    let notYet = try mornings(14, of: "142/84", then: ["108/64", "100/58", "118/70"])
    #expect(notYet.alerts(Self.rule).first?.urgency == .days)
    #expect(notYet.alerts(Self.rule).first?.headline.hasSuffix("; only 118/70 since") == true)
  }
}
