import Foundation
import Testing

/// A backup can be read with every command, and none of them changes a byte of it.
@Suite struct BackupReadStory {
  private static let words = "this is a backup, which stays as it was made"

  @Test func everyCommandLeavesABackupAsItWasMade() throws {
    let kept = try HostileHome { household, arguments, input in
      try CommandLineRun(in: household, arguments, input: input)
    }
    let household = kept.household
    let made = try CommandLineRun(in: household, ["backup", household.folder.appending(path: "stick").path])
    #expect(made.status == .exited(0), "\(made.errors)")
    let stick = household.folder.appending(path: "stick")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: stick.path).first { $0.hasPrefix("vitals-backup") })
    let backup = stick.appending(path: name)
    let before = try Self.files(backup)
    #expect(before.keys.contains("manifest.jsonl"))

    household.environment["VITALS_HOME"] = backup.path
    var refused = 0
    // Some of what was done before cannot be done again anyway.
    for (arguments, _) in kept.runs {
      let again = try CommandLineRun(in: household, arguments)
      if again.status == .exited(77) { refused += 1 }
      #expect(
        again.status != .exited(77) || again.errors.contains(Self.words), "\(arguments): \(again.errors)")
    }
    #expect(refused > 15)
    for arguments in kept.questions + [["check", "--bring-back", "all"]] {
      let run = try CommandLineRun(in: household, arguments)
      let saves = ["undo", "stop", "remove", "--bring-back"].contains { arguments.contains($0) }
      #expect(run.status == .exited(saves ? 77 : 0), "\(arguments): \(run.errors)")
    }
    #expect(try Self.files(backup) == before)
    let log = try CommandLineRun(in: household, ["log", "128/82"])
    #expect(log.status == .exited(77), "\(log.errors)")
    #expect(log.errors.contains(Self.words))
    #expect(try Self.files(backup) == before)
    #expect(try CommandLineRun(in: household, ["backup", "--verify", backup.path]).status == .exited(0))
  }

  @Test func theScreensReadABackupAndSayWhyNothingIsSaved() throws {
    let household = try Household()
    #expect(try CommandLineRun(in: household, ["log", "128/82", "64"]).status == .exited(0))
    let made = try CommandLineRun(in: household, ["backup"])
    let backup = try #require(
      made.output.split(whereSeparator: \.isWhitespace).first { $0.contains("/vitals-backup-") }.map(
        String.init))
    let before = try Self.files(URL(filePath: backup))
    let session = try PtySession(in: household, ["--home", backup], columns: 160)
    try session.waitFor("128/82")
    try session.waitFor("A backup, opened to look at it. Nothing is saved here.")
    try session.type("131/84")
    try session.waitFor("131/84 mmHg")
    try session.press(.enter)
    try session.waitFor(Self.words)
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(try Self.files(URL(filePath: backup)) == before)
  }

  /// Every file below a folder and what it holds.
  private static func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path) ?? Data()
    }
    return files
  }
}
