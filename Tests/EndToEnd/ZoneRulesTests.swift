import Foundation
import Model
import Testing

@testable import vitals

/// The zones of the C library, as the program reads them, against Python's own reader of the same rules.
///
/// In a process of its own, because asking the C library for a zone changes the environment.
@Suite struct ZoneRulesTests {
  @Test func everyChangeOfAClockIsPythons() async {
    await #expect(processExitsWith: .success) { try ZoneChanges().compare() }
  }
}

/// What Tests/Peers/zone_changes.py says about a dozen zones, held against `SystemZone`.
private struct ZoneChanges {
  private static let names = [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tokyo",
    "Pacific/Apia", "America/Sao_Paulo", "Europe/Dublin", "Asia/Kathmandu", "Antarctica/Troll",
    "Pacific/Chatham", "UTC",
  ]
  /// How many instants and wall times are compared; fewer would mean that a zone was not looked at.
  private static let fewest = 10_000

  func compare() throws {
    let lines = try lines()
    let zones = try Dictionary(
      uniqueKeysWithValues: Self.names.map { ($0, try #require(SystemZone.named($0))) })
    for line in lines {
      let words = line.split(separator: " ")
      let zone = try #require(zones[String(words[0])])
      let numbers = words.dropFirst(2).compactMap { Int($0) }
      let isSame =
        words[1] == "wall"
        ? Self.shows(zone, wall: numbers[0], offsets: numbers.dropFirst().map { $0 / 60 })
        : zone.offsetMinutes(atInstant: Int64(numbers[0])) * 60 == numbers[1]
      try #require(isSame, "\(line)")
    }
    try #require(lines.count >= Self.fewest)
  }

  private func lines() throws -> [Substring] {
    let script = #filePath.replacing("EndToEnd/ZoneRulesTests.swift", with: "Peers/zone_changes.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script] + Self.names
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n")
  }

  /// Whether a zone's clock showed a time at these offsets and no others.
  private static func shows(_ zone: Zone, wall: Int, offsets: [Int]) -> Bool {
    let day = Day(number: wall / 86_400)
    guard let time = TimeOfDay(minutes: wall % 86_400 / 60) else { return false }
    let moments = offsets.compactMap { Moment(day: day, time: time, offsetMinutes: $0) }
    switch zone.moment(day: day, time: time) {
    case .never: return moments.isEmpty
    case .once(let moment): return moments == [moment]
    case .twice(let first, let second): return moments == [first, second]
    }
  }
}
