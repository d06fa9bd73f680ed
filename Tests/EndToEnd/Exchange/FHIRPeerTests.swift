import Foundation
import Testing

/// Files of FHIR, held against programs that share no code with ours: PyPI's fhir.resources, and the rules of the
/// profiles in `Tests/Peers/fhir_rules.py`, which is itself shown to find planted faults.
@Suite struct FHIRPeerTests {
  /// A journal with everything, exported in each way that is checked.
  private static let exports: Result<Exports, any Error> = Result { try Exports() }

  private static let profiles: [[String]] = [
    [], ["vital-signs"], ["home-blood-pressure"], ["cgm"], ["vital-signs", "home-blood-pressure", "cgm"],
  ]

  private func options(_ profiles: [String]) -> [String] { profiles.flatMap { ["--profile", $0] } }

  @Test(arguments: profiles, ["fhir", "fhir-ndjson"])
  func everyProfileIsKept(profiles: [String], form: String) throws {
    let exports = try Self.exports.get()
    let file = try exports.file(form, options(profiles))
    let check = try CommandLineRun(
      in: exports.household, ["-B", Household.peer("fhir_rules.py")] + options(profiles) + [file],
      program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  /// The checker would not see much if it saw no fault: each of some seventy is planted into a good file.
  @Test func everyPlantedFaultIsFound() throws {
    let exports = try Self.exports.get()
    let all = try #require(Self.profiles.last)
    let file = try exports.file("fhir", options(all))
    let check = try CommandLineRun(
      in: exports.household, ["-B", Household.peer("fhir_rules.py"), "--planted"] + options(all) + [file],
      program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
    #expect(check.output.contains("faults planted, all caught"))
  }

  @Test(
    .enabled(
      if: Household.models != nil, "PyPI's fhir.resources is not there: script/setup --tests fetches it"))
  func theModelsTakeEverything() throws {
    let exports = try Self.exports.get()
    let files = try [("fhir", Self.profiles.last ?? []), ("fhir-ndjson", [])].map {
      try exports.file($0.0, options($0.1))
    }
    let check = try CommandLineRun(
      in: exports.household, ["-B", Household.peer("fhir_models.py")] + files, program: Household.models)
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  /// The made-up year of `vitals demo`, by both.
  @Test func theDemoIsTakenToo() throws {
    let household = try Household()
    let demo = household.folder.appending(path: "demo").path
    try household.run(["demo", "--into", demo])
    let file = household.folder.appending(path: "demo.json").path
    try household.run(
      ["export", "--home", demo, "--format", "fhir", "-o", file] + options(Self.profiles.last ?? []))
    let checks =
      [("fhir_rules.py", options(Self.profiles.last ?? []), "/usr/bin/python3")]
      + (Household.models.map { [("fhir_models.py", [], $0)] } ?? [])
    for (script, arguments, program) in checks {
      let check = try CommandLineRun(
        in: household, ["-B", Household.peer(script)] + arguments + [file], program: program)
      #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
    }
  }

  /// The same journal, arguments and clock give the same bytes.
  @Test func theSameBytesAgain() throws {
    let exports = try Self.exports.get()
    let again = ["export", "--format", "fhir", "--profile", "cgm", "--name", "A. B."]
    let runs = try (0..<2).map { _ in try exports.household.run(again).outputBytes }
    #expect(runs[0] == runs[1] && !runs[0].isEmpty)
  }
}

/// A journal with everything, and files of it.
private struct Exports: @unchecked Sendable {
  let household: Household

  init() throws {
    household = try Household()
    try household.fillWithEverything()
  }

  /// A file in a form, with profiles.
  func file(_ form: String, _ options: [String]) throws -> String {
    let file = household.folder.appending(path: "export-\(UUID().uuidString)").path
    try household.run(["export", "--format", form, "-o", file] + options)
    return file
  }
}
