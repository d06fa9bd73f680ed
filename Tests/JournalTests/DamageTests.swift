import Model
import Testing

@testable import Journal

/// Everything that can have happened to a file, and what is counted, set aside and noted then.
struct DamageTests {
  /// One way to damage the bytes of a file of a header and three readings: 101, 102, 103.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let counted: [Int]
    let setAside: Int
    let notes: Int
    let change: @Sendable (inout [String]) -> Void

    init(
      _ what: String, counted: [Int] = [101, 102, 103], setAside: Int = 0, notes: Int = 0,
      change: @escaping @Sendable (inout [String]) -> Void
    ) {
      testDescription = what
      self.counted = counted
      self.setAside = setAside
      self.notes = notes
      self.change = change
    }
  }

  private static func withoutSum(_ line: String) -> String {
    line.replacing(/,"sum":"[0-9a-f]{8}"/, with: "")
  }

  private static func sealed(_ text: String) -> String {
    let body = Array(text.dropLast().utf8)
    return "\(text.dropLast()),\"sum\":\"\(CRC32C.text(CRC32C.checksum(body, 0..<body.count)))\"}"
  }

  private static func nuls(_ count: Int) -> String { String(repeating: "\0", count: count) }

  static let damages: [Damage] = [
    Damage("nothing") { _ in },
    Damage("no sum", notes: 1) { $0[2] = withoutSum($0[2]) },
    Damage("no sum and another value", counted: [101, 103, 188], notes: 1) {
      $0[2] = withoutSum($0[2]).replacing("102", with: "188")
    },
    Damage("no sum, spaces, another order of keys", notes: 1) {
      let id = $0[2].firstMatch(of: /"id":"(\w+)"/)?.output.1 ?? ""
      $0[2] =
        "{ \"seq\": 2, \"diastolic\" : 60, \"systolic\":102, \"at\":\"2026-11-21T07:31+01:00\", "
        + "\"kind\": \"blood-pressure\",\t\"id\":\"\(id)\" }"
    },
    Damage("another value under the old sum", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = $0[2].replacing("\"systolic\":102", with: "\"systolic\":188")
    },
    Damage("the sum itself", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = String($0[2].dropLast(3)) + "z\"}"
    },
    Damage("the sum with a letter that is no digit", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = sealed(withoutSum($0[2])).replacing(/"sum":"(\w+)"/) {
        "\"sum\":\"X\($0.output.1.dropFirst())\""
      }
    },
    Damage("the sum is not last", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = $0[2].replacing(/,"sum":"(\w+)"\}/) { ",\"sum\":\"\($0.output.1)\",\"x\":1}" }
    },
    Damage("a line that is no JSON", setAside: 1) { $0.insert("hello", at: 2) },
    Damage("an empty object", setAside: 1) { $0.insert("{}", at: 2) },
    Damage("half a line", counted: [101, 103], setAside: 1, notes: 1) { $0[2] = String($0[2].prefix(40)) },
    Damage("CR LF", notes: 1) { for index in $0.indices { $0[index] += "\r" } },
    Damage("CR LF in one line", notes: 1) { $0[2] += "\r" },
    Damage("spaces behind and before a line", notes: 1) { $0[2] = "  \($0[2]) \t" },
    Damage("a space behind a line", notes: 1) { $0[2] += " " },
    Damage("a tab behind a line", notes: 1) { $0[2] += "\t" },
    Damage("empty lines", notes: 1) {
      $0.insert("", at: 2)
      $0.insert("  ", at: 0)
    },
    Damage("a byte order mark", notes: 1) { $0[0] = "\u{FEFF}" + $0[0] },
    Damage("205 NUL bytes before a record", setAside: 1) { $0[2] = nuls(205) + $0[2] },
    Damage("one NUL byte before and 4096 behind a record", setAside: 1) {
      $0[2] = nuls(1) + $0[2] + nuls(4096)
    },
    Damage("NUL bytes before a record within which another sum stands", setAside: 1) {
      let inner = "\"x\":{\"y\":1,\"sum\":\"00000000\"},\"seq\""
      $0[2] = nuls(9) + sealed(withoutSum($0[2]).replacing("\"seq\"", with: inner))
    },
    Damage("NUL bytes between two records of one line", setAside: 1) {
      $0[2] += nuls(512) + $0.remove(at: 3)
    },
    Damage("NUL bytes in the place of a record", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = nuls($0[2].utf8.count)
    },
    Damage("a MiB and more of NUL bytes", setAside: 1) { $0.insert(nuls(1_400_000), at: 2) },
    Damage("two records glued by a lost line end", setAside: 1) { $0[2] += $0.remove(at: 3) },
    Damage("a torn record glued to a whole one", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = $0[2].prefix(77) + $0.remove(at: 3)
    },
    Damage("conflict markers of git", notes: 1) {
      $0.insert("<<<<<<< HEAD", at: 2)
      $0.insert("=======", at: 4)
      $0.insert("||||||| merged common ancestors", at: 4)
      $0.append(">>>>>>> branch")
    },
    Damage("both sides of a conflict the same", notes: 2) {
      $0 = ["<<<<<<< HEAD"] + $0 + ["======="] + $0 + [">>>>>>> x"]
    },
    Damage("the file twice", notes: 1) { $0 += $0 },
    Damage("a line three times, in the wrong order", notes: 1) {
      $0 = [$0[0], $0[3], $0[1], $0[3], $0[2], $0[3]]
    },
    Damage("no header", notes: 1) { $0.removeFirst() },
    Damage("a damaged header", notes: 2) { $0[0] = $0[0].replacing("laptop", with: "desktp") },
    Damage("NUL bytes before the header", setAside: 1) { $0[0] = nuls(9) + $0[0] },
    Damage("the header and a record on one line", setAside: 1) { $0[0] += $0.remove(at: 1) },
    Damage("half a header", notes: 2) { $0[0] = String($0[0].prefix(20)) },
    Damage("a header with no sum", notes: 1) { $0[0] = withoutSum($0[0]) },
    Damage("a key that stands there twice", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = sealed("{\"systolic\":188," + withoutSum($0[2]).dropFirst())
    },
    Damage("an unknown key") {
      $0[2] = sealed(withoutSum($0[2]).replacing("\"seq\"", with: "\"x\":{\"y\":[1]},\"seq\""))
    },
    Damage("an unknown kind", counted: [101, 103]) {
      $0[2] = sealed(withoutSum($0[2]).replacing("blood-pressure", with: "mood"))
    },
    Damage("a value beyond the hard limits", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing("102", with: "1022"))
    },
    Damage("a value beyond the hard limits, by hand", counted: [101, 103], setAside: 1) {
      $0[2] = withoutSum($0[2]).replacing("102", with: "1022")
    },
    Damage("a number with an exponent", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing("102", with: "102e0"))
    },
    Damage("a number of 30 digits", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing("102", with: "102" + String(repeating: "0", count: 27)))
    },
    Damage("a number as a text", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing(":102", with: ":\"102\""))
    },
    Damage("null, false and an object for an optional value", counted: [], setAside: 3) {
      for (index, value) in [(1, "null"), (2, "false"), (3, "{}")] {
        $0[index] = sealed(withoutSum($0[index]).replacing("\"seq\"", with: "\"pulse\":\(value),\"seq\""))
      }
    },
    Damage("no time", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing(/"at":"[^"]*",/, with: ""))
    },
    Damage("a day that does not exist", counted: [101, 103], setAside: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing("2026-11-21T", with: "2026-02-30T"))
    },
    Damage("no id", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing(/"id":"\w*",/, with: ""))
    },
    Damage("a state of the future", counted: [101, 103], setAside: 1, notes: 1) {
      $0[2] = sealed(withoutSum($0[2]).replacing("\"at\"", with: "\"state\":\"draft\",\"at\""))
    },
    Damage("numbers of revisions that cannot be", counted: [101, 103], setAside: 2, notes: 1) {
      $0.append(sealed(withoutSum($0[2]).replacing("\"seq\":2", with: "\"seq\":99999999999999999999")))
      $0[2] = sealed(withoutSum($0[2]).replacing("\"kind\"", with: "\"rev\":0,\"kind\""))
    },
    Damage("a revision that replaces itself", setAside: 0) {
      let name = $0[0].firstMatch(of: /"writer":"([^"]+)"/)?.output.1 ?? ""
      $0[2] = sealed(withoutSum($0[2]).replacing("\"kind\"", with: "\"replaces\":[\"\(name):2\"],\"kind\""))
    },
    Damage("a line that is missing", counted: [101, 103], notes: 1) { $0.remove(at: 2) },
    Damage("the first line that is missing", counted: [102, 103], notes: 1) { $0.remove(at: 1) },
    Damage("the first two lines that are missing", counted: [103], notes: 1) { $0.removeSubrange(1...2) },
    Damage("the same number with other contents", counted: [101, 102, 103, 188], notes: 1) {
      let other = withoutSum($0[2]).replacing("102", with: "188")
      $0.append(sealed(other.replacing(/"id":"\w+"/) { _ in "\"id\":\"01KAJ3T8Q6T2V4W8X9A0B1C2D3\"" }))
    },
    Damage("a line of more than a MiB", setAside: 1) {
      $0.insert("{\"id\":\"\(String(repeating: "x", count: 1_100_000))\"}", at: 2)
    },
    Damage("a line of just under a MiB", setAside: 1) {
      $0.insert("{\"id\":\"\(String(repeating: "x", count: 1_000_000))\"}", at: 2)
    },
    Damage("brackets 100,000 deep", setAside: 1) {
      $0.insert(String(repeating: "[{\"a\":", count: 50_000), at: 2)
    },
    Damage("half a surrogate pair", setAside: 1) { $0.insert("{\"id\":\"\\ud83d\"}", at: 2) },
  ]

  @Test(arguments: damages)
  func damage(_ damage: Damage) throws {
    let (scratch, name) = try Self.threeReadings()
    var lines = scratch.lines(name)
    damage.change(&lines)
    try scratch.put(lines: lines, name)
    let before = scratch.files()
    let ledger = try scratch.ledger()
    let told = "\(ledger.problems.map(\.sentence).joined(separator: "\n"))"
    #expect(ledger.systolics.sorted() == damage.counted, "\(told)")
    #expect(ledger.setAside.count == damage.setAside, "\(told)")
    #expect(ledger.problems.count - ledger.setAside.count == damage.notes, "\(told)")
    #expect(ledger.hasSetAside == (damage.setAside > 0))
    #expect(scratch.files() == before, "reading must not write")
    #expect(ledger.problems.allSatisfy { $0.sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    // A damaged journal still takes readings, and the old bytes stay.
    try scratch.store().log(120, 60)
    #expect(try scratch.ledger().systolics.sorted() == (damage.counted + [120]).sorted())
    for (file, bytes) in before where file.hasSuffix(".jsonl") {
      #expect(scratch.files()[file]?.starts(with: bytes) == true)
    }
  }

  /// Nothing is said to be lost where only a line end is missing.
  @Test func aLineEndThatIsMissing() throws {
    let (scratch, name) = try Self.threeReadings()
    var lines = scratch.lines(name)
    lines[2] += lines.remove(at: 3)
    try scratch.put(lines: lines, name)
    let found = try #require(try scratch.ledger().setAside.first?.found)
    #expect(found == "whole lines with no line end between them; 2 whole entries in it are used")
  }

  /// A header and three readings, and the file that they are in.
  static func threeReadings() throws -> (ScratchHome, String) {
    let scratch = try ScratchHome()
    let store = scratch.store()
    for number in 1...3 { try store.log(100 + number, number) }
    return (scratch, try #require(scratch.journal().keys.first))
  }

  /// A bit that flips anywhere never makes another reading, and never takes more than one away.
  @Test func everyByteWithABitFlipped() throws {
    let (scratch, name) = try Self.threeReadings()
    let sound = try #require(scratch.journal()[name])
    let known = Dictionary(uniqueKeysWithValues: try scratch.ledger().entries.map { ($0.id, $0) })
    for place in sound.indices {
      var bytes = sound
      bytes[place] ^= 1 << UInt8(place % 8)
      try scratch.put(bytes, name)
      let ledger = try scratch.ledger()
      #expect(ledger.entries.allSatisfy { known[$0.id] == $0 })
      #expect(ledger.entries.count >= 2, "byte \(place)")
      #expect(!ledger.problems.isEmpty, "byte \(place)")
    }
  }

  /// Junk is never a reading, never a crash; what is listed stays short, and the rest is counted.
  @Test func muchJunk() throws {
    let (scratch, name) = try Self.threeReadings()
    var bytes = try #require(scratch.journal()[name])
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      bytes += (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        .random(in: 0...255, using: &generator)
      }
      bytes.append(10)
    }
    try scratch.put(bytes, name)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [101, 102, 103])
    #expect((200...220).contains(ledger.problems.count))
    #expect(ledger.problems.contains { $0.severity == .setAside && $0.found.hasSuffix("more of these") })
  }

  /// Pieces of sound lines, put together at random, never become something that nobody wrote.
  @Test func shuffledPieces() throws {
    let (scratch, name) = try Self.threeReadings()
    let sound = try #require(scratch.journal()[name])
    let known = Dictionary(uniqueKeysWithValues: try scratch.ledger().entries.map { ($0.id, $0) })
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<6 {
        let start = Int.random(in: 0..<sound.count, using: &generator)
        bytes += sound[start..<Int.random(in: start...sound.count, using: &generator)]
      }
      try scratch.put(bytes, name)
      #expect(try scratch.ledger().entries.allSatisfy { known[$0.id] == $0 })
    }
  }

  /// What a problem says: place, what was found, what was expected, what to do.
  @Test func aProblemIsASentence() throws {
    let (scratch, name) = try Self.threeReadings()
    var lines = scratch.lines(name)
    lines[2] = "hello \u{1B}[2J"
    try scratch.put(lines: lines, name)
    let problem = try #require(try scratch.ledger().setAside.first)
    #expect(problem.file == name)
    #expect(problem.line == 3)
    #expect(
      problem.sentence.hasPrefix("\(name):3: \"hello <1b>[2J\"; expected { at column 1. The line is kept"))
  }
}
