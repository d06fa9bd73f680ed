import Model
import Testing

@testable import Journal

/// Parts of what counts say the same as going through every entry.
struct EntriesPartsTests {
  /// A year of readings of many kinds, in zones as far apart as there are, with reminders among them.
  private static func ledger(seed: UInt64) throws -> Ledger {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    var entries: [Entry] = []
    for index in 0..<160 {
      let id = store.newID(now: now)
      let kinds = try Samples.ofEveryKind(id) + [Samples.pressure(120 + index % 30), Samples.glucose("5.6")]
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...28, using: &random)
      let hour = Int.random(in: 0...23, using: &random)
      let offset = ["-12:00", "-03:30", "+00:00", "+01:00", "+14:00"].randomElement(using: &random) ?? "Z"
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let at = try Samples.moment("2025-\(two(month))-\(two(day))T\(two(hour)):00\(offset)")
      // Plain rows are most of what there is.
      let content =
        index % 4 == 0 ? kinds.randomElement(using: &random) : kinds.suffix(2).randomElement(using: &random)
      let batch = index % 3 == 0 ? id : nil
      entries.append(Entry(id: id, at: at, content: try #require(content), batch: batch))
    }
    _ = try store.add(entries, now: now)
    return try scratch.ledger()
  }

  @Test(arguments: 1...8)
  func sayTheSameAsAllEntries(_ seed: Int) throws {
    let entries = try Self.ledger(seed: UInt64(seed)).entries
    let all = Array(entries)
    #expect(all.count == 160)
    let (measurements, others) = entries.divided()
    #expect(measurements == all.filter { $0.measurement != nil })
    #expect(others.map(\.id).sorted() == all.filter { $0.measurement == nil }.map(\.id).sorted())
    let kinds = entries.byKind()
    #expect(Set(kinds.keys) == Set(all.map(\.kind.id)))
    for (kind, part) in kinds { #expect(part == all.filter { $0.kind.id == kind }, "\(kind)") }
    #expect(entries.kinds == all.kinds)
    #expect(entries.readings(of: Glucose.self) == all.readings(of: Glucose.self))
    #expect(entries.readings(of: BloodPressure.self) == all.readings(of: BloodPressure.self))
    #expect(entries.readings(of: Weight.self) == all.readings(of: Weight.self))
    for start in stride(from: 20_080, through: 20_460, by: 3) {
      let day = Day(number: start)
      #expect(entries.since(day) == all.filter { $0.at.day >= day }, "\(day)")
      let days = day...day.adding(days: start % 40)
      #expect(measurements.on(days) == measurements.filter { days.contains($0.at.day) }, "\(days)")
      #expect(Array(entries.measurements(on: days)) == all.measurements(on: days))
      let instant = Int64(start) * 86_400_000
      #expect(Array(entries.before(instant)) == all.before(instant))
      #expect(entries.last(upTo: instant) == all.last { $0.at.instantMilliseconds <= instant })
      #expect(
        entries.last(upTo: instant, isAlone: true)
          == all.last { $0.at.instantMilliseconds <= instant && $0.batch == nil })
    }
    #expect(entries.those { $0.at.time.minutes < 600 } == all.filter { $0.at.time.minutes < 600 })
    for count in [0, 1, 8, 160, 500] {
      #expect(entries.newest(count) == Array(all.sorted { $0.id > $1.id }.prefix(count)))
    }
  }

  @Test func nothingHasNoParts() {
    #expect(Entries.none.divided().measurements.isEmpty)
    #expect(Entries.none.byKind().isEmpty)
    #expect(Entries.none.since(Day(number: 0)).isEmpty)
    #expect(Entries.none.newest(3).isEmpty)
    #expect(Entries.none.kinds.isEmpty)
    #expect(Entries.none.readings(of: Glucose.self).isEmpty)
    #expect(Entries.none.last(upTo: .max) == nil)
  }
}
