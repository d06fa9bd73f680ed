import Model
import Testing

@testable import Alerts

/// One high reading in pregnancy or after birth asks for symptoms, and to be measured again.
struct PregnancyHighReadingTests {
  private static let rule = "pregnancy-high-reading"

  private func series(_ readings: [(Int, String)]) throws -> DangerSeries {
    try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, targets: .inPregnancy)
  }

  @Test(arguments: [
    ("158/108", true), ("140/70", true), ("120/90", true), ("139/89", false), ("159/109", true),
    ("160/90", false),
    ("150/110", false), ("118/76", false),
  ])
  func oneReading(line: String, isTold: Bool) throws {
    let series = try series([(days(2), "122/78"), (10, line)])
    let alerts = series.alerts(Self.rule)
    #expect(alerts.count == (isTold ? 1 : 0))
    #expect(try DangerSeries([(10, line)]).alerts(Self.rule).isEmpty)
    guard let alert = alerts.first else { return }
    #expect(series.alerts.count == 1 && alert.urgency == .today && alert.lead == "Measure again at 23:50")
    #expect(alert.whatToDo == [Wording.pressureEmergency(nil, .pregnancy), Wording.repeatHigh])
    #expect(series.told(last: 1).map(\.id) == [alert.id])
  }

  @Test(arguments: [
    (239, "Measure again at 20:01", Urgency.today), (240, "Measure again now", .today),
    (1439, "Measure again now", .today), (1440, "Call soon", .days), (days(7), "Next visit", .visit),
  ])
  func itGrowsOld(ago: Int, lead: String, urgency: Urgency) throws {
    let alert = try #require(try series([(ago, "148/94")]).alerts(Self.rule).first)
    #expect(alert.lead == lead && alert.urgency == urgency)
    #expect(alert.headline.hasSuffix("nothing measured since") == (urgency < .today))
  }

  /// Measured again it is over, high more than once, or severe.
  @Test(arguments: [
    ([(300, "142/88"), (30, "128/80")], [Self.rule], Urgency.visit),
    ([(300, "142/88"), (30, "138/91")], ["pregnancy-high-blood-pressure"], .today),
    ([(100, "142/88"), (30, "141/92")], [Self.rule], .today),
    ([(35, "142/88"), (30, "141/92")], [Self.rule], .today),
    ([(days(5), "142/88"), (days(3), "128/80"), (30, "146/92")], ["pregnancy-high-blood-pressure"], .today),
    ([(300, "142/88"), (30, "162/104")], ["severe-blood-pressure"], .now),
    ([(40, "162/104"), (30, "148/96")], ["severe-blood-pressure"], .today),
  ])
  func measuredAgain(readings: [(Int, String)], rules: [String], urgency: Urgency) throws {
    let series = try series(readings)
    #expect(
      series.alerts.map(\.rule) == rules && series.urgency == urgency, "\(series.alerts.map(\.headline))")
  }

  @Test(arguments: ["158/108", "140/82", "126/91"])
  func itIsAskedAbout(line: String) throws {
    func flow(_ wasHigh: Bool = false) throws -> Flow {
      try #require(
        Flow(
          for: try Making.measurement(line), at: try Making.moment(), targets: .inPregnancy, wasHigh: wasHigh)
      )
    }
    var asked = try flow()
    #expect(asked.topic == .highInPregnancy)
    #expect(asked.text.question == Wording.askSymptoms(.pregnancy))
    asked.answer(yes: true)
    #expect(
      asked.text.lines.first == "Call your maternity unit or your emergency number now." && asked.isOver)
    var without = try flow()
    without.answer(yes: false)
    #expect(without.text.lines.first == Wording.repeatHigh && without.isOver && !without.isWaiting)
    var again = try flow(true)
    again.answer(yes: false)
    #expect(again.text.lines.first == Wording.maternityToday)
    #expect(Flow(for: try Making.measurement(line), at: try Making.moment(), targets: .untouched) == nil)
  }
}
