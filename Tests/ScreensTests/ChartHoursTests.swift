import Alerts
import Care
import Model
import Report
import Terminal
import Testing

@testable import Screens

/// Hours, years, and limits that changed, on the charts.
@Suite struct ChartHoursTests {
  private func sensor(days: Int = 15, lines: [String] = []) throws -> Sofa {
    let sofa = try Sofa(now: ChartData.now, lines: lines, contents: try ChartData.sensor(days: days))
    sofa.press(.character("c"), .character("g"))
    return sofa
  }

  private func heading(_ sofa: Sofa) -> String {
    String(sofa.screen(160, 40).split(separator: "\n", omittingEmptySubsequences: false)[2])
  }

  /// `+` goes from days to hours, `<` and `>` to the hours before and after, over midnight too; nothing is after now.
  @Test func theDayIsSeenByItsHours() throws {
    let sofa = try sensor()
    sofa.press(.character("+"), .character("+"))
    #expect(heading(sofa).contains("today, Sat 21 Nov") && heading(sofa).contains("24 hours"))
    sofa.press(.character("<"))
    #expect(heading(sofa).contains("yesterday, Fri 20 Nov"))
    #expect(
      sofa.screen(160, 40).contains("96 sensor values on 1 day, average 121 mg/dL. Against 70 to 180 mg/dL"))
    sofa.press(.character(">"), .character(">"), .character("+"))
    #expect(heading(sofa).contains("today, Sat 21 Nov 00:05 to 12:05"), "the last twelve hours")
    sofa.press(.character("<"))
    #expect(heading(sofa).contains("yesterday 12:05 to 00:05"))
    sofa.press(.character("<"))
    #expect(heading(sofa).contains("yesterday, Fri 20 Nov 00:05 to 12:05"))
    sofa.press(.character("+"), .character("+"))
    #expect(heading(sofa).contains("Fri 20 Nov 06:00 to 09:00") && heading(sofa).contains("3 hours"))
    let before = heading(sofa)
    sofa.press(.character("+"))
    #expect(heading(sofa) == before, "no nearer than that")
    sofa.press(.character("-"), .character("-"), .character("-"), .character("-"))
    #expect(heading(sofa).contains("last 7 days") || heading(sofa).contains("7 days to 20 Nov"))
  }

  /// Going nearer keeps the reading under the cursor in sight.
  @Test func theCursorStaysWhereItIs() throws {
    let sofa = try sensor()
    sofa.press(.character("+"), .character("+"), .character("<"), .end)
    for _ in 0..<40 { sofa.press(.left) }
    let readout = "yesterday 13:45: "
    #expect(sofa.screen(160, 40).contains(readout))
    for hours in ["12:00 to 24:00", "12:00 to 18:00", "12:00 to 15:00"] {
      sofa.press(.character("+"))
      #expect(heading(sofa).contains(hours) && sofa.screen(160, 40).contains(readout), "\(hours)")
    }
  }

  /// Views of whole days show the day where some of its hours are chosen, and the hours are there again afterwards.
  @Test func otherViewsHaveNoHours() throws {
    let sofa = try sensor()
    sofa.press(.character("+"), .character("+"), .character("+"), .function(4))
    #expect(heading(sofa).contains("TIME OF DAY  mg/dL, today, Sat 21 Nov, "))
    sofa.press(.character("v"), .character("1"), .enter)
    #expect(heading(sofa).contains("00:05 to 12:05"))
  }

  /// No view of whole days says that it is of hours.
  @Test func noViewOfWholeDaysSaysThatItIsOfHours() throws {
    for view in ChartView.views(of: ChartTopic(Glucose.kind, .glucose)).indices.dropFirst() {
      for steps in 2...5 {
        let sofa = try sensor(days: 3)
        for _ in 0..<steps { sofa.press(.character("+")) }
        sofa.press(.character("v"), .character(Character("\(view + 1)")), .enter)
        #expect(heading(sofa).contains("24 hours"), "\(heading(sofa))")
        #expect(!heading(sofa).contains(" 6 hours") && !heading(sofa).contains("12 hours"))
      }
    }
  }

  /// The hours that end now are the last ones, whatever the time is: nothing that was measured in them is left out.
  @Test(arguments: ["00:04", "01:30", "09:04", "11:59", "14:26", "23:58"], [3, 6, 12])
  func theLastHoursAreTheLastHours(_ clock: String, _ hours: Int) throws {
    let now = try #require(Moment("2026-11-21T\(clock)+01:00"))
    let first = try #require(now.adding(minutes: 5 - hours * 60))
    var contents: [(at: String, content: any Content)] = []
    for step in 0...(hours * 60 - 5) / 5 {
      contents.append(
        (
          "\(try #require(first.adding(minutes: step * 5)))",
          try Glucose(.number(ExactDecimal(110)), unit: .mgdl, source: .cgm)
        ))
    }
    let sofa = try Sofa(now: "\(now)", lines: [], contents: contents)
    sofa.press(.character("c"), .character("g"))
    for _ in 0..<[12: 3, 6: 4, 3: 5][hours, default: 0] { sofa.press(.character("+")) }
    #expect(heading(sofa).contains("\(hours) hours"))
    let screen = sofa.screen(160, 40)
    #expect(screen.contains("\(contents.count) sensor values"), "\(screen)")
    sofa.press(.character("<"), .character(">"))
    #expect(sofa.screen(160, 40) == screen, "and back again")
  }

  @Test(arguments: [ClockFormat.hours24, .hours12]) func theAxisHasTheHoursOfTheClock(_ clock: ClockFormat)
    throws
  {
    let sofa = try sensor()
    try sofa.keeper.set(.clock, to: clock.rawValue)
    try sofa.restart()
    sofa.press(.character("c"), .character("g"), .character("+"), .character("+"))
    let rows = sofa.screen().split(separator: "\n")
    let axis = try #require(rows.firstIndex { $0.contains("└") })
    let words = rows[axis + 1].split(separator: " ").joined(separator: " ")
    #expect(words.hasPrefix(clock == .hours24 ? "00 02 04" : "12 am"), "\(words)")
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-21", "today, Sat 21 Nov"), ("2026-11-20", "2026-11-20", "yesterday, Fri 20 Nov"),
    ("2026-11-10", "2026-11-10", "Tue 10 Nov"), ("2025-11-21", "2025-11-21", "Fri 21 Nov 2025"),
    ("2026-10-23", "2026-11-21", "23 Oct to today"), ("2025-11-22", "2026-11-21", "22 Nov 2025 to today"),
    ("2026-01-01", "2026-11-21", "1 Jan to today"), ("2025-03-01", "2025-03-30", "1 Mar 2025 to 30 Mar 2025"),
    ("2025-12-20", "2026-01-18", "20 Dec 2025 to 18 Jan 2026"),
  ])
  func yearsStandWhereTheyBelong(_ first: String, _ last: String, _ words: String) throws {
    let (from, to) = (try #require(Day(first)), try #require(Day(last)))
    let today = try #require(Day("2026-11-21"))
    let span = ChartSpan(from...to).words(from: today, .hours24)
    #expect(span == words || span == words.replacing(" 2026", with: ""), "\(span)")
  }

  /// Every word under a chart of more than one year, or of another one, leaves no doubt of its year.
  @Test(arguments: [31, 100, 200, 365, 800, 3000], [0, 330, 4000])
  func theAxisHasItsYears(_ days: Int, _ ago: Int) throws {
    let today = try #require(Day("2026-11-21"))
    let last = today.adding(days: -ago)
    let ticks = TimeTicks.ticks(ChartSpan(last.adding(days: 1 - days)...last), today: today, .hours24)
    for choice in ticks.choices where !choice.isEmpty {
      let years = Set((0..<days).map { last.adding(days: -$0).date.year })
      let named = choice.filter { label in years.contains { label.text.hasSuffix("\($0)") } }
      if years != [2026] { #expect(!named.isEmpty, "\(choice.map(\.text))") }
      if years == [2026] { #expect(named.isEmpty) }
      #expect(zip(choice, choice.dropFirst()).allSatisfy { $0.position < $1.position })
    }
  }

  /// A reading is marked by the limit of its day, the line has a step, and every view says so.
  @Test func aLimitThatChangedJudgesNothingOlder() throws {
    let sofa = try ChartData.withTargets()
    sofa.press(.character("c"))
    let words = "the limit of their day: 135/85 (ESC 2024, home), from 6 Nov on 130/80 (your own limit)"
    func flat() -> String {
      sofa.screen(200, 60).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(flat().contains(words) && sofa.screen(200, 60).contains("┊"))
    let record = sofa.app.record
    let (before, after) = (try #require(Day("2026-11-05")), try #require(Day("2026-11-06")))
    for (day, limit) in [(before, PressureLimit(135, 85)), (after, PressureLimit(130, 80))] {
      for entry in record.readings(of: BloodPressure.kind).on(day...day) {
        let pressure = try #require(entry.measurement as? BloodPressure)
        let isAbove = pressure.systolic >= limit.systolic || pressure.diastolic >= limit.diastolic
        #expect((record.mark(entry)?.position == .above) == isAbove, "\(entry.at) \(pressure.valueText)")
      }
    }
    for view in ["weeks", "compare", "calendar", "scatter"] {
      let views = ChartView.views(of: .pressure).map(\.rawValue)
      let number = try #require(views.firstIndex(of: view)) + 1
      sofa.press(.character("v"), .character(Character("\(number)")), .enter)
      #expect(flat().contains(words), "\(view)")
    }
  }

  /// Where the person has a limit, that of the guideline marks nothing; what is severe is marked by any.
  @Test(
    arguments: [
      (150, 95, "149/94", Position.within), (150, 95, "150/80", .above), (150, 95, "138/95", .above),
      (120, 75, "128/70", .above), (120, 75, "118/72", .within), (190, 125, "182/121", .above),
      (150, nil, "140/85", .above), (150, nil, "140/84", .within), (nil, 90, "134/89", .within),
      (nil, 90, "135/80", .above), (nil, nil, "134/84", .within), (nil, nil, "135/84", .above),
      (150, 95, "85/50", .below),
    ] as [(Int?, Int?, String, Position)])
  func oneLimitMarks(_ systolic: Int?, _ diastolic: Int?, _ line: String, _ position: Position) throws {
    let sofa = try Sofa(now: ChartData.now, "2026-11-20 07:30 \(line)")
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (systolic, diastolic)
    let measurement = try #require(sofa.app.record.readings.last?.measurement)
    #expect(sofa.app.record.mark(measurement, targets)?.position == position)
  }

  @Test(
    arguments: [
      ("4.5 mmol/L", nil, "4.4 mmol/L", Position.below), ("3.5 mmol/L", nil, "3.6 mmol/L", .within),
      ("3.5 mmol/L", nil, "2.9 mmol/L", .below), (nil, "12.0 mmol/L", "11.0 mmol/L", .within),
      (nil, "8.0 mmol/L", "8.5 mmol/L", .above), (nil, "8.0 mmol/L", "3.8 mmol/L", .below),
    ] as [(String?, String?, String, Position)])
  func oneRangeMarks(_ low: String?, _ high: String?, _ line: String, _ position: Position) throws {
    let sofa = try Sofa(now: ChartData.now, "2026-11-20 07:30 \(line)")
    var targets = Targets.untouched
    targets.glucoseLow = low.flatMap { Glucose(limitText: $0) }
    targets.glucoseHigh = high.flatMap { Glucose(limitText: $0) }
    let measurement = try #require(sofa.app.record.readings.last?.measurement)
    #expect(sofa.app.record.mark(measurement, targets)?.position == position)
  }

  /// A pulse beside a blood pressure is a reading of the pulse wherever readings are counted, and it is said.
  @Test func pulsesOfPressuresCountEverywhere() throws {
    let sofa = try Sofa(
      now: ChartData.now, "2026-08-13 12:00 pulse 72", "2026-11-18 07:30 131/84 66",
      "2026-11-19 07:30 128/82 64",
      "2026-11-20 07:30 125/80")
    sofa.press(.tick)
    let record = sofa.app.record
    let kind = try #require(ChartTopic(Pulse.kind)).kind
    #expect(
      record.readings(telling: kind).count == 3 && record.readings(telling: BloodPressure.kind).count == 3)
    let latest = try #require(record.latest(of: kind))
    #expect(
      latest.measurement?.valueText == "64" && record.besideText(latest, of: kind) == "with a blood pressure")
    let glance = try #require(Glance(kind, in: record))
    #expect(GlancePage.lines(glance, record).first == "64 /min, Thu 19 Nov 07:30, with a blood pressure")
    let row = try #require(sofa.screen(120, 40).split(separator: "\n").first { $0.contains(" Pulse ") })
    #expect(row.contains("64 /min") && row.contains("Thu 07:30"), "\(row)")
    let filter = HistoryFilter("kind:pulse", in: record)
    #expect(record.readings.count { filter.holds(for: $0, in: record) } == 3)
    let chart = ChartPicture(
      try #require(ChartTopic(Pulse.kind)), ChartSpan(record.now.day.adding(days: -29)...record.now.day),
      record: record)
    #expect(chart.sentence.contains("Average 65.0 /min from 2 readings on 2 days, all readings averaged."))
    #expect(chart.sentence.contains("Of these 2 measured with a blood pressure."))
  }

  /// Where the newest pulse was counted by itself nothing is said of a blood pressure.
  @Test func aPulseByItselfStandsByItself() throws {
    let sofa = try Sofa(now: ChartData.now, "2026-11-18 07:30 131/84 66", "2026-11-20 12:00 pulse 72")
    let latest = try #require(sofa.app.record.latest(of: Pulse.kind))
    #expect(latest.measurement?.valueText == "72")
    #expect(sofa.app.record.besideText(latest, of: Pulse.kind) == nil)
  }

  /// No heading and no readout ends in an ellipsis behind a digit.
  @Test(arguments: [40, 46, 60, 80]) func noNumberIsCut(_ width: Int) throws {
    let sofa = try sensor(lines: ChartData.lines)
    for kind: Character in ["b", "g", "w"] {
      sofa.press(.character(kind))
      for _ in 0..<8 {
        for key in [Key.left, .character("+"), .character("+"), .character("-"), .character("-")] {
          sofa.press(key)
          let screen = sofa.screen(width, 24)
          #expect(!screen.contains(/[0-9]…/), "\(screen)")
        }
        sofa.press(.function(4))
      }
    }
  }
}
