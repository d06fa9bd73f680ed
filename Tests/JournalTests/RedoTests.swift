import Model
import Testing

@testable import Journal

/// What was undone is done again, as it was, until something new is done.
struct RedoTests {
  @Test func anAdditionAnEditAndADeletionThereAndBack() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let first = try store.log(128)
    var edited = first
    edited.content = try Samples.pressure(138)
    _ = try store.replace(edited, now: Samples.now(1))
    _ = try store.delete([first.id], now: Samples.now(2))
    let states: [[Entry]] = [[], [first], [edited], []]
    var (place, minute) = (3, 3)
    func turn(_ direction: UndoDirection) throws -> Undone? {
      minute += 1
      return try store.undo(direction, now: Samples.now(minute))
    }
    // To and fro, and beyond both ends: each step says again what was there.
    for direction in [UndoDirection.redo, .undo, .undo, .redo, .redo, .redo, .undo, .undo, .undo, .undo]
      + Array(repeating: .redo, count: 4) + Array(repeating: .undo, count: 4)
    {
      let next = place + (direction == .undo ? -1 : 1)
      let undone = try turn(direction)
      #expect((undone != nil) == states.indices.contains(next), "\(direction) from \(place)")
      if states.indices.contains(next) { place = next }
      #expect(try scratch.ledger().entries == states[place], "at \(place)")
      if let undone { #expect(undone.wrote.count == 1 && undone.lines.count == 1) }
    }
    #expect(try scratch.ledger().problems.isEmpty && scratch.ledger().conflicts.isEmpty)
    try scratch.validate()
  }

