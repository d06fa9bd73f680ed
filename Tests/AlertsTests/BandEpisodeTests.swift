import Model
import Testing

@testable import Alerts

/// Alerts about single numbers: how soon, how they age, and who of several values speaks.
struct BandEpisodeTests {
  private static let soon: [(String, Urgency)] = [
    ("spo2 92", .now), ("spo2 93", .today), ("spo2 94", .today), ("temp 41.0 C", .now),
    ("temp 105.8 F", .now), ("temp 105.7 F", .today), ("temp 40.9 C", .today), ("temp 39.0 C", .today),
    ("temp 38.9 C", .note), ("temp 38.0 C", .note), ("temp 34.9 C", .today), ("pulse 131", .today),
    ("pulse 101", .note), ("pulse 49", .visit), ("pulse 40", .today), ("resp 25", .today),
    ("resp 8", .today),
  ]

  @Test(arguments: soon)
  func howSoon(line: String, urgency: Urgency) throws {
    #expect(try Making.alerts([line]).map(\.urgency) == [urgency])
  }

  @Test(arguments: ["spo2 95", "temp 37.9 C", "temp 35.0 C", "pulse 100", "pulse 50", "resp 24", "resp 9"])
  func silence(line: String) throws { #expect(try Making.alerts([line]).isEmpty) }

  /// After a day what asked for a call asks for it within days, and all is told in the past.
  private static let old: [(String, Urgency)] = [
    ("spo2 94", .days), ("temp 39.4 C", .days), ("temp 38.2 C", .note),
    ("pulse 45", .visit), ("pulse 104", .note), ("resp 30", .days),
  ]

  @Test(arguments: old)
  func aDayLater(line: String, urgency: Urgency) throws {
    let new = try #require(try Making.alerts([line], later: 1439).first)
    let old = try #require(try Making.alerts([line], later: 1440).first)
    #expect(new.urgency >= old.urgency && old.urgency == urgency && old.severity == new.severity)
    let since = urgency == .days ? "; nothing measured since" : ""
    #expect(old.tense == .past && old.headline.hasSuffix("yesterday at 12:00\(since)"))
    #expect(old.whatToDo == (urgency == .days ? [Wording.unansweredDays] : Wording.afterwards(urgency)))
  }

  /// What asked for help now asks for less step by step while nothing is measured.
  @Test(arguments: ["spo2 90", "temp 41.2 C"])
  func helpNowFadesInSteps(line: String) throws {
    let steps: [(Int, Urgency)] = [
      (179, .now), (180, .today), (1439, .today), (1440, .days), (7 * 1440 - 1, .days), (7 * 1440, .visit),
    ]
    for (minutes, urgency) in steps {
      let alert = try #require(try Making.alerts([line], later: minutes).first)
      #expect(alert.urgency == urgency && (alert.tense == .past) == (urgency != .now), "\(alert.headline)")
    }
    let hours = try #require(try Making.alerts([line], later: 240).first)
    #expect(hours.headline.hasSuffix(" at 12:00; nothing measured since"))
    #expect(hours.whatToDo == ["Measure again now, and call your doctor today."])
  }

  /// On the second reading nobody is told to measure again first.
  @Test(arguments: [
    ("spo2 90", "spo2 92", 1), ("spo2 92", "spo2 88", 60), ("temp 41.0 C", "temp 105.9 F", 20),
  ])
  func aSecondReadingIsNotMeasuredAgain(first: String, second: String, minutes: Int) throws {
    let alert = try #require(
      try Making.alerts([first, second], minutesApart: minutes).first { $0.urgency == .now })
    #expect(alert.whatToDo[0].hasPrefix("Call your emergency number now, or go to an emergency department"))
    #expect(alert.whatToDo[0].contains(" still ") && !alert.whatToDo.contains { $0.contains("easure again") })
    let late = try Making.alerts([first, second], minutesApart: 61).filter { $0.urgency == .now }
    #expect(late.last?.whatToDo.contains { $0.contains("Measure again straight away") } == true)
  }

