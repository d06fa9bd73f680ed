import Care
import Model
import Statistics
import Terminal
import Testing

@testable import Screens

/// Measuring plans from the screens: started in a form, told by the brief, followed in the grid, read at their end.
@Suite struct PlanScreenTests {
  static func sofa(
    _ now: String, days: ClosedRange<Int>, plan first: String = "2026-11-14", rule: String = "esh-2023",
    every: Recurrence? = nil, isSeen: Bool = false, more: [String] = []
  ) throws -> Sofa {
    let lines = days.flatMap { day in
      ["07:00", "07:02", "20:00", "20:02"].map {
        "2026-11-\(day) \($0) \(day == 14 ? "150/96" : "132/84") 66"
      }
    }
    let plan = try Plan(
      "Before the visit", rule: rule, measure: "blood-pressure", first: #require(Day(first)), days: 7,
      every: every,
      isSeen: isSeen)
    return try Sofa(now: now, lines: lines + more, contents: [("2026-11-14T06:00+01:00", plan)])
  }

  @Test func aPlanIsStartedInTheForm() throws {
    let sofa = try Sofa("2026-11-20 07:30 128/82")
    sofa.press(.character("p"))
    #expect(sofa.screen().contains("No measuring plan yet"))
    sofa.press(.character("a"))
    #expect(sofa.screen().contains("[esh-2023]  1 of 9"))
    #expect(sofa.screen().contains("ESH 2023, 7 days, begins today"))
    sofa.press(.right, .right, .tab)
    sofa.type("week at home")
    sofa.press(.tab, .tab, .character("3"), .tab)
    sofa.type("3m")
    #expect(sofa.screen().contains("week at home, 3 days, begins today, suggested again every 3 months"))
    sofa.press(.enter)
    let plan = try #require(sofa.app.record.plans.first)
    #expect(plan.plan.rule == "aha" && plan.plan.days == 3 && plan.plan.every == .months(3))
    #expect(sofa.screen().contains("day 1 of 3, 0 readings (12 needed)"))
    sofa.press(.character("u"))
    #expect(sofa.app.record.plans.isEmpty)
  }

  @Test(arguments: [("2", "takes 4 to 7 days, not 2"), ("8", "takes 4 to 7 days, not 8")])
  func whatCanNotBeIsSaidAndNotSaved(_ days: String, _ reason: String) throws {
    let sofa = try Sofa("2026-11-20 07:30 128/82")
    sofa.press(.character("p"), .character("a"), .tab, .tab, .tab)
    sofa.type(days)
    #expect(sofa.screen().contains(reason))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Not saved: ESH 2023 \(reason)"))
    #expect(sofa.app.record.plans.isEmpty)
  }

  @Test func aSecondPlanIsAskedAbout() throws {
    let sofa = try Self.sofa("2026-11-16T08:00+01:00", days: 14...15)
    sofa.press(.character("p"), .character("a"), .enter)
    #expect(sofa.screen().contains("You already have a plan"))
    sofa.press(.character("n"))
    #expect(sofa.app.record.plans.count == 1)
    sofa.press(.enter, .character("y"))
    #expect(sofa.app.record.plans.count == 2)
  }

