import Model
import Testing

@testable import Journal

/// A line that is read as a row says the same when it is read as JSON, and is no row where it is no JSON.
struct FastLineTests {
  private static let start = #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"glucose","at":""#
  private static let value = #"","value":5.60,"unit":"mmol/L""#
  private static let at = "2026-11-21T07:30+01:00"

  @Test(arguments: [
    "\(start)\(at)\(value)", "\(start)\(at)\(value),\"note\":\"\"", "\(start)\(at)\(value),\"note\":\"é\"",
    "\(start)1970-01-01T00:00+00:00\(value)",
    "\(start)\(at)\(value),\"batch\":\"01KAJ3T8Q6T2V4W8X9A0B1C2D4\"",
    "\(start)\(at)\(value),\"batch\":\"00000000000000000000000000\"",
    "\(start)\(at)\(value),\"action\":\"00000000000000000000000000\"",
  ])
  func bothWaysReadTheSame(_ body: String) throws {
    let (quick, slow) = try ledgers(body)
    let id = try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3"))
    let entry = try #require(slow.entry(id))
    #expect(quick.entry(id) == entry)
    #expect(quick.revisions(of: id).map(\.action) == slow.revisions(of: id).map(\.action))
    #expect(quick.problems == slow.problems)
  }

  /// Speed and memory rest on it: nearly all lines of a lifetime are of these two kinds.
  @Test func whatTheProgramWritesIsARow() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let contents: [any Content] = [
      try Samples.pressure(120),
      try BloodPressure(
        systolic: 128, diastolic: 82, pulse: 64, cuff: (.arm, .left), posture: .sitting, irregular: true),
      try Samples.glucose("5.6"), try Samples.glucose("5.65"),
      try Glucose(.low, unit: .mmol, meal: .fasting, source: .cgm),
      try Glucose(.high, unit: .mgdl, meal: .bedtime, source: .laboratory),
    ]
    for (index, content) in contents.enumerated() {
      let id = store.newID(now: now)
      let entry = Entry(
        id: id, at: now, content: content, note: index == 1 ? "a remark" : nil, batch: index == 2 ? id : nil)
      _ = try store.add([entry], now: now)
    }
    _ = try store.add(contents.map { Entry(id: store.newID(now: now), at: now, content: $0) }, now: now)
    let ledger = try scratch.ledger()
    #expect(ledger.fast.count == 12 && ledger.entries.count == 12)
  }

  /// The day of a moment before 1970 too: people bring their whole lives along.
  @Test(arguments: [
    (-86_400_001, -2), (-86_400_000, -1), (-1, -1), (0, 0), (86_399_999, 0), (86_400_000, 1),
    (-273_542_400_001, -3167),
  ])
  func aRowKnowsItsDay(_ milliseconds: Int64, _ day: Int) {
    let moment = FastMoment(wallMilliseconds: milliseconds, offsetMinutes: 60, precision: .millisecond)
    #expect(moment.dayNumber == day && moment.moment.day.number == day)
  }

  /// The number of a line has 20 bits in a row; what lies further down is read the slow way.
  @Test(arguments: [(1, true), ((1 << 20) - 1, true), (1 << 20, false)])
  func aRowKnowsItsLine(_ number: Int, _ isRow: Bool) throws {
    let body = Array("\(Self.start)\(Self.at)\(Self.value),\"seq\":7".utf8)
    let line = body + Array(",\"sum\":\"\(CRC32C.text(CRC32C.checksum(body, 0..<body.count)))\"}".utf8)
    var last = FastNeighbour()
    let fast = try #require(FastLine(line.span, &last))
    let row = FastRow(fast, extra: 0, lineNumber: number)
    #expect((row != nil) == isRow && (row == nil || row?.line == number))
  }

  /// Before any line was read, nothing is remembered of one: NUL bytes are no date and no batch.
  @Test(arguments: [
    "\(start)\(String(repeating: "\0", count: 10))T07:30+01:00\(value)",
    "\(start)\(at)\(value),\"batch\":\"\(String(repeating: "\0", count: 26))\"",
  ])
  func whatIsNoJSONIsNoRow(_ body: String) throws {
    let (quick, slow) = try ledgers(body)
    #expect(quick.entries.isEmpty && slow.entries.isEmpty)
    #expect(quick.hasSetAside && slow.hasSetAside)
  }

  /// A line behind a header, read quickly, and read as JSON as an edit does.
  private func ledgers(_ body: String) throws -> (quick: Ledger, slow: Ledger) {
    let scratch = try ScratchHome()
    let line = "\(body),\"seq\":1"
    let sum = CRC32C.text(CRC32C.checksum(Array(line.utf8), 0..<line.utf8.count))
    let header = Header(writer: "laptop-c01d", device: "laptop", zone: "UTC").line
    try scratch.put(header + Array("\(line),\"sum\":\"\(sum)\"}\n".utf8), "journal/laptop-c01d/2026-11.jsonl")
    let id = try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3"))
    return (try scratch.ledger(), try scratch.store().loadAll(about: [id]))
  }
}
