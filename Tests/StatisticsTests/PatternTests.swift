import Model
import Statistics
import Testing

/// Patterns are named where there is enough of them, with their n, and nowhere else.
struct PatternTests {
  private let systolic = PatternQuantity<BloodPressure>(
    title: "systolic", unit: "mmHg", places: 0, leastDifference: 5
  ) { Double($0.systolic) }

  private func pressure(_ at: String, _ systolic: Int) throws -> Reading<BloodPressure> {
    try Making.reading(at, BloodPressure(systolic: systolic, diastolic: 60))
  }

  private func glucose(_ day: Int, _ time: String, _ mgdl: Int) throws -> Reading<Glucose> {
    try Making.reading(
      "2026-03-\(day < 10 ? "0" : "")\(day)T\(time)", Glucose(.number(ExactDecimal(mgdl)), unit: .mgdl))
  }

  @Test func lowNightsAreNamedWithTheirCount() throws {
    let readings = try (1...14).flatMap { day in
      [try glucose(day, "02:30", day % 4 == 0 || day == 2 ? 62 : 110), try glucose(day, "12:00", 120)]
    }
    let found = GlucoseHours.patterns(readings, unit: .mgdl)
    #expect(found.map(\.sentence) == ["low (below 70 mg/dL) 02:00 to 05:00 on 4 of 14 nights"])
    #expect(found.first?.figures.contains(Figure("n", 4)) == true)
    #expect(
      GlucoseHours.patterns(readings, unit: .mmol).map(\.sentence)
        == ["low (below 3.9 mmol/L) 02:00 to 05:00 on 4 of 14 nights"])
  }

  /// Two values of one night are one night; what is past midnight belongs to the night that began before it.
  @Test func nightsRunPastMidnight() throws {
    let readings = try (1...8).flatMap { day in
      [try glucose(day, "23:30", 65), try glucose(day + 1, "00:30", 60)]
    }
    let found = GlucoseHours.patterns(readings, unit: .mgdl)
    #expect(found.map(\.sentence) == ["low (below 70 mg/dL) 23:00 to 02:00 on 8 of 8 nights"])
  }

  @Test(arguments: [
    // days with a value, days that are low, whether it is named
    (7, 3, true), (6, 3, false), (7, 2, false), (15, 3, true), (16, 3, false),
  ])
  func lowsNeedEnough(days: Int, low: Int, isNamed: Bool) throws {
    let readings = try (1...days).map { try glucose($0, "08:30", $0 <= low ? 69 : 70) }
    #expect(GlucoseHours.patterns(readings, unit: .mgdl).isEmpty != isNamed)
  }

  @Test func highsAreNamedFromHalfTheDaysOn() throws {
    func found(_ high: Int) throws -> [String] {
      let readings = try (1...14).map { try glucose($0, "09:00", $0 <= high ? 181 : 180) }
      return GlucoseHours.patterns(readings, unit: .mgdl).map(\.sentence)
    }
    #expect(try found(7) == ["high (above 180 mg/dL) 08:00 to 11:00 on 7 of 14 days"])
    #expect(try found(6).isEmpty)
  }

  @Test func eveningsBelowMornings() throws {
    let readings = try (1...9).flatMap { day in
      [
        try pressure("2026-03-0\(day)T07:00", 140 + day % 3),
        try pressure("2026-03-0\(day)T20:00", 131 + day % 3),
      ]
    }
    let found = try #require(systolic.eveningsAndMornings(readings, .usual))
    #expect(
      found.sentence == "evenings 9 mmHg below mornings (systolic, 95 % interval 9 to 9, 9 days)")
    #expect(found.figures.contains(Figure("n", 9)))
    #expect(systolic.eveningsAndMornings(Array(readings.prefix(12)), .usual) == nil)
  }

  @Test(arguments: [(5, true), (4, false)])
  func smallDifferencesAreNoPattern(difference: Int, isNamed: Bool) throws {
    let readings = try (1...9).flatMap { day in
      [try pressure("2026-03-0\(day)T07:00", 140), try pressure("2026-03-0\(day)T20:00", 140 - difference)]
    }
    #expect((systolic.eveningsAndMornings(readings, .usual) != nil) == isNamed)
  }

  /// A difference within the scatter of the days is none.
  @Test func scatterIsNoPattern() throws {
    let readings = try (1...9).flatMap { day in
      [
        try pressure("2026-03-0\(day)T07:00", 140),
        try pressure("2026-03-0\(day)T20:00", day % 2 == 0 ? 110 : 158),
      ]
    }
    #expect(systolic.eveningsAndMornings(readings, .usual) == nil)
  }

  @Test func weekendsAgainstOtherDays() throws {
    // 1 March 2026 is a Sunday.
    let readings = try (1...28).map { day in
      let isWeekend = [0, 1].contains(day % 7)
      return try pressure("2026-03-\(day < 10 ? "0" : "")\(day)T07:00", (isWeekend ? 138 : 130) + day % 2)
    }
    let found = try #require(systolic.weekends(DailyValue.means(readings, systolic.number)))
    #expect(found.sentence.hasPrefix("weekends 8 mmHg above other days (systolic, 95 % interval "))
    #expect(found.sentence.hasSuffix("8 days against 20)"))
    #expect(systolic.weekends(DailyValue.means(Array(readings.prefix(13)), systolic.number)) == nil)
  }

  @Test func afterAMedicine() throws {
    let days = (1...8).map { "2026-03-0\($0)" }
    let readings = try days.enumerated().flatMap { place, day in
      [try pressure("\(day)T07:30", 142 + place % 2), try pressure("\(day)T10:00", 132 + place % 3)]
    }
    let taken = try days.enumerated().map {
      try Making.reading("\($1)T08:00", MedicationTaken($0 == 0 ? "the white one" : "The White One"))
    }
    let found = systolic.afterMedicine(readings, taken)
    #expect(found.count == 1)
    let sentence = try #require(found.first).sentence
    #expect(sentence.hasPrefix("1 to 6 hours after \"The White One\" 10 mmHg below the 3 hours before it"))
    #expect(sentence.contains("8 times, and anything else in these hours is part of it too"))
    #expect(systolic.afterMedicine(readings, Array(taken.prefix(6))).isEmpty)
    // Readings that are too far off are none of its: half an hour after, and seven hours.
    let off = try days.flatMap {
      [try pressure("\($0)T07:30", 142), try pressure("\($0)T08:30", 120), try pressure("\($0)T15:01", 120)]
    }
    #expect(systolic.afterMedicine(off, taken).isEmpty)
  }

  @Test func nothingHasNoPattern() {
    #expect(GlucoseHours.patterns([], unit: .mgdl).isEmpty)
    #expect(systolic.eveningsAndMornings([], .usual) == nil && systolic.weekends([]) == nil)
    #expect(systolic.afterMedicine([], []).isEmpty)
  }
}
