import Model
import Statistics
import Testing

@testable import Alerts

@Suite struct CheckupTemplateTests {
  @Test func everyTemplateBecomesAReminderWithItsSource() throws {
    let today = try #require(Day("2026-11-21"))
    for template in CheckupTemplate.all {
      let reminder = try template.reminder(lastDone: nil, today: today)
      #expect(reminder.template == template.id && reminder.isAfterDone && reminder.first == today)
      #expect(
        !template.citations.isEmpty && !template.isFor.isEmpty && !template.words.isEmpty, "\(template.id)")
      #expect(template.measure.map { Kinds.known.asked($0)?.kind.logging != nil } ?? true)
      #expect(CheckupTemplate.named(template.id)?.title == template.title)
    }
    #expect(Set(CheckupTemplate.all.map(\.id)).count == CheckupTemplate.all.count)
    #expect(CheckupTemplate.named("tonsils") == nil)
  }

  /// Interval and the first day where it was last done on 14 May 2026; the intervals of the sources.
  @Test(arguments: [
    ("hba1c", "6m", "2026-11-14"), ("eye", "1y", "2027-05-14"), ("foot", "1y", "2027-05-14"),
    ("kidney", "1y", "2027-05-14"), ("lipids", "1y", "2027-05-14"), ("dental", "6m", "2026-11-14"),
    ("pressure-week", "3m", "2026-08-14"), ("monitor-check", "1y", "2027-05-14"),
    ("monitor-replace", "4y", "2030-05-14"),
  ])
  func theFirstDayIsCountedFromWhenItWasDone(_ id: String, _ every: String, _ first: String) throws {
    let template = try #require(CheckupTemplate.named(id))
    #expect(template.every.code == every)
    let today = try #require(Day("2026-11-21"))
    #expect(try template.reminder(lastDone: Day("2026-05-14"), today: today).first.description == first)
    #expect(
      try template.reminder(lastDone: Day("2026-05-14"), every: .months(3), today: today).first.description
        == "2026-08-14")
  }

  @Test(arguments: [
    (CheckupTemplate.Condition.diabetes, "hba1c", "pressure-week"),
    (.hypertension, "pressure-visit", "hba1c"),
    (.monitor, "monitor-replace", "meter-control"), (.meter, "meter-control", "monitor-check"),
  ])
  func onlyWhatFitsIsProposed(_ condition: CheckupTemplate.Condition, _ with: String, _ without: String) {
    let ids = CheckupTemplate.proposed(for: [condition]).map(\.id)
    #expect(ids.contains(with) && !ids.contains(without))
    #expect(CheckupTemplate.proposed(for: []).isEmpty)
    #expect(
      CheckupTemplate.proposed(for: Set(CheckupTemplate.Condition.allCases)).count
        == CheckupTemplate.all.count)
  }

  @Test func whatNoSourceFixesIsMarkedAsAChoice() throws {
    let meter = try #require(CheckupTemplate.named("meter-control"))
    #expect(
      meter.citations.contains { $0.mark == .choice } && meter.citations.contains { $0.mark == .recalled })
  }
}
