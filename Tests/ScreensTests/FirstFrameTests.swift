import Model
import Terminal
import Testing

@testable import Screens

/// The first frame reads only the days that it shows; what it says must be what the whole record would say.
@Suite struct FirstFrameTests {
  private func lines(daysBack: ClosedRange<Int>, _ reading: String) -> [String] {
    let today = Day("2026-11-21") ?? Day(number: 0)
    return daysBack.map { "\(today.adding(days: -$0)) 07:30 \(reading)" }
  }

  @Test(
    "In every window the first frame is the one that all of the journal gives",
    arguments: [
      Size(width: 80, height: 24), Size(width: 80, height: 30), Size(width: 100, height: 50),
      Size(width: 120, height: 40), Size(width: 200, height: 60), Size(width: 20, height: 6),
    ])
  func sameAsAll(window: Size) throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: lines(daysBack: 1...95, "131/84 66") + lines(daysBack: 0...0, "182/121 70")
        + lines(daysBack: 3...80, "5.6 fasting"))
    let whole = sofa.screen(window.width, window.height)
    sofa.app = try App(sofa.keeper, firstFrameOf: window)
    #expect(sofa.app.record.readings.count < 96 + 78)
    let first = sofa.screen(window.width, window.height)
    #expect(first.contains(App.loading))
    #expect(first.replacing(" \(App.loading)", with: "") == whole)
  }

  @Test func whatIsOlderFollowsAtOnce() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: lines(daysBack: 60...60, "w 81.4") + lines(daysBack: 1...1, "131/84 66"))
    let whole = sofa.screen()
    sofa.app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    #expect(!sofa.screen().contains("81.4") && sofa.screen().contains(App.loading))
    let isFirst = sofa.app.complete()
    #expect(isFirst)
    #expect(sofa.screen() == whole)
    #expect(sofa.screen().contains("81.4"))
    let isSecond = sofa.app.complete()
    #expect(!isSecond)
  }

  @Test func aKeyThatComesFirstFindsTheWholeRecord() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: lines(daysBack: 60...60, "w 81.4") + lines(daysBack: 1...1, "131/84 66"))
    sofa.app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    sofa.press(.tick)
    #expect(sofa.screen().contains("81.4"))
  }

  @Test func aLongPauseIsNotTakenForAnEmptyJournal() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines(daysBack: 60...60, "131/84 66"))
    sofa.app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    #expect(sofa.screen().contains("131/84"))
    #expect(!sofa.screen().contains("Nothing was logged"))
  }

  @Test func whatWasNotSavedIsOfferedOnTheFirstFrame() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: lines(daysBack: 60...60, "w 81.4") + lines(daysBack: 1...1, "131/84 66"))
    try sofa.keeper.keep(unsaved: "128/8")
    sofa.app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    #expect(sofa.app.page == .today && sofa.screen().contains("Not saved: 128/8. Press l"))
    sofa.press(.tick)
    #expect(sofa.screen().contains("81.4"))
  }
}
