import Model
import Testing

@testable import Alerts

/// The points of NEWS2 at each edge, and what is told of several values together.
struct EarlyWarningTests {
  private static let edges: [(EarlyWarningScore.Parameter, String, Int)] = [
    (.breathing, "8", 3), (.breathing, "9", 1), (.breathing, "11", 1),
    (.breathing, "12", 0), (.breathing, "20", 0), (.breathing, "21", 2), (.breathing, "24", 2),
    (.breathing, "25", 3), (.oxygen, "91", 3), (.oxygen, "92", 2), (.oxygen, "93", 2), (.oxygen, "94", 1),
    (.oxygen, "95", 1), (.oxygen, "96", 0), (.oxygen, "100", 0), (.systolic, "90", 3), (.systolic, "91", 2),
    (.systolic, "100", 2), (.systolic, "101", 1), (.systolic, "110", 1), (.systolic, "111", 0),
    (.systolic, "219", 0), (.systolic, "220", 3), (.pulse, "40", 3), (.pulse, "41", 1), (.pulse, "50", 1),
    (.pulse, "51", 0), (.pulse, "90", 0), (.pulse, "91", 1), (.pulse, "110", 1), (.pulse, "111", 2),
    (.pulse, "130", 2), (.pulse, "131", 3), (.temperature, "35.0", 3), (.temperature, "35.1", 1),
    (.temperature, "36.0", 1), (.temperature, "36.1", 0), (.temperature, "38.0", 0),
    (.temperature, "38.1", 1), (.temperature, "39.0", 1), (.temperature, "39.1", 2),
  ]

  @Test(arguments: edges)
  func points(parameter: EarlyWarningScore.Parameter, value: String, points: Int) throws {
    #expect(EarlyWarningScore.points(parameter, try #require(ExactDecimal(value))) == points)
  }

  private static let fahrenheitEdges: [(String, Int)] = [
    ("95.0", 3), ("95.1", 1), ("96.8", 1), ("96.9", 0), ("100.4", 0), ("100.5", 1), ("102.2", 1),
    ("102.3", 2),
  ]

  @Test(arguments: fahrenheitEdges)
  func fahrenheit(value: String, points: Int) throws {
    let scale = BandScheme.temperature.scales[1]
    #expect(EarlyWarningScore.points(.temperature, try #require(ExactDecimal(value)), scale) == points)
  }

  @Test func eachTableRises() {
    for parameter in EarlyWarningScore.Parameter.allCases {
      let limits = EarlyWarningScore.table(parameter).map(\.upTo)
      #expect(limits.last == .some(nil) && limits.dropLast().allSatisfy { $0 != nil })
      #expect(limits.compactMap(\.self) == limits.compactMap(\.self).sorted())
    }
  }

  private let ill: [(ago: Int, line: String)] = [
    (ago: 40, line: "temp 38.4 C"), (ago: 35, line: "94/56 121"), (ago: 30, line: "spo2 90"),
  ]

  /// The same so many minutes earlier.
  private func ago(_ minutes: Int) -> [(ago: Int, line: String)] {
    ill.map { row -> (ago: Int, line: String) in (ago: row.ago + minutes, line: row.line) }
  }

  @Test func oneAlertForAllOfThem() throws {
    let alerts = try Timeline(ill).alerts()
    #expect(alerts.map(\.rule) == ["early-warning"] && alerts.map(\.urgency) == [.now])
    let alert = try #require(alerts.first)
    #expect(alert.headline == "Several values together need help now: 38.4 °C, 94/56, pulse 121, 90 %")
    #expect(alert.entries == [1, 2, 3].map(Making.id) && alert.entry == Making.id(3))
    #expect(alert.whatToDo.first?.hasPrefix("Call your emergency number now") == true)
    #expect(alert.arithmetic.last == "at least 8 points together; what was not measured counts 0")
  }

  @Test func typingInAnyOrderTellsTheSame() throws {
    for order in [[0, 2, 1], [2, 1, 0], [1, 2, 0]] {
      let timeline = try Timeline(order.map { ill[$0] })
      #expect(try timeline.alerts().map(\.headline) == Timeline(ill).alerts().map(\.headline))
      #expect(try timeline.afterLogging().map(\.rule) == ["early-warning"])
    }
  }

  private static let together: [([String], Urgency?)] = [
    (["temp 38.4 C", "104/66 118"], nil), (["temp 39.1 C", "104/66 118"], .today),
    (["temp 102.3 F", "104/66 118"], .today), (["temp 39.1 C", "98/60 118"], .today),
    (["temp 39.1 C", "98/60 131"], .now), (["resp 25", "spo2 93"], .today),
    (["resp 22", "spo2 96", "pulse 131"], .today),
    (["resp 25", "spo2 93", "pulse 112"], .now), (["222/100 112", "temp 36.4 C"], .today),
    // Oxygen by itself asks for help now, and in company no later.
    (["spo2 91", "pulse 112"], .now), (["78/40 96", "temp 38.4 C", "spo2 95"], .now),
    (["88/52 84", "temp 39.2 C"], .today), (["88/52 94", "temp 38.4 C"], .now),
  ]

