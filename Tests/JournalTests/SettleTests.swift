import Model
import Testing

@testable import Journal

/// Lines that are set aside or written by hand, accepted or seen.
struct SettleTests {
  /// A home with the readings 101, 102, 103, and the line of 102 changed.
  private func home(
    _ change: (String) -> String
  ) throws -> (scratch: ScratchHome, name: String) {
    let (scratch, name) = try DamageTests.threeReadings()
    var lines = scratch.lines(name)
    lines[2] = change(lines[2])
    try scratch.put(lines: lines, name)
    return (scratch, name)
  }

  private static func withoutSum(_ line: String) -> String {
    line.replacing(/,"sum":"[0-9a-f]{8}"/, with: "")
  }

  private func open(_ ledger: Ledger) -> [JournalProblem] {
    ledger.problems.filter { $0.severity != .settled }
  }

  @Test(arguments: [
    "a value under the old sum", "a sum in another place", "spaces and a sum", "by hand",
  ])
  func acceptingALine(_ what: String) throws {
    let (scratch, name) = try home { line in
      let line = line.replacing("\"systolic\":102", with: "\"systolic\":188")
      switch what {
      case "a sum in another place":
        return line.replacing(/,"sum":"(\w+)"\}/) { ",\"sum\":\"\($0.output.1)\",\"x\":{\"y\": 1}}" }
      case "spaces and a sum": return line.replacing(",", with: ", ")
      case "by hand": return Self.withoutSum(line)
      default: return line
      }
    }
    let before = scratch.lines(name)
    let store = scratch.store(seed: 9)
    let ledger = try scratch.ledger()
    let isByHand = what == "by hand"
    #expect(ledger.systolics == (isByHand ? [101, 188, 103] : [101, 103]))
    let problem = try #require(ledger.problems.first { $0.line == 3 })
    #expect(problem.code == (isByHand ? .byHand : .brokenChecksum))
    #expect(problem.remedy?.command() == "vitals check --accept \(name):3")
    let acceptance = try ledger.acceptance(of: problem)
    #expect(acceptance.outcome == .takesOver)
    #expect((acceptance.after?.content as? BloodPressure)?.systolic == 188)
    let revision = try #require(try store.accept([acceptance], now: Samples.now(9)).first)
    #expect(revision.checksum == .verified)
    #expect(revision.replaces.map(\.seq) == [2])
    let after = try scratch.ledger()
    #expect(after.systolics.sorted() == [101, 103, 188])
    #expect(open(after).isEmpty)
    #expect(after.problems.contains { $0.severity == .settled && $0.line == 3 })
    #expect(after.conflicts.isEmpty)
    #expect(!after.hasSetAside)
    #expect(Array(scratch.lines(name).prefix(4)) == before, "the line itself stays as it is")
    if what == "a sum in another place" { #expect(revision.unknown.map(\.key) == ["x"]) }
    if !isByHand { try validateAllBut(3, name, scratch) }
    // Undone, it is as it was.
    let undone = try #require(try store.undo(now: Samples.now(10)))
    let again = try scratch.ledger()
    #expect(undone.action == (isByHand ? .edited : .accepted))
    #expect(again.systolics == ledger.systolics)
    #expect(again.problems.contains { $0.line == 3 && $0.severity == problem.severity })
  }

  private func validateAllBut(_ line: Int, _ name: String, _ scratch: ScratchHome) throws {
    let copy = try scratch.copy()
    var lines = copy.lines(name)
    lines.remove(at: line - 1)
    try copy.put(lines: lines, name)
    try copy.validate()
  }