  /// In pregnancy a call is asked for from 38.5 °C on.
  @Test(arguments: [
    ("temp 38.4 C", Urgency.note), ("temp 38.5 C", .today), ("temp 101.3 F", .today), ("temp 39.4 C", .today),
    ("temp 41.0 C", .now),
  ])
  func feverInPregnancy(line: String, urgency: Urgency) throws {
    let alert = try #require(
      try Making.alerts([line], targets: Targets(scheme: "pregnancy", setting: .home)).first)
    #expect(alert.urgency == urgency)
    #expect((alert.whatToDo.first == Wording.feverInPregnancy) == (urgency == .today))
  }

  @Test func oneSentenceAboutCalling() throws {
    let words = try #require(try Making.alerts(["temp 39.3 C"]).first).whatToDo.joined(separator: " ")
    #expect(words.contains("Call your doctor today") && !words.contains("Contact your doctor"))
  }

  /// A later value within the limits turns it to the past at once.
  private static let over: [(String, String, String, Urgency)] = [
    ("spo2 91", "spo2 96", "Oxygen saturation was 91 % at 11:00; 96 % at 12:00", .visit),
    ("temp 39.2 C", "temp 98.2 F", "Temperature was 39.2 °C at 11:00; 98.2 °F at 12:00", .visit),
    ("temp 38.2 C", "temp 37.0 C", "Temperature was 38.2 °C at 11:00; 37.0 °C at 12:00", .note),
    ("120/80 134", "pulse 88", "Pulse was 134 a minute at 11:00; 88 a minute at 12:00", .visit),
    ("pulse 44", "pulse 61", "Pulse was 44 a minute at 11:00; 61 a minute at 12:00", .note),
  ]

  @Test(arguments: over)
  func recovered(first: String, second: String, headline: String, urgency: Urgency) throws {
    let alerts = try Making.alerts([first, second], minutesApart: 60)
    #expect(alerts.map(\.headline) == [headline] && alerts.map(\.urgency) == [urgency])
    #expect(!alerts.flatMap(\.whatToDo).contains { $0.contains(" now ") || $0.contains("straight") })
  }

  /// Of several values the newest speaks, and tells of a worse one.
  @Test func theNewestSpeaks() throws {
    let better = try Making.alerts(["spo2 88", "spo2 93"], minutesApart: 30)
    #expect(
      better.map(\.headline) == ["Low oxygen saturation: 93 % (below 95) at 12:00, after 88 % at 11:30"])
    #expect(better.map(\.urgency) == [.today])
    let worse = try Making.alerts(["spo2 94", "spo2 93", "spo2 89"], minutesApart: 30)
    #expect(worse.map(\.urgency) == [.now] && worse.map(\.entry) == [Making.id(3)])
    // Help now was asked for an hour ago, and 38.4 is no 36.8.
    let fever = try #require(try Making.alerts(["temp 41.2 C", "temp 38.4 C"], minutesApart: 60).first)
    #expect(fever.urgency == .today && fever.whatToDo.first == Wording.callToday)
    let over = try Making.alerts(["spo2 88", "spo2 93", "spo2 97", "spo2 92"], minutesApart: 30)
    #expect(over.map(\.urgency) == [.visit, .now])
  }

  /// Values more than a day apart are not one matter.
  @Test func daysApart() throws {
    let alerts = try Making.alerts(["temp 38.2 C", "temp 38.4 C"], minutesApart: 1441)
    #expect(alerts.map(\.urgency) == [.note, .note] && alerts.map(\.entries.count) == [1, 1])
  }

  @Test func typingInAnyOrderTellsTheSame() throws {
    let rows: [(ago: Int, line: String)] = [
      (ago: 60, line: "spo2 88"), (ago: 30, line: "spo2 93"), (ago: 5, line: "spo2 97"),
    ]
    let told = try Timeline(rows).alerts().map(\.headline)
    #expect(told.count == 1)
    for order in [[2, 0, 1], [1, 2, 0], [2, 1, 0]] {
      #expect(try Timeline(order.map { rows[$0] }).alerts().map(\.headline) == told)
    }
    // A low one that is typed in after a later usual one asks for nothing now.
    let late = try Timeline([(ago: 5, line: "spo2 97"), (ago: 60, line: "spo2 88")]).afterLogging()
    #expect(late.map(\.urgency) == [.visit])
  }

  /// What asks for help now is said anew with each reading, whatever was answered before.
  @Test func helpNowIsSaidAnew() throws {
    let entries = try Making.entries(["spo2 90", "spo2 89"], minutesApart: 20)
    let seen = Entry(
      id: Making.id(90), at: try Making.moment(),
      content: Acknowledgement(of: entries[0].id, rule: "low-oxygen"))
    let alerts = AlertEngine.alerts(for: entries + [seen], targets: .untouched, now: try Making.moment())
    #expect(alerts.map(\.state) == [.new])
  }

  @Test func breathlessnessComesFirst() throws {
    let alert = try #require(try Making.alerts(["spo2 91"]).first)
    #expect(alert.whatToDo[0].contains("blue lips") && alert.whatToDo[0].hasPrefix("Call "))
    #expect(alert.whatToDo[1].hasPrefix("Measure again straight away. If it is still 92 % or less: call"))
  }
}
