import Foundation
import Glibc
import Testing

/// What a phone syncs into a folder is taken where it leaves no question open; nothing in the folder changes.
@Suite struct InboxStory {
  private let household: Household
  private let inbox: URL

  init() throws {
    household = try Household()
    inbox = household.folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
  }

  /// A table of pressures, a day each.
  private func pressures(_ days: ClosedRange<Int>, end: String = "\n") -> String {
    "time,systolic,diastolic,pulse\n"
      + days.map { "2026-11-\($0 < 10 ? "0" : "")\($0) 07:30,\(120 + $0),80,64" }.joined(separator: "\n")
      + end
  }

  /// Puts a file in, as a program does that gives it the time of its origin.
  @discardableResult
  private func put(_ text: String, _ name: String, age: TimeInterval = 86_400) throws -> URL {
    let file = inbox.appending(path: name)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.modificationDate: Date() - age], ofItemAtPath: file.path)
    return file
  }

  private func look(_ more: String...) throws -> CommandLineRun {
    try CommandLineRun(in: household, ["import", "--watch", inbox.path, "--once"] + more)
  }

  private func count() throws -> Int { try CommandLineRun(in: household, ["list", "--json"]).lines.count }

  @Test func eachFileIsTakenOnceAndToldOnce() throws {
    try put(pressures(1...3), "omron.csv")
    try put(pressures(1...5), "all.csv")
    let first = try look()
    #expect(first.status == .exited(0), "\(first.errors)")
    #expect(
      first.output.contains("all.csv: 5 readings imported. To undo it: vitals undo."), "\(first.output)")
    #expect(first.output.contains("omron.csv: nothing new."))
    #expect(try count() == 5)
    let due = try CommandLineRun(in: household, ["due"])
    #expect(
      due.output.contains("From the inbox: 5 readings, of 1 file (to undo: vitals undo)."), "\(due.output)")
    #expect(try !CommandLineRun(in: household, ["due"]).output.contains("inbox"))
    #expect(try look().output.isEmpty)
    #expect(try CommandLineRun(in: household, ["undo", "--yes"]).status == .exited(0))
    #expect(try count() == 0)
    try FileManager.default.moveItem(at: inbox.appending(path: "all.csv"), to: inbox.appending(path: "b.csv"))
    #expect(try look().output.contains("b.csv: nothing new."), "what was undone does not come back by itself")
    #expect(try count() == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: inbox.path).sorted() == ["b.csv", "omron.csv"])
  }

  /// Files of which a person has to say something, or look at something, first.
  private static let open = [
    "time,glucose\n2026-11-01 07:30,6.1\n",
    "user,time,systolic,diastolic\nAnn,2026-11-01 07:30,120,80\nBob,2026-11-02 07:30,121,80\n",
    "time,systolic,diastolic\n2000-01-01 00:01,120,80\n2000-01-01 00:09,121,80\n",
    "time,systolic,diastolic\n2026-11-01,120,80\n", "Wann;Oben;Unten\n2026-11-01 07:30;131;84\n",
    "time,systolic,diastolic\n2026-11-01 07:30,120,80\n2026-11-02 07:30,12O,80\n",
    "time,systolic,diastolic\n03/04/2026 07:30,120,80\n",
    "time,systolic,diastolic\n2026-11-01 07:30,288,80\n",
    "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
  ]

  @Test(arguments: open.indices)
  func whatLeavesAQuestionOpenIsLeftAsAWhole(_ index: Int) throws {
    try put(Self.open[index], "name.csv")
    let run = try look()
    #expect(run.status == .exited(0) && run.output.contains("name.csv waits for you: "), "\(run.output)")
    #expect(try count() == 0)
    let due = try CommandLineRun(in: household, ["due"])
    #expect(
      due.output.contains("From the inbox: 1 file waits for an answer: name.csv.\n"), "\(due.output)")
    _ = try look()
    #expect(try !CommandLineRun(in: household, ["due"]).output.contains("inbox"), "told once")
  }

  @Test func whatAPersonAnswersIsDone() throws {
    let file = try put("time,glucose\n2026-11-01 07:30,6.1\n", "name.csv")
    _ = try look()
    #expect(
      try CommandLineRun(in: household, ["import", file.path, "--unit", "mmol/L", "--keep-recipe", "meter"])
        .status == .exited(0))
    #expect(try look().output.contains("name.csv: nothing new."))
    #expect(try !CommandLineRun(in: household, ["due"]).output.contains("inbox"))
    try put("time,glucose\n2026-11-01 07:30,6.1\n2026-11-02 07:30,5.8\n", "name2.csv")
    #expect(try look().output.contains("name2.csv: 1 reading imported."), "by the recipe")
  }

  @Test func whatIsNotThereYetIsLookedAtAgain() throws {
    try put("", "empty.csv")
    try put("{\"a\":", "half.json")
    let cut = try put(pressures(1...3, end: ""), "cut.csv", age: 60)
    // As if it was written a minute ago and nobody set its time: by a copy that has stopped.
    try Data(pressures(1...3, end: "").utf8.dropLast()).write(to: cut)
    try put("Dear all", ".syncthing.letter.csv.tmp")
    try put("Dear all", "letter.csv.part")
    let first = try look()
    #expect(!first.output.contains("empty.csv"))
    #expect(first.output.contains("half.json cannot be read: "), "\(first.output)")
    #expect(first.output.contains("cut.csv has no end of its last line"), "\(first.output)")
    #expect(!first.output.contains("letter"))
    #expect(try count() == 0)
    try put(pressures(1...3), "cut.csv")
    try put(pressures(4...5), "empty.csv")
    try put(
      #"{"time":"2026-11-06T07:30","systolic":131}"#, "half.json")
    let second = try look()
    #expect(second.output.contains("cut.csv: 3 readings imported"), "\(second.output)")
    #expect(second.output.contains("empty.csv: 2 readings imported"))
    let due = try CommandLineRun(in: household, ["due"])
    #expect(
      due.output.contains(
        "From the inbox: 5 readings, of 2 files (to undo file by file: vitals undo). 1 file cannot be read: half.json."
      ),
      "\(due.output)")
  }

  @Test func whatIsNoFileOfTheFolderIsPassedOver() throws {
    let outside = household.folder.appending(path: "outside.csv")
    try pressures(1...2).write(to: outside, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: inbox.appending(path: "link.csv"), withDestinationURL: outside)
    mkfifo(inbox.appending(path: "pipe.csv").path, 0o600)
    try FileManager.default.createDirectory(
      at: inbox.appending(path: "folder.csv"), withIntermediateDirectories: false)
    let large = try put("time,systolic\n", "large.csv")
    truncate(large.path, 1 << 30)
    try FileManager.default.setAttributes([.modificationDate: Date() - 60], ofItemAtPath: large.path)
    let run = try look()
    #expect(run.status == .exited(0), "\(run.errors)")
    #expect(
      run.lines.count == 1 && run.output.contains("large.csv waits for you: it is larger than 256 MB."),
      "\(run.output)")
    #expect(try count() == 0)
  }

  @Test func aTrialSavesNothingAndForgetsIt() throws {
    try put(pressures(1...3), "a.csv")
    let trial = try look("--dry-run", "--json")
    #expect(
      trial.output == #"{"file":"a.csv","became":"taken","saved":false,"readings":3,"joined":0}"# + "\n",
      "\(trial.output)\(trial.errors)")
    #expect(try count() == 0)
    #expect(try look("--json").output.contains(#""saved":true"#))
    #expect(try count() == 3)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func whatMayNotBeReadIsNamed() throws {
    let file = try put(pressures(1...3), "a.csv")
    chmod(file.path, 0)
    #expect(try look().output.contains("a.csv cannot be read: Permission denied."))
  }

  @Test func whatCannotBeIsRefused() throws {
    let missing = try CommandLineRun(in: household, ["import", "--watch", "nowhere", "--once"])
    #expect(missing.status == .exited(66) && missing.errors.contains("nowhere"), "\(missing.errors)")
    let file = try put(pressures(1...3), "a.csv")
    let noFolder = try CommandLineRun(in: household, ["import", "--watch", file.path])
    #expect(noFolder.status == .exited(66) && noFolder.errors.contains("is not a folder"))
    for words in [
      ["--once", file.path], [], ["--watch", inbox.path, file.path],
      ["--watch", inbox.path, "--zone", "UTC"],
    ] {
      #expect(try CommandLineRun(in: household, ["import"] + words).status == .exited(64), "\(words)")
    }
    #expect(try count() == 0)
  }

  @Test func aTerminalIsToldAtOnceAndCtrlCEndsIt() throws {
    let session = try PtySession(in: household, ["import", "--watch", inbox.path], columns: 200)
    try session.waitFor("Watching ")
    try put(pressures(1...3), "a.csv")
    try session.waitFor("a.csv: 3 readings imported.")
    try session.type("\u{3}")
    #expect(try session.waitForExit() == .signalled(SIGINT))
    #expect(try count() == 3)
  }

  @Test(arguments: [[], ["--plain"]])
  func theNextLaunchTellsIt(_ words: [String]) throws {
    try put(pressures(1...3), "a.csv")
    _ = try look()
    let session = try PtySession(in: household, words, columns: 120)
    try session.waitFor("From the inbox: 3 readings, of 1 file (to undo: ")
    try session.type(words.isEmpty ? "q" : "quit\r")
    #expect(try session.waitForExit() == .exited(0))
    let again = try PtySession(in: household, words, columns: 120)
    try again.waitFor(words.isEmpty ? "READINGS" : "Type help")
    #expect(!again.screen.text.contains("inbox"))
    try again.type(words.isEmpty ? "q" : "quit\r")
    #expect(try again.waitForExit() == .exited(0))
  }
}
