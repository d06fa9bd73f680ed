import Alerts
import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Who answers that there are signs of danger hears the same everywhere until it is over.
@Suite struct DangerAnswerTests {
  private func sofa(typing line: String, answer: Character) throws -> Sofa {
    let sofa = try Sofa("2026-11-19 08:00 128/82 64", "2026-11-19 08:05 5.6 mmol/L")
    sofa.press(.character("l"))
    sofa.type(line)
    sofa.press(.enter, .character(answer))
    return sofa
  }

  private func first(_ sofa: Sofa) -> Alert? { sofa.app.record.alerts.mostUrgentFirst.first }

  private static let cases: [(line: String, answer: Character, first: String)] = [
    ("188/112", "y", "Call your emergency number now."), ("84/52", "y", "Call your emergency number now."),
    ("g 3.4", "n", "Call your emergency number. Give nothing by mouth"),
    ("g 2.4", "n", "Call your emergency number. Give nothing by mouth"),
  ]

  @Test(arguments: cases.indices, [0, 5, 100])
  func itStays(index: Int, minutes: Int) throws {
    let found = Self.cases[index]
    let sofa = try sofa(typing: found.line, answer: found.answer)
    #expect(sofa.screen(120, 30).contains(found.first))
    sofa.press(.escape)
    if minutes > 0 { sofa.wait(minutes: minutes) }
    let alert = try #require(first(sofa))
    #expect(alert.urgency == .now && alert.whatToDo.first?.hasPrefix(found.first) == true)
    #expect(!sofa.screen(120, 30).contains("Measure again"))
    let items = Brief.withAlerts(sofa.app.record)
    #expect(LoginBrief.lines(items, in: sofa.app.record).contains { $0.hasPrefix("  Act now. ") })
    #expect(BriefLine(items, in: sofa.app.record).plain.hasPrefix("Act now"))
    sofa.press(.enter)
    #expect(sofa.screen(120, 30).contains(found.first))
    // Also after the program was started anew.
    try sofa.restart()
    sofa.press(.tick)
    #expect(first(sofa)?.urgency == .now)
  }

  /// Measured again it is not asked again, and says the same.
  @Test func measuredAgain() throws {
    let sofa = try sofa(typing: "188/112", answer: "y")
    sofa.press(.escape)
    sofa.wait(minutes: 4)
    sofa.press(.character("l"))
    sofa.type("150/92")
    sofa.press(.enter)
    #expect(sofa.screen(120, 30).contains("Call your emergency number now."))
    #expect(!sofa.screen(120, 30).contains("next visit"))
    sofa.press(.escape)
    #expect(first(sofa)?.urgency == .now)
    sofa.wait(minutes: 240)
    #expect(first(sofa)?.urgency == .visit)
  }

  @Test func aGlucoseThatIsBackEndsIt() throws {
    let sofa = try sofa(typing: "g 3.1", answer: "n")
    sofa.press(.escape)
    sofa.wait(minutes: 16)
    sofa.press(.character("l"))
    sofa.type("g 5.2")
    sofa.press(.enter)
    #expect(first(sofa)?.urgency == .note)
  }

  /// It can be taken back, and answered.
  @Test func aWrongKey() throws {
    let undone = try sofa(typing: "188/112", answer: "y")
    undone.press(.escape, .character("u"))
    #expect(first(undone)?.urgency == .today)
    let seen = try sofa(typing: "188/112", answer: "y")
    seen.press(.escape, .character("d"))
    #expect(first(seen) == nil)
    // Without signs nothing is kept.
    #expect(try first(sofa(typing: "188/112", answer: "n"))?.urgency == .today)
  }

  /// How long it is until the next reading is said in words: 13:00 would be a time of day.
  @Test(arguments: [
    ("188/112", "n", 10, "Measure again in 50 seconds"), ("84/52", "n", 10, "Measure again in 3 minutes"),
    ("84/52", "n", 70, "Measure again in 2 minutes"), ("84/52", "n", 130, "Measure again in 50 seconds"),
    ("74/44", "n", 1, "Measure again now"), ("g 3.4", "y", 1, "Measure again in 15 minutes"),
    ("g 3.4", "y", 130, "Measure again in 13 minutes"), ("g 3.4", "y", 901, "Measure again now"),
  ])
  func theNextReading(line: String, answer: Character, seconds: Int, words: String) throws {
    let sofa = try sofa(typing: line, answer: answer)
    sofa.press(.escape)
    sofa.wait(seconds: seconds)
    let item = try #require(Brief.withAlerts(sofa.app.record).first)
    #expect(item.line(in: sofa.app.record).hasSuffix(". \(words)"), "\(item.line(in: sofa.app.record))")
  }

