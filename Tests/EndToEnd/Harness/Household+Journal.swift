import Foundation
import Testing

extension Household {
  /// The line that was written last to what has no month: plans, reminders, visits and their like.
  func lastStandingLine() throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: vitalsHome.path)
    let standing = try #require(files.first { $0.hasSuffix("standing.jsonl") }, "\(files)")
    let text = try String(contentsOf: vitalsHome.appending(path: standing), encoding: .utf8)
    return text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// Writes a report with one value into a file, and gives its path.
  func report() throws -> String {
    let file = folder.appending(path: "report.txt")
    try "City laboratory, sample of 12 November 2026\n\nLDL cholesterol      2.9   mmol/L    0.0 - 3.0\n"
      .write(
        to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}

extension CommandLineRun {
  /// The id that stands behind the first word of what a command says: `Added K9VXZ1  Lab, once`.
  var firstID: String { output.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
}
