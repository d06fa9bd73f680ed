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
    ("141/85", "139/83", "109/66", true), ("141/85", "139/83", "110/66", true),
    ("141/85", "139/83", "111/66", false), ("153/85", "151/83", "119/70", true),
    ("153/85", "151/83", "122/70", true), ("153/85", "151/83", "123/70", false),
    ("167/92", "165/92", "129/76", true), ("167/92", "165/92", "130/76", false),
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

  @Test(arguments: [
    (1439, Urgency.today), (1440, .days), (days(3), .days), (days(7) - 1, .days), (days(7), .visit),
  ])
  func oneOfYesterdayIsPast(ago: Int, urgency: Urgency) throws {
    let alert = try #require(try DangerSeries([(ago, "84/52")]).alerts(Self.rule).first)
    #expect(
      alert.urgency == urgency && (urgency == .today || alert.headline.hasSuffix("nothing measured since")))
    #expect(urgency == .today || !alert.whatToDo.joined().contains("now if"))
  }

  /// Far below the usual, though not low by its number: it fell within days, or came down over weeks.
  @Test(arguments: [("152/88", Urgency.today), ("137/84", .today), ("136/84", nil), ("128/80", nil)])
  func aFallWithinDays(lastDays: String, urgency: Urgency?) throws {
    let before = (4..<20).flatMap {
      [(ago: days($0), line: "152/88"), (ago: days($0) + 720, line: "152/86")]
    }
    let recent = (1..<4).map { (ago: days($0), line: lastDays) }
    let alerts = try DangerSeries(before + recent + [(10, "118/74")]).alerts(Self.rule)
    #expect(alerts.map(\.urgency) == [urgency].compactMap(\.self))
    guard let alert = alerts.first else { return }
    #expect(alert.headline.contains("34 below your usual upper number (about 152)"))
    #expect(alert.whatToDo == [Wording.lowEmergency(nil), Wording.lowAgain] && alert.awaitsReading)
  }

  /// A very low one of some hours ago, with nothing measured since.
  @Test(arguments: [
    (179, Urgency.now), (180, .today), (1439, .today), (1440, .days), (days(7) - 1, .days), (days(7), .visit),
  ])
  func aVeryLowOneFadesInSteps(ago: Int, urgency: Urgency) throws {
    let alert = try #require(try DangerSeries([(ago, "72/40")]).alerts(Self.rule).first)
    #expect(alert.urgency == urgency && alert.headline.contains(" was ") == (urgency < .now))
    if urgency == .today {
      #expect(alert.whatToDo == [Wording.lowHoursAgo])
      #expect(alert.headline.hasSuffix("72/40 mmHg; nothing measured since"))
    }
    // What was measured since is told.
    let since = try #require(try DangerSeries([(ago + 30, "72/40"), (ago, "94/50")]).alerts(Self.rule).first)
    #expect(since.headline.contains("nothing measured") == false)
  }

  /// A second reading is waited for after one low reading, until anything was measured.
  @Test(arguments: awaited.indices)
  func aReadingIsAwaited(index: Int) throws {
    let found = Self.awaited[index]
    let alerts = try DangerSeries(found.readings.map { (ago: $0.0, line: $0.1) }).alerts(Self.rule)
    #expect(alerts.map(\.awaitsReading) == [found.isAwaited], "\(found.readings)")
  }

  private typealias Awaited = (readings: [(Int, String)], isAwaited: Bool)

  private static let awaited: [Awaited] = [
    ([(10, "84/52")], true), ([(10, "84/52"), (5, "118/70")], false), ([(10, "84/52"), (5, "95/60")], false),
    ([(720, "84/52"), (10, "82/50")], false), ([(10, "78/50")], true), ([(1440, "78/50")], false),
  ]

  /// Lows of one day are one alert about the latest of them; one of another week is another.
  @Test func lowsInARowAreOneAlert() throws {
    let series = try DangerSeries([(700, "86/52"), (400, "70/42 120"), (10, "84/50")])
    let alerts = series.alerts(Self.rule)
    #expect(alerts.count == 1 && alerts.first?.entries.count == 3 && alerts.first?.entry == Making.id(3))
    #expect(alerts.first?.headline.contains("3 low readings") == true)
    #expect(alerts.first?.headline.hasPrefix("Low blood pressure: 84/50 mmHg at 19:50") == true)
    #expect(try DangerSeries([(days(5), "86/52"), (10, "84/50")]).alerts(Self.rule).count == 2)
  }

  /// A low standing up after sitting is a fall on standing, unless it is one to act on now; it is a fall on standing once the
  /// pressure is back sitting or lying.
  @Test(arguments: [
    ("122/76 70 sitting", 3, "78/46 118 standing"), ("124/78 70 lying", 2, "84/50 110 standing"),
    ("118/70 sitting", 1, "79/50 standing"), ("131/80 66 sitting", 10, "90/60 91 standing"),
  ])
  func standingAndVeryLow(before: String, minutes: Int, standing: String) throws {
    let readings = [(ago: 10 + minutes, line: before), (ago: 10, line: standing)]
    let series = try DangerSeries(readings)
    let alert = try #require(series.alerts.first)
    #expect(series.alerts.map(\.rule).filter { $0 != "fast-pulse" } == [Self.rule] && alert.urgency == .now)
    #expect(alert.whatToDo == [Wording.lowEmergency(nil), Wording.lowVery(nil)] && alert.awaitsReading)
    #expect(alert.headline.contains("standing (") && alert.headline.contains("before)"))
    #expect(series.told(last: 1).map(\.urgency).max() == .now)
    let back = try DangerSeries(readings + [(ago: 5, line: "121/76 sitting")])
    #expect(back.alerts(Self.rule).map(\.urgency) == [.days])
    #expect(back.alerts(Self.rule).map(\.whatToDo) == [[Wording.standingLow]])
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
