import Model
import Synchronization
import Testing

@testable import Exchange

/// What an import does with each row is counted: twice the rows may take twice the steps, and not four times as many.
@Suite("Steps of an import", .serialized)
struct ImportStepsTests {
  /// How often a row or a reading was looked at.
  private static let looks = Atomic<Int>(0)

  /// A pulse that counts how often it is looked at.
  private struct Counted: Measurement {
    let pulse: Pulse

    static let kind = Pulse.kind
    static let quantities = Pulse.quantities
    static let parts = Pulse.parts

    init(_ pulse: Pulse) { self.pulse = pulse }
    init(fields: inout FieldReader) throws(FieldProblem) { pulse = try Pulse(fields: &fields) }
    init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
      pulse = try Pulse(words: &words, context: context)
    }

    var fields: [Field] {
      Self.look()
      return pulse.fields
    }
    var valueText: String { pulse.valueText }
    var unitText: String { pulse.unitText }
    var details: [String] { [] }
    var logText: String { pulse.logText }

    func shown(in units: ShownUnits) -> Counted { self }
    func doubts(in context: EntryContext) -> [String] { [] }
    static func claims(_ words: LogWords) -> Bool { false }
    static func == (left: Counted, right: Counted) -> Bool {
      look()
      return left.pulse == right.pulse
    }

    private static func look() { ImportStepsTests.looks.add(1, ordering: .relaxed) }
  }

  /// What is in the journal when the file comes.
  enum Before: CaseIterable { case nothing, all, allInAnotherZone, allDeleted, others }

  private static func result(_ count: Int, minutes: Int) throws -> ImportResult {
    let rows = try (0..<count).map { number in
      var row = ImportedRow(
        line: number + 2,
        at: try #require(Fixture.moment("2020-01-01T07:30+01:00").adding(minutes: number * minutes)),
        measurement: Counted(try Pulse(60 + number % 7)))
      row.isZoneless = true
      return row
    }
    return ImportResult(
      formatID: "csv", formatTitle: "CSV", decisions: [], rowsRead: count, rows: rows, doubts: [],
      refused: [], ignored: [])
  }

  private static func steps(_ count: Int, minutes: Int, _ before: Before) throws -> Int {
    let result = try result(count, minutes: minutes)
    let stored = Fixture.stored(result.rows)
    let known: [KnownReading] =
      switch before {
      case .nothing: []
      case .all: stored.map { KnownReading($0) }
      case .allInAnotherZone:
        try stored.map { entry in
          var entry = entry
          entry.at = try #require(
            Moment(wallMilliseconds: entry.at.wallMilliseconds, offsetMinutes: 420, precision: .minute))
          return KnownReading(entry)
        }
      case .allDeleted: stored.map { KnownReading($0, isDeleted: true) }
      case .others:
        try stored.map { entry in
          var entry = entry
          entry.content = Counted(try Pulse(90))
          return KnownReading(entry)
        }
      }
    looks.store(0, ordering: .relaxed)
    let plan = ImportPlan(result: result, known: known)
    #expect(plan.toStore.isEmpty == ![.nothing, .others].contains(before) || before == .allInAnotherZone)
    return looks.load(ordering: .relaxed)
  }

  @Test(arguments: Before.allCases, [5, 1440])
  func growsWithWhatTheFileBrings(_ before: Before, minutes: Int) throws {
    let once = try Self.steps(500, minutes: minutes, before)
    let twice = try Self.steps(1000, minutes: minutes, before)
    #expect(2 * twice <= 5 * once, "\(once) steps for 500 rows, \(twice) for 1000")
  }
}
