import Foundation
import Testing

/// Real exports, each into an empty home, again, and taken back; where they are at hand.
@Suite struct SamplesStory {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../../shared/samples").standardized.path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "the real exports are not at hand"))
  func eachBringsNothingTheSecondTimeAndGoesWithoutATrace() throws {
    let run = try CommandLineRun(
      in: try Household(),
      ["-B", Household.peer("import_samples.py"), Household.program.path, Self.folder],
      program: "/usr/bin/python3")
    #expect(run.status == .exited(0) && run.output.contains(" files, 0 faults"), "\(run.output)\(run.errors)")
  }
}
