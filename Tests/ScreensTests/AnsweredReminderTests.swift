import Care
import Model
import Terminal
import Testing

@testable import Screens

/// A value from the laboratory answers the reminder for it, however the reminder was made; another value does not.
@Suite struct AnsweredReminderTests {
  private static let day = Day("2026-11-09")

  private func sofa(_ reminder: Reminder) throws -> Sofa {
    try Sofa(now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-08-09T09:00+02:00", reminder)])
  }

  private func reminder(_ title: String, _ measure: String?, isAfterDone: Bool) throws -> Reminder {
    try Reminder(
      title, recurrence: .months(3), first: #require(Self.day), measure: measure, isAfterDone: isAfterDone)
  }

  /// What logs a value of a test, and one of another test.
  private func lines(_ id: String) throws -> (own: String, other: String) {
    let asked = try #require(Kinds.known.asked(id))
    let example = asked.test.map { "\($0.word) \($0.exampleText)" } ?? asked.kind.example
    return (example, id == "potassium" ? "ldl 2.9 mmol/L" : "potassium 4.1")
  }

  @Test(arguments: AskedReading.ofLaboratory.map(\.id), [false, true])
  func eachValueAnswersItsOwn(_ id: String, _ isAfterDone: Bool) throws {
    let (own, other) = try lines(id)
    let title = try #require(Kinds.known.asked(id)).title
    for reminder in [
      try reminder(title, nil, isAfterDone: isAfterDone),
      try reminder("Blood is taken", id, isAfterDone: isAfterDone),
    ] {
      let sofa = try sofa(reminder)
      #expect(sofa.app.record.reminders.first?.isDue == true)
      sofa.press(.character("l"))
      sofa.type("2026-11-12 8:10 \(other)")
      sofa.press(.enter)
      #expect(sofa.app.record.reminders.first?.isDue == true, "\(other) is no \(title)")
      sofa.press(.character("l"))
      sofa.type("2026-11-12 8:10 \(own)")
      sofa.press(.enter)
      #expect(sofa.app.record.reminders.first?.isDue == false, "\(own): \(sofa.screen())")
      #expect(sofa.app.record.reminders.first?.lastDone?.description == "2026-11-12")
      sofa.press(.character("u"))
      #expect(sofa.app.record.reminders.first?.isDue == true, "undo brings it back")
    }
  }

  /// Enter on it opens the line with its word, and the page of it says what answers it.
  @Test(arguments: AskedReading.ofLaboratory.map(\.id))
  func enterLogsIt(_ id: String) throws {
    let asked = try #require(Kinds.known.asked(id))
    let sofa = try sofa(reminder(asked.title, nil, isAfterDone: true))
    sofa.press(.character("r"), .enter)
    #expect(sofa.screen().contains("answered by a reading: \(asked.title)"))
    sofa.press(.escape, .escape, .enter)
    #expect(sofa.app.page == .log)
    #expect(try sofa.screen().contains("▸ \(#require(asked.word))"))
  }

  /// It can be asked for in the form, as the kinds that people measure themselves can.
  @Test func theFormOffersThem() throws {
    let sofa = try Sofa("128/82")
    sofa.press(.character("r"), .character("a"))
    sofa.type("Blood is taken")
    sofa.press(.tab, .right, .right, .right)
    for _ in 0..<5 { sofa.press(.tab) }
    sofa.press(.character("p"), .character("p"))
    let chosen = sofa.screen().split(separator: "\n").first { $0.contains("asks to log") }
    #expect(chosen?.contains("[potassium]") == true || chosen?.contains("[pulse]") == true, "\(chosen ?? "")")
    for _ in 0..<30 where !sofa.screen().contains("[ldl-cholesterol]") { sofa.press(.right) }
    sofa.press(.enter)
    #expect(sofa.app.record.reminders.first?.reminder.measure == "ldl-cholesterol")
  }

  /// What the title says is taken for what it asks, and that is said.
  @Test func addingOneSaysWhatAnswersIt() throws {
    let sofa = try Sofa("128/82")
    sofa.press(.character("r"), .character("a"))
    sofa.type("HbA1c")
    sofa.press(.tab, .right, .right, .right, .enter)
    #expect(
      sofa.screen(160, 24).contains("It is answered when you log the value: HbA1c."),
      "\(sofa.screen(160, 24))")
    #expect(sofa.app.record.reminders.first?.reminder.answeredBy == "hba1c")
  }
}

extension LaboratoryTest {
  /// A number and its unit as they are logged.
  fileprivate var exampleText: String {
    let offer = LaboratoryValue.kind.logging?.names.first { $0.synonyms.contains(word) }
    return offer?.tail.trimmingPrefix(" ").description ?? ""
  }
}
