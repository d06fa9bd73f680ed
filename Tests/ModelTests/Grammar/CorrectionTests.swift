import Model
import Testing

/// Correcting an entry with a line: what the line does not say stays as it was.
@Suite struct CorrectionTests {
  private func entry(
    _ line: String, at: String = "2026-11-20T07:30+01:00", note: String? = "before coffee",
    tags: [String] = ["home"]
  ) throws -> Entry {
    let parsed = try LogLine.read(line, context: try Clock.context())
    return Entry(
      id: ULID(milliseconds: 1, random: (0, 0)), at: try Clock.moment(at), content: parsed.measurement,
      note: note,
      tags: tags)
  }

  private func correct(_ base: Entry, _ line: String) throws -> ParsedLine {
    try LogLine.read(line, context: try Clock.context(), correcting: base)
  }

  /// A line; time, reading, remark and tags afterwards.
  @Test(
    arguments: [
      ("138/82", "2026-11-20T07:30+01:00", "138/82", "before coffee", ["home"]),
      ("7:45", "2026-11-20T07:45+01:00", "128/82 64", "before coffee", ["home"]),
      ("23:00", "2026-11-20T23:00+01:00", "128/82 64", "before coffee", ["home"]),
      ("2026-11-19 7:30", "2026-11-19T07:30+01:00", "128/82 64", "before coffee", ["home"]),
      ("note felt dizzy", "2026-11-20T07:30+01:00", "128/82 64", "felt dizzy", ["home"]),
      ("note", "2026-11-20T07:30+01:00", "128/82 64", nil, ["home"]),
      ("#work #desk", "2026-11-20T07:30+01:00", "128/82 64", "before coffee", ["work", "desk"]),
      ("#", "2026-11-20T07:30+01:00", "128/82 64", "before coffee", []),
      ("7:45 138/82 # note", "2026-11-20T07:45+01:00", "138/82", nil, []),
    ] as [(String, String, String, String?, [String])])
  func whatIsNotSaidStays(
    _ line: String, _ at: String, _ words: String, _ note: String?, _ tags: [String]
  ) throws {
    let parsed = try correct(try entry("128/82 64"), line)
    #expect(parsed.at.description == at)
    #expect(parsed.measurement.logText == words)
    #expect(parsed.note == note)
    #expect(parsed.tags == tags)
    #expect(parsed.doubts.isEmpty)
  }

  @Test func aNoteKeepsItsTagsAndTakesNewWords() throws {
    let note = try entry("note slept badly", note: nil)
    let parsed = try correct(note, "note slept well")
    #expect(parsed.measurement.logText == "note slept well")
    #expect(parsed.tags == ["home"])
    #expect(parsed.note == nil)
    #expect(try correct(note, "7:45").measurement.logText == "note slept badly")
    #expect(try correct(note, "7:45").at.description == "2026-11-20T07:45+01:00")
  }

  /// Quotes that a name opens must not swallow the tags and the remark behind it.
  @Test(arguments: [
    "\"rami 5 mg", "a 0\"2 b \"rami", "\"", "rami\"", "\"/\u{0}x 0\"2 0&2 \"rami", "at 8:00 \"x",
  ])
  func theLineOfAMedicineSaysItAgain(_ name: String) throws {
    let base = Entry(
      id: ULID(milliseconds: 1, random: (0, 0)), at: try Clock.moment("2026-11-20T07:30+01:00"),
      content: try MedicationTaken(name), note: "said \"well\"", tags: ["tr,1\"", "home"])
    let again = try correct(base, try #require(LogLine.text(for: base)))
    #expect(again.measurement.logText == base.measurement?.logText)
    #expect(again.tags == base.tags && again.note == base.note)
  }

  @Test func anotherKindIsAskedAbout() throws {
    let parsed = try correct(try entry("128/82 64"), "w 81.4 kg")
    #expect(parsed.doubts == ["the blood pressure 128/82 mmHg, pulse 64 becomes a weight"])
  }

  @Test func nothingAndNonsenseAreRefused() throws {
    let base = try entry("128/82 64")
    #expect(throws: LogProblem.self) { try correct(base, "") }
    #expect(throws: LogProblem.self) { try correct(base, "x") }
    #expect(throws: LogProblem.self) { try correct(base, "yesterday") }
  }

  @Test func aTimeIsOnTheClockThatTheEntryWasMadeBy() throws {
    let tokyo = try entry("128/82", at: "2026-11-10T07:00+09:00")
    #expect(try correct(tokyo, "7:10").at.description == "2026-11-10T07:10+09:00")
    let summer = try entry("128/82", at: "2026-07-10T07:00+02:00")
    #expect(try correct(summer, "2026-11-10 7:10").at.description == "2026-11-10T07:10+01:00")
  }

  @Test func anOldEntryIsNotAskedAboutForItsAge() throws {
    let old = try entry("128/82", at: "2025-01-10T07:00+01:00")
    #expect(try correct(old, "138/82").doubts.isEmpty)
  }

  @Test func aWeightIsNotHeldAgainstItself() throws {
    let base = try entry("w 81.4 kg", at: "2026-11-20T07:30+01:00")
    var context = try Clock.context()
    context.lastWeight = (base.at, try Weight(try decimal("81.4"), unit: .kilogram))
    #expect(try LogLine.read("w 71.4 kg", context: context, correcting: base).doubts.isEmpty)
    #expect(try LogLine.read("w 71.4 kg", context: context).doubts.count == 1)
  }
}