  /// In a line of few columns the value is whole.
  @Test(arguments: [
    ("08:50 178/122 88", "178/122"), ("08:50 2.5 mmol/L", "2.5 mmol/L"), ("08:50 84/52 70", "84/52"),
    ("08:50 spo2 90", "90 %"), ("08:00 temp 39.4 C", "39.4 °C"), ("08:00 ketones 3.4", "3.4 mmol/L"),
    ("08:00 HI mmol/L", "HI"), ("08:50 45 mg/dL sensor", "45 mg/dL"), ("08:50 118/76 138", "138 a minute"),
    ("08:50 resp 28", "28 a minute"), ("08:00 potassium 6.8 mmol/L", "6.8 mmol/L"),
  ])
  func shortLines(line: String, value: String) throws {
    let sofa = try Sofa("2026-11-21 \(line)")
    let items = Brief.withAlerts(sofa.app.record)
    let plain = BriefLine(items, in: sofa.app.record).plain
    #expect(plain.contains(value) && plain.count <= BriefLine.widest + 4, "\(plain)")
    for width in [20, 26, 33, 40] {
      let cut = items[0].brief(in: sofa.app.record, width: width)
      #expect(cut.contains(value))
    }
  }

  /// What was measured long ago counts on Today as it does in `due`, and in what is said once it is saved.
  @Test(arguments: [
    (["2026-03-21 10:00 egfr 70", "2026-11-21 08:00 egfr 50"], "falling-egfr", Urgency.days),
    (["2026-05-21 10:00 egfr 14", "2026-11-21 08:00 egfr 13"], "low-egfr", .note),
    (
      (0..<3).map { "2026-07-1\($0) 07:00 w 80.0 kg" } + (18..<21).map { "2026-11-\($0) 07:00 w 70.0 kg" },
      "weight-loss", .days
    ),
  ])
  func whatIsLongAgo(lines: [String], rule: String, urgency: Urgency) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
    sofa.press(.tick)
    #expect(sofa.app.record.alerts.filter { $0.rule == rule }.map(\.urgency) == [urgency])
    try sofa.restart()
    sofa.press(.tick)
    #expect(sofa.app.record.alerts.filter { $0.rule == rule }.map(\.urgency) == [urgency])
    let context = EntryContext(now: sofa.now, zone: .fixed(offsetMinutes: 60))
    let parsed = try lines.map { try LogLine.read($0, context: context) }
    let scope = try #require(ReadingActs.scope(for: Array(parsed.suffix(1)), at: sofa.now).firstDay)
    #expect(scope <= parsed[0].at.day)
  }

  /// A blood pressure of today needs no more than a quarter of a year.
  @Test(arguments: [("128/82", 100), ("5.6 mmol/L", 100), ("2026-06-01 08:00 128/82", 300), ("egfr 60", 401)])
  func howMuchIsRead(line: String, days: Int) throws {
    let now = try #require(Moment("2026-11-21T09:04+01:00"))
    let parsed = try LogLine.read(line, context: EntryContext(now: now, zone: .fixed(offsetMinutes: 60)))
    let first = try #require(ReadingActs.scope(for: [parsed], at: now).firstDay)
    #expect(now.day.number - first.number <= days)
  }

  @Test func byOnesOwnTarget() throws {
    for (line, low, high, says) in [
      ("9.4 mmol/L", nil, "8.0", "3.9 to 8.0 mmol/L"),
      ("4.4 mmol/L", "5.0", nil, "5.0 to 10.0 mmol/L"),
    ] as [(String, String?, String?, String)] {
      var targets = Targets.untouched
      targets.glucoseLow = try low.map { try Glucose(.number(#require(ExactDecimal($0))), unit: .mmol) }
      targets.glucoseHigh = try high.map { try Glucose(.number(#require(ExactDecimal($0))), unit: .mmol) }
      let sofa = try Sofa(
        now: "2026-11-21T09:04+01:00", lines: ["2026-11-20 08:00 6.4 mmol/L", "2026-11-21 08:00 \(line)"],
        contents: [("2026-11-01T09:00+01:00", targets)])
      let days = sofa.now.day.adding(days: -14)...sofa.now.day
      let lines = NoAlertText.lines(on: days, in: sofa.app.record)
      #expect(
        lines == [
          "1 of 2 glucose values outside the limit of their day: 3.9 to 10.0 mmol/L (2019 consensus), from 21 Nov on "
            + "\(says) (your own limits); no alert."
        ])
    }
  }
}
