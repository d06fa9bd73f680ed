import Model
import Report
import Statistics
import Testing

/// Trends, comparisons, patterns and sensor figures as people and programs are told them.
struct PatternsTests {
  private func page(
    _ rows: [(at: String, line: String)], days: Int = 14, compares: Bool = false
  ) throws -> SummarySection {
    let now = try Making.moment("2026-11-21T12:00")
    let page = SummaryPage(
      entries: try Making.entries(rows), targets: .untouched, period: .last(days: days, now: now), now: now,
      comparesBefore: compares)
    return try #require(page.sections.first)
  }

  private func day(_ day: Int) -> String { "2026-11-\(day < 10 ? "0" : "")\(day)" }

  @Test func aFallingWeight() throws {
    let section = try page(
      (8...21).map { day in ("\(self.day(day))T07:00", "w \((850 - day) / 10).\((850 - day) % 10) kg") })
    #expect(
      section.line("trend")
        == "falling, -0.7 kg a week (95 % interval -0.7 to -0.7 kg, daily averages of 14 days)")
    #expect(section.figures.numbers.contains { $0.key == "trend.mann_kendall.S" && $0.value == -91 })
  }

  @Test func noTrendIsSaidToo() throws {
    let section = try page((8...21).map { ("\(day($0))T07:00", "w \($0 % 2 == 0 ? "84.0" : "84.6") kg") })
    #expect(
      section.line("trend")?.hasPrefix("neither clearly rising nor falling, 0.0 kg a week (95 %") == true)
    let few = try page((9...21).map { ("\(day($0))T07:00", "w \($0 + 60) kg") })
    #expect(few.line("trend") == nil)
    #expect(few.figures.numbers.contains { $0.key == "trend.theil_sen.slope" })
  }

  /// Of thirteen days no trend is told, and of blood pressure and glucose that is said; of fourteen it is told.
  @Test(arguments: ["13\u{0}/85", "1\u{0}0 mg/dL"], [13, 14])
  func aTrendNeedsFourteenDays(_ pattern: String, _ days: Int) throws {
    let rows = (1...days).map { day in
      let parts = pattern.split(separator: "\u{0}")
      return ("\(self.day(day))T07:00", "\(parts[0])\(day % 4)\(parts[1])")
    }
    let section = try page(rows, days: 30)
    let lines = section.lines.filter { $0.label.hasPrefix("trend") }
    #expect(lines.contains { $0.text == "not enough days for a trend (14 needed)" } == (days < 14))
    #expect(lines.contains { $0.text.contains("a week") } == (days == 14))
    #expect(days == 14 || lines.count == 1)
  }

  @Test func aPeriodAgainstTheOneBefore() throws {
    let rows = (8...21).map { day in
      ("\(self.day(day))T07:00", day < 15 ? "14\(day % 3)/90" : "13\(day % 3)/85")
    }
    let section = try page(rows, days: 7, compares: true)
    let line = try #require(section.line("change, systolic"))
    #expect(line.hasPrefix("lower, -10 mmHg (95 % interval -11 to -9, daily averages of 7 days against 7, "))
    #expect(line.hasSuffix("2026-11-08 to 2026-11-14)"))
    let numbers = Dictionary(section.figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
    #expect(numbers["comparison.systolic.before.n"] == 7 && numbers["comparison.systolic.this.days"] == 7)
    let difference = try #require(numbers["comparison.systolic.difference"])
    let expected: Double = (916.0 - 988) / 7
    #expect(abs(difference - expected) < 1e-9)
    #expect(try page(rows, days: 7).line("change, systolic") == nil)
  }

  @Test func tooFewDaysAreNotCompared() throws {
    let section = try page(
      [("2026-11-13T07:00", "w 80 kg"), ("2026-11-20T07:00", "w 81 kg")], days: 7, compares: true)
    #expect(
      section.line("change")
        == "too few days to compare (4 needed on each side): daily averages of 1 day against 1, 2026-11-08 to 2026-11-14"
    )
    #expect(section.figures.contains { $0.key == "comparison" })
  }

  @Test func patternsAreLinesAndFigures() throws {
    let rows = (8...20).flatMap { day in
      [("\(self.day(day))T07:00", "14\(day % 3)/90"), ("\(self.day(day))T20:00", "13\(day % 3)/85")]
    }
    let section = try page(rows)
    #expect(
      section.line("pattern") == "evenings 10 mmHg below mornings (systolic, 95 % interval 10 to 10, 13 days)"
    )
    let list = section.figures.first { $0.key == "patterns" }
    guard case .list(let patterns)? = list?.value, case .group(let first)? = patterns.first else {
      Issue.record("no patterns in the figures")
      return
    }
    #expect(first.contains(Figure("pattern", "evening-morning")) && first.contains(Figure("n", 13)))
  }

  @Test func aSensorWithTooLittleSaysWhatIsMissing() throws {
    let section = try page((0..<20).map { ("2026-11-20T07:\(10 + $0)", "\(100 + $0) mg/dL sensor") })
    #expect(
      section.line("sensor")
        == "time in range, GMI, GRI, MAGE, MODD, CONGA and area: needs 14 days with more than 70 % of a sensor's data "
        + "(so far 14 days with 0.1 % of the sensor's data)")
    #expect(section.line("GMI") == nil && section.line("time in range") == nil)
    #expect(section.figures.numbers.contains { $0.key == "cgm.gmi_percent" })
    let sticks = try page([("2026-11-20T07:00", "100 mg/dL")])
    #expect(sticks.line("sensor") == nil)
    #expect(!sticks.figures.numbers.contains { $0.key == "cgm.gmi_percent" })
  }

  /// Fourteen days of a sensor, a value each quarter of an hour: 60, 120 and 240 in turns of two hours.
  @Test func aSensorWithEnoughIsTold() throws {
    let rows = (7...20).flatMap { day in
      (0..<96).map { place in
        let time = "\(place / 4 < 10 ? "0" : "")\(place / 4):\(["00", "15", "30", "45"][place % 4])"
        return ("\(self.day(day))T\(time)", "\([60, 120, 240][place / 8 % 3]) mg/dL sensor")
      }
    }
    let section = try page(rows, days: 30)
    #expect(
      section.line("time in range")
        == "33.3 % within 70 to 180 mg/dL, 33.3 % lower (0 % below 54 mg/dL), 33.3 % higher (0 % above 250 mg/dL), "
        + "30 days with 47 % of the sensor's data, 14 days with 100 % from first to last, n 1344")
    #expect(section.line("GMI")?.hasPrefix("6.7 % (49 mmol/mol) from the average of 1344 values") == true)
    #expect(section.line("GRI") == "100 of 100 (zone E), low part 26.7, high part 16.7, n 1344")
    #expect(section.line("MAGE")?.contains("swings of more than one SD (75 mg/dL), by turning-point") == true)
    #expect(section.line("MODD") == "0 mg/dL, the average difference of 1248 pairs of values 24 hours apart")
    #expect(section.line("CONGA")?.contains("at 1 h (1340 pairs)") == true)
    #expect(section.line("average by time")?.hasPrefix("140 mg/dL") == true)
    #expect(section.line("sensor") == nil)
  }

  /// Two sensors, the second a value every quarter of an hour 7 minutes behind: said, and each quarter counted once.
  @Test func twoSensorsAreSaid() throws {
    let rows = (7...20).flatMap { day in
      (0..<96).flatMap { place in
        [0, 7].map { minute in
          let clock = place * 15 + minute
          let (hour, rest) = (clock / 60, clock % 60)
          let time = "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
          return ("\(self.day(day))T\(time)", "120 mg/dL sensor")
        }
      }
    }
    let section = try page(rows, days: 30)
    #expect(
      section.line("counted once")
        == "1344 values are in the same 15 minutes as an earlier one (two sensors were worn at once): the first one "
        + "counts")
    let numbers = Dictionary(section.figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
    let percent = try #require(numbers["cgm.percent"])
    #expect(numbers["cgm.n"] == 1344 && percent <= 100)
  }

  /// 8 of 1344 values are 0.6 %, 14 are 1.04 %, 13 are 0.97 %: what is below 1 % is not told as 1 %.
  @Test(arguments: [(8, "0.6 %"), (13, "0.97 %"), (14, "1.04 %"), (0, "0 %"), (40, "3.0 %"), (1344, "100 %")])
  func timeBelow54IsToldInTenths(_ low: Int, _ words: String) throws {
    let rows = (0..<1344).map { place in
      let (day, minute) = (7 + place / 96, place % 96 * 15)
      let (hour, rest) = (minute / 60, minute % 60)
      let time = "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
      return ("\(self.day(day))T\(time)", "\(place < low ? 50 : 120) mg/dL sensor")
    }
    let section = try page(rows, days: 30)
    #expect(section.line("time in range")?.contains("(\(words) below 54 mg/dL)") == true)
  }

  @Test func loAndHiAreSaidAtLeast() throws {
    let sticks = try page([
      ("2026-11-20T07:00", "LO mg/dL"), ("2026-11-20T08:00", "100 mg/dL"), ("2026-11-20T09:00", "HI mg/dL"),
    ])
    let line = try #require(sticks.line("low and high index"))
    #expect(line.hasPrefix("LBGI at least ") && line.contains(", HBGI at least "))
    #expect(line.hasSuffix("with LO and HI as 20 and 600 mg/dL, the least they can be"))
    #expect(sticks.line("ADRR") == "not given: needs 14 days with 3 readings or more (so far 1)")
    let sensor = try page([
      ("2026-11-20T07:00", "LO mmol/L sensor"), ("2026-11-20T07:15", "5.6 mmol/L sensor"),
    ])
    let bound = try #require(sensor.line("low and high index"))
    #expect(bound.contains("HBGI 0.0, with LO as 2.2 mmol/L, the least they can be"))
  }

  @Test func variabilityOfSessions() throws {
    let rows = (8...20).map { ("\(day($0))T07:00", "14\($0 % 2)/90") }
    #expect(
      try page(rows).line("variability")
        == "systolic SD 0.5, CV 0.4 %, from one session to the next 1.0 mmHg (ARV), of 13 sessions")
    #expect(try page(Array(rows.prefix(6))).line("variability") == nil)
  }
}
