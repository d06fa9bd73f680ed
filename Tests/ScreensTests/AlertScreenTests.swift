import Alerts
import Model
import Terminal
import Testing

@testable import Screens

/// An alert in full, and what can be said of it.
@Suite struct AlertScreenTests {
  private func sofa() throws -> Sofa { try Sofa("2026-11-20 22:10 182/121 70") }

  private func answers(_ sofa: Sofa) -> [(Acknowledgement, String?)] {
    sofa.app.record.alertAnswers.compactMap { entry in
      (entry.content as? Acknowledgement).map { ($0, entry.note) }
    }
  }

  @Test func thePageHasTheReadingsTheRuleTheArithmeticAndTheSource() throws {
    let sofa = try sofa()
    sofa.press(.enter)
    let screen = sofa.screen(120, 60)
    for part in [
      "Severe blood pressure: 182/121 mmHg", "What to do:",
      "A lower second reading does not cancel the first",
      "systolic 182 is at or above 180, diastolic 121 is at or above 120", "Source: heart.org",
      "Limit: 180/120 mmHg",
      "The readings:", "yesterday 22:10  182/121 mmHg, pulse 70", "not a medical device",
    ] {
      #expect(screen.contains(part), "\(part)")
    }
    sofa.press(.escape)
    #expect(sofa.app.page == .today && answers(sofa).isEmpty)
  }

  @Test func aNoteIsKeptWithTheAlert() throws {
    let sofa = try sofa()
    sofa.press(.enter, .character("N"))
    #expect(sofa.app.page == .alertNote)
    sofa.type("spoke with Dr Weber")
    sofa.press(.enter)
    #expect(sofa.app.page == .today && !sofa.screen().contains("FOR YOU"))
    let said = try #require(answers(sofa).first)
    #expect(said.0.answer == .acknowledged && said.1 == "spoke with Dr Weber")
    let alert = sofa.app.record.alerts(on: sofa.now.day.adding(days: -2)...sofa.now.day).first
    #expect(alert?.state == .acknowledged && alert?.answers.first?.note == "spoke with Dr Weber")
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("FOR YOU"))
  }

  @Test func escTakesOnlyTheLineOfTheNoteAway() throws {
    let sofa = try sofa()
    sofa.press(.character("N"))
    sofa.type("x")
    sofa.press(.escape)
    #expect(sofa.app.page == .alert && answers(sofa).isEmpty)
    sofa.press(.character("z"))
    #expect(answers(sofa).first?.0.answer == .resolved && sofa.app.page == .today)
  }

  @Test func anEmptyNoteIsNone() throws {
    let sofa = try sofa()
    sofa.press(.character("N"), .enter)
    #expect(answers(sofa).first?.0.answer == .acknowledged && answers(sofa).first?.1 == nil)
  }

  @Test func theCountdownToTheSecondReadingRings() throws {
    let sofa = try Sofa("128/82 64")
    sofa.press(.character("l"))
    sofa.type("182/121 70")
    sofa.press(.enter, .character("n"))
    #expect(sofa.app.page == .flow && sofa.screen().contains("1:00 until the next reading."))
    #expect(!sofa.wait(seconds: 20))
    #expect(sofa.screen().contains("0:40 until the next reading."))
    #expect(sofa.wait(seconds: 40))
    #expect(sofa.screen().contains("Measure now. Then press l and type the reading."))
    #expect(!sofa.wait(seconds: 5))
    sofa.press(.character("l"))
    sofa.type("141/88 66")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Both are saved. Show them at your next visit."))
    #expect(!sofa.screen().contains("until the next reading"))
  }

  @Test func theCountdownAfterALowIsAQuarterOfAnHour() throws {
    let sofa = try Sofa("5.6 mmol/L")
    sofa.press(.character("l"))
    sofa.type("g 3.1")
    sofa.press(.enter, .character("y"))
    #expect(sofa.screen().contains("15:00 until the next reading."))
    sofa.press(.escape, .character("l"))
    sofa.type("yesterday 7:00 g 3.1")
    sofa.press(.enter, .character("y"))
    #expect(!sofa.screen().contains("until the next reading"), "a reading of yesterday asks nothing now")
    #expect(sofa.screen().contains("Measure again in"), "Today counts on for the one of now")
  }

  @Test func aStandingAlertIsSaidOnce() throws {
    let days = (14...20).map { "2026-11-\($0) 12:00 138/84" }
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: days)
    #expect(
      sofa.screen(120, 40).contains(
        "Next visit. Blood pressure at or above 135/85 mmHg (ESC 2024, home) on 7 of the last 7 days you measured, since"
      ))
    sofa.press(.character("d"))
    #expect(sofa.app.record.alerts.isEmpty)
    sofa.press(.character("l"))
    sofa.type("139/85")
    sofa.press(.enter)
    #expect(sofa.app.record.alerts.isEmpty)
  }

  @Test func theFirstFrameSaysNothingThatNeedsTheWeeksBefore() throws {
    let days = (14...20).map { "2026-11-\($0) 12:00 138/84" }
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: days)
    var app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    #expect(app.record.alerts.isEmpty)
    app.complete()
    #expect(app.record.alerts.map(\.rule) == ["blood-pressure-often-above-limit"])
  }
}
