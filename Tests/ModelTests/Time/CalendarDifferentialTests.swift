import Foundation
import Model
import Testing

/// The calendar against Python's, for every day of 1900 to 2200 (Tests/Peers/calendar_days.py).
@Suite struct CalendarDifferentialTests {
  /// The months by which calendar_days.py moves each day.
  private static let moves = [1, 1200, -25]

  @Test func everyDayIsPythons() throws {
    let script = #filePath.replacing(
      "ModelTests/Time/CalendarDifferentialTests.swift", with: "Peers/calendar_days.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script, "1900", "2200"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    var differences: [String] = []
    let lines = bytes.split(separator: 10)
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if try !text.utf8.elementsEqual(Self.line(of: #require(Day(text.prefix(10)), "\(text)")).utf8) {
        differences.append(text)
      }
    }
    #expect(lines.count == 109_938)
    #expect(differences.isEmpty, "\(differences.count) differ, such as \(differences.prefix(3))")
  }

  /// What this program says about a day, in the form of calendar_days.py.
  private static func line(of day: Day) -> String {
    let moved = moves.map { day.adding(months: $0).description }
    let facts = ["\(day.number)", "\(day.weekday)", "\(day.month.length)", "\(day.adding(days: 10_000))"]
    return (["\(day)"] + facts + moved).joined(separator: " ")
  }
}
