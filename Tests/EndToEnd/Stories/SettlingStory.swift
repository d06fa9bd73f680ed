import Foundation
import Testing

/// A hand edit, a conflict and an erasure, as a person at a shell settles them: on the real binary.
@Suite struct SettlingStory {
  /// Three readings, the second one changed in an editor that left the checksum.
  private func household() throws -> (household: Household, file: URL, place: String) {
    let household = try Household()
    for text in ["121/81", "122/82", "123/83"] {
      _ = try CommandLineRun(in: household, ["log", text, "64"])
    }
    let file = try #require(try household.journalFiles().first { $0.lastPathComponent == "2026-11.jsonl" })
    let place = "journal/\(file.deletingLastPathComponent().lastPathComponent)/2026-11.jsonl"
    return (household, file, place)
  }

  private func change(_ file: URL, _ change: (inout [String]) -> Void) throws {
    var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    change(&lines)
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private func id(of value: String, _ household: Household) throws -> String {
    let list = try CommandLineRun(in: household, ["list"])
    return String(try #require(list.lines.first { $0.contains(value) }?.prefix(6)))
  }

  @Test func aHandEditIsShownAcceptedAndUndone() throws {
    let (household, file, place) = try household()
    try change(file) { $0[2] = $0[2].replacing("\"systolic\":122", with: "\"systolic\":182") }
    let check = try CommandLineRun(in: household, ["check"])
    #expect(check.status == .exited(65))
    #expect(check.output.contains("\(place):3: the checksum is"))
    #expect(check.output.contains("settle: vitals check --accept \(place):3\n"))
    #expect(check.output.contains("182/82"))
    let asked = try CommandLineRun(in: household, ["check", "--accept", "\(place):3"])
    #expect(asked.status == .exited(64))
    #expect(asked.errors.contains("--yes"))
    #expect(asked.output.contains("* systolic"))
    #expect(try CommandLineRun(in: household, ["check"]).status == .exited(65))
    let accepted = try CommandLineRun(in: household, ["check", "--accept", "\(place):3", "--yes"])
    #expect(accepted.status == .exited(0), "\(accepted.errors)")
    let after = try CommandLineRun(in: household, ["check"])
    #expect(after.status == .exited(0))
    #expect(after.output.contains("3 readings used, 0 lines not used"))
    #expect(after.output.contains("1 settled before"))
    #expect(
      try CommandLineRun(in: household, ["check", "--all"]).output.contains("\(place):3: the checksum"))
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("182/82"))
    #expect(
      try CommandLineRun(in: household, ["check", "--accept", "\(place):3", "--yes"]).status == .exited(66))
    let undone = try CommandLineRun(in: household, ["undo"]).output
    #expect(undone.contains("To do it again: vitals redo."), "\(undone)")
    // What was used before the line was accepted is used again, and the line waits.
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("122/82"))
    #expect(try CommandLineRun(in: household, ["check"]).output.contains("3 readings used, 1 line not used"))
    #expect(try CommandLineRun(in: household, ["check"]).status == .exited(65))
    // Whatever is done then, what the line says can be brought back.
    #expect(try CommandLineRun(in: household, ["redo"]).output.contains("182/82"))
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("182/82"))
    #expect(try CommandLineRun(in: household, ["undo"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["log", "w 81.4 kg"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["redo"]).output.contains("There is nothing to redo."))
    let again = try CommandLineRun(in: household, ["check", "--accept", "\(place):3", "--yes"])
    #expect(again.status == .exited(0) && !again.output.contains("noted as seen"), "\(again.output)")
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("182/82"))
  }

  @Test func aWholeFileAndWhatCanNotBeRead() throws {
    let (household, file, place) = try household()
    try change(file) { lines in
      lines[1] = lines[1].replacing(/,"sum".*/, with: "}")
      lines[2] = lines[2].replacing("\"systolic\":122", with: "\"systolic\":182")
      lines.append("hello")
    }
    let refused = try CommandLineRun(in: household, ["check", "--accept", "\(place):5", "--yes"])
    #expect(refused.status == .exited(65))
    #expect(refused.errors.contains("vitals log") && refused.errors.contains("--seen"))
    let accepted = try CommandLineRun(in: household, ["check", "--accept", place, "--yes"])
    #expect(accepted.output.contains("Accepted these 2 lines."), "\(accepted.output)\(accepted.errors)")
    let seen = try CommandLineRun(in: household, ["check", "--seen", "\(place):5"])
    #expect(seen.status == .exited(0), "\(seen.errors)")
    let check = try CommandLineRun(in: household, ["check"])
    #expect(check.status == .exited(0))
    #expect(!check.output.contains("settle: vitals"), "\(check.output)")
    for arguments in [["check", "--accept", "journal/no/2026-11.jsonl"], ["check", "--seen", "\(place):2"]] {
      #expect(try CommandLineRun(in: household, arguments).status == .exited(66))
    }
    #expect(
      try CommandLineRun(in: household, ["check", "--seen", "x", "--accept", "y"]).status == .exited(64))
  }

  @Test func everyFindingFitsItsSchema() throws {
    let (household, file, _) = try household()
    let folder = file.deletingLastPathComponent()
    let twice = folder.deletingLastPathComponent().appending(path: "phone-1")
    try FileManager.default.createDirectory(at: twice, withIntermediateDirectories: true)
    try change(file) { lines in
      let id = lines[1].firstMatch(of: /"id":"(\w+)"/)?.output.1 ?? ""
      lines[2] = lines[2].replacing("\"systolic\":122", with: "\"systolic\":182")
      lines += ["hello", lines[3], "<<<<<<< x", lines[3] + "\r", String(repeating: "\0", count: 20), " "]
      for (revision, value) in [("2", "130"), ("2", "131")] {
        lines.append(
          #"{"id":"\#(id)","rev":\#(revision),"replaces":["\#(folder.lastPathComponent):1"],"kind":"blood-pressure","#
            + #""at":"2026-11-21T08:00+01:00","systolic":\#(value),"diastolic":80,"seq":9}"#)
      }
      lines.append(#"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D3","kind":"sleep","hours":7}"#)
      lines.append(
        #"{"id":"01KAJ3T8Q6T2V4W8X9A0B1C2D4","kind":"pulse","at":"2026-11-21T08:00+01:00","value":999}"#)
    }
    try #"{"format":"vitals/9","oldest":9,"writer":"phone-1"}"#.write(
      to: twice.appending(path: "2026-10.jsonl"), atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      at: twice.appending(path: "2026-09.jsonl"), withIntermediateDirectories: true)
    let check = try CommandLineRun(in: household, ["check", "--json"])
    #expect(check.status == .exited(65))
    let found = Set(check.lines.compactMap { $0.firstMatch(of: /"problem":"([a-z-]+)"/)?.output.1 })
    let wanted: Set<Substring> = [
      "broken-checksum", "not-a-record", "duplicate-line", "conflict-marker", "line-ends", "hole", "spaces",
      "conflict",
      "by-hand", "same-number-twice", "unknown-kind", "impossible-value", "newer-format", "not-a-file",
    ]
    #expect(wanted.subtracting(found).isEmpty, "\(found)")
    let output = household.folder.appending(path: "check.jsonl")
    try check.output.write(to: output, atomically: true, encoding: .utf8)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let valid = try CommandLineRun(
      in: household, [script, "--schema", "check", output.path], program: "/usr/bin/python3")
    #expect(valid.status == .exited(0), "\(valid.output)\(valid.errors)")
  }

  @Test func twoDevicesDecide() throws {
    let (laptop, file, _) = try household()
    let phone = try Household()
    try meet(laptop, phone)
    let id = try self.id(of: "121/81", laptop)
    _ = try CommandLineRun(in: laptop, ["edit", id, "131/81"])
    _ = try CommandLineRun(in: phone, ["edit", id, "141/81", "--now", "2026-11-21T08:05+01:00"])
    try meet(laptop, phone)
    try meet(phone, laptop)
    for household in [laptop, phone] {
      let check = try CommandLineRun(in: household, ["check"])
      #expect(check.status == .exited(0), "a conflict is counted")
      #expect(check.output.contains("settle: vitals resolve \(id)"))
      #expect(check.output.contains("131/81") && check.output.contains("141/81"))
    }
    let asked = try CommandLineRun(in: laptop, ["resolve", id])
    #expect(asked.status == .exited(64))
    #expect(asked.output.contains("(counted)"))
    for wrong in [
      ["--keep", "3"], ["--keep", "x:1"], ["--keep", "deleted"], ["--keep", "1", "--text", "1"],
    ] {
      #expect(try CommandLineRun(in: laptop, ["resolve", id] + wrong).status == .exited(64))
    }
    let decided = try CommandLineRun(in: laptop, ["resolve", id, "--keep", "1"])
    #expect(decided.output.contains("131/81"), "\(decided.errors)")
    try meet(laptop, phone)
    for household in [laptop, phone] {
      #expect(try CommandLineRun(in: household, ["check"]).output.contains("0 conflicts"))
      #expect(try CommandLineRun(in: household, ["list"]).output.contains("131/81"))
    }
    #expect(try CommandLineRun(in: laptop, ["undo"]).output.contains("can decide again"))
    let text = try CommandLineRun(in: laptop, ["resolve", id, "--text", "135/81"])
    #expect(text.output.contains("135/81") && text.output.contains("pulse 64"), "\(text.errors)")
    #expect(try CommandLineRun(in: laptop, ["resolve"]).output.contains("Nothing needs"))
    #expect(try CommandLineRun(in: laptop, ["resolve", id]).status == .exited(64))
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  /// The second gets the files that the first has written.
  private func meet(_ from: Household, _ to: Household) throws {
    for file in try from.journalFiles() {
      let folder = to.vitalsHome.appending(
        path: "journal/\(file.deletingLastPathComponent().lastPathComponent)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(contentsOf: file).write(to: folder.appending(path: file.lastPathComponent))
    }
  }

  @Test func erasedForGood() throws {
    let (household, file, _) = try household()
    let id = try self.id(of: "122/82", household)
    _ = try CommandLineRun(in: household, ["edit", id, "142/82", "note", "secretword"])
    let export = household.folder.appending(path: "out.csv").path
    _ = try CommandLineRun(in: household, ["export", "-o", export])
    let copy = try Data(contentsOf: file)
    let asked = try CommandLineRun(in: household, ["erase", id])
    #expect(asked.status == .exited(64))
    #expect(asked.output.contains("2 lines in journal/"))
    #expect(try Data(contentsOf: file) == copy)
    try FileManager.default.createDirectory(
      at: household.vitalsHome.appending(path: ".git"), withIntermediateDirectories: true)
    let erased = try CommandLineRun(in: household, ["erase", id, "--yes"])
    #expect(erased.status == .exited(0), "\(erased.errors)")
    #expect(erased.output.contains("Erased \(id): 2 lines in 1 file"))
    #expect(erased.output.contains("the git history"))
    for file in try household.journalFiles() {
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("secretword"))
    }
    let check = try CommandLineRun(in: household, ["check"])
    #expect(check.status == .exited(0))
    #expect(check.output.contains("2 readings used, 0 lines not used"), "\(check.output)")
    #expect(try CommandLineRun(in: household, ["versions", id]).output.contains("nothing of it is left"))
    #expect(
      try CommandLineRun(in: household, ["erase", id, "--yes"]).output.contains("Nothing of \(id) is left"))
    // An old export does not bring it back, an old file is not counted and says what to do.
    #expect(try CommandLineRun(in: household, ["import", export]).output.contains("1 erased before"))
    try copy.write(to: file)
    let back = try CommandLineRun(in: household, ["check"])
    #expect(back.status == .exited(65))
    let command = try #require(back.output.firstMatch(of: /settle: vitals (erase \w+)/)?.output.1)
    #expect(try !CommandLineRun(in: household, ["list"]).output.contains("142/82"))
    let again = try CommandLineRun(in: household, command.split(separator: " ").map(String.init) + ["--yes"])
    #expect(again.status == .exited(0))
    #expect(try CommandLineRun(in: household, ["check"]).status == .exited(0))
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let files = try household.journalFiles().map(\.path)
    let valid = try CommandLineRun(in: household, [script] + files, program: "/usr/bin/python3")
    #expect(valid.status == .exited(0), "\(valid.output)")
  }

  @Test func onATerminalTheProgramAsks() throws {
    let (household, file, place) = try household()
    try change(file) { $0[2] = $0[2].replacing("\"systolic\":122", with: "\"systolic\":182") }
    let accepting = try PtySession(in: household, ["check", "--accept", "\(place):3"], columns: 80, rows: 24)
    try accepting.waitFor("Accept this line? y/n")
    try accepting.type("y")
    try accepting.press(.enter)
    #expect(try accepting.waitForExit() == .exited(0))
    let id = try self.id(of: "182/82", household)
    for (typed, status) in [("yes", 64), (id.lowercased(), 0)] as [(String, Int32)] {
      let erasing = try PtySession(in: household, ["erase", id], columns: 80, rows: 24)
      try erasing.waitFor("Type \(id) to erase it")
      try erasing.type(typed)
      try erasing.press(.enter)
      #expect(try erasing.waitForExit() == .exited(status))
    }
    #expect(try !CommandLineRun(in: household, ["list"]).output.contains("182/82"))
  }
}
