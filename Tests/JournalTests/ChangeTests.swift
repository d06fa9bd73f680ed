import Model
import Testing

@testable import Journal

/// Edits and deletions, and what is carried along by them.
struct ChangeTests {
  @Test func anEditKeepsTheIdAndTheHistory() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    entry.content = try Samples.pressure(138)
    entry.note = "misread"
    let revision = try store.replace(entry, now: Samples.now(5))
    #expect(revision.id == entry.id)
    #expect(revision.rev == 2)
    #expect(revision.entry == entry)
    let ledger = try scratch.ledger()
    #expect(ledger.entries == [entry])
    #expect(ledger.entry(entry.id) == entry)
    let history = ledger.revisions(of: entry.id)
    #expect(history.map(\.rev) == [1, 2])
    #expect(history.map { ($0.entry?.content as? BloodPressure)?.systolic } == [128, 138])
    #expect(history.last?.replaces == [RevisionID(writer: revision.origin.writer, seq: 1)])
    #expect(
      history.map { $0.written?.instantMilliseconds } == [
        try Samples.now().instantMilliseconds, try Samples.now(5).instantMilliseconds,
      ])
    #expect(history.map(\.line) == [2, 3])
    #expect(ledger.problems.isEmpty)
  }

  @Test func severalEditsAreOneAction() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entries = [try store.log(128), try store.log(129, 1), try store.log(130, 2)]
    let before = entries
    for index in entries.indices { entries[index].tags = ["travel"] }
    // The same entry twice is one edit, and the last one counts.
    let doubled = try store.replace([before[0]] + entries, now: Samples.now(5))
    #expect(doubled.count == 3 && Set(doubled.map(\.action)).count == 1 && doubled[0].action != nil)
    #expect(try scratch.ledger().entries == entries)
    let undone = try #require(try store.undo(now: Samples.now(6)))
    #expect(undone.action == .edited && undone.changes.count == 3)
    #expect(try scratch.ledger().entries == before)
    #expect(try store.replace([], now: Samples.now(7)).isEmpty)
  }

  @Test func oneEntryThatIsNotThereStopsAllEdits() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    entry.note = "changed"
    let stranger = Entry(id: store.newID(now: try Samples.now()), at: entry.at, content: entry.content)
    let files = scratch.files()
    #expect(throws: JournalError.noSuchEntry(stranger.id)) {
      try store.replace([entry, stranger], now: Samples.now(5))
    }
    #expect(scratch.files() == files)
  }

  @Test func aDeletionIsARevisionWithAllFields() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let (first, second) = (try store.log(128), try store.log(129, 1))
    let written = try store.delete([first.id], now: Samples.now(5))
    #expect(written.map(\.enteredInError) == [true])
    #expect(written.map(\.entry) == [first])
    let ledger = try scratch.ledger()
    #expect(ledger.entries == [second])
    #expect(ledger.entry(first.id) == nil)
    #expect(ledger.revisions(of: first.id).count == 2)
    // Again is nothing new, and an edit brings it back.
    #expect(try store.delete([first.id, first.id], now: Samples.now(6)).isEmpty)
    _ = try store.replace(first, now: Samples.now(7))
    #expect(try scratch.ledger().entries == [first, second])
  }

  @Test func whatIsNotThereCanNotBeChanged() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let stranger = store.entry(try Samples.pressure(120), try Samples.now())
    #expect(throws: JournalError.noSuchEntry(stranger.id)) { try store.replace(stranger, now: Samples.now()) }
    #expect(throws: JournalError.noSuchEntry(stranger.id)) {
      try store.delete([stranger.id], now: Samples.now())
    }
    #expect(try store.undo(now: Samples.now()) == nil)
    #expect(try store.add([], now: Samples.now()).isEmpty)
    #expect(try store.delete([], now: Samples.now()).isEmpty)
    #expect(scratch.files().isEmpty)
    let entry = try store.log(120)
    let before = scratch.journal()
    #expect(throws: JournalError.noSuchEntry(stranger.id)) {
      try store.delete([entry.id, stranger.id], now: Samples.now())
    }
    #expect(scratch.journal() == before)
  }

  /// Lines of other entries are passed over for an edit, but not one that hides a record of this one.
  @Test func anEditFindsWhatDamageHasGluedToAnotherLine() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    lines[1] += lines.remove(at: 2)
    try scratch.put(lines: lines, name)
    var entry = try #require(try scratch.ledger().entries.dropFirst().first)
    entry.content = try Samples.pressure(142)
    #expect(try scratch.store().replace(entry, now: Samples.now(9)).rev == 2)
    #expect(try scratch.ledger().systolics == [101, 142, 103])
    #expect(try scratch.ledger().conflicts.isEmpty)
  }

  /// Members of a newer version go along through an edit, a deletion and an undo, byte for byte.
  @Test func unknownMembersAreCarriedAlong() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    let odd = #""x-Mood":{ "a" : [1.50,null, "\u00e9"] },"ünknown":"ok""#
    lines[2] = lines[2].replacing(/,"seq":2,"sum":"\w+"/, with: ",\(odd),\"seq\":2")
    try scratch.put(lines: lines, name)
    let store = scratch.store()
    var entry = try #require(try scratch.ledger().entries.dropFirst().first)
    entry.content = try Samples.pressure(142)
    _ = try store.replace(entry, now: Samples.now(9))
    _ = try store.delete([entry.id], now: Samples.now(10))
    _ = try store.undo(now: Samples.now(11))
    _ = try store.undo(now: Samples.now(12))
    for line in scratch.lines(name).suffix(4) { #expect(line.contains(",\(odd),\"seq\":")) }
    #expect(
      try scratch.ledger().revisions(of: entry.id).map { $0.unknown.map(\.key) }
        == Array(repeating: ["x-Mood", "ünknown"], count: 5))
    #expect(try scratch.ledger().entry(entry.id)?.content.says(theSameAs: Samples.pressure(102)) == true)
  }

  /// What could not be must not come back as a member of what it was corrected to.
  @Test func anImpossibleValueIsLeftBehind() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    lines[2] = lines[2].replacing("102", with: "1022").replacing(/,"sum":"\w+"/, with: "")
    try scratch.put(lines: lines, name)
    let id = try #require(lines[2].firstMatch(of: /"id":"(\w+)"/).flatMap { ULID(String($0.output.1)) })
    let store = scratch.store()
    let entry = Entry(id: id, at: try Samples.now(), content: try Samples.glucose("5.6"))
    _ = try store.replace(entry, now: Samples.now(9))
    let last = try #require(try scratch.ledger().revisions(of: id).last)
    #expect(last.unknown.isEmpty && last.entry == entry)
    #expect(!scratch.lines(name).suffix(1).joined().contains("systolic"))
  }

  /// A kind of a newer version is kept, can be deleted, and comes back as it was.
  @Test func anUnknownKind() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let line =
      #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"mood","at":{"x":"y"},"note":5,"value":"☺","seq":9}"#
    try scratch.put(lines: scratch.lines(name) + [line], name)
    let id = try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3"))
    #expect(try scratch.ledger().unknown.map(\.kindID) == ["mood"])
    #expect(try scratch.ledger().setAside.isEmpty)
    let store = scratch.store()
    _ = try store.delete([id], now: Samples.now(9))
    #expect(
      scratch.journal().values.contains {
        let text = String(decoding: $0, as: UTF8.self)
        return text.contains(
          #""kind":"mood","state":"entered-in-error","written":"2026-11-21T07:39+01:00","accepts":["#)
          && text.contains(#"],"at":{"x":"y"},"note":5,"value":"☺","seq":10,"#)
      })
    let undone = try store.undo(now: Samples.now(10))
    #expect(undone?.action == .deleted)
    let last = try #require(try scratch.ledger().revisions(of: id).last)
    #expect(!last.enteredInError)
    #expect(
      last.unknown.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [#""at":{"x":"y"}"#, #""note":5"#, #""value":"☺""#])
  }

  /// A reading that moves to another month is told of in every month it was in, so that no reader of some months
  /// sees an old state.
  @Test func movesBetweenMonths() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    _ = try store.log(120, 1)
    for (index, at) in ["2026-10-05T08:00+02:00", "2026-08-05T08:00+02:00", "2026-12-05T08:00+01:00"]
      .enumerated()
    {
      entry = Entry(id: entry.id, at: try Samples.moment(at), content: entry.content)
      _ = try store.replace(entry, now: Samples.now(index + 2))
      for month in 7...12 {
        let day = try #require(Day(year: 2026, month: month, day: 1))
        let part = try scratch.ledger(.since(day))
        #expect(part.entries.contains { $0.id == entry.id } == (entry.at.day >= day), "\(at) since \(day)")
        #expect(part.entries.filter { $0.id == entry.id }.allSatisfy { $0 == entry })
        #expect(part.conflicts.isEmpty)
      }
      #expect(try scratch.ledger().entries.count == 2)
      #expect(try scratch.ledger().problems.isEmpty)
    }
    #expect(
      Set(scratch.journal().keys.map { String($0.suffix(13)) })
        == ["2026-08.jsonl", "2026-10.jsonl", "2026-11.jsonl", "2026-12.jsonl"])
    // Back into the first month, and deleted: every file tells it.
    _ = try store.delete([entry.id], now: Samples.now(9))
    for bytes in scratch.journal().values {
      #expect(String(decoding: bytes, as: UTF8.self).contains("entered-in-error"))
    }
    try scratch.validate()
  }

  @Test func idsAreFoundByTheirEnds() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entries = try (0..<20).map { try store.log(100 + $0, $0) }
    _ = try store.delete([entries[3].id], now: Samples.now(50))
    let ledger = try scratch.ledger()
    for entry in entries {
      let text = "\(entry.id)"
      #expect(ledger.ids(meantBy: text) == [entry.id])
      #expect(ledger.ids(meantBy: text.lowercased()) == [entry.id])
      #expect(ledger.ids(meantBy: entry.id.short) == [entry.id])
      #expect(ledger.ids(meantBy: String(text.suffix(4)).lowercased()) == [entry.id])
      #expect(ledger.ids(meantBy: String(text.suffix(3))) == [])
      #expect(ledger.ids(meantBy: String(text.dropLast())) == [entry.id])
    }
    #expect(ledger.ids(meantBy: String("\(entries[0].id)".prefix(4))).count == 20)
    #expect(ledger.ids(meantBy: "").isEmpty)
    #expect(ledger.ids(meantBy: "01KAJ3T8Q6T2V4W8X9A0B1C2D3").isEmpty)
  }

  @Test func idsRise() throws {
    let store = try ScratchHome().store()
    var last = store.newID(now: try Samples.now())
    for minutes in [0, 0, 1, -500_000, 0, 1, 500_000, 0] {
      let next = store.newID(now: try Samples.now(minutes))
      #expect(next > last)
      last = next
    }
  }

  /// What a newer version says is its own is read and not written to.
  @Test func aNewerFormat() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    lines[0] = lines[0].replacing(#""vitals/1","oldest":1"#, with: #""vitals/3","oldest":2"#)
      .replacing(/,"sum":"\w+"/, with: "")
    try scratch.put(lines: lines, name)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [101, 102, 103])
    #expect(ledger.setAside.isEmpty)
    let before = scratch.journal()
    let entry = try #require(ledger.entries.first)
    let attempts: [() throws -> Void] = [
      { try scratch.store().log(120, 9) }, { _ = try scratch.store().replace(entry, now: Samples.now(9)) },
      { _ = try scratch.store("phone").delete([entry.id], now: Samples.now(9)) },
      { _ = try scratch.store().undo(now: Samples.now(9)) },
    ]
    for attempt in attempts {
      let error = #expect(throws: JournalError.self) { try attempt() }
      #expect(error?.exitStatus == 78)
      #expect(error?.message.contains("newer version") == true)
    }
    #expect(scratch.journal() == before)
    // Another device's own file is its own.
    try scratch.store("phone").log(121, 9)
    #expect(try scratch.ledger().systolics == [101, 102, 103, 121])
  }
}

extension Undone: Equatable {
  /// Whether both say the same was undone.
  public static func == (left: Undone, right: Undone) -> Bool {
    left.action == right.action && left.changes.elementsEqual(right.changes) { $0 == $1 }
  }
}
