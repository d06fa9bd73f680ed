import Foundation
import Testing

/// What leaves the program in one form comes back in another home as it was, and other programs read it.
@Suite struct ExchangeStory {
  private func everything() throws -> Household {
    let household = try Household()
    try household.fillWithEverything()
    return household
  }

  private func exported(_ household: Household, _ form: String) throws -> String {
    let file = household.folder.appending(path: "export.\(form)").path
    try household.run(["export", "--format", form, "-o", file])
    return file
  }

  /// The readings as they were entered, one a line, without how they came here.
  private func entered(_ household: Household) throws -> [String] {
    try household.run(["list", "--json"]).lines.map {
      $0.replacing(#/,"(batch|document)":"[^"]*"/#, with: "")
    }
  }

  /// The readings as a person sees them, one a line; which unit was typed first is not known elsewhere.
  private func list(_ household: Household) throws -> [String] {
    try household.run(["list", "--unit", "mmol/L", "--unit", "kg", "--unit", "C"]).lines
  }

  @Test(arguments: ["fhir", "fhir-ndjson", "json", "csv"])
  func intoAnEmptyHome(form: String) throws {
    let household = try everything()
    let other = try Household()
    let file = try exported(household, form)
    let imported = try other.run(["import", file])
    #expect(!imported.output.contains("not imported"), "\(imported.output)")
    let before = try entered(household)
    #expect(before.count > 4000)
    #expect(try entered(other) == before)
    // The second time there is nothing new.
    #expect(try other.run(["import", file]).output.contains(": 0 readings imported"))
    #expect(try entered(other) == before)
    // And back where it came from neither.
    #expect(try household.run(["import", file]).output.contains(": 0 readings imported"))
  }

  /// An import is one action: one undo takes all of it back, redo brings all of it, and what was there stays as it was.
  @Test(arguments: ["fhir", "fhir-ndjson", "omh", "json"])
  func oneUndoTakesAnImportBack(form: String) throws {
    let household = try Household()
    try household.run(["log", "118/76 61 note before the import"])
    let before = try household.run(["export", "--format", "json"]).output
    let other = try everything()
    try withExtendedLifetime(other) { _ = try household.run(["import", try exported(other, form)]) }
    let after = try household.run(["export", "--format", "json"]).output
    #expect(after.split(separator: "\n").count > 4000)
    for _ in 0..<2 {
      try household.run(["undo"])
      #expect(try household.run(["export", "--format", "json"]).output == before)
      try household.run(["redo"])
      #expect(try household.run(["export", "--format", "json"]).output == after)
    }
  }

  @Test func openMHealthComesBackAsFarAsItHasSchemas() throws {
    let household = try everything()
    let other = try Household()
    try other.run(["import", try exported(household, "omh")])
    let own = try list(other)
    let all = try list(household)
    #expect(own.count > 4000 && own.count < all.count)
    // Without remarks, tags and what a schema does not say.
    let plain = Set(all.map(\.withoutRemarks))
    #expect(own.allSatisfy { plain.contains($0.withoutRemarks) })
  }

  @Test func dataPointsKeepTheirSchemas() throws {
    let household = try everything()
    let check = try CommandLineRun(
      in: household, ["-B", Household.peer("open_mhealth.py"), try exported(household, "omh")],
      program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  private static let vectors = URL(filePath: #filePath).appending(
    path: "../../../../../../shared/samples/open-mhealth"
  ).standardized.path

  /// What Open mHealth itself says passes and fails does so by the rules that ours are held against.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: vectors), "the vectors of Open mHealth are not at hand"))
  func theRulesAreThoseOfOpenMHealth() throws {
    let check = try CommandLineRun(
      in: try Household(), ["-B", Household.peer("open_mhealth.py"), "--vectors", Self.vectors],
      program: "/usr/bin/python3")
    #expect(check.status == .exited(0) && check.output.contains("20 checked, 0 wrong"), "\(check.output)")
  }

  /// Python's csv reads what the JSON Lines say, and no cell begins like a formula.
  @Test func pythonReadsTheTable() throws {
    let household = try everything()
    let cells = try CommandLineRun(
      in: household, ["-B", Household.peer("csv_cells.py"), try exported(household, "csv")],
      program: "/usr/bin/python3")
    try #require(cells.status == .exited(0), "\(cells.errors)")
    let rows = try cells.lines.map(Self.object)
    let entries = try household.run(["export", "--format", "json"]).lines.map(Self.object)
    #expect(rows.count == entries.count && rows.count > 4000)
    for (row, entry) in zip(rows, entries) {
      for (key, value) in entry where !["at", "batch", "document", "tags"].contains(key) {
        let cell = row[key] ?? ""
        let isSame =
          ["irregular", "skipped"].contains(key)
          ? cell == "yes" : cell == value || Double(cell).map { $0 == Double(value) } == true
        #expect(isSame, "\(key): \(cell) and \(value)")
      }
      let at = "\(row["date"] ?? "")T\(row["time"] ?? "")\((row["offset"] ?? "").dropFirst(3))"
      #expect(at == entry["at"])
    }
  }

  /// The members of an object on a line, all as text; numbers with their digits.
  private static func object(_ line: String) throws -> [String: String] {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    return object.mapValues {
      ($0 as? NSNumber)?.stringValue ?? ($0 as? [String])?.joined(separator: " ") ?? "\($0)"
    }
  }

  /// What is not in a file is said on standard error, and never in the file.
  @Test(arguments: [
    ("csv", "deleted entry (2)"), ("json", "deleted entry (2)"), ("fhir", "reminder (1)"),
    ("omh", "note (2)"),
    ("ics", "readings"),
  ])
  func whatIsNotInTheFileIsSaid(form: String, part: String) throws {
    let household = try everything()
    let run = try household.run(["export", "--format", form])
    #expect(run.errors.hasPrefix("Not in the file: ") && run.errors.contains(part), "\(run.errors)")
    #expect(!run.output.contains("Not in the file"))
  }

  @Test(arguments: [
    (["--format", "csv", "--profile", "cgm"], "go with --format fhir"),
    (["--format", "ics", "--name", "a"], "go with --format fhir"),
    (["--format", "fhir", "--protocol", "aha"], "goes with --profile home-blood-pressure"),
    (
      ["--format", "fhir", "--profile", "home-blood-pressure", "--protocol", "x"], "--protocol x is not known"
    ),
    (["--format", "fhir", "--profile", "x"], "x"), (["--format", "xml"], "xml"),
  ])
  func whatDoesNotGoTogether(arguments: [String], words: String) throws {
    let run = try CommandLineRun(in: Household(), ["export"] + arguments)
    #expect(run.status == .exited(64) && run.errors.contains(words), "\(run.errors)")
  }

  @Test("What is not enough for an average or a summary of a sensor is said, and not in the file")
  func notEnough() throws {
    let household = try Household()
    try household.run(["log", "128/82"])
    try household.run(["log", "5.6 mmol/L sensor"])
    let run = try household.run(["export", "--format", "fhir", "--profile", "home-blood-pressure"])
    #expect(run.errors.contains("No average by AHA is in the file: "), "\(run.errors)")
    #expect(run.errors.contains("No summary of the sensor is in the file: it needs 14 days"), "\(run.errors)")
    #expect(!run.output.contains("96607-7") && !run.output.contains("107931-8"))
  }

  @Test("Days that were asked for are all that is in the file, with the last series of them")
  func someDays() throws {
    let household = try everything()
    let run = try household.run([
      "export", "--format", "fhir-ndjson", "--from", "2026-11-14", "--to", "2026-11-20", "--profile",
      "home-blood-pressure", "--protocol", "esh-2023",
    ])
    #expect(run.lines.contains { $0.contains("average-esh-2023-2026-11-15-2026-11-20") }, "\(run.errors)")
    #expect(!run.output.contains("2026-11-10T"))
  }
}

extension String {
  /// A line of a list without its mark, remark and tags, and without what Open mHealth does not say.
  fileprivate var withoutRemarks: String {
    let cut = replacing(#/  note: .*/#, with: "").replacing(##/ #\S+/##, with: "").replacing(
      ", irregular heartbeat", with: "")
    return String(cut.prefix(6) + cut.dropFirst(28))
  }
}
