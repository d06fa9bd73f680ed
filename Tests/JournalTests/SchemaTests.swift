import Model
import Testing

@testable import Journal

/// Every line that the store writes fits Schemas/journal.schema.json; the schema refuses what does not.
struct SchemaTests {
  @Test func linesOfEveryKind() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let entries = try Samples.ofEveryKind(store.newID(now: now)).map { store.entry($0, now, note: "x") }
    _ = try store.add(entries, now: now)
    for var entry in entries {
      entry.tags = ["edited"]
      _ = try store.replace(entry, now: now)
    }
    _ = try store.delete(entries.map(\.id), now: now)
    _ = try store.undo(now: now)
    _ = try store.undo(now: now)
    try scratch.validate()
  }

  @Test(arguments: [
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"pulse","at":"2026-11-21T07:30+01:00","value":301,"seq":1}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"pulse","value":64,"seq":1}"#,
    #"{"id":"8ZAJ3T8Q6T2V4W8X9A0B1C2D3X","kind":"pulse","at":"2026-11-21T07:30+01:00","value":64}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"pulse","at":"2026-11-21 07:30","value":64}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"glucose","at":"2026-11-21T07:30+01:00","value":5.6}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"glucose","at":"2026-11-21T07:30+01:00","value":"5.6","unit":"mmol/L"}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"glucose","at":"2026-11-21T07:30+01:00","value":101,"unit":"mmol/L"}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"pulse","at":"2026-11-21T07:30+01:00","value":64,"seq":1,"sum":"XYZ"}"#,
    #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","rev":2,"kind":"pulse","at":"2026-11-21T07:30+01:00","value":64}"#,
    #"{"format":"vitals/1","oldest":1,"device":"x","zone":"y"}"#,
    #"{"kind":"pulse","at":"2026-11-21T07:30+01:00","value":64}"#, "[]", "{",
  ])
  func linesThatDoNotFit(_ line: String) throws {
    let scratch = try ScratchHome()
    try scratch.put(lines: [line], "journal/x/2026-11.jsonl")
    let validator = #filePath.replacing("Tests/JournalTests/SchemaTests.swift", with: "Schemas/validate.py")
    let (status, output) = try ScratchHome.run(
      ["/usr/bin/python3", validator, "\(scratch.home)/journal/x/2026-11.jsonl"])
    #expect(status == 1, "\(output)")
  }
}
