import Foundation
import Glibc
import Testing

@testable import vitals

/// Files that a person names to be written: what stands there stays what it is, and nothing is lost without a word.
@Suite struct WrittenFileStory {
  /// A household with a reading, a document and its id, and a folder to write into.
  private static func household() throws -> (Household, document: String) {
    let household = try Household()
    #expect(try CommandLineRun(in: household, ["log", "128/82", "64"]).status == .exited(0))
    let added = try CommandLineRun(in: household, ["document", "add", try household.report()])
    return (household, added.firstID)
  }

  /// Every way to write a file that a person names.
  private static let commands = [
    ["export", "--output"], ["export", "--format", "json", "--output"],
    ["export", "--format", "fhir", "--output"], ["export", "--format", "ics", "--output"],
    ["document", "export", "DOCUMENT", "--output"],
    ["report", "--output"], ["report", "--format", "html", "--output"],
    ["chart", "blood-pressure", "--format", "svg", "--output"],
  ]

  private static func words(_ command: [String], _ document: String) -> [String] {
    command.map { $0 == "DOCUMENT" ? document : $0 }
  }

  /// What the command writes: the part that does not depend on the moment.
  private static func content(_ bytes: Data?) -> String {
    String(decoding: bytes ?? Data(), as: UTF8.self).split(separator: "\n").filter {
      !$0.hasPrefix("DTSTAMP")
    }
    .joined(separator: "\n")
  }

  @Test func everyCommandThatWritesAFileIsTriedHere() {
    let writing = CommandDescription.program.working.filter { $0.argument(named: "--output") != nil }
    #expect(Set(writing.map(\.words)) == [["export"], ["document", "export"], ["report"], ["chart"]])
    for command in writing {
      #expect(command.argument(named: "--force") != nil)
      #expect(Self.commands.contains { $0.starts(with: command.words) })
    }
  }

  @Test("A file that is there stays unless one says so", arguments: commands)
  func nothingIsReplacedWithoutAWord(_ command: [String]) throws {
    let (household, document) = try Self.household()
    let file = household.folder.appending(path: "there")
    try "mine\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let words = Self.words(command, document) + [file.path]
    let refused = try CommandLineRun(in: household, words)
    #expect(refused.status == .exited(73) && refused.errors.contains("add --force"), "\(refused.errors)")
    #expect(refused.output.isEmpty)

    let no = try PtySession(in: household, words, columns: 200)
    try no.waitFor("Replace it? y/n")
    try no.type("n\r")
    #expect(try no.waitForExit() == .exited(64))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine\n")

    let yes = try PtySession(in: household, words, columns: 200)
    try yes.waitFor("Replace it? y/n")
    try yes.type("y\r")
    #expect(try yes.waitForExit() == .exited(0))
    let written = Self.content(FileManager.default.contents(atPath: file.path))
    #expect(!written.isEmpty && written != "mine")
    try "mine\n".write(toFile: file.path, atomically: false, encoding: .utf8)
    #expect(try CommandLineRun(in: household, words + ["--force"]).status == .exited(0))
    #expect(Self.content(FileManager.default.contents(atPath: file.path)) == written)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    let left = try FileManager.default.contentsOfDirectory(atPath: household.folder.path)
    #expect(!left.contains { $0.hasSuffix(".tmp") })
  }

