import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Tab in the log line, and the row of what fits.
@Suite struct CompletionRowTests {
  private func row(_ sofa: Sofa) -> String {
    let lines = sofa.screen().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 5 ? String(lines[5]) : ""
  }

  private func field(_ sofa: Sofa) -> String {
    let lines = sofa.screen().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 4 ? String(lines[4].drop { " ▸".contains($0) }) : ""
  }

  @Test func tabGoesThroughWhatFitsAndBackToWhatWasTyped() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64 l")
    #expect(row(sofa).contains(" left  lying"))
    sofa.press(.tab)
    #expect(field(sofa).hasPrefix("128/82 64 left"))
    #expect(row(sofa).contains("[left]"))
    sofa.press(.tab)
    #expect(field(sofa).hasPrefix("128/82 64 lying"))
    #expect(row(sofa).contains("[lying]"))
    sofa.press(.tab)
    #expect(field(sofa) == "128/82 64 l")
    #expect(!row(sofa).contains("["))
    sofa.press(.backTab, .backTab)
    #expect(field(sofa).hasPrefix("128/82 64 left"))
    sofa.type("sit")
    #expect(sofa.screen().contains("left arm, sitting"))
  }

  @Test func theOnlyOneIsPutInAndTheNextWordsAreShown() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 stan")
    sofa.press(.tab)
    #expect(field(sofa).hasPrefix("128/82 standing"))
    #expect(row(sofa).contains("irregular"))
  }

  @Test func tagsAndMedicinesOfBeforeAreOffered() throws {
    let sofa = try Sofa("2026-11-20 07:00 130/80 #travel", "2026-11-20 08:00 took ramipril 5 mg")
    sofa.press(.character("l"))
    sofa.type("128/82 #")
    #expect(row(sofa).contains("#travel"))
    sofa.press(.control("u"))
    sofa.type("took ra")
    sofa.press(.tab)
    #expect(field(sofa).hasPrefix("took ramipril 5 mg"))
  }

  @Test func inTheMiddleOfALineNothingElseIsTouched() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 l sitting")
    for _ in " sitting" { sofa.press(.left) }
    sofa.press(.tab)
    #expect(field(sofa).hasPrefix("128/82 left sitting"))
  }

  @Test func aNarrowRowKeepsTheChosenWordInView() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 ")
    var seen: Set<String> = []
    for _ in 0..<13 {
      sofa.press(.tab)
      let row = sofa.screen(30, 12).split(separator: "\n", omittingEmptySubsequences: false)[5]
      if let start = row.firstIndex(of: "["), let end = row.firstIndex(of: "]") {
        seen.insert(String(row[start...end]))
      }
    }
    #expect(seen.isSuperset(of: ["[left]", "[standing]", "[irregular]", "[yesterday]", "[note]"]))
  }

  // MARK: Earlier lines

  @Test func upGoesBackWithoutTheTimeAndDownReturns() throws {
    let sofa = try Sofa("2026-11-19 07:00 w 81.4 kg", "2026-11-20 07:00 130/80 64 l #bus note ran")
    sofa.press(.character("l"))
    sofa.type("128/")
    sofa.press(.up)
    #expect(field(sofa).hasPrefix("130/80 64 left arm #bus note ran"))
    sofa.press(.up)
    #expect(field(sofa).hasPrefix("weight 81.4 kg"))
    sofa.press(.up, .down, .down, .down)
    #expect(field(sofa) == "128/")
  }

  @Test func aRecalledLineIsNoDraftAndIsAskedAbout() throws {
    let sofa = try Sofa("2026-11-20 07:00 130/80 64")
    sofa.press(.character("l"), .up, .tick, .escape)
    #expect(sofa.keeper.unsavedLine == nil)
    sofa.press(.character("l"), .up, .enter)
    #expect(sofa.screen().contains("These are the same numbers as before. Is this a new reading?"))
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 2)
  }

  @Test func whatWasErasedOrDeletedIsNotRecalled() throws {
    let sofa = try Sofa("2026-11-19 07:00 131/81", "2026-11-20 07:00 132/82", "2026-11-20 08:00 133/83")
    let entries = sofa.app.record.lastEntered
    _ = try sofa.keeper.erase(entries[0].id)
    try sofa.keeper.delete([entries[1].id])
    try sofa.restart()
    #expect(TypedBefore(in: sofa.app.record).lines == ["131/81"])
  }
}
