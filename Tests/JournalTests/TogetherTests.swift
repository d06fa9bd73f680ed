import Model
import Testing

@testable import Journal

/// Edits and new entries that belong together: saved together, undone together, refused together.
struct TogetherTests {
  @Test func oneUndoTakesBackBoth() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let visit = store.entry(Visit(start: now), now)
    _ = try store.add([visit], now: now)
    var edited = visit
    edited.note = "done"
    let targets = store.entry(Targets(scheme: "esc-2024", setting: .office), now)
    let revisions = try store.replace([edited], adding: [targets], now: Samples.now(1))
    #expect(revisions.map(\.rev) == [2, 1])
    #expect(try scratch.ledger().entries.map(\.id).sorted() == [visit.id, targets.id].sorted())
    let undone = try #require(try store.undo(now: Samples.now(2)))
    #expect(undone.changes.count == 2)
    #expect(Array(try scratch.ledger().entries) == [visit])
    _ = try store.undo(now: Samples.now(3))
    #expect(try scratch.ledger().entries.isEmpty)
    try scratch.validate()
  }

  @Test func withoutTheEntryThatIsEditedNothingIsAdded() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    try store.log(128)
    let missing = store.entry(Visit(start: now), now)
    let new = store.entry(Targets.untouched, now)
    #expect(throws: JournalError.self) { try store.replace([missing], adding: [new], now: now) }
    #expect(try scratch.ledger().entries.count == 1)
  }

  @Test func newEntriesAloneAreAdded() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    _ = try store.replace([], adding: [store.entry(Targets.untouched, now)], now: now)
    #expect(try scratch.ledger().entries.count == 1)
  }
}