  /// A good copy of the line, or a later correction, has nothing to fear from an old damaged line.
  @Test(arguments: [true, false])
  func whatWasReplacedIsOnlySeen(_ isCorrected: Bool) throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let store = scratch.store(seed: 4)
    var lines = scratch.lines(name)
    if isCorrected {
      var entry = try #require(
        try scratch.ledger().entries.first { ($0.content as? BloodPressure)?.systolic == 102 })
      entry.content = try Samples.pressure(142)
      _ = try store.replace(entry, now: Samples.now(8))
      lines = scratch.lines(name)
      lines[2] = lines[2].replacing("\"systolic\":102", with: "\"systolic\":188")
    } else {
      try scratch.put(lines: lines, name.replacing("2026-11", with: "2026-11.sync-conflict-1"))
      lines[2] = lines[2].replacing(/"sum":"../, with: "\"sum\":\"zz")
    }
    try scratch.put(lines: lines, name)
    let ledger = try scratch.ledger()
    let problem = try #require(ledger.problems.first { $0.line == 3 })
    let acceptance = try ledger.acceptance(of: problem)
    #expect(acceptance.outcome == .onlySeen)
    _ = try store.accept([acceptance], now: Samples.now(9))
    let after = try scratch.ledger()
    #expect(after.systolics == ledger.systolics)
    #expect(open(after).isEmpty)
    #expect(try store.undo(now: Samples.now(10))?.action == .seen)
    #expect(try scratch.ledger().problems.contains { $0.line == 3 && $0.severity == .setAside })
  }

  @Test(arguments: ["hello", "{\"id\":\"01KAJ3T8Q6T2V4W8X9A0B1C2D3\",\"kind\":\"blood-pre", "[]", "\0\0\0"])
  func whatCanNotBeReadIsRefusedAndSeen(_ junk: String) throws {
    let (scratch, name) = try home { _ in junk }
    let store = scratch.store(seed: 9)
    let ledger = try scratch.ledger()
    let problem = try #require(ledger.setAside.first)
    #expect(problem.remedy?.command() == "vitals check --seen \(name):3")
    #expect {
      try ledger.acceptance(of: problem)
    } throws: { error in
      guard let error = error as? JournalError else { return false }
      return error.exitStatus == 65 && error.message.contains("vitals log")
        && error.message.contains("--seen")
    }
    let missing = ledger.problems.filter { $0.code == .missingNumbers }
    #expect(missing.map(\.found) == ["1 line is missing, by their numbers: 2"])
    _ = try store.noteSeen(ledger.problems, now: Samples.now(9))
    #expect(open(try scratch.ledger()).isEmpty)
    #expect(try scratch.ledger().systolics == [101, 103])
    _ = try store.undo(now: Samples.now(10))
    #expect(open(try scratch.ledger()).count == 2)
  }

  @Test func aLineThatChangedMeanwhileIsNotAccepted() throws {
    let (scratch, name) = try home { $0.replacing("\"systolic\":102", with: "\"systolic\":188") }
    let ledger = try scratch.ledger()
    let acceptance = try ledger.acceptance(of: try #require(ledger.setAside.first))
    var lines = scratch.lines(name)
    lines[2] = lines[2].replacing("\"systolic\":188", with: "\"systolic\":199")
    try scratch.put(lines: lines, name)
    #expect(throws: JournalError.self) {
      try scratch.store(seed: 9).accept([acceptance], now: Samples.now(9))
    }
    #expect(try scratch.ledger().systolics == [101, 103])
  }

  /// Both states of an entry damaged: the later one counts, and they are no conflict of each other.
  @Test func twoLinesAboutOneEntry() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(101)
    entry.content = try Samples.pressure(111)
    _ = try store.replace(entry, now: Samples.now(5))
    let name = try #require(scratch.journal().keys.first)
    var lines = scratch.lines(name)
    lines[1] = lines[1].replacing(":101", with: ":161")
    lines[2] = lines[2].replacing(":111", with: ":171")
    try scratch.put(lines: lines, name)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics.isEmpty)
    let acceptances = try ledger.setAside.map { try ledger.acceptance(of: $0) }
    #expect(try store.accept(acceptances, now: Samples.now(9)).count == 1)
    #expect(try scratch.ledger().systolics == [171])
    #expect(open(try scratch.ledger()).isEmpty)
    #expect(try scratch.ledger().conflicts.isEmpty)
    #expect(try store.undo(now: Samples.now(10))?.action == .accepted)
    #expect(try scratch.ledger().systolics.isEmpty)
  }

  /// Everyone who has the lines comes to the same answer; nobody believes a line without a checksum.
  @Test func onlyVerifiedLinesSettle() throws {
    let (scratch, name) = try home { _ in "hello" }
    let store = scratch.store(seed: 9)
    _ = try store.noteSeen(try scratch.ledger().problems, now: Samples.now(9))
    let standing = name.replacing("2026-11", with: "standing")
    #expect(open(try scratch.store("phone", seed: 3).load(.since(try Samples.now().day))).isEmpty)
    try scratch.put(lines: scratch.lines(standing).map(Self.withoutSum), standing)
    #expect(try scratch.ledger().hasSetAside)
  }

  @Test func hundredsOfLinesAreSettledAtOnce() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    try scratch.put(lines: scratch.lines(name) + (0..<2500).map { "junk \($0)" }, name)
    let ledger = try scratch.ledger()
    #expect(ledger.problems.contains { $0.code == .more })
    let problems = try scratch.store().problems(in: name, ledger)
    #expect(problems.count == 2500)
    #expect(try scratch.store(seed: 9).noteSeen(problems, now: Samples.now(9)).count == 3)
    #expect(open(try scratch.ledger()).isEmpty)
    try #require(throws: JournalError.self) {
      try scratch.store().problems(in: "journal/no/2026-11.jsonl", ledger)
    }
  }

  @Test func anImpossibleValueIsCorrected() throws {
    let (scratch, _) = try home {
      Self.withoutSum($0).replacing("\"systolic\":102", with: "\"systolic\":1020")
    }
    let store = scratch.store(seed: 9)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [101, 103])
    let problem = try #require(ledger.setAside.first)
    #expect(problem.code == .impossibleValue)
    let id = try #require(problem.id)
    let entry = Entry(id: id, at: try Samples.now(1), content: try Samples.pressure(102))
    _ = try store.replace(entry, now: Samples.now(9))
    #expect(try scratch.ledger().systolics == [101, 102, 103])
    #expect(open(try scratch.ledger()).isEmpty)
  }

  @Test(arguments: [
    ("journal/x/2026-11.jsonl:17", "journal/x/2026-11.jsonl", 17), ("a:b", "a:b", nil), ("a:0", "a:0", nil),
    ("", "", nil), (":3", "", 3), ("a:-3", "a:-3", nil), ("/x y/a.jsonl:1", "/x y/a.jsonl", 1),
  ])
  func places(_ text: String, _ file: String, _ line: Int?) {
    #expect(LinePlace(text) == LinePlace(file: file, line: line))
  }

  @Test(arguments: [
    ("laptop-c01d:4", "laptop-c01d:4"), ("a:4-9", "a:4-9"), ("a:b:4", "a:b:4"), ("a:9-4", nil), (":4", nil),
    ("a:", nil), ("a:0", nil), ("a:1-2-3", nil), ("a:99999999999999", nil), ("a", nil),
  ])
  func numbers(_ text: String, _ back: String?) {
    #expect(LineNumbers(text)?.description == back)
  }
}
