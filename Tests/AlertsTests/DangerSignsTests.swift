import Model
import Testing

@testable import Alerts

/// Who said that there are signs of danger is told to call for help until it is over.
struct DangerSignsTests {
  /// Readings with how many minutes ago, the first of them that after which the signs were there.
  private func alerts(
    _ readings: [(Int, String)], signsOf index: Int = 0, ago: Int, targets: Targets = .untouched
  ) throws -> [Alert] {
    let series = try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, targets: targets)
    let sign = Entry(
      id: Making.id(900), at: try #require(series.context.now.adding(minutes: -ago)),
      content: Acknowledgement(
        of: series.entries[index].id, rule: Acknowledgement.dangerSigns, .acknowledged))
    let day = series.context.now.day
    return AlertEngine.alerts(
      in: AlertEngine.sorted(series.entries), days: day.adding(days: -2)...day, answers: [sign],
      context: series.context
    ).filter { $0.state != .resolved && $0.rule != "fast-pulse" }
  }

  private typealias Case = (line: String, later: String?, first: String)

  private static let cases: [Case] = [
    ("188/112", nil, "Call 112 now."), ("150/121", "185/110", "Call 112 now."),
    ("84/52", nil, "Call 112 now."),
    ("84/52", "82/50", "Call 112 now."), ("72/40 120", nil, "Call 112 now."),
    ("62 mg/dL", nil, "Call 112. Give nothing"),
    ("2.4 mmol/L", "3.1 mmol/L", "Call 112. Give nothing"), ("LO mg/dL", nil, "Call 112. Give nothing"),
  ]

  @Test(arguments: cases.indices, [20, 170, 600, 1430])
  func helpStands(index: Int, ago: Int) throws {
    let found = Self.cases[index]
    let targets = Making.targets { $0.emergencyNumber = "112" }
    let readings = [(ago + 2, found.line)] + (found.later.map { [(max(ago - 5, 0), $0)] } ?? [])
    let alert = try #require(try alerts(readings, ago: ago, targets: targets).first)
    #expect(
      alert.urgency == .now && alert.whatToDo.first?.hasPrefix(found.first) == true, "\(alert.headline)")
    #expect(alert.lead == "Act now" && !alert.awaitsReading && alert.state == .new)
    #expect(!alert.whatToDo.contains { $0.contains("easure again") || $0.contains("doctor today") })
    #expect(alert.explanation.contains { $0.hasPrefix("you said ") })
  }

  /// A day later the moment is over.
  @Test(arguments: ["188/112", "84/52", "62 mg/dL"])
  func aDayLater(line: String) throws {
    #expect(try alerts([(1442, line)], ago: 1440).allSatisfy { $0.urgency < .now })
  }

  /// A lower pressure takes back nothing for some hours; a glucose that is no longer low does.
  @Test(arguments: [
    ("188/112", "136/82", 30, Urgency.now), ("188/112", "136/82", 179, .now),
    ("188/112", "136/82", 180, .visit),
    ("84/52", "124/78", 170, .now), ("84/52", "124/78", 200, .visit), ("188/112", "174/102", 600, .now),
    ("62 mg/dL", "104 mg/dL", 20, .note), ("62 mg/dL", "68 mg/dL", 20, .now),
  ])
  func measuredSince(line: String, later: String, ago: Int, urgency: Urgency) throws {
    let found = try alerts([(ago + 2, line), (max(ago - 15, 0), later)], ago: ago)
    #expect(found.map(\.urgency).max() == urgency, "\(found.map(\.headline))")
  }

  @Test func inPregnancy() throws {
    for line in ["165/112", "150/96"] {
      let alert = try #require(try alerts([(22, line)], ago: 20, targets: .inPregnancy).first)
      #expect(alert.urgency == .now)
      #expect(alert.whatToDo.first == "Call your maternity unit or your emergency number now.")
    }
  }

  /// Seen, it is seen; and nothing else is touched.
  @Test func onlyItsOwn() throws {
    let series = try DangerSeries([(25, "188/112"), (20, "62 mg/dL")])
    func answer(_ id: Int, _ rule: String, of index: Int) -> Entry {
      Entry(
        id: Making.id(id), at: series.context.now,
        content: Acknowledgement(of: series.entries[index].id, rule: rule))
    }
    let day = series.context.now.day
    let alerts = AlertEngine.alerts(
      in: series.entries, days: day...day,
      answers: [answer(900, Acknowledgement.dangerSigns, of: 1), answer(901, "glucose-level-1-low", of: 1)],
      context: series.context)
    #expect(alerts.map(\.urgency) == [.today, .now] && alerts.map(\.seen) == [false, true])
  }
}
