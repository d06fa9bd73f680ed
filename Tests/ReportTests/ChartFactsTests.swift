import Alerts
import Model
import Report
import Statistics
import Testing

/// The sentences under charts: what they count, what they leave out, and what they say where there is too little.
struct ChartFactsTests {
  private func series(_ rows: [(at: String, line: String)], days: Int = 7) throws -> ChartSeries {
    let readings = try Making.entries(rows).readings(of: BloodPressure.self)
    let last = try #require(Day("2026-11-21"))
    return ChartSeries(
      .pressure, days: last.adding(days: 1 - days)...last, unit: "mmHg", places: 0,
      values: readings.map {
        Reading(
          id: $0.id, at: $0.at,
          value: ChartValue(Double($0.value.systolic), lower: Double($0.value.diastolic)))
      }, limit: PressureLimit(135, 85))
  }

  private func glucose(_ rows: [(at: String, line: String)]) throws -> [Reading<Glucose>] {
    try Making.entries(rows).readings(of: Glucose.self)
  }

  private var empty: ChartSeries {
    get throws {
      let last = try #require(Day("2026-11-21"))
      return ChartSeries(
        ChartTopic(Glucose.kind, .glucose), days: last...last, unit: "mmol/L", places: 1, values: [])
    }
  }

  @Test func morningsAgainstEvenings() throws {
    let rows = Making.week + [("2026-11-20T14:00", "120/70")]
    let facts = HalvesFacts(try series(rows), windows: .usual)
    #expect(
      facts.sentence
        == "Morning 137/87 from 3 readings on 3 days, evening 132/81 from 3 readings on 3 days. Morning "
        + "minus evening +5/+6 mmHg. Left out: 1 of 7 readings, at other times. Morning is 04:00 to 11:59, evening "
        + "17:00 to 03:59.")
    let numbers = Dictionary(uniqueKeysWithValues: facts.figures.numbers.map { ($0.key, $0.value) })
    #expect(numbers["n_other_times"] == 1 && numbers["morning_mean.n"] == 3)
  }

  @Test func oneHalfAloneIsNotCompared() throws {
    let facts = HalvesFacts(try series([("2026-11-20T07:00", "136/86")]), windows: .usual)
    #expect(facts.sentence.contains("No evening to compare it with."))
    #expect(!facts.figures.contains { $0.key == "morning_minus_evening_systolic" })
  }

  @Test func weeksAreComparedWithTheWeekBefore() throws {
    let rows = [
      ("2026-11-10T07:00", "140/90"), ("2026-11-17T07:00", "134/84"), ("2026-11-18T07:00", "136/86"),
    ]
    let facts = WeekFacts(try series(rows, days: 14), start: .monday)
    // From Sunday 8 November on: a day of a week, a week, and six days of the last.
    #expect(facts.weeks.map(\.days.count) == [1, 7, 6])
    #expect(facts.weeks.map(\.text) == ["-", "140/90", "135/85"])
    #expect(facts.weeks.map(\.change) == [nil, nil, "-5/-5"])
    #expect(
      facts.sentence.hasPrefix("3 weeks from Monday, 2 with readings. 16 Nov to 21 Nov: 135/85 from 2 "))
    #expect(facts.sentence.contains("-5/-5 mmHg compared with the week before"))
    let sundays = WeekFacts(try series(rows, days: 14), start: .sunday)
    #expect(sundays.weeks.map(\.days.count) == [7, 7])
  }

  @Test(arguments: [
    (true, true, "133/83 from 1 reading on 1 day. Difference +4/+3 mmHg"),
    (true, false, "there is nothing to compare"),
    (false, true, "Nothing was measured on these 7 days"),
    (false, false, "No blood pressure on these 7 days"),
  ])
  func periodsAreCompared(_ hasThis: Bool, _ hasBefore: Bool, _ words: String) throws {
    let this = try series(hasThis ? [("2026-11-20T07:00", "137/86")] : [])
    let before = try series(hasBefore ? [("2026-11-10T07:00", "133/83")] : [])
    let facts = CompareFacts(this, before: before)
    #expect(facts.sentence.contains(words), "\(facts.sentence)")
    #expect((facts.difference != nil) == (hasThis && hasBefore))
  }

  @Test func whichPressureReachesItsLimit() throws {
    let rows = [
      ("2026-11-20T07:00", "135/85"), ("2026-11-20T08:00", "135/84"), ("2026-11-20T09:00", "134/85"),
      ("2026-11-20T10:00", "134/84"), ("2026-11-20T11:00", "120/70"),
    ]
    let readings = try Making.entries(rows).readings(of: BloodPressure.self)
    let day = try #require(Day("2026-11-20"))
    let facts = PairFacts(readings, TargetsCourse(.untouched), day...day, now: day, future: 0)
    #expect(
      facts.sentence
        == "5 readings on 1 day, at or above 135/85 (ESC 2024, home): 1 by both numbers, 1 by the systolic alone, "
        + "1 by the diastolic alone, 2 by neither.")
  }

  @Test func classesOfSingleReadings() throws {
    let rows = [
      ("2026-11-20T07:00", "135/70"), ("2026-11-20T08:00", "119/69"), ("2026-11-20T09:00", "182/121"),
      ("2026-11-20T10:00", "120/69"),
    ]
    let day = try #require(Day("2026-11-20"))
    let facts = DistributionFacts(
      try Making.entries(rows).readings(of: BloodPressure.self), TargetsCourse(.untouched), day...day,
      now: day,
      future: 0)
    #expect(facts.groups.first?.rows.map(\.share.count) == [2, 1, 1])
    #expect(facts.sentence.contains("hypertension 2 (50 %), elevated 1 (25 %), non-elevated 1 (25 %)."))
    #expect(facts.sentence.contains("1 at or above 180/120."))
  }

  /// Finger-sticks are a share of readings, and never called time.
  @Test func fingerSticksAreNoTimeInRange() throws {
    let readings = try glucose([
      ("2026-11-20T07:00", "5.6 mmol/L"), ("2026-11-20T08:00", "hi mmol/L"),
      ("2026-11-20T09:00", "3.8 mmol/L"),
      ("2026-11-20T10:00", "10.0 mmol/L"),
    ])
    let facts = DistributionFacts(readings, unit: .mmol, future: 2)
    #expect(
      facts.sentence.contains("2 (50 %) within 3.9 to 10.0 mmol/L, 1 (25 %) below, 1 (25 %) above."),
      "\(facts.sentence)")
    #expect(!facts.sentence.lowercased().contains("time in range"))
    #expect(facts.sentence.contains("Left out: 2 dated in the future."))
    #expect(facts.groups.map(\.id) == ["readings"])
  }

  private func sensor(days: Int) throws -> [Reading<Glucose>] {
    let start = try Making.moment("2026-11-01T00:00")
    return try (0..<(days * 96)).map { index in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(index))),
        at: try #require(start.adding(minutes: 15 * index)),
        value: try Glucose(.number(ExactDecimal(100 + index % 96)), unit: .mgdl, source: .cgm))
    }
  }

  @Test(arguments: [(13, false), (14, true)]) func timeInRangeHasToBeEarned(_ days: Int, _ isTime: Bool)
    throws
  {
    let facts = DistributionFacts(try sensor(days: days), unit: .mgdl, future: 0)
    #expect(facts.groups.map(\.id) == [isTime ? "time_in_range" : "sensor_readings"])
    #expect(facts.sentence.hasPrefix(isTime ? "Time in range:" : "Sensor, share of readings:"))
    #expect(facts.sentence.contains("Time in range needs 14 days") == !isTime)
  }

  @Test(arguments: [(13, false), (14, true)]) func anAmbulatoryProfileTooIsEarned(_ days: Int, _ isIt: Bool)
    throws
  {
    let facts = GlucoseProfileFacts(try sensor(days: days), unit: .mgdl, try empty)
    #expect((facts.profile != nil) == isIt)
    #expect(facts.sentence.hasPrefix(isIt ? "Ambulatory glucose profile" : "A profile needs 3 readings"))
    #expect(
      facts.sentence.contains(isIt ? "14 days with 100 %" : "So far: 13 days with 100 %"),
      "\(facts.sentence)")
    #expect((facts.profile?.parts.first?.outer != nil) == isIt)
  }

  @Test func fingerSticksHaveMediansButNoOuterPercentiles() throws {
    let readings = try glucose((10..<40).map { ("2026-11-20T07:\($0)", "5.6 mmol/L") })
    let facts = GlucoseProfileFacts(readings, unit: .mmol, try empty)
    #expect(facts.profile?.parts[2].n == 30 && facts.profile?.parts[2].outer == nil)
    #expect(facts.sentence.contains("30 readings on 1 day") && facts.sentence.contains("that needs a sensor"))
  }

  @Test func pressuresHaveAProfileToo() throws {
    let (none, few) = (try series([]), try series(Array(Making.week.prefix(3))))
    #expect(PressureProfileFacts(none).sentence.contains("There are none."))
    #expect(PressureProfileFacts(few).sentence.contains("So far: 3 readings on 2 days."))
    let facts = PressureProfileFacts(try series(Making.week))
    #expect(facts.sentence.contains("Medians: 06:00 to 08:59 136/86 (3), 18:00 to 20:59 132/80 (3)."))
  }

  /// Insulin and carbohydrates are marked with their amounts.
  @Test func insulinAndCarbohydratesAreMarked() throws {
    let entries = try Making.entries([
      ("2026-11-20T08:00", "insulin 4 rapid"), ("2026-11-20T08:05", "carbs 45"),
      ("2026-11-20T22:00", "insulin 12 long"),
    ])
    let events = ChartEvent.taken(
      insulin: entries.readings(of: Insulin.self), carbohydrates: entries.readings(of: Carbohydrates.self))
    #expect(events.map(\.letter) == ["i", "g", "i"])
    #expect(events.map(\.words) == ["4 U, rapid-acting", "45 g", "12 U, long-acting"])
    let last = try #require(Day("2026-11-21"))
    let page = try Making.page(Making.week, kinds: [BloodPressure.kind])
    let sentence = TrendFacts(page, events: events, today: last).sentence
    #expect(sentence.hasSuffix(#"12 U, long-acting"), g carbohydrates (20 Nov "45 g")."#))
  }

  /// A medicine is an event where it is new, and again after a pause.
  @Test func medicinesAreMarkedWhereTheyAreNew() throws {
    let rows = [
      ("2026-08-01T08:00", "took the blue one"), ("2026-11-15T08:00", "took The white one"),
      ("2026-11-16T08:00", "took the white one"), ("2026-11-17T08:00", "took the blue one"),
      ("2026-11-18T08:00", "note slept badly"),
    ]
    let entries = try Making.entries(rows)
    let last = try #require(Day("2026-11-21"))
    let events = ChartEvent.of(
      last.adding(days: -6)...last, medicines: entries.readings(of: MedicationTaken.self),
      notes: entries.readings(of: Note.self))
    #expect(events.map(\.words) == ["The white one", "the blue one", "slept badly"])
    #expect(events.map(\.letter) == ["m", "m", "n"])
    let page = try Making.page(Making.week, kinds: [BloodPressure.kind])
    let sentence = TrendFacts(page, events: events, today: last).sentence
    #expect(
      sentence.hasSuffix(
        #"(15 Nov "The white one", 17 Nov "the blue one"), n a note (18 Nov "slept badly")."#))
    #expect(TrendFacts(page, events: [], today: last).sentence == page.sections.first?.sentence)
  }
}
