import Model
import Statistics
import Testing

@testable import Alerts

/// A year of a sensor raises few enough alerts that each is worth reading.
struct SensorYearTests {
  /// Values every five minutes with about 6 % lows and 25 % highs: the logarithm goes around its middle and is drawn back
  /// to it, as meals and nights do to glucose.
  private static func year(seed: UInt64) throws -> [Entry] {
    var numbers = SplitMix(state: seed)
    let last = try Making.moment("2026-11-21T11:55+01:00")
    let count = 365 * 288
    var (drift, smooth) = (0.0, 0.0)
    return try (0..<count).map { index in
      drift += -drift * 0.03 + numbers.around() * 0.118
      smooth += (drift - smooth) * 0.35
      let value = min(max(135 * power(1 + smooth * 0.92 / 16), 40), 400)
      return Entry(
        id: Making.id(index + 1), at: try #require(last.adding(minutes: (index + 1 - count) * 5)),
        content: try Glucose(.number(ExactDecimal(Int(value.rounded()))), unit: .mgdl, source: .cgm))
    }
  }

  /// The sixteenth power, which is near enough to an exponential.
  private static func power(_ base: Double) -> Double { (0..<4).reduce(base) { value, _ in value * value } }

  @Test func aYear() throws {
    let entries = try Self.year(seed: 7)
    let readings = entries.readings(of: Glucose.self)
    let counts = Dictionary(grouping: readings) { GlucoseBand($0.value) }.mapValues {
      Double($0.count) * 100 / Double(readings.count)
    }
    let lows = counts[.veryLow, default: 0] + counts[.low, default: 0]
    let highs = counts[.high, default: 0] + counts[.veryHigh, default: 0]
    #expect((4...8).contains(lows) && (20...30).contains(highs), "\(counts)")
    let now = try Making.moment()
    let alerts = AlertEngine.alerts(
      in: SortedEntries(entries: entries[...]), days: now.day.adding(days: -365)...now.day, answers: [],
      context: AlertContext(targets: .untouched, now: now))
    let byRule = Dictionary(grouping: alerts, by: \.rule).mapValues(\.count).sorted { $0.value > $1.value }
    print(
      "a year of a sensor: \(alerts.count) alerts;",
      byRule.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    let values = [
      Self.runs(readings) { $0.isVeryHigh }, Self.runs(readings) { $0.isSensorVeryLow },
      Self.runs(readings) { $0.isSensorLow && !$0.isSensorVeryLow },
    ]
    print("alerts about values, half an hour apart: \(values) very high, very low, low")
    #expect(alerts.count < 100)
  }

  /// How many alerts single values would be, those at most half an hour apart joined.
  private static func runs(_ readings: [Reading<Glucose>], _ holds: (Glucose) -> Bool) -> Int {
    var (runs, last) = (0, Int64.min / 2)
    for reading in readings where holds(reading.value) {
      if reading.at.instantMilliseconds - last > 30 * 60_000 { runs += 1 }
      last = reading.at.instantMilliseconds
    }
    return runs
  }
}

/// Entries in order of time, as a journal has them.
private struct SortedEntries: EntrySource, BidirectionalCollection {
  let entries: ArraySlice<Entry>

  var startIndex: Int { entries.startIndex }
  var endIndex: Int { entries.endIndex }
  subscript(place: Int) -> Entry { entries[place] }
  func index(after place: Int) -> Int { place + 1 }
  func index(before place: Int) -> Int { place - 1 }

  var kinds: Set<Kind.ID> { [Glucose.kind.id] }
  func rareMeasurements(on days: ClosedRange<Day>) -> [Entry] { [] }
  func before(_ instant: Int64) -> Self {
    Self(entries: entries[..<entries.partitionPoint { $0.at.instantMilliseconds >= instant }])
  }
  func shown(in units: ShownUnits) -> Self { Self(entries: entries.map { $0.shown(in: units) }[...]) }
  func measurements(on days: ClosedRange<Day>) -> Self {
    let first = entries.partitionPoint { $0.at.day >= days.lowerBound }
    return Self(
      entries: entries[first..<Swift.max(first, entries.partitionPoint { $0.at.day > days.upperBound })])
  }
  func readings<M: Measurement>(of type: M.Type) -> [Reading<M>] {
    entries.compactMap { $0.reading(of: type) }
  }
}

/// Random numbers that are the same for the same seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number around zero with a scatter of about one.
  mutating func around() -> Double {
    (0..<3).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &self) }
  }
}
