import Model
import Testing

@testable import Alerts

/// Results of a laboratory: limits in each unit, age, and what a newer one takes back.
struct LaboratoryRuleTests {
  private static let day = Timeline.day

  private static let results: [(String, Urgency)] = [
    ("potassium 6.5", .now), ("potassium 6.50 mEq/L", .now), ("potassium 6.49", .today),
    ("potassium 6.0", .today), ("potassium 5.9 mEq/L", .days), ("potassium 5.5", .days),
    ("potassium 3.49", .days), ("potassium 3.0", .days), ("potassium 2.9", .today), ("potassium 2.5", .today),
    ("potassium 2.4", .now), ("egfr 14", .today), ("egfr 15", .days), ("egfr 29", .days),
  ]

  @Test(arguments: results)
  func limits(line: String, urgency: Urgency) throws {
    let alerts = try Making.alerts([line])
    #expect(alerts.map(\.urgency) == [urgency])
    #expect(try Timeline([(ago: 0, line: line)]).afterLogging().map(\.urgency) == [urgency])
  }

  @Test(arguments: [
    "potassium 5.4", "potassium 5.49 mEq/L", "potassium 3.5", "egfr 30", "egfr 95", "creatinine 420 umol/L",
  ])
  func silence(line: String) throws { #expect(try Making.alerts([line]).isEmpty) }

  /// An older result asks for less, whatever it was.
  private static let old: [(String, Int, Urgency)] = [
    ("potassium 6.8", 7, .now), ("potassium 6.8", 8, .days), ("potassium 6.8", 31, .visit),
    ("potassium 6.1", 8, .days), ("potassium 5.6", 8, .days), ("potassium 5.6", 31, .visit),
    ("potassium 2.3", 40, .visit), ("egfr 12", 8, .days), ("egfr 22", 45, .visit),
  ]

  @Test(arguments: old)
  func age(line: String, days: Int, urgency: Urgency) throws {
    #expect(try Timeline([(ago: days * Self.day, line: line)]).urgency() == urgency)
    let typedLate: [(ago: Int, line: String)] = [
      (ago: 3 * Self.day, line: "128/82"), (ago: days * Self.day, line: line),
    ]
    #expect(try Timeline(typedLate).afterLogging().map(\.urgency) == [urgency])
  }

  /// Of the results of a test the newest speaks, however long it is ago and in whatever order they were typed.
  @Test(arguments: [10, 40, 120])
  func theNewestSpeaks(days: Int) throws {
    let rows: [(ago: Int, line: String)] = [
      (ago: days * Self.day, line: "potassium 6.3"), (ago: 2 * Self.day, line: "potassium 4.4 mEq/L"),
    ]
    for typed in [rows, rows.reversed()] {
      let alerts = try Timeline(typed).alerts()
      #expect(alerts.map(\.urgency) == [.note], "\(alerts)")
      #expect(alerts.first?.headline.hasPrefix("High potassium: was 6.3 mmol/L") == true)
      #expect(alerts.first?.headline.contains("4.4 mEq/L on Thu 19 Nov") == true)
    }
    #expect(try Timeline(rows.reversed()).afterLogging().map(\.urgency) == [.note])
    let both: [(ago: Int, line: String)] = [
      (ago: days * Self.day, line: "potassium 6.3"), (ago: 60, line: "potassium 5.7"),
    ]
    #expect(try Timeline(both).alerts().map(\.urgency) == [.days])
    let other: [(ago: Int, line: String)] = [
      (ago: days * Self.day, line: "potassium 6.3"), (ago: 60, line: "potassium 3.2"),
    ]
    #expect(try Timeline(other).alerts().map(\.urgency) == [.note, .days])
    // Another test says nothing about this one.
    let ldl: [(ago: Int, line: String)] = [
      (ago: 60, line: "potassium 6.3"), (ago: 30, line: "ldl 2.9 mmol/L"),
    ]
    #expect(try Timeline(ldl).urgency() == .today)
  }

  private static let known: [([(Int, String)], [Urgency])] = [
    ([(200, "egfr 13"), (0, "egfr 12")], [.note]), ([(399, "egfr 14"), (0, "egfr 13")], [.note]),
    ([(401, "egfr 14"), (0, "egfr 13")], [.days, .today]), ([(200, "egfr 27"), (0, "egfr 26")], [.visit]),
    ([(200, "egfr 18"), (0, "egfr 14")], [.today]), ([(200, "egfr 31"), (0, "egfr 29")], [.days]),
  ]

  @Test(arguments: known)
  func whatWasKnown(rows: [(Int, String)], urgencies: [Urgency]) throws {
    let alerts = try Timeline(daysAgo: rows).alerts()
    #expect(alerts.map(\.urgency).suffix(1) == urgencies.suffix(1), "\(alerts.map(\.headline))")
    if urgencies.count == 1 { #expect(alerts.count == 1) }
  }

  private static let falls: [([(Int, Int)], Bool)] = [
    ([(300, 60), (0, 45)], true), ([(300, 60), (0, 46)], false), ([(366, 62), (0, 45)], false),
    ([(364, 62), (0, 45)], true), ([(100, 46), (0, 34)], true), ([(100, 44), (0, 33)], false),
    ([(100, 59), (0, 47)], false),
    ([(100, 58), (0, 43)], true), ([(100, 88), (0, 73)], true), ([(100, 110), (0, 90)], false),
    ([(300, 80), (150, 72), (0, 64)], true), ([(300, 52), (150, 70), (0, 52)], true),
  ]

  @Test(arguments: falls)
  func fall(rows: [(Int, Int)], tells: Bool) throws {
    let alerts = try Timeline(daysAgo: rows.map { ($0.0, "egfr \($0.1)") }).alerts()
    #expect(alerts.map(\.urgency) == (tells ? [.days] : []), "\(alerts.map(\.headline))")
    if tells { #expect(alerts.map(\.rule) == ["falling-egfr"]) }
  }

  /// A fall that was told before, and one that is gone.
  @Test func fallThatIsKnown() throws {
    let known: [(Int, String)] = [(300, "egfr 80"), (100, "egfr 58"), (0, "egfr 57")]
    #expect(try Timeline(daysAgo: known).alerts().map(\.urgency) == [.visit])
    let back: [(Int, String)] = [(300, "egfr 80"), (20, "egfr 58"), (0, "egfr 78")]
    #expect(try Timeline(daysAgo: back).alerts().map(\.urgency) == [.note])
    // One alert where both rules could speak: the more urgent.
    let low: [(Int, String)] = [(300, "egfr 44"), (0, "egfr 14")]
    #expect(try Timeline(daysAgo: low).alerts().map(\.rule) == ["low-egfr"])
    let fast: [(Int, String)] = [(300, "egfr 14"), (200, "egfr 26"), (0, "egfr 10")]
    #expect(try Timeline(daysAgo: fast).alerts().last?.urgency == .days)
  }

  private static let rises: [(Int, String, String, Urgency?)] = [
    (48, "88 umol/L", "114 umol/L", .today), (48, "88 umol/L", "113 umol/L", nil),
    (49, "88 umol/L", "131 umol/L", nil), (49, "88 umol/L", "132 umol/L", .today),
    (168, "1.0 mg/dL", "1.5 mg/dL", .today), (168, "1.0 mg/dL", "1.49 mg/dL", nil),
    (169, "1.0 mg/dL", "1.9 mg/dL", nil), (24, "1.0 mg/dL", "1.3 mg/dL", .today),
    (24, "1.0 mg/dL", "115 umol/L", .today), (120, "90 umol/L", "270 umol/L", .now),
    (120, "90 umol/L", "269 umol/L", .today), (24, "330 umol/L", "356 umol/L", .now),
    (24, "3.7 mg/dL", "4.1 mg/dL", .now), (24, "340 umol/L", "356 umol/L", nil),
    (24, "132 umol/L", "88 umol/L", nil),
  ]

  @Test(arguments: rises)
  func creatinine(hours: Int, before: String, now: String, urgency: Urgency?) throws {
    let rows: [(ago: Int, line: String)] = [
      (ago: hours * 60, line: "creatinine \(before)"), (ago: 0, line: "creatinine \(now)"),
    ]
    #expect(try Timeline(rows).urgency() == urgency)
    #expect(try Timeline(rows).afterLogging().map(\.urgency) == (urgency.map { [$0] } ?? []))
  }

  @Test func aCreatinineThatCameDown() throws {
    let rows: [(Int, String)] = [(6, "crea 88 umol/L"), (4, "crea 150 umol/L"), (0, "crea 92 umol/L")]
    let down = try Timeline(daysAgo: rows)
    #expect(try down.alerts().map(\.urgency) == [.visit])
  }

  @Test func whoIsCalled() throws {
    let now = try #require(
      try Timeline([(ago: 0, line: "potassium 6.7")]) { $0.emergencyNumber = "112" }.alerts().first)
    #expect(now.whatToDo.first?.hasPrefix("Call 112 now or go to an emergency department") == true)
    let today = try #require(try Timeline([(ago: 0, line: "potassium 6.2")]).alerts().first)
    #expect(
      today.whatToDo.first == Wording.laboratoryToday
        && today.headline == "High potassium: 6.2 mmol/L (6.0 mmol/L or more)")
  }

  /// A high potassium and a rising creatinine are one alert, by the newer result, and no less than today.
  @Test(arguments: [
    ("5.5", 140, Urgency.today), ("5.9", 140, .today), ("6.0", 140, .now), ("5.6", 280, .now),
  ])
  func potassiumWithCreatinine(potassium: String, creatinine: Int, urgency: Urgency) throws {
    let before: [(ago: Int, line: String)] = [(ago: 4 * Self.day, line: "creatinine 90 umol/L")]
    let ages: [(kidneys: Int, salt: Int)] = [(0, 0), (0, 1800), (1800, 0)]
    for age in ages {
      let kidneys = (ago: age.kidneys, line: "creatinine \(creatinine) umol/L")
      let salt = (ago: age.salt, line: "potassium \(potassium)")
      let pairs: [[(ago: Int, line: String)]] = [[kidneys, salt], [salt, kidneys]]
      for typed in pairs {
        let alerts = try Timeline(before + typed).alerts()
        #expect(alerts.map(\.urgency) == [urgency], "\(alerts.map(\.headline))")
        #expect(
          alerts.first?.headline.contains("creatinine has risen from 90 to \(creatinine) µmol/L in ") == true)
        #expect(try Timeline(before + typed).afterLogging().map(\.urgency).max() == urgency)
      }
    }
  }

