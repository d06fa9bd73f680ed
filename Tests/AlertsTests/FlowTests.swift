import Model
import Testing

@testable import Alerts

struct FlowTests {
  private func flow(_ line: String, _ targets: Targets = .untouched) throws -> Flow? {
    Flow(for: try Making.measurement(line), at: try Making.moment(), targets: targets)
  }

  private func later(_ minutes: Int) throws -> Moment {
    try #require(try Making.moment().adding(minutes: minutes))
  }

  @Test(arguments: [
    ("180/80", Flow.Topic.severePressure), ("150/120", .severePressure), ("53 mg/dL", .lowGlucose),
    ("69 mg/dL", .lowGlucose), ("3.8 mmol/L", .lowGlucose), ("LO mmol/L", .lowGlucose),
    ("90/60", .lowPressure), ("70/42 120", .lowPressure),
  ])
  func begins(line: String, topic: Flow.Topic) throws {
    let flow = try #require(try flow(line))
    #expect(flow.topic == topic && flow.text.question != nil && !flow.isOver)
  }

  @Test(arguments: ["179/119", "70 mg/dL", "3.9 mmol/L", "HI mg/dL", "pulse 40", "91/50", "100/55"])
  func doesNotBegin(line: String) throws {
    #expect(try flow(line) == nil)
  }

  @Test func symptomsComeFirst() throws {
    var flow = try #require(try flow("182/121", Making.targets { $0.emergencyNumber = "911" }))
    #expect(flow.step == .askSymptoms && flow.text.question?.contains("chest pain") == true)
    flow.take(try Making.measurement("120/80"), at: try later(5))
    #expect(flow.step == .askSymptoms)
    flow.answer(yes: true)
    #expect(flow.step == .emergency && flow.isOver)
    #expect(flow.text.lines == ["Call 911 now.", Wording.doNotWait])
    flow.take(try Making.measurement("120/80"), at: try later(5))
    flow.answer(yes: false)
    #expect(flow.step == .emergency)
  }

  @Test(arguments: [
    ("181/100", Flow.Step.stillSevere), ("179/119", .justBelow), ("160/80", .justBelow),
    ("150/100", .justBelow),
    ("159/99", .lowerNow),
  ])
  func secondReading(line: String, step: Flow.Step) throws {
    var flow = try #require(try flow("182/121"))
    flow.answer(yes: false)
    #expect(try flow.step == .measureAgain && flow.measureFrom == later(1))
    flow.take(try Making.measurement(line), at: try later(0))
    #expect(flow.step == .measureAgain)
    flow.take(try Making.measurement("53 mg/dL"), at: try later(2))
    #expect(flow.step == .measureAgain)
    flow.take(try Making.measurement(line), at: try later(1))
    #expect(flow.step == step && flow.isOver)
  }

  @Test func lowGlucoseIsRepeatedUntilItIsOver() throws {
    var flow = try #require(try flow("2.9 mmol/L"))
    flow.answer(yes: true)
    #expect(try flow.step == .takeSugar && flow.measureFrom == later(15))
    flow.take(try Making.measurement("5.0 mmol/L"), at: try later(14))
    #expect(flow.step == .takeSugar)
    flow.take(try Making.measurement("3.8 mmol/L"), at: try later(15))
    #expect(try flow.step == .stillLow && !flow.isOver && flow.measureFrom == later(30))
    flow.take(try Making.measurement("3.9 mmol/L"), at: try later(30))
    #expect(flow.step == .recovered && flow.isOver)
  }

  @Test func nothingByMouthForWhoCanNotSwallow() throws {
    var flow = try #require(try flow("LO mg/dL"))
    flow.answer(yes: false)
    #expect(flow.step == .emergency)
    #expect(flow.text.lines.contains { $0.hasSuffix("Give nothing by mouth: no food, no drink.") })
    #expect(!flow.text.lines.contains { $0.contains("sugar") })
  }

