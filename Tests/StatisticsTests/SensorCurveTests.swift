import Model
import Statistics
import Testing

/// What charts draw of a glucose sensor: a line, bands, and the share of each day.
@Suite struct SensorCurveTests {
  /// A sensor's values at minutes from midnight of 2 March 2026; nil is LO.
  private func readings(_ values: [(minute: Int, mgdl: Int?)], source: Glucose.Source = .cgm) throws
    -> [Reading<Glucose>]
  {
    let start = try Making.moment("2026-03-02T00:00")
    return try values.enumerated().map { place, value in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(place))),
        at: try #require(start.adding(minutes: value.minute)),
        value: try Glucose(
          value.mgdl.map { .number(ExactDecimal($0)) } ?? .low, unit: .mgdl, source: source))
    }
  }

  /// The pauses of a sensor of 5 minutes that a line crosses, and those that break it.
  @Test(arguments: [(5, 1), (10, 1), (11, 2), (15, 2), (600, 2)])
  func aSilenceBreaksTheLine(_ pause: Int, _ stretches: Int) throws {
    let values = (0..<20).map { (minute: $0 * 5, mgdl: Int?(100)) }
    let later = (0..<20).map { (minute: 95 + pause + $0 * 5, mgdl: Int?(100)) }
    let curve = try #require(SensorCurve(try readings(values + later)))
    #expect(curve.longestPause == 10 && curve.n == 40)
    #expect(curve.stretches.count == stretches)
    #expect(curve.stretches.reduce(0) { $0 + $1.count } == 40)
  }

  /// LO has no number: no line goes through it, and it is named.
  @Test func whatHasNoNumberBreaksTheLine() throws {
    let curve = try #require(SensorCurve(try readings((0..<9).map { ($0 * 5, $0 == 4 ? nil : 60) })))
    #expect(curve.stretches.map(\.count) == [4, 4] && curve.extremes.count == 1)
  }

  @Test func withoutASensorThereIsNoLine() throws {
    #expect(SensorCurve(try readings([(0, 100)], source: .fingerStick)) == nil)
    #expect(SensorCurve([]) == nil)
  }

  /// Of two sensors each slot counts once, so that no line jumps between them.
  @Test func twoSensorsAreOneLine() throws {
    let values = (0..<100).flatMap {
      [(minute: $0 * 5, mgdl: Int?(100)), (minute: $0 * 5 + 2, mgdl: Int?(200))]
    }
    let curve = try #require(SensorCurve(try readings(values)))
    #expect(curve.n == 100 && curve.stretches.joined().allSatisfy { $0.value.wholeMgdl == 100 })
  }

  @Test(arguments: [
    (1, 1, 1), (30, 1, 30), (62, 1, 62), (63, 2, 32), (90, 2, 45), (125, 3, 42), (365, 7, 53), (366, 7, 53),
    (730, 14, 53), (3650, 112, 33),
  ])
  func partsAreAsLongAsAChartCanShow(_ days: Int, _ length: Int, _ count: Int) throws {
    let last = try #require(Day("2026-03-02"))
    let slots = try #require(SensorSlots(try readings([(0, 100)])))
    let bands = SensorBands(slots, days: last.adding(days: 1 - days)...last) { $0.number(in: .mgdl) }
    #expect(bands.length == length && bands.parts.count == count)
    // Every day is in one part.
    #expect(bands.parts.first?.days.lowerBound == last.adding(days: 1 - days))
    #expect(bands.parts.last?.days.upperBound == last)
    #expect(
      zip(bands.parts, bands.parts.dropFirst()).allSatisfy {
        $0.days.upperBound.adding(days: 1) == $1.days.lowerBound
      })
  }

  /// The percentiles of a part are those of its values; too few show nothing.
  @Test func bandsAreCountedFromTheirValues() throws {
    let numbers = (0..<40).map { 60 + ($0 * 37) % 120 }
    let few = (0..<4).map { (minute: 1440 + $0 * 5, mgdl: Int?(100)) }
    let sensor = try readings(numbers.enumerated().map { ($0 * 5, $1) } + few)
    let first = try #require(Day("2026-03-02"))
    let slots = try #require(SensorSlots(sensor))
    let bands = SensorBands(slots, days: first...first.adding(days: 29)) { $0.number(in: .mgdl) }
    let summary = try #require(Summary(numbers.map(Double.init)))
    let part = bands.parts[0]
    #expect(part.n == 40 && part.spread.median == summary.median && bands.n == 44)
    #expect(part.spread.quartiles == summary.percentile(25)...summary.percentile(75))
    #expect(part.spread.outer == summary.percentile(5)...summary.percentile(95))
    #expect(bands.parts[1].n == 4 && bands.parts[1].spread.median == 100)
    #expect(bands.parts[1].spread.quartiles == nil && bands.parts[1].spread.outer == nil)
    #expect(bands.parts[2].n == 0 && bands.parts[2].spread.median == nil)
  }

  /// A day with a sensor counts its values, another one the single readings; each place where it lies.
  @Test func eachDayIsCountedByWhatMeasuredIt() throws {
    let sensor = try readings((0..<10).map { ($0 * 5, $0 < 2 ? 60 : $0 < 5 ? 200 : 100) })
    let sticks = try readings([(30, 300), (1440, 60), (1500, 100)], source: .fingerStick)
    let all = (sensor + sticks).sorted { $0.at < $1.at }
    let days = GlucoseDays(all) { glucose, _ in
      let value = glucose.wholeMgdl ?? 0
      return value < 70 ? .below : value > 180 ? .above : .within
    }
    #expect(days.rows.map(\.n) == [10, 2] && days.rows.map(\.isSensor) == [true, false])
    #expect(days.rows.map(\.below) == [2, 1] && days.rows.map(\.above) == [3, 0])
    #expect(days.rows[0].within == Share(5, of: 10) && days.rows[1].within == Share(1, of: 2))
    #expect(days.rows[0].joined(with: days.rows[1]).n == 12)
  }

  /// A reading of one day between those of another, as after a flight, is of its day.
  @Test func daysThatComeAgainAreOne() throws {
    let sticks = try readings([(0, 100), (1440, 60), (10, 200), (1450, 100)], source: .fingerStick)
    let days = GlucoseDays(sticks) { _, _ in .within }
    #expect(days.rows.map(\.n) == [2, 2])
  }
}
