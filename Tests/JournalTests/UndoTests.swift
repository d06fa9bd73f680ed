import Model
import Testing

@testable import Journal

/// What undo brings back, how far, and what it leaves alone.
struct UndoTests {
  @Test func anAdditionAnEditAndADeletionInTurn() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let first = try store.log(128)
    var edited = first
    edited.content = try Samples.pressure(138)
    _ = try store.replace(edited, now: Samples.now(1))
    _ = try store.delete([first.id], now: Samples.now(2))
    let undone = try (3...7).map { try store.undo(now: Samples.now($0)) }
    #expect(undone[0] == Undone(action: .deleted, changes: [(nil, edited)]))
    #expect(undone[1] == Undone(action: .edited, changes: [(edited, first)]))
    #expect(undone[2] == Undone(action: .added, changes: [(first, nil)]))
    #expect(undone[3] == nil && undone[4] == nil)
    #expect(try scratch.ledger().entries.isEmpty)
    #expect(try scratch.ledger().revisions(of: first.id).map(\.rev) == [1, 2, 3, 4, 5, 6])
    #expect(try scratch.ledger().problems.isEmpty)
  }

  @Test func newActionsAfterAnUndoAreUndoneFirst() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    try store.log(101)
    try store.log(102, 1)
    _ = try store.undo(now: Samples.now(2))
    try store.log(103, 3)
    #expect(try scratch.ledger().systolics == [101, 103])
    _ = try store.undo(now: Samples.now(4))
    #expect(try scratch.ledger().systolics == [101])
    _ = try scratch.store().undo(now: Samples.now(5))
    #expect(try scratch.ledger().systolics == [])
  }

  @Test func severalAtOnceAreOneAction() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let alone = try store.log(100)
    let now = try Samples.now(1)
    let session = try (1...3).map { store.entry(try Samples.pressure(100 + $0), now) }
    _ = try store.add(session, now: now)
    let batch = store.newID(now: now)
    let imported = try (1...3).map { store.entry(try Samples.pressure(200 + $0), now, batch: batch) }
    _ = try store.add(Array(imported.prefix(2)), now: now)
    _ = try store.add(Array(imported.suffix(1)), now: now)
    _ = try store.delete([alone.id, session[0].id, imported[0].id], now: now)
    #expect(try scratch.ledger().systolics.sorted() == [102, 103, 202, 203])
    let undone = try #require(try store.undo(now: now))
    #expect(undone.changes.count == 3)
    #expect(try scratch.ledger().systolics.sorted() == [100, 101, 102, 103, 201, 202, 203])
    #expect(try store.undo(now: now)?.changes.compactMap(\.before) == imported)
    #expect(try scratch.ledger().systolics.sorted() == [100, 101, 102, 103])
    #expect(try store.undo(now: now)?.changes.compactMap(\.before) == session)
    #expect(try store.undo(now: now)?.changes.compactMap(\.before) == [alone])
    #expect(try store.undo(now: now) == nil)
  }

  /// Undo is for what was done here; what another device did is its own.
  @Test func anotherDevicesActionsAreNotUndone() throws {
    let scratch = try ScratchHome()
    let mine = try scratch.store("laptop").log(101)
    let theirs = try scratch.store("phone", seed: 5).log(102, 1)
    #expect(try scratch.store("laptop").undo(now: Samples.now(2))?.changes.compactMap(\.before) == [mine])
    #expect(try scratch.store("laptop").undo(now: Samples.now(3)) == nil)
    #expect(try scratch.ledger().entries == [theirs])
  }

  /// What another device has made of it since is not thrown away: it stands, as a conflict.
  @Test func anEditByAnotherDeviceSurvivesTheUndo() throws {
    let scratch = try ScratchHome()
    let laptop = scratch.store("laptop")
    let phone = scratch.store("phone", seed: 5)
    var entry = try laptop.log(101)
    entry.content = try Samples.pressure(111)
    _ = try phone.replace(entry, now: Samples.now(5))
    #expect(try laptop.undo(now: Samples.now(6))?.action == .added)
    let ledger = try scratch.ledger()
    #expect(ledger.entries == [entry])
    #expect(ledger.conflicts.map(\.id) == [entry.id])
    #expect(ledger.conflicts.first?.why.contains("deleted it while another changed it") == true)
    // Deciding ends it.
    _ = try laptop.replace(entry, now: Samples.now(7))
    #expect(try scratch.ledger().conflicts.isEmpty)
    #expect(try scratch.ledger().entries == [entry])
  }

  @Test func anUndoneMoveBetweenMonths() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try store.log(128)
    let moved = Entry(id: entry.id, at: try Samples.moment("2026-12-05T08:00+01:00"), content: entry.content)
    _ = try store.replace(moved, now: Samples.now(1))
    _ = try store.undo(now: Samples.now(2))
    #expect(try scratch.ledger().entries == [entry])
    #expect(try scratch.ledger(.since(#require(Day("2026-12-01")))).entries.isEmpty)
    #expect(try scratch.ledger(.since(#require(Day("2026-12-01")))).conflicts.isEmpty)
  }

  /// Where the earlier state is damaged, nothing is done and it is said.
  @Test func theEarlierStateIsDamaged() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    entry.content = try Samples.pressure(138)
    _ = try store.replace(entry, now: Samples.now(1))
    let name = try #require(scratch.journal().keys.first)
    var lines = scratch.lines(name)
    lines[1] = lines[1].replacing("128", with: "188")
    try scratch.put(lines: lines, name)
    let error = #expect(throws: JournalError.self) { try store.undo(now: Samples.now(2)) }
    #expect(error?.exitStatus == 65)
    #expect(scratch.lines(name) == lines)
    #expect(try scratch.ledger().entries == [entry])
  }
}
