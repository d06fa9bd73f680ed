import Foundation
import Model
import Testing

/// The days of every recurrence over 20 years against Python's dateutil (Tests/Peers/recurring_days.py).
@Suite struct RecurrenceDifferentialTests {
  @Test(.enabled(if: Self.hasPeer, "python3-dateutil is not installed"))
  func everyDayOfTwentyYearsIsDateutils() throws {
    let lines = try Self.run([Self.script]).output.split(separator: "\n")
    var differences: [String] = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let rule = try #require(Recurrence(words[0]), "\(words[0])")
      let first = try #require(Day(words[1]))
      let expected = Array(words.dropFirst(2))
      let found = (0..<expected.count).map { rule.day($0, from: first)?.description ?? "none" }
      let numbers = expected.map { text in
        Day(text).flatMap { rule.lastIndex(onOrBefore: $0, from: first) }
      }
      if found != expected || numbers != Array(0..<expected.count) {
        differences.append("\(words[0]) \(first)")
      }
    }
    #expect(lines.count == 352)
    #expect(differences.isEmpty, "\(differences.count) differ, such as \(differences.prefix(3))")
  }

  private static let script = #filePath.replacing(
    "ModelTests/Reminders/RecurrenceDifferentialTests.swift", with: "Peers/recurring_days.py")

  /// Whether Python and dateutil are there.
  private static var hasPeer: Bool {
    (try? run(["-c", "import dateutil.rrule"]).status) == 0
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