  /// Whichever way it goes, it is told by what was done at first.
  @Test func theActionIsThatOfTheFirstTime() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    entry.content = try Samples.pressure(138)
    _ = try store.replace(entry, now: Samples.now(1))
    for minute in 2..<8 {
      #expect(try store.undo(minute % 2 == 0 ? .undo : .redo, now: Samples.now(minute))?.action == .edited)
    }
    _ = try store.undo(now: Samples.now(8))
    for minute in 9..<14 {
      #expect(try store.undo(minute % 2 == 0 ? .redo : .undo, now: Samples.now(minute))?.action == .added)
    }
  }

  @Test(arguments: ["an addition", "an edit", "a deletion", "an erasure"])
  func endsWhenSomethingNewIsDone(_ what: String) throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var kept = try store.log(101)
    let gone = try store.log(102, 1)
    try store.log(103, 2)
    _ = try store.undo(now: Samples.now(3))
    switch what {
    case "an addition": try store.log(104, 4)
    case "an edit":
      kept.content = try Samples.pressure(105)
      _ = try store.replace(kept, now: Samples.now(4))
    case "a deletion": _ = try store.delete([gone.id], now: Samples.now(4))
    default: _ = try store.erase(gone.id, now: Samples.now(4))
    }
    let after = try scratch.ledger().systolics
    #expect(try store.undo(.redo, now: Samples.now(5)) == nil)
    #expect(try scratch.ledger().systolics == after && !after.contains(103))
  }

  @Test func severalAtOnceAreOneAction() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now(1)
    let batch = store.newID(now: now)
    let imported = try (1...3).map { store.entry(try Samples.pressure(200 + $0), now, batch: batch) }
    _ = try store.add(Array(imported.prefix(2)), now: now)
    _ = try store.add(Array(imported.suffix(1)), now: now)
    _ = try store.delete([imported[0].id, imported[2].id], now: Samples.now(2))
    for round in 0..<2 {
      #expect(try store.undo(now: Samples.now(3))?.changes.count == 2, "round \(round)")
      #expect(try scratch.ledger().entries == imported)
      #expect(try store.undo(now: Samples.now(3))?.changes.count == 3)
      #expect(try scratch.ledger().entries.isEmpty)
      #expect(try store.undo(.redo, now: Samples.now(4))?.changes.count == 3)
      #expect(try scratch.ledger().entries == imported)
      #expect(try store.undo(.redo, now: Samples.now(4))?.changes.count == 2)
      #expect(try scratch.ledger().systolics == [202])
      #expect(try store.undo(.redo, now: Samples.now(4)) == nil)
    }
  }

  /// Two batches that were written by turns are two actions, each as a whole.
  @Test func batchesByTurnsAreNotMixed() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now(1)
    let batches = [store.newID(now: now), store.newID(now: now)]
    let entries = try (0..<4).map { try store.entry(Samples.pressure(101 + $0), now, batch: batches[$0 % 2]) }
    for entry in entries { _ = try store.add([entry], now: now) }
    _ = try store.undo(now: Samples.now(2))
    #expect(try scratch.ledger().systolics == [101, 103])
    _ = try store.undo(now: Samples.now(3))
    #expect(try scratch.ledger().systolics == [])
    _ = try store.undo(.redo, now: Samples.now(4))
    #expect(try scratch.ledger().systolics == [101, 103])
    _ = try store.undo(.redo, now: Samples.now(5))
    #expect(try scratch.ledger().systolics == [101, 102, 103, 104])
  }

  @Test func nothingIsDoneThatIsNotWanted() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try store.log(101)
    let before = scratch.journal()
    var asked: Undone?
    #expect(
      try store.undo(
        now: Samples.now(9),
        if: {
          asked = $0
          return false
        }) == nil)
    #expect(asked == Undone(action: .added, changes: [(entry, nil)]))
    #expect(try asked?.written?.instantMilliseconds == Samples.now().instantMilliseconds)
    #expect(asked?.lines.count == 1 && asked?.wrote == [])
    #expect(scratch.journal() == before)
  }

  @Test func aMoveBetweenMonths() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try store.log(128)
    let moved = Entry(id: entry.id, at: try Samples.moment("2026-12-05T08:00+01:00"), content: entry.content)
    _ = try store.replace(moved, now: Samples.now(1))
    for (direction, expected) in [
      (UndoDirection.undo, entry), (.redo, moved), (.undo, entry), (.redo, moved),
    ] {
      _ = try store.undo(direction, now: Samples.now(2))
      #expect(try scratch.ledger().entries == [expected])
      let december = try scratch.ledger(.since(#require(Day("2026-12-01"))))
      #expect(december.entries == (expected == moved ? [moved] : []) && december.conflicts.isEmpty)
    }
  }

  /// What another device has made of it since is not thrown away: it stands, as a conflict.
  @Test func anEditByAnotherDeviceSurvives() throws {
    let scratch = try ScratchHome()
    let laptop = scratch.store("laptop")
    let first = try laptop.log(101)
    _ = try laptop.undo(now: Samples.now(1))
    var theirs = first
    theirs.content = try Samples.pressure(111)
    _ = try scratch.store("phone", seed: 5).replace(theirs, now: Samples.now(2))
    #expect(try laptop.undo(.redo, now: Samples.now(3))?.action == .added)
    let ledger = try scratch.ledger()
    let values = ledger.revisions(of: first.id).compactMap { ($0.entry?.content as? BloodPressure)?.systolic }
    #expect(Set(values) == [101, 111])
    #expect(ledger.entries.count == 1)
  }

  @Test func aDecisionIsMadeAgain() throws {
    let laptop = try ScratchHome()
    let entry = try laptop.store().log(101)
    let phone = try laptop.copy()
    for (store, systolic) in [(laptop.store(), 111), (phone.store("phone", seed: 5), 121)] {
      var edited = entry
      edited.content = try Samples.pressure(systolic)
      _ = try store.replace(edited, now: Samples.now(systolic))
    }
    for (name, bytes) in phone.journal() where name.contains("phone") { try laptop.put(bytes, name) }
    let conflict = try #require(try laptop.ledger().conflicts.first)
    let kept = try #require(conflict.heads.first { ($0.entry?.content as? BloodPressure)?.systolic == 111 })
    let store = laptop.store(seed: 3)
    _ = try store.resolve(entry.id, keeping: kept, now: Samples.now(200))
    for minute in 201..<207 {
      let direction: UndoDirection = minute % 2 == 1 ? .undo : .redo
      #expect(try store.undo(direction, now: Samples.now(minute))?.action == .resolved)
      let ledger = try laptop.ledger()
      #expect(ledger.conflicts.count == (direction == .undo ? 1 : 0))
      #expect(ledger.systolics == [direction == .undo ? 121 : 111])
    }
    #expect(try store.undo(.redo, now: Samples.now(210)) == nil)
    try laptop.validate()
  }

  /// Where the line that is to come back is damaged, nothing is done and it is said.
  @Test func whatIsToComeBackIsDamaged() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    try store.log(128)
    _ = try store.undo(now: Samples.now(1))
    let name = try #require(scratch.journal().keys.first)
    var lines = scratch.lines(name)
    lines[1] = lines[1].replacing("128", with: "188")
    try scratch.put(lines: lines, name)
    let error = #expect(throws: JournalError.self) { try store.undo(.redo, now: Samples.now(2)) }
    #expect(error?.exitStatus == 65)
    #expect(scratch.lines(name) == lines)
  }
}

/// A line that was accepted can be brought back whatever is undone.
struct AcceptAndUndoTests {
  private static func isOpen(_ ledger: Ledger, _ line: Int) -> Bool {
    ledger.problems.contains { $0.line == line && $0.severity != .settled }
  }