  /// A second severe reading is one within ten minutes.
  @Test(arguments: [(1, true), (10, true), (11, false), (61, false)])
  func aSecondReadingIsOneWithinMinutes(minutes: Int, counts: Bool) throws {
    var flow = try #require(try flow("182/121"))
    flow.answer(yes: false)
    flow.take(try Making.measurement("150/90"), at: try later(minutes))
    #expect((flow.step == .lowerNow) == counts)
  }

  /// After "no" the symptoms are not listed again, and what is to be done comes first.
  @Test(arguments: [
    ("182/121", "190/122", Wording.stillSevere), ("182/121", "178/110", Wording.lowerSoon),
    ("182/121", "141/88", Wording.lowerVisit), ("84/50", "82/50", Wording.lowStill),
    ("84/50", "118/70", Wording.lowOver),
  ])
  func whatWasAskedIsNotListedAgain(first: String, second: String, said: String) throws {
    var flow = try #require(try flow(first))
    flow.answer(yes: false)
    #expect(!flow.text.lines.contains { $0.contains("chest pain") })
    flow.take(try Making.measurement(second), at: try later(4))
    #expect(flow.isOver && flow.text.lines.first == said)
    #expect(!flow.text.lines.contains { $0.contains("chest pain") })
  }

  @Test func inPregnancyTheMaternityUnitIsCalled() throws {
    let targets = Making.targets { ($0.scheme, $0.emergencyNumber) = ("pregnancy", "112") }
    var asked = try #require(try flow("165/112", targets))
    #expect(asked.text.question?.contains("pain just below the ribs") == true)
    #expect(asked.text.question?.contains("change in vision") == true)
    asked.answer(yes: true)
    #expect(asked.text.lines.first == "Call your maternity unit or 112 now.")
    var flow = try #require(try flow("165/112", targets))
    flow.answer(yes: false)
    #expect(flow.text.lines.first == "Call your maternity unit or 112 now.")
    var second = flow
    second.take(try Making.measurement("161/100"), at: try later(6))
    #expect(second.step == .stillSevere && second.text.lines.first == "Call your maternity unit or 112 now.")
    flow.take(try Making.measurement("150/96"), at: try later(6))
    #expect(flow.step == .lowerNow && flow.text.lines.first == Wording.maternityToday)
    #expect(try self.flow("165/112") == nil)
  }

  /// Typing in an old reading asks nothing about this moment.
  @Test(
    arguments: ["182/121", "84/50", "53 mg/dL"], [(0, true), (120, true), (121, false), (14_400, false)])
  func anOldReadingAsksNothing(line: String, age: (minutes: Int, begins: Bool)) throws {
    let flow = Flow(
      for: try Making.measurement(line), at: try Making.moment(), targets: .untouched,
      now: try later(age.minutes))
    #expect((flow != nil) == age.begins)
  }

  @Test func aLowPressureAsksForSigns() throws {
    var flow = try #require(try flow("84/50", Making.targets { $0.emergencyNumber = "112" }))
    for sign in ["fainting", "confusion", "cold sweaty skin", "black stools", "chest pain"] {
      #expect(flow.text.question?.contains(sign) == true)
    }
    var helped = flow
    helped.answer(yes: true)
    #expect(helped.text.lines.first == "Call 112 now." && helped.isOver)
    flow.answer(yes: false)
    #expect(try flow.isWaiting && flow.measureFrom == later(3) && !flow.isOver)
    flow.take(try Making.measurement("118/70"), at: try later(2))
    #expect(flow.isWaiting)
    flow.take(try Making.measurement("118/70"), at: try later(64))
    #expect(flow.isWaiting)
  }

  /// Where the usual is low nothing is asked; where it is high a number that is not low by itself is.
  @Test(arguments: [
    ("88/58", 98.0, false), ("79/50", 92.0, true), ("108/70", 140.0, true), ("108/70", 130.0, false),
    ("126/76", 166.0, true), ("136/76", 166.0, false),
  ])
  func theUsualCounts(line: String, usual: Double, begins: Bool) throws {
    let flow = Flow(
      for: try Making.measurement(line), at: try Making.moment(), targets: .untouched,
      usual: UsualPressure(usual))
    #expect((flow?.topic == .lowPressure) == begins)
  }
}
