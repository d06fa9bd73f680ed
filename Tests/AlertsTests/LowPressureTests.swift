import Model
import Testing

@testable import Alerts

struct LowPressureTests {
  private static let rule = "low-blood-pressure"

  /// Readings of two weeks, twice a day.
  private func usual(_ first: String, _ second: String) -> [(ago: Int, line: String)] {
    (1..<15).flatMap { [(ago: days($0), line: first), (ago: days($0) + 720, line: second)] }
  }

  @Test(arguments: [
    ("90/60", Urgency.today), ("80/50", .today), ("79/50", .now), ("72/44 118", .now), ("88/54 89", .now),
    ("88/54 88", .today), ("91/60", nil), ("100/55", nil), ("91/48 120", nil),
  ])
  func byTheNumber(line: String, urgency: Urgency?) throws {
    let series = try DangerSeries([(days(1), "127/77 66"), (10, line)])
    #expect(series.alerts(Self.rule).map(\.urgency) == [urgency].compactMap(\.self))
    guard urgency != nil else { return }
    for sign in ["fainting", "confusion", "cold sweaty skin", "black stools", "chest pain"] {
      #expect(series.words.contains(sign))
    }
    #expect(!series.words.contains("only matters") && !series.words.contains("leave it"))
    #expect(series.told(last: 1).map(\.urgency).max() == urgency)
  }

  @Test(arguments: [
    ("141/85", "139/83", "109/66", true), ("141/85", "139/83", "110/66", false),
    ("139/85", "137/83", "109/66", false),
    ("139/85", "137/83", "108/66", true), ("100/62", "98/60", "86/58", false),
    ("100/62", "98/60", "84/58", false),
    ("100/62", "98/60", "83/58", true), ("94/60", "92/58", "79/50", true),
    ("94/60", "92/58", "82/52 99", false),
    ("94/60", "92/58", "82/52 110", true), ("112/70", "111/70", "90/60", true),
    ("102/64", "97/60", "99/62", false),
  ])
  func againstTheUsual(first: String, second: String, line: String, isOn: Bool) throws {
    let series = try DangerSeries(usual(first, second) + [(10, line)])
    #expect(series.alerts(Self.rule).count == (isOn ? 1 : 0), "\(series.alerts.map(\.headline))")
  }

  @Test func whoseUsualIsLowHearsNothing() throws {
    #expect(try DangerSeries(usual("102/63", "98/60") + [(0, "97/60")]).alerts.isEmpty)
  }

  @Test(arguments: [("118/70", true), ("101/70", true), ("100/70", false), ("92/60", false)])
  func backAgain(line: String, isOver: Bool) throws {
    let series = try DangerSeries([(300, "82/50"), (240, line)])
    let alert = try #require(series.alerts(Self.rule).first)
    #expect(alert.urgency == (isOver ? .visit : .today))
    #expect(alert.headline.contains("was low") == isOver)
    if isOver { #expect(alert.whatToDo == [Wording.atVisit] && alert.headline.hasSuffix("\(line) since")) }
    // Typed in the other order it is told the same.
    #expect(series.told(last: 0).filter { $0.rule == Self.rule }.map(\.headline) == [alert.headline])
  }

  @Test(arguments: [("126/78", true), ("125/78", true), ("124/78", false)])
  func backToTheUsual(line: String, isOver: Bool) throws {
    let series = try DangerSeries(usual("141/85", "139/83") + [(300, "100/62"), (240, line)])
    #expect(series.alerts(Self.rule).map(\.urgency) == [isOver ? .visit : .today])
  }

  @Test(arguments: [(1439, Urgency.today), (1440, .visit), (days(3), .visit)])
  func oneOfYesterdayIsPast(ago: Int, urgency: Urgency) throws {
    let alert = try #require(try DangerSeries([(ago, "84/52")]).alerts(Self.rule).first)
    #expect(alert.urgency == urgency && (urgency == .today || !alert.whatToDo.joined().contains("now")))
  }

  /// Lows of one day are one alert about the latest of them; one of another week is another.
  @Test func lowsInARowAreOneAlert() throws {
    let series = try DangerSeries([(700, "86/52"), (400, "70/42 120"), (10, "84/50")])
    let alerts = series.alerts(Self.rule)
    #expect(alerts.count == 1 && alerts.first?.entries.count == 3 && alerts.first?.entry == Making.id(3))
    #expect(alerts.first?.headline.contains("3 low readings") == true)
    #expect(try DangerSeries([(days(5), "86/52"), (10, "84/50")]).alerts(Self.rule).count == 2)
  }

  /// A low standing up after sitting is a fall on standing.
  @Test func standingIsAnotherMatter() throws {
    let series = try DangerSeries([(12, "124/78 sitting"), (10, "88/60 standing")])
    #expect(series.alerts.map(\.rule) == ["standing-fall"] && series.urgency == .days)
    #expect(try DangerSeries([(10, "88/60 standing")]).alerts.map(\.rule) == [Self.rule])
  }

  /// Seen once, a further low is shown anew.
  @Test func aFurtherLowIsNew() throws {
    let series = try DangerSeries([(300, "86/52"), (10, "84/50")])
    let seen = Entry(
      id: Making.id(90), at: series.context.now, content: Acknowledgement(of: Making.id(1), rule: Self.rule))
    let day = series.context.now.day
    let alerts = AlertEngine.alerts(
      in: series.entries, days: day...day, answers: [seen], context: series.context)
    #expect(alerts.filter { $0.rule == Self.rule }.map(\.state) == [.new])
  }

  /// What is asked for grows with a second low reading.
  @Test(arguments: [
    ([(10, "84/52")], Wording.lowAgain), ([(300, "86/52"), (10, "84/52")], Wording.lowStill),
    ([(10, "78/50")], Wording.lowVery(nil)), ([(300, "78/50"), (10, "78/50")], Wording.lowVery(nil)),
    ([(15, "78/50"), (10, "76/50")], Wording.doNotMeasure),
    ([(15, "78/50"), (10, "84/50")], Wording.lowStill),
  ])
  func aSecondLowAsksForMore(readings: [(Int, String)], last: String) throws {
    let alert = try #require(
      try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }).alerts(Self.rule).first)
    #expect(alert.whatToDo.last == last)
  }
}