  /// Accepted, undone, and then accepted, done again, or something else is done before: never is it out of reach.
  @Test(arguments: ["alone", "of an entry that counts", "of a deletion"], ["accept", "redo", "new", "seen"])
  func nothingIsOutOfReach(_ what: String, _ way: String) throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let store = scratch.store(seed: 9)
    let entries = Array(try scratch.ledger().entries)
    let (value, line): (Int, Int)
    switch what {
    case "alone": (value, line) = (188, 3)
    case "of a deletion":
      _ = try store.delete([entries[1].id], now: Samples.now(5))
      (value, line) = (102, 5)
    default:
      var edited = entries[1]
      edited.content = try Samples.pressure(142)
      _ = try store.replace(edited, now: Samples.now(5))
      (value, line) = (188, 5)
    }
    var lines = scratch.lines(name)
    lines[line - 1] = lines[line - 1].replacing(/"systolic":(102|142)/, with: "\"systolic\":188")
    if what == "of a deletion" {
      lines[line - 1] = lines[line - 1].replacing("\"systolic\":188", with: "\"systolic\":102")
        .replacing(/"sum":"../, with: "\"sum\":\"zz")
    }
    try scratch.put(lines: lines, name)
    let before = try scratch.ledger().systolics
    func accept() throws {
      let ledger = try scratch.ledger()
      let problem = try #require(ledger.problems.first { $0.line == line && $0.severity == .setAside })
      let acceptance = try ledger.acceptance(of: problem)
      #expect(acceptance.outcome == .takesOver, "what the line says would be out of reach")
      _ = try store.accept([acceptance], now: Samples.now(9))
    }
    func expectAccepted() throws {
      let ledger = try scratch.ledger()
      #expect(ledger.systolics.contains(value) == (what != "of a deletion"))
      #expect(!Self.isOpen(ledger, line))
      #expect(ledger.conflicts.isEmpty)
    }
    try accept()
    try expectAccepted()
    for round in 0..<3 {
      #expect(try store.undo(now: Samples.now(10))?.action == .accepted)
      #expect(try scratch.ledger().systolics == before, "round \(round)")
      #expect(Self.isOpen(try scratch.ledger(), line), "it waits again")
      switch way {
      case "accept": try accept()
      case "redo": #expect(try store.undo(.redo, now: Samples.now(11))?.action == .accepted)
      case "new":
        let other = try store.log(99, 12)
        #expect(try store.undo(.redo, now: Samples.now(13)) == nil)
        try accept()
        try expectAccepted()
        _ = try store.undo(now: Samples.now(13))
        _ = try store.undo(now: Samples.now(13))
        #expect(try !scratch.ledger().systolics.contains(99), "the reading \(other.id) is undone too")
        try accept()
      default:
        let problem = try #require(try scratch.ledger().problems.first { $0.line == line })
        _ = try store.noteSeen([problem], now: Samples.now(12))
        #expect(!Self.isOpen(try scratch.ledger(), line))
        #expect(try store.undo(now: Samples.now(13))?.action == .seen)
        #expect(try store.undo(.redo, now: Samples.now(13))?.action == .seen)
        #expect(!Self.isOpen(try scratch.ledger(), line))
        #expect(try store.undo(now: Samples.now(13))?.action == .seen)
        try accept()
      }
      try expectAccepted()
    }
    #expect(scratch.lines(name)[line - 1] == lines[line - 1], "the line itself stays as it is")
  }

  /// A line by hand counts before it is accepted and afterwards, undone or not.
  @Test func aLineByHandAlwaysCounts() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    lines[2] = lines[2].replacing("102", with: "112").replacing(/,"sum":"[0-9a-f]{8}"/, with: "")
    try scratch.put(lines: lines, name)
    let store = scratch.store(seed: 9)
    let ledger = try scratch.ledger()
    let acceptance = try ledger.acceptance(of: try #require(ledger.problems.first { $0.line == 3 }))
    _ = try store.accept([acceptance], now: Samples.now(9))
    for minute in 10..<16 {
      let direction: UndoDirection = minute % 2 == 0 ? .undo : .redo
      #expect(try store.undo(direction, now: Samples.now(minute)) != nil)
      let ledger = try scratch.ledger()
      #expect(ledger.systolics == [101, 112, 103])
      #expect(Self.isOpen(ledger, 3) == (direction == .undo))
    }
  }

  /// Lines of several entries, and lines that nobody can read, settled together and turned over together.
  @Test func aWholeFileAtOnce() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    for index in [1, 2] { lines[index] = lines[index].replacing(/"systolic":10/, with: "\"systolic\":18") }
    try scratch.put(lines: lines, name)
    let store = scratch.store(seed: 9)
    let ledger = try scratch.ledger()
    let acceptances = try ledger.setAside.map { try ledger.acceptance(of: $0) }
    _ = try store.accept(acceptances, now: Samples.now(9))
    #expect(try scratch.ledger().systolics.sorted() == [103, 181, 182])
    for minute in 10..<16 {
      let direction: UndoDirection = minute % 2 == 0 ? .undo : .redo
      #expect(try store.undo(direction, now: Samples.now(minute))?.changes.count == 2)
      let ledger = try scratch.ledger()
      #expect(ledger.systolics.sorted() == (direction == .undo ? [103] : [103, 181, 182]))
      #expect(ledger.setAside.count == (direction == .undo ? 2 : 0))
    }
  }
}
