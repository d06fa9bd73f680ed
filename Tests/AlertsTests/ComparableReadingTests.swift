import Model
import Testing

@testable import Alerts

/// Only a lower reading that was taken alike shows that a severe one no longer holds; a higher one always counts.
struct ComparableReadingTests {
  private static let rule = "severe-blood-pressure"

  private static let cases: [(first: String, second: String, counts: Bool)] = [
    ("190/110 lying", "150/90 standing", false), ("188/104 left arm", "158/92 right arm", false),
    ("188/104 left arm", "131/82 left wrist", false), ("186/104 sitting", "142/84 standing", false),
    ("188/104", "142/84 standing", false), ("188/104 right wrist", "142/84 left wrist", false),
    ("188/104 left arm", "158/92 left arm", true), ("188/104 left arm", "142/84", true),
    ("188/104", "142/84 right arm", true), ("190/110 lying", "150/90 sitting", true),
    ("190/110 standing", "150/90 sitting", true), ("188/104 left arm sitting", "142/84 left arm lying", true),
  ]

  @Test(arguments: cases.indices)
  func aSecondReading(index: Int) throws {
    let found = Self.cases[index]
    let alert = try #require(
      try DangerSeries([(12, found.first), (9, found.second)]).alerts(Self.rule).first)
    #expect((alert.urgency < .today) == found.counts, "\(alert.headline)")
    #expect(alert.awaitsReading != found.counts)
    #expect(alert.headline.contains("Second reading") == found.counts)
    #expect(alert.whatToDo.contains(Wording.measureAsFirst) != found.counts)
    #expect(alert.headline.contains("Not counted: ") != found.counts)
    var flow = try #require(
      Flow(for: try Making.measurement(found.first), at: try Making.moment(), targets: .untouched))
    flow.answer(yes: false)
    flow.take(try Making.measurement(found.second), at: try #require(try Making.moment().adding(minutes: 3)))
    #expect((flow.step != .measureAgain) == found.counts)
  }

  /// Hours and days later too.
  @Test(arguments: cases.indices, [300, days(2)])
  func laterSessions(index: Int, ago: Int) throws {
    let found = Self.cases[index]
    let first = found.first,
      later = found.second.replacing("158/92", with: "138/84").replacing("150/90", with: "138/84")
    let alert = try #require(
      try DangerSeries([(ago + 400, first), (ago, later)]).alerts(Self.rule).first)
    #expect((alert.urgency == .visit) == found.counts, "\(alert.headline)")
  }

  @Test(arguments: ["192/108 right arm", "184/100 standing", "182/112 left wrist"])
  func aHigherOneCounts(second: String) throws {
    let alert = try #require(
      try DangerSeries([(12, "188/104 left arm sitting"), (9, second)]).alerts(Self.rule).first)
    #expect(alert.whatToDo.last == Wording.stillSevere)
  }

  @Test func inPregnancy() throws {
    let alert = try #require(
      try DangerSeries([(20, "165/112 left arm"), (14, "136/84 right arm")], targets: .inPregnancy)
        .alerts(Self.rule).first)
    #expect(alert.urgency == .now)
  }
}
