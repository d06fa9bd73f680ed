import Foundation
import Testing

/// A file of `docs` that is drawn by the program: held against what is drawn now, or written anew.
enum DrawnPage {
  private static let docs = URL(filePath: #filePath).appending(path: "../../../../docs").standardized

  /// Records a difference, and how the file is written anew; while it is written, that is one too.
  static func check(_ name: String, _ text: String, by script: String) throws {
    let file = docs.appending(path: name)
    if ProcessInfo.processInfo.environment["WRITE_TOUR"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote docs/\(name)")
      return
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == text, "docs/\(name) is not what is drawn now; \(script) writes it anew")
  }
}
