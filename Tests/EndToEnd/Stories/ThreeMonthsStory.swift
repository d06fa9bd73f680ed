import Foundation
import Testing

/// `docs/three-months.sh` plays three months: reminders, a plan, a change of a medicine, a visit and a document.
@Suite struct ThreeMonthsStory {
  private static let docs = URL(filePath: #filePath).appending(path: "../../../../docs").standardized

  /// `WRITE_STORY=1` writes the file anew and fails, so that nobody does it by accident.
  @Test func printsWhatTheDocsShow() throws {
    let household = try Household()
    household.environment["VITALS"] = Household.program.path
    household.environment["PATH"] = "/usr/bin:/bin"
    let run = try CommandLineRun(
      in: household, [Self.docs.appending(path: "three-months.sh").path], program: "/bin/bash")
    #expect(run.status == .exited(0), "\(run.errors)")
    let file = Self.docs.appending(path: "three-months.txt")
    if ProcessInfo.processInfo.environment["WRITE_STORY"] != nil {
      try run.output.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote \(file.lastPathComponent)")
      return
    }
    #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
