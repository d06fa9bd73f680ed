import Foundation
import Testing

/// A diary of days comes in, is seen everywhere by its days, is corrected, and goes out as it came.
@Suite struct DayAloneStory {
  private static let diary = """
    Date,Sys,Dia,Pulse
    2026-11-17,128,82,64
    2026-11-18,186,124,70
    2026-11-19,131,84,66
    2026-11-20,127,80,63

    """

  private func household() throws -> Household {
    let household = try Household()
    let file = household.folder.appending(path: "diary.csv")
    try Self.diary.write(to: file, atomically: true, encoding: .utf8)
    let said = try household.run(["import", file.path, "--time", "day"]).output
    #expect(said.contains("4 readings imported"), "\(said)")
    return household
  }

  @Test(arguments: [
    ["list"], ["list", "--json"], ["alerts"], ["summary"], ["summary", "--json"], ["report"], ["due"],
    ["export", "--format", "csv"], ["export", "--format", "json"], ["export", "--format", "fhir"],
    ["chart", "blood-pressure"], ["versions", "1"],
  ])
  func noTimeIsMadeUp(_ arguments: [String]) throws {
    let household = try household()
    var arguments = arguments
    if arguments.first == "versions" {
      let id = try #require(try household.run(["list"]).lines.first?.prefix { $0 != " " })
      arguments = ["versions", String(id)]
    }
    for zone in ["Europe/Paris", "America/Los_Angeles", "Pacific/Auckland"] {
      household.environment["TZ"] = zone
      let said = try household.run(arguments).output
      #expect(!said.contains("T00:00") && !said.contains(" 00:00") && !said.contains("12:00 am"), "\(said)")
    }
  }

  @Test func aCorrectionKeepsTheDay() throws {
    let household = try household()
    let line = try #require(try household.run(["list"]).lines.first { $0.contains("2026-11-19") })
    let id = String(line.prefix { $0 != " " })
    try household.run(["edit", id, "133/85"])
    let json = try household.run(["list", "--json"]).lines
    #expect(json.contains { $0.contains(#""at":"2026-11-19","systolic":133"#) }, "\(json)")
    try household.run(["edit", id, "2026-11-16", "133/85"])
    #expect(try household.run(["list", "--json"]).output.contains(#""at":"2026-11-16","systolic":133"#))
    try household.run(["edit", id, "7:40"])
    #expect(try household.run(["list", "--json"]).output.contains(#""at":"2026-11-16T07:40+01:00""#))
    try household.run(["undo"])
    #expect(try household.run(["list", "--json"]).output.contains(#""at":"2026-11-16","systolic":133"#))
    #expect(try household.run(["check"]).status == .exited(0))
  }

  /// The same diary again, read in another zone, brings nothing.
  @Test(arguments: ["Europe/Paris", "America/Los_Angeles", "Pacific/Auckland"])
  func theSameAgainIsNothing(_ zone: String) throws {
    let household = try household()
    household.environment["TZ"] = zone
    let file = household.folder.appending(path: "diary.csv").path
    #expect(try household.run(["import", file, "--time", "day"]).output.contains("0 readings imported"))
  }

  @Test(arguments: ["csv", "json", "fhir"]) func outAndInAgain(_ form: String) throws {
    let household = try household()
    let file = household.folder.appending(path: "out.\(form)").path
    try household.run(["export", "--format", form, "-o", file])
    let other = try Household()
    try other.run(["import", file])
    func at(_ household: Household) throws -> [String] {
      try household.run(["list", "--json"]).lines.map { $0.replacing(#/,"batch":"[^"]*"/#, with: "") }
    }
    let before = try at(household)
    #expect(try at(other) == before)
  }
}
