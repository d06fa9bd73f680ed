import Alerts
import Care
import Model
import Testing

@testable import Screens

/// How values stand in a layman's words.
@Suite struct PlainStandingTests {
  private func foremost(_ lines: [String], targets: Targets? = nil) throws -> Glance {
    let contents: [(String, any Content)] = targets.map { [("2026-11-01T08:00+01:00", $0)] } ?? []
    let record = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines, contents: contents).app.record
    return try #require(Glance.all(in: record).first)
  }

  /// The limit at home is 135/85; both sides of every boundary.
  @Test(arguments: [
    ("134/84", "below the limit of 135/85", "below 135/85", Position.within),
    ("135/84", "upper number at the limit of 135", "upper number at 135", .above),
    ("134/85", "lower number at the limit of 85", "lower number at 85", .above),
    ("136/84", "upper number a little above the limit of 135", "upper number a little above 135", .above),
    ("139/89", "a little above the limit of 135/85", "a little above 135/85", .above),
    ("140/89", "above the limit of 135/85", "above 135/85", .above),
    ("159/99", "above the limit of 135/85", "above 135/85", .above),
    ("160/90", "well above the limit of 135/85", "well above 135/85", .above),
    ("140/100", "well above the limit of 135/85", "well above 135/85", .above),
    ("179/119", "well above the limit of 135/85", "well above 135/85", .above),
    ("180/90", "severe, at or above 180/120", "severe, at or above 180/120", .above),
    ("90/60", "below the limit of 135/85", "below 135/85", .within),
    ("89/70", "low: upper number below 90", "low: upper number below 90", .below),
    ("110/59", "low: lower number below 60", "low: lower number below 60", .below),
  ])
  func pressures(_ line: String, _ words: String, _ short: String, _ position: Position) throws {
    let standing = try #require(try foremost(["2026-11-21 08:00 \(line)"]).standing)
    #expect(standing.words == words && standing.short == short && standing.position == position)
  }

  @Test(arguments: [
    ("5.6 mmol/L", "in range: 3.9 to 10.0", Position.within), ("3.5 mmol/L", "low: 3.0 to 3.8", .below),
    ("112 mg/dL", "in range: 70 to 180", .within), ("hi mmol/L", "very high: above 13.9", .above),
    ("temp 38.2 C", "fever: 38.0 or more", .above),
    ("spo2 91", "too low: 92 or less", .below),
  ])
  func others(_ line: String, _ words: String, _ position: Position) throws {
    let standing = try #require(try foremost(["2026-11-21 08:00 \(line)"]).standing)
    #expect(standing.words == words && standing.position == position)
  }

  /// The pulse beside it is the average of the session too, of those of its readings that have one.
  @Test(arguments: [
    (["08:00 142/90 66", "08:02 134/84 64"], "65", 2),
    (["08:00 142/90 70", "08:02 134/84", "08:04 130/80 63"], "67", 2),
    (["08:00 142/90 66", "20:00 134/84 64"], "64", 1),
    (["07:00 pulse 80", "08:00 142/90 66", "08:02 134/84 64"], "65", 2),
    (["08:00 142/90 66", "08:02 134/84 64", "09:00 pulse 80"], "80", 1),
    (["08:00 142/90 66", "08:02 134/84 64", "08:20 pulse 58"], "58", 1),
  ])
  func thePulseOfASessionIsItsAverage(_ lines: [String], _ value: String, _ count: Int) throws {
    let sofa = try Sofa(
      now: "2026-11-21T21:00+01:00", lines: (["2026-11-01 08:00 pulse 60"] + lines.map { "2026-11-21 \($0)" })
    )
    let glance = try #require(Glance(Pulse.kind, in: sofa.app.record))
    #expect(glance.value == value && glance.readings.count == count)
    #expect(glance.details.contains("average of \(count)") == (count > 1))
    let page = GlancePage.lines(glance, sofa.app.record)
    #expect(page.first?.hasPrefix("\(value) ") == true)
    #expect(page.count { $0.contains("pulse") || $0.contains("a minute") } >= count)
  }

  @Test func theAverageOfASessionAndNotItsLastReading() throws {
    let glance = try foremost([
      "2026-11-21 08:00 142/90 70 left sitting", "2026-11-21 08:02 134/84 66 left sitting",
    ])
    #expect(glance.value == "138/87" && glance.readings.count == 2)
    #expect(glance.details == ["average of 2", "pulse 68", "left arm", "sitting"])
    #expect(glance.standing?.words == "a little above the limit of 135/85")
  }

  /// The average does not take a severe reading away, and is never rounded up to a limit.
  @Test func whatAnAverageMustNotHide() throws {
    let severe = try foremost(["2026-11-21 08:00 182/121", "2026-11-21 08:02 141/88"])
    #expect(severe.value == "162/105" && severe.standing?.words == "severe: 182/121, at or above 180/120")
    let close = try foremost(["2026-11-21 08:00 135/84", "2026-11-21 08:02 134/84"])
    #expect(close.value == "134.5/84" && close.standing?.words == "below the limit of 135/85")
  }

  @Test func onesOwnTarget() throws {
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (130, 80)
    let glance = try foremost(["2026-11-21 08:00 133/82"], targets: targets)
    #expect(glance.standing?.words == "a little above your target of 130/80")
  }

  @Test func whatHasNoLimitHasNoWords() throws {
    #expect(try foremost(["2026-11-21 08:00 w 81.4 kg"]).standing == nil)
  }
}
