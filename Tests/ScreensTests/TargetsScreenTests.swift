import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Targets on the screens: seen with since when, by whom and in place of what; set, and taken away.
@Suite struct TargetsScreenTests {
  private func sofa() throws -> Sofa {
    let sofa = try Sofa("2026-11-20 07:30 128/82 64", "2026-11-21 07:41 5.6 fasting")
    sofa.press(.character("L"))
    return sofa
  }

  private func choose(_ row: TargetRow, _ sofa: Sofa) throws {
    sofa.press(.home)
    for _ in 0..<(try #require(TargetRow.allCases.firstIndex(of: row))) { sofa.press(.down) }
  }

  @Test(
    arguments: [[.character("L")], [.character("r"), .character("L")], [.character(","), .character("L")]]
      as [[Key]])
  func thePageIsReached(_ keys: [Key]) throws {
    let sofa = try Sofa("128/82")
    for key in keys { sofa.press(key) }
    #expect(sofa.app.page == .targets)
    let palette = try Sofa("128/82")
    palette.press(.character(":"))
    palette.type("targets")
    palette.press(.enter)
    #expect(palette.app.page == .targets)
    palette.press(.tab)
    #expect(palette.app.page == .documents, "it is a page of care")
  }

  /// What is not set is the guideline's.
  @Test(arguments: [
    (TargetRow.bloodPressure, "blood pressure: not set, so it is below 135/85 mmHg (ESC 2024, home)"),
    (.glucoseLow, "glucose, lowest: not set, so it is not below 3.9 mmol/L"),
    (.emergencyNumber, "emergency number: not set"), (.heartFailure, "heart failure: not set"),
  ])
  func whatIsNotSetIsTheGuidelines(_ row: TargetRow, _ words: String) throws {
    let sofa = try sofa()
    try choose(row, sofa)
    #expect(sofa.screen().contains(words), "\(sofa.screen())")
  }

  /// Each row is set in its form, said, seen, undone, set again and taken away.
  @Test(arguments: [
    (TargetRow.bloodPressure, "130/80", "blood pressure: below 130/80 mmHg"),
    (.glucoseLow, "4.0 mmol/L", "glucose, lowest: not below 4.0 mmol/L"),
    (.glucoseHigh, "9.0 mmol/L", "glucose, highest: not above 9.0 mmol/L"),
    (.measureEvery, "weight 7", "measure every: weight 7 days"),
    (.emergencyNumber, "112", "emergency number: 112"),
  ])
  func eachIsSetAndTakenAway(_ row: TargetRow, _ text: String, _ said: String) throws {
    let sofa = try sofa()
    try choose(row, sofa)
    sofa.press(.enter, .paste(text), .enter)
    #expect(sofa.app.page == .targets)
    #expect(sofa.screen().contains("\(said). Press u to undo."), "\(sofa.screen())")
    #expect(sofa.screen().contains("since today, set by you"), "\(sofa.screen())")
    sofa.press(.character("u"))
    #expect(row.value(sofa.app.record.targets, sofa.app.record.kinds) == nil)
    sofa.press(.enter, .paste(text), .enter, .character("D"))
    #expect(row.value(sofa.app.record.targets, sofa.app.record.kinds) == nil)
    #expect(sofa.screen().contains("\(row.rawValue): not set."), "\(sofa.screen())")
    sofa.press(.character("D"))
    #expect(sofa.screen().contains("No change"))
  }

  @Test(arguments: [TargetRow.scheme, .measured, .glucoseScheme, .heartFailure])
  func eachChoiceIsChosen(_ row: TargetRow) throws {
    let sofa = try sofa()
    try choose(row, sofa)
    let before = row.typed(in: sofa.app.record.targets)
    sofa.press(.enter)
    #expect(sofa.screen().contains(FormField.choosing))
    sofa.press(.right, .enter)
    #expect(row.typed(in: sofa.app.record.targets) != before)
    sofa.press(.character("D"))
    #expect(row.typed(in: sofa.app.record.targets) == before)
  }

  @Test(arguments: [
    (TargetRow.bloodPressure, "130"), (.bloodPressure, "13/80"), (.glucoseLow, "4"),
    (.measureEvery, "weight"),
    (.glucoseLow, "12 mmol/L"),
  ])
  func whatCannotBeIsRefusedAndStays(_ row: TargetRow, _ text: String) throws {
    let sofa = try sofa()
    if text.hasPrefix("12") {
      try choose(.glucoseHigh, sofa)
      sofa.press(.enter, .paste("9.0 mmol/L"), .enter)
    }
    let before = sofa.app.record.targets
    try choose(row, sofa)
    sofa.press(.enter, .paste(text), .enter)
    #expect(sofa.app.page == .form && sofa.screen().contains("Not saved: "), "\(sofa.screen())")
    #expect(sofa.app.record.targets == before)
  }

  /// What was agreed at a visit says with whom, since when, and which limit it takes the place of.
  @Test func theOriginIsSaid() throws {
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (130, 80)
    let origin = try TargetOrigin(
      visit: ULID(milliseconds: 1, random: (0, 0)), day: #require(Day("2026-11-03")), clinician: "Dr Lind")
    targets.setOrigin(origin, of: .systolic)
    targets.setOrigin(origin, of: .diastolic)
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["128/82"], contents: [("2026-11-03T12:00+01:00", targets)])
    sofa.press(.character("L"))
    try choose(.bloodPressure, sofa)
    let screen = sofa.screen()
    for part in [
      "below 130/80 mmHg", "agreed with Dr Lind on 3 Nov 2026",
      "in place of: below 135/85 mmHg (ESC 2024, home)",
      "What was measured before is judged by what held then.",
    ] {
      #expect(screen.contains(part), "\(part): \(screen)")
    }
  }

  @Test func looksAsItShould() throws {
    let page = try sofa()
    try choose(.bloodPressure, page)
    page.press(.enter, .paste("130/80"), .enter)
    let form = try sofa()
    try choose(.measured, form)
    form.press(.enter)
    for (name, sofa) in [("targets", page), ("target form", form)] {
      for (width, height) in SnapshotTests.sizes + [(40, 12)] {
        try SnapshotTests().check("\(name) \(width)x\(height)", sofa.screen(width, height))
      }
      for (width, height) in SizeTests.sizes { _ = sofa.screen(width, height, glyphs: .ascii, fill: "x") }
    }
  }
}