  @Test func potassiumWithoutARise() throws {
    let far: [(Int, String)] = [(13, "crea 90 umol/L"), (9, "crea 150 umol/L"), (0, "potassium 5.6")]
    #expect(try Timeline(daysAgo: far).alerts().map(\.urgency).max() == .days)
    let back: [(Int, String)] = [
      (6, "crea 90 umol/L"), (4, "crea 150 umol/L"), (1, "crea 95 umol/L"), (0, "potassium 5.6"),
    ]
    #expect(try Timeline(daysAgo: back).alerts().map(\.urgency).max() == .days)
  }

  /// The fact, in the unit that was typed; limits have their units.
  @Test func headlines() throws {
    let crea: [(Int, String)] = [(4, "creatinine 90 umol/L"), (0, "creatinine 200 umol/L")]
    #expect(
      try Timeline(daysAgo: crea).alerts().map(\.headline)
        == ["Creatinine has risen from 90 to 200 µmol/L in 4 days"])
    let american: [(Int, String)] = [(4, "crea 1.0 mg/dL"), (0, "crea 2.1 mg/dL")]
    #expect(
      try Timeline(daysAgo: american).alerts().map(\.headline)
        == ["Creatinine has risen from 1.0 to 2.1 mg/dL in 4 days"])
    let low = try Making.alerts(["egfr 14"]).map(\.headline)
    #expect(low == ["Low eGFR: 14 mL/min/1.73 m² (below 15 mL/min/1.73 m²)"])
  }
}