  @Test func todaysSessionsStandInTheBrief() throws {
    let sofa = try Self.sofa("2026-11-16T08:00+01:00", days: 14...15)
    let items = Brief.items(sofa.app.record)
    #expect(items.map(\.urgency) == [.now, .soon])
    #expect(
      items[0].line(in: sofa.app.record)
        == "Before the visit, day 3 of 7: morning: 2 readings, 0 done (04:00 to 11:59)")
    sofa.press(.enter)
    #expect(sofa.app.page == .session)
    sofa.press(.escape)
    sofa.wait(minutes: 300)
    #expect(Brief.items(sofa.app.record).map(\.urgency) == [.overdue, .soon])
    #expect(sofa.screen().contains("late        morning: 2 readings, day 3 of 7"))
  }

  /// The session that the plan asks for fills it, and nothing is asked twice.
  @Test func aSessionFillsThePlan() throws {
    let sofa = try Self.sofa("2026-11-16T08:00+01:00", days: 14...15)
    sofa.press(.character("p"))
    #expect(sofa.screen().contains("day 3 of 7, 4 readings (12 needed)"))
    sofa.press(
      .enter, .tab, .paste("130/82 64"), .enter, .tab, .paste("128/80 64"), .enter)
    sofa.press(.enter)
    #expect(sofa.app.page == .plan)
    #expect(sofa.screen().contains("day 3 of 7, 6 readings (12 needed)"))
    #expect(Brief.items(sofa.app.record).map(\.urgency) == [.soon])
  }

  @Test func theResultIsToldOnce() throws {
    let sofa = try Self.sofa("2026-11-21T09:04+01:00", days: 14...20)
    #expect(sofa.screen().contains("over        Before the visit: see the result"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("132.0/84.0 mmHg from 24 readings"))
    sofa.press(.escape, .character("d"))
    #expect(sofa.screen().contains("Before the visit: seen. Press u to undo."))
    #expect(Brief.items(sofa.app.record).isEmpty)
    #expect(sofa.app.record.plans.first?.plan.isSeen == true)
  }

  @Test func theNextOneIsProposedAndNotStarted() throws {
    let sofa = try Self.sofa("2026-12-15T09:00+01:00", days: 14...20, every: .months(1), isSeen: true)
    let item = try #require(Brief.items(sofa.app.record).first)
    #expect(
      item.line(in: sofa.app.record).hasPrefix("Time for Before the visit again, since yesterday: monthly"))
    sofa.press(.character("x"))
    #expect(sofa.app.record.plans.first?.plan.next?.description == "2027-01-14")
    #expect(Brief.items(sofa.app.record).isEmpty)
    sofa.press(.character("u"), .character("s"))
    #expect(sofa.app.record.plans.first?.plan.next?.description == "2026-12-22")
    sofa.press(.character("u"), .enter)
    #expect(sofa.screen().contains("Before the visit") && sofa.screen().contains("[esh-2023]"))
    sofa.press(.enter)
    #expect(sofa.app.record.plans.count == 2)
    #expect(Brief.items(sofa.app.record).allSatisfy { $0.part != "next" })
  }

  @Test func stoppingAndRemovingAreAskedAndUndone() throws {
    let sofa = try Self.sofa("2026-11-16T08:00+01:00", days: 14...15)
    sofa.press(.character("p"), .character("z"))
    #expect(sofa.screen().contains("Stop this plan?"))
    sofa.press(.character("y"))
    #expect(sofa.app.record.plans.first?.status == .stopped && Brief.items(sofa.app.record).isEmpty)
    sofa.press(.character("z"))
    #expect(sofa.screen().contains("is over"))
    sofa.press(.character("u"))
    #expect(sofa.app.record.plans.first?.status == .running)
    sofa.press(.character("D"), .character("y"))
    #expect(sofa.app.record.plans.isEmpty && sofa.app.record.readings.count == 8)
    sofa.press(.character("u"))
    #expect(sofa.app.record.plans.count == 1)
  }

  @Test func adviceHasItsSources() throws {
    let sofa = try Self.sofa("2026-11-16T08:00+01:00", days: 14...15)
    sofa.press(.character("p"), .character("S"))
    let screen = sofa.screen(120, 40)
    #expect(screen.contains("Do not measure within 30 minutes of smoking, coffee"))
    #expect(screen.contains("(from a page that repeats it)"))
  }

  @Test func looksAsItShould() throws {
    let snapshots = SnapshotTests()
    let running = try Self.sofa("2026-11-17T12:30+01:00", days: 14...15, more: ["2026-11-16 07:10 133/84"])
    running.press(.character("p"))
    let over = try Self.sofa("2026-11-21T09:04+01:00", days: 14...20, every: .months(3))
    over.press(.character("p"))
    let form = try Sofa("2026-11-20 07:30 128/82")
    form.press(.character("p"), .character("a"))
    for (name, sofa) in [("plan running", running), ("plan over", over), ("plan form", form)] {
      for (width, height) in SnapshotTests.sizes {
        try snapshots.check("\(name) \(width)x\(height)", sofa.screen(width, height))
      }
      let ascii = sofa.screen(80, 24, glyphs: .ascii)
      #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
      try snapshots.check("\(name) ascii 80x24", ascii)
      for (width, height) in SizeTests.sizes { _ = sofa.screen(width, height, fill: "x") }
    }
  }
}
