import Model
import Terminal
import Testing

@testable import Screens

/// When a frame is drawn: after a key, and at a tick only where something changed.
@Suite struct FrameTests {
  private func shown(_ keys: Key...) throws -> Sofa {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    for key in keys { sofa.press(key) }
    _ = sofa.takesFrame()
    return sofa
  }

  @Test func itIsAskedOnceForEachFrame() throws {
    let sofa = try shown()
    #expect(!sofa.takesFrame())
    sofa.press(.down)
    #expect(sofa.takesFrame())
    #expect(!sofa.takesFrame())
    sofa.press(.resize)
    #expect(sofa.takesFrame())
  }

  /// A program that nobody types on draws nothing.
  @Test(
    arguments: [[], ["h"], ["c"], ["r"], ["?"], [","], ["l", "1", "2"], ["b"], ["h", "D"]] as [[Character]])
  func aTickThatChangesNothingDrawsNothing(_ letters: [Character]) throws {
    let sofa = try shown()
    for letter in letters { sofa.press(.character(letter)) }
    _ = sofa.takesFrame()
    let before = sofa.screen()
    sofa.press(.tick)
    #expect(!sofa.takesFrame())
    #expect(sofa.screen() == before)
  }

  @Test func aMinuteLaterTheClockIsDrawn() throws {
    let sofa = try shown()
    sofa.wait(minutes: 1)
    #expect(sofa.takesFrame())
  }

  @Test func secondsAreDrawnWhereTheyAreCounted() throws {
    let sofa = try shown(.character("m"))
    sofa.wait(seconds: 1)
    #expect(sofa.takesFrame())
  }

  @Test func theCountdownOfAFlowIsDrawnToItsEnd() throws {
    let sofa = try shown(.character("l"), .paste("182/121"), .enter, .character("n"))
    #expect(sofa.screen().contains("1:00"))
    sofa.wait(seconds: 1)
    #expect(sofa.takesFrame())
    #expect(sofa.screen().contains("0:59"))
    sofa.wait(seconds: 59)
    #expect(sofa.takesFrame())
    sofa.press(.tick)
    #expect(!sofa.takesFrame())
  }

  /// A search that goes on between the keys shows what it found, up to its end.
  @Test func aSearchIsDrawnUntilItIsDone() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: (0..<600).map { "2026-10-\(10 + $0 / 60) 7:\(10 + $0 % 50) 128/8\($0 % 10)" })
    sofa.press(.character("h"), .character("/"), .paste("zebra"))
    _ = sofa.takesFrame()
    #expect(sofa.screen().contains("Looking"))
    sofa.press(.tick)
    #expect(sofa.takesFrame())
    #expect(sofa.screen().contains("No entry fits"))
    sofa.press(.tick)
    #expect(!sofa.takesFrame())
  }
}