  @Test(arguments: together)
  func howSoon(lines: [String], urgency: Urgency?) throws {
    let found = try Making.alerts(lines, minutesApart: 10).filter { $0.rule == "early-warning" }
    let isSevere = lines.contains { $0.hasPrefix("222") }
    #expect(found.map(\.urgency) == (urgency.map { [$0] } ?? []))
    if urgency != nil, !isSevere { #expect(try Making.alerts(lines, minutesApart: 10).count == 1) }
  }

  @Test func anHourIsOneTime() throws {
    let near = [(ago: 60, line: "temp 39.2 C"), (ago: 0, line: "98/60 118")]
    #expect(try Timeline(near).alerts("early-warning").count == 1)
    let far = [(ago: 61, line: "temp 39.2 C"), (ago: 0, line: "98/60 118")]
    #expect(try Timeline(far).alerts("early-warning").isEmpty)
    #expect(try Timeline([(ago: 0, line: "86/50 124")]).alerts("early-warning").isEmpty)
  }

  /// In pregnancy too, and there it is the maternity unit.
  @Test(arguments: [
    (["temp 39.1 C", "98/60 131"], Urgency.now), (["temp 39.1 C", "98/60 118"], .today),
    (["resp 25", "spo2 93"], .today), (["temp 38.4 C", "94/56 121", "spo2 90"], .now),
  ])
  func inPregnancy(lines: [String], urgency: Urgency) throws {
    let alerts = try Making.alerts(
      lines, minutesApart: 10, targets: Targets(scheme: "pregnancy", setting: .home))
    #expect(alerts.map(\.rule) == ["early-warning"] && alerts.map(\.urgency) == [urgency])
    #expect(alerts.first?.whatToDo.first?.hasPrefix("Call your maternity unit") == true)
  }

  /// A pressure far below one's own, with a pulse above it, asks for help now in company too.
  @Test func lowForThisPerson() throws {
    let ill: [(ago: Int, line: String)] = [(ago: 20, line: "temp 39.2 C"), (ago: 5, line: "104/66 118")]
    #expect(try Timeline(ill).urgency() == .today)
    let usual = (1...10).map { day -> (ago: Int, line: String) in (ago: day * Timeline.day, line: "142/86") }
    let alerts = try Timeline(usual + ill).alerts().filter { $0.urgency == .now }
    #expect(alerts.map(\.rule) == ["early-warning"])
  }

  @Test func aDayLater() throws {
    let old = try Timeline(ago(Timeline.day)).alerts()
    #expect(old.map(\.rule) == ["early-warning"] && old.map(\.urgency) == [.days])
    #expect(try Timeline(ago(150)).alerts().map(\.urgency) == [.today])
    #expect(try Timeline(ago(7 * Timeline.day)).alerts().map(\.urgency) == [.visit])
    #expect(
      old.first?.headline.hasPrefix("Several values together were unusual yesterday at 11:30: 38.4 °C")
        == true)
  }

  @Test func newerValuesTakeItBack() throws {
    let better =
      ill + [(ago: 10, line: "118/74 88"), (ago: 8, line: "spo2 97"), (ago: 5, line: "temp 37.2 C")]
    let alerts = try Timeline(better).alerts()
    #expect(alerts.allSatisfy { $0.urgency <= .visit }, "\(alerts.map(\.headline))")
    #expect(alerts.map(\.rule) == ["early-warning"])
    // Hours later counts as well as minutes later.
    let early = ago(300) + [(ago: 10, line: "118/74 88"), (ago: 8, line: "spo2 97")]
    let later = try Timeline(early).alerts().filter { $0.rule != "high-temperature" }
    #expect(later.map(\.urgency) == [.visit])
    // What was not measured again keeps its own alert.
    let oxygen = ago(300) + [(ago: 10, line: "118/74 88")]
    #expect(try Timeline(oxygen).alerts("low-oxygen").map(\.urgency) == [.today])
  }

  /// A worse value after an answer is said anew.
  @Test func helpNowIsSaidAnew() throws {
    let timeline = try Timeline(ill)
    let first = try #require(timeline.entries.first)
    let seen = Entry(
      id: Making.id(90), at: timeline.context.now,
      content: Acknowledgement(of: first.id, rule: "early-warning"))
    let alerts = AlertEngine.alerts(
      for: timeline.entries + [seen], targets: .untouched, now: timeline.context.now)
    #expect(alerts.map(\.state) == [.new])
  }
}
