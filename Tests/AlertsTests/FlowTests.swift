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
  ])
  func begins(line: String, topic: Flow.Topic) throws {
    let flow = try #require(try flow(line))
    #expect(flow.topic == topic && flow.text.question != nil && !flow.isOver)
  }

  @Test(arguments: ["179/119", "70 mg/dL", "3.9 mmol/L", "HI mg/dL", "pulse 40", "85/50"])
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
    #expect(flow.text.lines.contains { $0.hasPrefix("Call 911 now.") })
    flow.take(try Making.measurement("120/80"), at: try later(5))
    flow.answer(yes: false)
    #expect(flow.step == .emergency)
  }

  @Test(arguments: [("181/100", Flow.Step.stillSevere), ("179/119", .lowerNow)])
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
}
