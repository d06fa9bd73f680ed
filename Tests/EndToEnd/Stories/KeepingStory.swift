import Foundation
import Testing

/// Backups, restoring, and files that a sync tool lost, as a person at a shell meets them.
@Suite struct KeepingStory {
  /// A household with three readings that this device has seen.
  private static func household() throws -> (household: Household, file: URL) {
    let household = try Household()
    let log = try CommandLineRun(in: household, ["log"], input: "128/82 64\n131/84 66\n5.6 mmol/L\n")
    #expect(log.status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list"]).lines.count >= 3)
    let names = try FileManager.default.subpathsOfDirectory(atPath: household.vitalsHome.path)
    let name = try #require(names.first { $0.hasSuffix("2026-11.jsonl") })
    return (household, household.vitalsHome.appending(path: name))
  }

  private static func readings(_ household: Household) throws -> Int {
    try CommandLineRun(in: household, ["list", "--json"]).lines.count
  }

  private static func path(_ run: CommandLineRun) throws -> String {
    let words = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
    return try #require(words.first { $0.contains("/vitals-backup-") })
  }

  @Test func aBackupCanBeListedVerifiedReadAndRestored() throws {
    let (household, _) = try Self.household()
    let stick = household.folder.appending(path: "stick").path
    let made = try CommandLineRun(in: household, ["backup", stick])
    #expect(made.status == .exited(0), "\(made.errors)")
    #expect(made.output.contains("3 readings"))
    let backup = try Self.path(made)
    #expect(try CommandLineRun(in: household, ["backup", stick, "--list"]).output.contains(backup))
    #expect(try CommandLineRun(in: household, ["backup", stick, "--list", "--json"]).lines.count == 1)
    #expect(try CommandLineRun(in: household, ["backup", "--verify", backup]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list", "--json", "--home", backup]).lines.count == 3)
    let check = try CommandLineRun(
      in: household, ["-c", "cd '\(backup)' && sha256sum --strict -c SHA256SUMS"], program: "/bin/sh")
    #expect(check.status == .exited(0))

    // A new machine: nothing but the stick.
    let other = try Household()
    let trial = try CommandLineRun(in: other, ["backup", "--restore", backup, "--dry-run"])
    #expect(trial.output.contains("missing here, made"))
    #expect(try Self.readings(other) == 0)
    let restored = try CommandLineRun(in: other, ["backup", "--restore", backup])
    #expect(restored.status == .exited(0), "\(restored.errors)")
    #expect(restored.output.contains("0 readings before, 3 now"))
    #expect(try CommandLineRun(in: other, ["log", "126/81"]).status == .exited(0))
    #expect(try Self.readings(other) == 4)
    // Beside newer data the same backup has nothing to add.
    let again = try CommandLineRun(in: other, ["backup", "--restore", backup])
    #expect(again.output.contains("4 readings before, 4 now"), "\(again.output)")
    #expect(try CommandLineRun(in: other, ["check"]).status == .exited(0))
  }

  @Test func withoutAFolderItLiesInTheStateFolder() throws {
    let (household, _) = try Self.household()
    let state = household.folder.appending(path: "state/vitals").path
    #expect(try Self.path(CommandLineRun(in: household, ["backup"])).hasPrefix(state))
    household.now = "2026-11-22T08:00+01:00"
    let second = try CommandLineRun(in: household, ["backup", "--keep", "1"])
    #expect(second.output.contains("Removed: \(state)"))
    #expect(try CommandLineRun(in: household, ["backup", "--list"]).lines.count == 1)
  }

  @Test func whatCanNotBeBackedUpOrRestoredSaysSo() throws {
    let (household, file) = try Self.household()
    let inside = household.vitalsHome.appending(path: "backups").path
    for (arguments, status) in [
      (["backup", inside], Int32(64)), (["backup", "/dev/null/x"], 73),
      (["backup", "--verify", "/nowhere"], 66),
      (["backup", "--restore", file.path], 66), (["backup", "--keep", "0"], 64),
      (["backup", "--list", "--keep", "3"], 64), (["backup", "--dry-run"], 64),
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.status == .exited(status), "\(arguments): \(run.output)\(run.errors)")
      #expect(!run.errors.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: inside))
    let backup = try Self.path(CommandLineRun(in: household, ["backup"]))
    try Data("x".utf8).write(to: URL(filePath: "\(backup)/.gitattributes"))
    let damaged = try CommandLineRun(in: household, ["backup", "--verify", backup])
    #expect(damaged.status == .exited(65))
    #expect(damaged.errors.contains(".gitattributes is damaged"))
  }

  /// The sync tool brings an older, an empty, a zeroed file, or takes it away.
  @Test(arguments: ["older", "empty", "zeros", "removed"])
  func aFileThatShrankChangesNoFigure(_ how: String) throws {
    let (household, file) = try Self.household()
    let summary = try CommandLineRun(in: household, ["summary"]).output
    let bytes = try Data(contentsOf: file)
    switch how {
    case "older": try bytes.prefix(bytes.count / 2).write(to: file)
    case "empty": try Data().write(to: file)
    case "zeros": try Data(count: bytes.count).write(to: file)
    default: try FileManager.default.removeItem(at: file)
    }
    let after = try CommandLineRun(in: household, ["summary"])
    #expect(after.output == summary)
    #expect(after.status == .exited(65))
    #expect(after.errors.contains("vitals check"))
    let check = try CommandLineRun(in: household, ["check"])
    #expect(check.output.contains("are read from this device's own copy"), "\(check.output)")
    #expect(check.status == .exited(65))

    // Another device never saw the lines; once they are brought back, it has them too.
    household.environment["XDG_STATE_HOME"] = household.folder.appending(path: "other").path
    #expect(try Self.readings(household) < 3)
    household.environment["XDG_STATE_HOME"] = household.folder.appending(path: "state").path
    let back = try CommandLineRun(in: household, ["check", "--bring-back", "all"])
    #expect(back.output.contains("brought back into journal/"), "\(back.output)\(back.errors)")
    #expect(try !CommandLineRun(in: household, ["check"]).output.contains("memory"))
    household.environment["XDG_STATE_HOME"] = household.folder.appending(path: "other").path
    #expect(try Self.readings(household) == 3)
  }

  @Test func whatWasRemovedOnPurposeIsLetGo() throws {
    let (household, file) = try Self.household()
    try FileManager.default.removeItem(at: file)
    #expect(try Self.readings(household) == 3)
    let letGo = try CommandLineRun(in: household, ["check", "--let-go", "all"])
    #expect(letGo.output.contains("3 records"), "\(letGo.output)\(letGo.errors)")
    #expect(try Self.readings(household) == 0)
    #expect(try CommandLineRun(in: household, ["check"]).status == .exited(0))
  }
}
