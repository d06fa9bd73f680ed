import Model
import Testing

@testable import Journal

/// Conflicts decided, on one device and on several, and undone.
struct ResolveTests {
  /// Laptop and phone have each their own copy of a folder with one reading, and both have changed it.
  private struct Apart {
    let laptop: ScratchHome
    let phone: ScratchHome
    let entry: Entry

    /// `phoneMakes` is a systolic, or nil for a deletion.
    init(laptopMakes: Int, phoneMakes: Int?) throws {
      laptop = try ScratchHome()
      let made = try laptop.store().log(101)
      entry = made
      phone = try laptop.copy()
      try Self.edit(made, to: laptopMakes, laptop.store(), 5)
      if let phoneMakes {
        try Self.edit(made, to: phoneMakes, phone.store("phone", seed: 5), 6)
      } else {
        _ = try phone.store("phone", seed: 5).delete([made.id], now: Samples.now(6))
      }
    }

    static func edit(_ entry: Entry, to systolic: Int, _ store: JournalStore, _ minutes: Int) throws {
      var entry = entry
      entry.content = try Samples.pressure(systolic)
      _ = try store.replace(entry, now: Samples.now(minutes))
    }

    /// Both get everything the other has.
    func meet() throws {
      for (name, bytes) in laptop.journal() where name.contains("laptop") { try phone.put(bytes, name) }
      for (name, bytes) in phone.journal() where name.contains("phone") { try laptop.put(bytes, name) }
    }

    var ledgers: [Ledger] { get throws { try [laptop.ledger(), phone.ledger()] } }
  }

  @Test(arguments: [0, 1])
  func oneOfTwoIsKept(_ index: Int) throws {
    let apart = try Apart(laptopMakes: 111, phoneMakes: 121)
    try apart.meet()
    let conflict = try #require(try apart.laptop.ledger().conflicts.first)
    let kept = conflict.heads[index]
    let revision = try apart.laptop.store(seed: 3).resolve(apart.entry.id, keeping: kept, now: Samples.now(9))
    #expect(revision.replaces.count == 2)
    try apart.meet()
    for ledger in try apart.ledgers {
      #expect(ledger.conflicts.isEmpty)
      #expect(ledger.systolics == [index == 0 ? 111 : 121])
      #expect(ledger.problems.isEmpty)
    }
    try apart.laptop.validate()
  }

  /// An undo opens the conflict again, with both states and the same one counted.
  @Test(arguments: [0, 1])
  func undoOpensItAgain(_ index: Int) throws {
    let apart = try Apart(laptopMakes: 111, phoneMakes: 121)
    try apart.meet()
    let conflict = try #require(try apart.laptop.ledger().conflicts.first)
    let store = apart.laptop.store(seed: 3)
    _ = try store.resolve(apart.entry.id, keeping: conflict.heads[index], now: Samples.now(9))
    let undone = try #require(try store.undo(now: Samples.now(10)))
    #expect(undone.action == .resolved)
    try apart.meet()
    for ledger in try apart.ledgers {
      let again = try #require(ledger.conflicts.first)
      #expect(
        again.heads.compactMap { ($0.entry?.content as? BloodPressure)?.systolic }.sorted() == [111, 121])
      #expect(ledger.systolics == [121])
    }
    // And it can be decided once more.
    let again = try #require(try apart.laptop.ledger().conflicts.first)
    _ = try store.resolve(apart.entry.id, keeping: again.heads[0], now: Samples.now(11))
    #expect(try apart.laptop.ledger().conflicts.isEmpty)
    try apart.laptop.validate()
  }

  @Test(arguments: [true, false])
  func anEditAgainstADeletion(_ keepsTheDeletion: Bool) throws {
    let apart = try Apart(laptopMakes: 111, phoneMakes: nil)
    try apart.meet()
    let conflict = try #require(try apart.phone.ledger().conflicts.first)
    let kept = try #require(conflict.heads.first { $0.enteredInError == keepsTheDeletion })
    let store = apart.phone.store("phone", seed: 6)
    _ = try store.resolve(apart.entry.id, keeping: kept, now: Samples.now(9))
    try apart.meet()
    for ledger in try apart.ledgers {
      #expect(ledger.conflicts.isEmpty)
      #expect(ledger.systolics == (keepsTheDeletion ? [] : [111]))
    }
    #expect(try store.undo(now: Samples.now(10))?.action == .resolved)
    #expect(try apart.phone.ledger().systolics == [111])
    #expect(try apart.phone.ledger().conflicts.count == 1)
  }

  /// Both decide before they meet: the same is no conflict, another decision is one again, and that ends too.
  @Test(arguments: [true, false])
  func bothDecide(_ theSame: Bool) throws {
    let apart = try Apart(laptopMakes: 111, phoneMakes: 121)
    try apart.meet()
    let heads = try #require(try apart.laptop.ledger().conflicts.first).heads
    let (laptop, phone) = (apart.laptop.store(seed: 3), apart.phone.store("phone", seed: 6))
    _ = try laptop.resolve(apart.entry.id, keeping: heads[0], now: Samples.now(9))
    _ = try phone.resolve(apart.entry.id, keeping: heads[theSame ? 0 : 1], now: Samples.now(9))
    try apart.meet()
    let met = try apart.ledgers
    #expect(met.map(\.systolics) == Array(repeating: [theSame ? 111 : 121], count: 2))
    #expect(met.map(\.conflicts.count) == (theSame ? [0, 0] : [1, 1]))
    guard let conflict = met[0].conflicts.first else { return }
    _ = try laptop.resolve(apart.entry.id, keeping: conflict.heads[0], now: Samples.now(12))
    try apart.meet()
    for ledger in try apart.ledgers {
      #expect(ledger.conflicts.isEmpty)
      #expect(ledger.entries == (try apart.laptop.ledger().entries))
    }
  }

  @Test func whatIsNoConflictIsRefused() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try store.log(101)
    let only = try #require(try scratch.ledger().revisions(of: entry.id).first)
    #expect(throws: JournalError.self) { try store.resolve(entry.id, keeping: only, now: Samples.now(1)) }
    let apart = try Apart(laptopMakes: 111, phoneMakes: 121)
    try apart.meet()
    #expect(throws: JournalError.self) {
      try apart.laptop.store(seed: 3).resolve(apart.entry.id, keeping: only, now: Samples.now(9))
    }
    #expect(try apart.laptop.ledger().conflicts.count == 1)
  }

  /// What a newer version wrote beside the known is kept byte for byte with the state that is kept.
  @Test func unknownMembersStay() throws {
    let apart = try Apart(laptopMakes: 111, phoneMakes: 121)
    let name = try #require(apart.phone.journal().keys.first { $0.contains("phone") })
    var lines = apart.phone.lines(name)
    lines[1] = lines[1].replacing(/,"seq":.*/, with: ",\"mood\":{\"a\": [1.50,null]},\"seq\":1}")
    try apart.phone.put(lines: lines, name)
    try apart.meet()
    let conflict = try #require(try apart.laptop.ledger().conflicts.first)
    let kept = try #require(conflict.heads.first { !$0.unknown.isEmpty })
    let revision = try apart.laptop.store(seed: 3).resolve(apart.entry.id, keeping: kept, now: Samples.now(9))
    #expect(
      revision.unknown.map { String(decoding: $0.bytes, as: UTF8.self) } == ["\"mood\":{\"a\": [1.50,null]}"])
    // The line by hand was replaced and is no longer listed.
    #expect(try apart.laptop.ledger().problems.allSatisfy { $0.severity == .settled })
  }
}