  @Test("A link stays a link, and what it leads to is written", arguments: commands)
  func linksAreFollowed(_ command: [String]) throws {
    let (household, document) = try Self.household()
    let (link, target) = (
      household.folder.appending(path: "link"), household.folder.appending(path: "target")
    )
    let words = Self.words(command, document) + [link.path]
    // By a relative path, over a second link, to what is not there yet.
    try FileManager.default.createSymbolicLink(
      atPath: household.folder.appending(path: "second").path, withDestinationPath: "target")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "second")
    #expect(try CommandLineRun(in: household, words).status == .exited(0))
    let written = Self.content(FileManager.default.contents(atPath: target.path))
    #expect(!written.isEmpty)
    #expect(try CommandLineRun(in: household, words).status == .exited(73))
    try "mine\n".write(toFile: target.path, atomically: false, encoding: .utf8)
    #expect(try CommandLineRun(in: household, words + ["--force"]).status == .exited(0))
    #expect(Self.content(FileManager.default.contents(atPath: target.path)) == written)
    for name in ["link", "second"] {
      let path = household.folder.appending(path: name).path
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil, "\(name)")
    }
    // Another name of the same file keeps what it had.
    let name = household.folder.appending(path: "name").path
    try "mine\n".write(toFile: name, atomically: false, encoding: .utf8)
    try FileManager.default.removeItem(at: target)
    try FileManager.default.linkItem(atPath: name, toPath: target.path)
    #expect(try CommandLineRun(in: household, words + ["--force"]).status == .exited(0))
    #expect(Self.content(FileManager.default.contents(atPath: target.path)) == written)
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "mine\n")
  }

  @Test(
    "Nothing is written into a backup, nor over a file of any journal, whatever is forced",
    arguments: commands)
  func backupsAndJournalsStay(_ command: [String]) throws {
    let (household, document) = try Self.household()
    let place = household.folder.appending(path: "backups")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    #expect(try CommandLineRun(in: household, ["backup", place.path]).status == .exited(0))
    let backup = place.appending(
      path: try #require(FileManager.default.contentsOfDirectory(atPath: place.path).first))
    let inside = try #require(
      FileManager.default.subpaths(atPath: backup.path)?.filter { $0.hasSuffix(".jsonl") })
    let own = try #require(household.journalFiles().first).path
    let name = household.folder.appending(path: "name").path
    try FileManager.default.linkItem(atPath: own, toPath: name)
    let before = FileManager.default.contents(atPath: own)
    let paths =
      inside.map { backup.appending(path: $0).path } + [backup.appending(path: "new.csv").path, own, name]
    for path in paths {
      let run = try CommandLineRun(in: household, Self.words(command, document) + [path, "--force"])
      #expect(run.status == .exited(73), "\(path): \(run.output)\(run.errors)")
    }
    #expect(FileManager.default.contents(atPath: own) == before)
    #expect(try CommandLineRun(in: household, ["backup", "--verify", backup.path]).status == .exited(0))
  }

  @Test("Through a pipe or a device it is written, and both are there afterwards", arguments: commands)
  func pipesAndDevicesStay(_ command: [String]) throws {
    let (household, document) = try Self.household()
    let pipe = household.folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let words = Self.words(command, document).map { "'\($0)'" }.joined(separator: " ")
    let run = try CommandLineRun(
      in: household,
      ["-c", "cd '\(household.folder.path)'; cat pipe & vitals \(words) pipe >said; wait; cat said"],
      program: "/bin/sh")
    #expect(run.status == .exited(0), "\(run.errors)")
    let plain = try CommandLineRun(in: household, Self.words(command, document) + ["-"])
    #expect(plain.status == .exited(0) && !plain.outputBytes.isEmpty)
    #expect(run.outputBytes.count > plain.outputBytes.count, "the file, and a sentence: \(run.output)")
    #expect(try Self.status(pipe).st_mode & S_IFMT == S_IFIFO)
    let null = try CommandLineRun(in: household, Self.words(command, document) + ["/dev/null"])
    #expect(null.status == .exited(0), "\(null.errors)")
    #expect(try Self.status("/dev/null").st_mode & S_IFMT == S_IFCHR)
    let full = try CommandLineRun(in: household, Self.words(command, document) + ["/dev/full"])
    #expect(full.status == .exited(74) && full.errors.contains("No space left"), "\(full.errors)")
    // Standard output by its other name: nothing of it is cut off or asked about.
    let output = try CommandLineRun(in: household, Self.words(command, document) + ["/dev/stdout"])
    #expect(
      Self.content(Data(output.outputBytes)) == Self.content(Data(plain.outputBytes)), "\(output.errors)")
  }

  @Test(
    "Why it cannot be written is told by the status too",
    arguments: [
      ("/nowhere/x", Int32(73)), ("", 73), ("/dev/null/x", 73), ("/", 73), ("/sys/x", 77),
      ("/sys/kernel/x/y", 73),
    ])
  func theStatusTellsWhy(_ path: String, _ status: Int32) throws {
    let (household, document) = try Self.household()
    for command in Self.commands {
      let run = try CommandLineRun(in: household, Self.words(command, document) + [path])
      #expect(run.status == .exited(status), "\(command) \(path): \(run.errors)")
      #expect(run.errors.contains("Nothing was"), "\(run.errors)")
    }
  }

  @Test func whatIsVitalsOwnIsNotWrittenOver() throws {
    let (household, document) = try Self.household()
    let journal = try #require(try household.journalFiles().first)
    let before = FileManager.default.contents(atPath: journal.path)
    try FileManager.default.createSymbolicLink(
      at: household.folder.appending(path: "shortcut"), withDestinationURL: journal)
    for path in [
      journal.path, household.folder.appending(path: "shortcut").path,
      household.vitalsHome.appending(path: "journal/new.jsonl").path,
    ] {
      for command in Self.commands {
        let words = Self.words(command, document) + [path, "--force"]
        let run = try CommandLineRun(in: household, words)
        #expect(run.status == .exited(73) && run.errors.contains("Vitals' own data"), "\(run.errors)")
      }
    }
    #expect(FileManager.default.contents(atPath: journal.path) == before)
    // What else people keep in the data folder is theirs.
    let beside = household.vitalsHome.appending(path: "export.csv").path
    #expect(try CommandLineRun(in: household, ["export", "-o", beside]).status == .exited(0))
  }

  @Test func aLinkToTheSettingsStaysALink() throws {
    let household = try Household()
    let kept = household.folder.appending(path: "dotfiles.json")
    try #"{"theme": "high-contrast"}"#.write(to: kept, atomically: true, encoding: .utf8)
    let folder = household.folder.appending(path: "config/vitals")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let link = folder.appending(path: "settings.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: kept.path)
    #expect(try CommandLineRun(in: household, ["settings"]).output.contains("high-contrast\n"))
    #expect(try CommandLineRun(in: household, ["settings", "set", "clock", "12h"]).status == .exited(0))
    let text = try String(contentsOf: kept, encoding: .utf8)
    #expect(text.contains("12h") && text.contains("high-contrast"))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == kept.path)
  }

  /// As root, a name that leads to a device would else be given to a file.
  @Test func aFileOfTheShellThatIsADeviceIsLeftAlone() throws {
    let household = try Household()
    household.environment["SHELL"] = "/bin/bash"
    try household.useStubsOnly()
    let profile = household.folder.appending(path: "home/.profile").path
    try FileManager.default.createSymbolicLink(atPath: profile, withDestinationPath: "/dev/null")
    let run = try CommandLineRun(in: household, ["remind", "install", "--profile", "--yes"])
    #expect(run.status == .exited(73) && run.errors.contains("not a plain file"), "\(run.errors)")
    #expect(try Self.status("/dev/null").st_mode & S_IFMT == S_IFCHR)
  }

  private static func status(_ path: String) throws -> stat {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw HarnessFailure(call: "lstat \(path)") }
    return status
  }
}
