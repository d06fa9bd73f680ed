import Model
import Testing

@testable import Journal

/// A line whose `at` is a date: written so, read so, and never anything else in between.
@Suite struct DayAloneTests {
  private func store(_ scratch: ScratchHome, zone: Int = -300) -> JournalStore {
    JournalStore(
      home: scratch.home, state: "\(scratch.root)/state-laptop", device: "laptop", zoneName: "Test",
      zone: .fixed(offsetMinutes: zone), fileSystem: UnsyncedFileSystem.shared,
      generator: SeededGenerator(seed: 1))
  }

  private func entry(_ store: JournalStore, _ at: String, _ content: any Content) throws -> Entry {
    Entry(id: store.newID(now: try Samples.now()), at: try #require(Moment(journal: at)), content: content)
  }

  private func text(_ scratch: ScratchHome) -> String {
    scratch.journal().values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// Every kind, through a change, a deletion, undo and redo.
  @Test func itComesBackAsItWas() throws {
    let scratch = try ScratchHome()
    let store = store(scratch)
    let now = try Samples.now()
    let contents = try Samples.ofEveryKind(store.newID(now: now)).filter { $0.measurement != nil }
    let entries = try contents.map { try entry(store, "2026-11-18", $0) }
    _ = try store.add(entries, now: now)
    #expect(text(scratch).ranges(of: #""at":"2026-11-18""#).count == entries.count)
    let read = try store.load(.everything)
    #expect(read.problems.filter { $0.severity == .setAside }.isEmpty)
    #expect(Set(read.entries.map(\.id)) == Set(entries.map(\.id)))
    for entry in entries { #expect(read.entry(entry.id) == entry) }
    #expect(read.entries.allSatisfy { !$0.at.hasTime && "\($0.at)" == "2026-11-18" })
    var changed = try #require(entries.first)
    changed.note = "tea"
    _ = try store.replace(changed, now: try Samples.now(1))
    #expect(try store.load(.everything).entry(changed.id)?.at == changed.at)
    #expect(try store.undo(now: Samples.now(2)) != nil)
    #expect(try store.load(.everything).entry(changed.id) == entries.first)
    #expect(try store.undo(.redo, now: Samples.now(3)) != nil)
    #expect(try store.load(.everything).entry(changed.id) == changed)
    #expect(!text(scratch).contains("T00:00"))
  }

  @Test func aLineByHandIsRead() throws {
    let scratch = try ScratchHome()
    try scratch.put(
      Array(
        #"""
        {"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"weight","at":"2026-11-18","value":81.4,"unit":"kg"}
        {"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D4","kind":"glucose","at":"2026-11-31","value":5.6,"unit":"mmol/L"}

        """#.utf8), "journal/hand/2026-11.jsonl")
    let ledger = try store(scratch).load(.everything)
    #expect(ledger.entries.map { "\($0.at)" } == ["2026-11-18"])
    #expect(ledger.problems.contains { $0.code == .impossibleValue && $0.line == 2 })
  }

  /// Whatever the zone, it stands behind the day before and in front of its own.
  @Test(arguments: [-720, -300, 0, 60, 780])
  func itStandsAtTheBeginningOfItsDay(_ zone: Int) throws {
    let scratch = try ScratchHome()
    let store = store(scratch, zone: zone)
    let offset = Zone.fixed(offsetMinutes: zone).name
    let rows = ["2026-11-18T06:00\(offset)", "2026-11-18", "2026-11-17T23:30\(offset)", "2026-11-19"]
    _ = try store.add(
      try rows.map { try entry(store, $0, try Samples.glucose("5.6")) }, now: try Samples.now(5000))
    let entries = try store.load(.everything).entries
    #expect(entries.map { "\($0.at)" } == [rows[2], rows[1], rows[0], rows[3]])
    let day = try #require(Day("2026-11-18"))
    #expect(entries.on(day...day).count == 2)
    #expect(try store.load(.since(day)).entries.count == 3)
  }

  /// It is no row, and what is a row beside it stays one.
  @Test func itIsReadByTheSlowWay() throws {
    let scratch = try ScratchHome()
    let store = store(scratch)
    _ = try store.add(
      [
        try entry(store, "2026-11-18", try Samples.glucose("5.6")),
        try entry(store, "2026-11-18T07:00+01:00", try Samples.glucose("5.7")),
        try entry(store, "2026-11-18", try Samples.pressure(128)),
      ], now: try Samples.now())
    let ledger = try store.load(.everything)
    #expect(ledger.fast.count == 1 && ledger.entries.count == 3)
    #expect(ledger.entries.filter { !$0.at.hasTime }.count == 2)
  }
}
