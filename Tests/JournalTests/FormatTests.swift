import Model
import Testing

@testable import Journal

/// The bytes that are written, which other programs and other versions rely on.
struct FormatTests {
  @Test func theFirstLinesOfANewJournal() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let id = try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3"))
    let entry = Entry(
      id: id, at: now,
      content: try BloodPressure(
        systolic: 128, diastolic: 82, pulse: 64, cuff: (.arm, .left), posture: .sitting),
      note: "before breakfast", tags: ["travel"])
    _ = try store.add([entry], now: now)
    let writer = try #require(scratch.journal().keys.first?.split(separator: "/").dropFirst().first)
    #expect(writer.hasPrefix("laptop-") && writer.utf8.count == 11)
    let lines = scratch.lines("journal/\(writer)/2026-11.jsonl")
    try #require(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        #"{"format":"vitals/1","oldest":1,"writer":"\#(writer)","device":"laptop","zone":"Europe/Paris","sum":""#
      ))
    #expect(
      lines[1].hasPrefix(
        #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"blood-pressure","at":"2026-11-21T07:30+01:00","#
          + #""systolic":128,"diastolic":82,"pulse":64,"arm":"left","posture":"sitting","note":"before breakfast","#
          + #""tags":["travel"],"seq":1,"sum":""#))
    for line in lines {
      let bytes = Array(line.utf8)
      #expect(line.hasSuffix("\"sum\":\"\(CRC32C.text(CRC32C.checksum(bytes, 0..<bytes.count - 18)))\"}"))
    }
    #expect(scratch.lines(".gitattributes") == ["*.jsonl -text merge=union", "documents/** -text"])
  }

  @Test func theLinesOfAnEditADeletionAndAnUndo() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(128)
    let later = try Samples.now(5)
    entry.content = try Samples.pressure(138)
    let edit = try store.replace(entry, now: later)
    _ = try store.delete([entry.id], now: later)
    _ = try store.undo(now: later)
    let writer = edit.origin.writer
    let lines = scratch.lines("journal/\(writer)/2026-11.jsonl")
    let fields = #""at":"2026-11-21T07:30+01:00","systolic":138,"diastolic":60"#
    let written = #""written":"2026-11-21T07:35+01:00""#
    try #require(lines.count == 5)
    let start = #"{"id":"\#(entry.id)","rev":"#
    let kind = #""kind":"blood-pressure""#
    #expect(
      lines[2].hasPrefix(#"\#(start)2,"replaces":["\#(writer):1"],\#(kind),\#(fields),\#(written),"seq":2,"#))
    #expect(
      lines[3].hasPrefix(
        #"\#(start)3,"replaces":["\#(writer):2"],\#(kind),"state":"entered-in-error",\#(fields),\#(written),"seq":3,"#
      ))
    #expect(
      lines[4].hasPrefix(
        #"\#(start)4,"replaces":["\#(writer):3"],\#(kind),\#(fields),\#(written),"undoes":"\#(writer):3","seq":4,"#
      ))
  }

  /// Every kind comes back as it went in, from the file of its month or from the one without a month.
  @Test func everyKindComesBack() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let other = store.newID(now: now)
    let entries = try Samples.ofEveryKind(other).map { content in
      Entry(
        id: store.newID(now: now), at: now, content: content, note: "a \"note\"\u{1B}[2J",
        tags: ["a b", "ü"],
        batch: other, document: other)
    }
    #expect(Set(entries.map(\.kind)) == Set(Kind.all), "a kind was added to the table: add it to the samples")
    _ = try store.add(entries, now: now)
    let ledger = try scratch.ledger()
    #expect(Array(ledger.entries) == entries.sorted { $0.id < $1.id })
    #expect(ledger.problems.isEmpty)
    for revision in ledger.revisions {
      let isStanding = revision.entry?.kind.placement == .standing
      #expect(revision.file.hasSuffix(isStanding ? "/standing.jsonl" : "/2026-11.jsonl"))
      #expect(revision.checksum == .verified)
    }
    for bytes in scratch.journal().values {
      #expect(bytes.allSatisfy { $0 == 10 || $0 >= 0x20 && $0 != 0x7F })
    }
  }

  /// The digits and the precision of a time are kept.
  @Test(arguments: ["5.6", "5.60", "12.0", "33.3"])
  func numbersKeepTheirDigits(_ digits: String) throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let at = try Samples.moment("2026-11-21T07:30:05.250-03:30")
    _ = try store.add([store.entry(try Samples.glucose(digits), at)], now: at)
    let entry = try #require(try scratch.ledger().entries.first)
    #expect((entry.content as? Glucose)?.valueText == digits)
    #expect("\(entry.at)" == "2026-11-21T07:30:05.250-03:30")
    #expect(
      scratch.journal().values.contains {
        String(decoding: $0, as: UTF8.self).contains("\"value\":\(digits),")
      })
  }

  @Test func whatWouldNotComeBackIsRefusedAndNothingIsWritten() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    try store.log(120)
    let before = scratch.journal()
    let now = try Samples.now()
    let long = store.entry(try Note("x"), now, note: String(repeating: "x", count: 70_000))
    #expect(throws: JournalError.self) {
      try store.add([try store.entry(Samples.pressure(121), now), long], now: now)
    }
    #expect(scratch.journal() == before)
    let error = JournalError.refused(reason: "it is 70129 bytes long")
    #expect(error.exitStatus == 65)
    #expect(error.message.contains("NOT saved"))
    #expect(try scratch.ledger().systolics == [120])
  }

  @Test(arguments: [
    ("laptop", "laptop"), ("Anna's Küche 2", "anna-s-k-che-2"), ("--", "device"), ("", "device"),
    ("日本", "device"),
    ("../../etc", "etc"), (String(repeating: "a", count: 99), String(repeating: "a", count: 40)),
  ])
  func aDevicesNameBecomesAFoldersName(_ device: String, _ expected: String) {
    #expect(WriterName.sanitized(device) == expected)
  }

  @Test(arguments: [
    ("laptop-c01d:412", "laptop-c01d", 412), ("a:b:7", "a:b", 7), ("a:0", "a", 0),
    ("a:1000000000000", "a", 1_000_000_000_000),
  ])
  func namesOfRevisions(_ text: String, _ writer: String, _ seq: Int) {
    #expect(RevisionID(text) == RevisionID(writer: writer, seq: seq))
    #expect(RevisionID(text)?.description == text)
  }

  @Test(arguments: [
    "", ":", "a:", ":1", "a", "a:-1", "a:+1", "a:1x", "a:1000000000001", "a:99999999999999999999",
  ])
  func noNamesOfRevisions(_ text: String) {
    #expect(RevisionID(text) == nil)
  }

  @Test(arguments: [
    ("2026-11.jsonl", 1), ("2026-11.2.jsonl", 2), ("2026-11.12.jsonl", 12), ("2026-11.02.jsonl", nil),
    ("2026-11.1.jsonl", nil), ("2026-11.sync-conflict-20261121-073000-ABCDEFG.jsonl", nil),
    ("2026-12.jsonl", nil),
    ("2026-11.9999999.jsonl", nil), ("2026-11.-2.jsonl", nil),
  ])
  func segmentsOfAMonth(_ name: String, _ segment: Int?) throws {
    #expect(FileStem.month(try #require(Month("2026-11"))).segment(ofName: name) == segment)
  }
}
