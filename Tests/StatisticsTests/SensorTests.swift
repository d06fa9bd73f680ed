import Model
import Statistics
import Testing

/// What only a sensor's values say, against published figures and against slow and plain ways to the same.
struct SensorTests {
  private func readings(
    _ values: [(minute: Int, mgdl: Int)], from: String = "2026-03-02T00:00"
  ) throws -> [Reading<Glucose>] {
    let start = try Making.moment(from)
    return try values.map { minute, mgdl in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(minute))),
        at: try #require(start.adding(minutes: minute)),
        value: try Glucose(.number(ExactDecimal(mgdl)), unit: .mgdl, source: .cgm))
    }
  }

  @Test(arguments: GlucoseSeries.expectedOfSensorAlone)
  func figures(key: String, value: Double) throws {
    let figures = try #require(SensorSummary(Making.sensor())).figures
    let found = figures.numbers.first { $0.key == key }
    #expect(agree(found?.value, value), "\(key)")
  }

  @Test func turningPointsAreThosePublished() throws {
    let excursions = try #require(SensorSummary(Making.sensor())?.excursions)
    #expect(
      excursions.turningPoints == [
        [98, 45, 205, 126, 185, 109, 226, 96, 219, 53, 250, 99, 239, 110, 274, 62]
      ])
    #expect(excursions.swings.first == -53 && excursions.swings.count == 15)
  }

  /// Taking out the smallest swing again and again, as the definition says, leaves the same turning points.
  @Test(arguments: 1...200)
  func oneWalkFindsWhatEliminationLeaves(seed: Int) throws {
    var chance = Chance(UInt64(seed))
    let spread = [6, 60, 300][seed % 3]
    let values = (0..<(2 + seed % 50)).map { _ in 40 + Double(chance.next(in: UInt64(spread))) }
    guard let sd = try #require(Summary(values)).sd, sd > 0 else { return }
    let walked = GlucoseExcursions(stretches: [values[...]], sd: sd).turningPoints
    let left = Self.eliminated(values, sd)
    #expect(walked == [left.count > 1 ? left : []])
  }

  private static func eliminated(_ values: [Double], _ sd: Double) -> [Double] {
    var points: [Double] = []
    for value in values where value != points.last { points.append(value) }
    points = points.enumerated().filter { place, value in
      place == 0 || place == points.count - 1
        || (value - points[place - 1]) * (points[place + 1] - value) < 0
    }.map(\.element)
    while points.count > 1 {
      let swings = zip(points, points.dropFirst()).map { abs($0 - $1) }
      guard let least = swings.indices.min(by: { swings[$0] < swings[$1] }), swings[least] <= sd else {
        break
      }
      if least == 0 {
        points.removeFirst()
      } else if least == swings.count - 1 {
        points.removeLast()
      } else {
        points.removeSubrange(least...least + 1)
      }
    }
    return points
  }

  /// Nobody knows what was in a long pause: no swing, no area and no pair reaches over it.
  @Test func aPauseIsNotBridged() throws {
    let summary = try #require(
      SensorSummary(
        readings([(0, 100), (15, 100), (30, 100), (30 + 300, 200), (30 + 315, 200), (30 + 330, 200)])))
    #expect(summary.excursions?.swings.isEmpty == true)
    #expect(summary.timeWeightedMean == 150)
    #expect(summary.figures.contains(Figure("auc_hours", .number(1))))
    #expect(summary.modd == nil && summary.conga(hours: 4) == nil)
  }

  /// A clock that runs a minute off still gives pairs; half an interval and more does not.
  @Test func pairsAreMatchedByTimeWithinHalfAnInterval() throws {
    let near = try readings([(0, 100), (15, 110), (60 + 7, 130), (75 + 7, 150), (60 + 30, 170)])
    let summary = try #require(SensorSummary(near))
    #expect(summary.wear.interval == 15)
    // 67 - 60 = 7 and 82 - 60 = 22 lie within 7.5 minutes of 0 and of 15; 90 - 60 = 30 has nothing near.
    let conga = try #require(summary.conga(hours: 1))
    #expect(conga.pairs == 2 && agree(conga.mgdl, Summary([30.0, 40])?.sd ?? 0))
  }

  @Test func hiAndLoAreCountedAndNotAveraged() throws {
    let start = try Making.moment("2026-03-02T00:00")
    let values: [Glucose.Value] = [.number(ExactDecimal(100)), .high, .low, .number(ExactDecimal(120))]
    let readings = try values.enumerated().map { place, value in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(place))),
        at: try #require(start.adding(minutes: 15 * place)),
        value: try Glucose(value, unit: .mgdl, source: .cgm))
    }
    let summary = try #require(SensorSummary(readings))
    #expect(summary.mgdl?.mean == 110 && summary.wear.n == 4)
    #expect(summary.share(.veryHigh) == Share(1, of: 4) && summary.share(.veryLow) == Share(1, of: 4))
    let index: Double = 3 * 25 + 1.6 * 25
    #expect(summary.riskIndex.uncapped == index)
    #expect(agree(summary.gmi, 3.31 + 0.02392 * 110))
  }

  @Test(arguments: [
    (0.0, 0.0, 0.0, 0.0, 0.0, "A"), (10, 10, 10, 10, 78, "D"), (40, 0, 0, 0, 100, "E"),
    (0, 0, 12.5, 0, 20, "A"), (0, 0, 25, 0, 40, "B"), (0, 25, 0, 0, 60, "C"),
  ])
  func riskIndex(
    veryLow: Double, low: Double, veryHigh: Double, high: Double, value: Double, zone: String
  ) {
    let index = GlycemiaRiskIndex { band in
      switch band {
      case .veryLow: veryLow
      case .low: low
      case .inRange: 0
      case .high: high
      case .veryHigh: veryHigh
      }
    }
    #expect(agree(index.value, value) || index.value == value)
    #expect(index.zone == zone && index.uncapped >= index.value)
  }

  @Test func fingerSticksHaveNone() throws {
    #expect(SensorSummary(try Making.glucoses()) == nil)
    #expect(SensorSummary([]) == nil)
    #expect(SensorSummary.none.contains(Figure("sufficient", .flag(false))))
    // Finger-sticks among a sensor's values are not in its figures.
    let mixed = (try Making.sensor() + Making.glucoses()).sorted { $0.at < $1.at }
    let figures = try #require(SensorSummary(mixed)).figures
    #expect(figures.numbers.first { $0.key == "n" }?.value == 144)
    #expect(agree(figures.numbers.first { $0.key == "gmi_percent" }?.value, 6.663285))
  }

  /// What is not enough is worked out and marked, with the reason.
  @Test func tooLittleIsMarked() throws {
    let summary = try #require(SensorSummary(Making.sensor()))
    #expect(
      summary.shortfall?.hasPrefix("needs 14 days with more than 70 % of a sensor's data (so far") == true)
    #expect(summary.figures.first == Figure("sufficient", .flag(false)))
    let enough = try #require(SensorSummary(readings((0..<(14 * 96)).map { ($0 * 15, 100 + $0 % 50) })))
    #expect(enough.shortfall == nil && enough.figures.first == Figure("sufficient", .flag(true)))
    #expect(!enough.figures.contains { $0.key == "reason" })
  }

  /// 70 to 140 mg/dL, and 3.9 to 7.8 mmol/L, though 7.8 mmol/L is 140.5 mg/dL.
  @Test func tightRangeGoesByTheUnitOfEntry() throws {
    let mmol = try ["3.4", "3.5", "3.8", "3.9", "7.8", "7.9"].map {
      try Making.reading("2026-03-02T07:00", Glucose(.number(#require(ExactDecimal($0))), unit: .mmol))
    }
    let summary = try #require(GlucoseSummary(mmol, unit: .mmol))
    #expect(summary.tight == Share(2, of: 6) && summary.pregnancy == Share(4, of: 6))
    let mgdl = try [62, 63, 69, 70, 140, 141].map {
      try Making.reading("2026-03-02T07:00", Glucose(.number(ExactDecimal($0)), unit: .mgdl))
    }
    let other = try #require(GlucoseSummary(mgdl, unit: .mgdl))
    #expect(other.tight == Share(2, of: 6) && other.pregnancy == Share(4, of: 6))
  }
}
