import Foundation
import Testing

/// Every spelling of a day in every command that takes one, on Saturday, 21 November 2026.
@Suite struct TypedDayStory {
  /// Which day is meant by one that does not say it all.
  enum Direction: Sendable { case past, future, either }

  /// A spelling of a day, and the day that it is in a place of each direction.
  static let days: [(text: String, past: String, future: String, either: String)] =
    [
      "2026-11-19", "20261119", "19.11.2026", "19/11/2026", "11/19/2026", "19 Nov 2026", "nov 19th, 2026",
      "last thu",
      "2d ago", "Thu 19 Nov 2026",
    ].map { ($0, "2026-11-19", "2026-11-19", "2026-11-19") } + [
      ("thu", "2026-11-19", "2026-11-26", "2026-11-19"),
      ("next thu", "2026-11-26", "2026-11-26", "2026-11-26"),
      ("19 nov", "2026-11-19", "2027-11-19", "2026-11-19"),
      ("May 16", "2026-05-16", "2027-05-16", "2027-05-16"),
      ("yesterday", "2026-11-20", "2026-11-20", "2026-11-20"),
      ("today", "2026-11-21", "2026-11-21", "2026-11-21"),
      ("tomorrow", "2026-11-22", "2026-11-22", "2026-11-22"),
      ("2d", "2026-11-19", "2026-11-23", "2026-11-23"),
      ("in 3 weeks", "2026-12-12", "2026-12-12", "2026-12-12"),
      ("1 month ago", "2026-10-21", "2026-10-21", "2026-10-21"),
    ]

  /// A command with `DAY` or `TIME` in it, what has to be there before, and the line of the journal that it writes.
  struct Place: Sendable, CustomTestStringConvertible {
    let command: [String]
    var before: [String] = []
    let key: String
    let direction: Direction
    var testDescription: String { command.joined(separator: " ") }
  }

  static let places = [
    Place(command: ["plan", "start", "esh-2023", "--on=DAY"], key: "first", direction: .future),
    Place(command: ["medication", "add", "ramipril", "--since=DAY"], key: "start", direction: .past),
    Place(
      command: ["medication", "change", "ramipril", "--strength", "10 mg", "--on=DAY"],
      before: ["medication", "add", "ramipril", "--since", "2020-01-01"], key: "day", direction: .either),
    Place(
      command: ["medication", "stop", "ramipril", "--on=DAY"],
      before: ["medication", "add", "ramipril", "--since", "2020-01-01"], key: "day", direction: .either),
    Place(command: ["remind", "add", "Dentist", "--on=DAY"], key: "first", direction: .future),
    Place(
      command: ["remind", "add", "Walk", "--every", "daily", "--on", "2020-01-01", "--until=DAY"],
      key: "until",
      direction: .future),
    Place(
      command: ["remind", "edit", "ID", "--on=DAY"],
      before: ["remind", "add", "Walk", "--every", "daily", "--on", "2020-01-01"], key: "first",
      direction: .future),
    Place(
      command: ["remind", "pause", "ID", "--from=DAY"],
      before: ["remind", "add", "Walk", "--every", "daily", "--on", "2020-01-01"], key: "pauses",
      direction: .future),
    Place(
      command: ["visit", "done", "ID", "--next=DAY"], before: ["visit", "add", "2020-01-02 10:00"],
      key: "next",
      direction: .future),
    Place(command: ["document", "add", "FILE", "--date=DAY"], key: "date", direction: .past),
    Place(
      command: ["document", "edit", "ID", "--date=DAY"], before: ["document", "add", "FILE"], key: "date",
      direction: .past),
  ]

  @Test(arguments: places)
  func daysInACommand(_ place: Place) throws {
    for spelling in Self.days {
      let household = try Household()
      let done = try run(place, in: household, ["DAY": spelling.text])
      #expect(done.status == .exited(0), "\(spelling.text): \(done.errors)")
      // When a next visit is wanted, 2d is counted from the visit.
      let isInterval = place.key == "next" && spelling.text == "2d"
      let day = isInterval ? "2d" : Self.day(spelling, place.direction)
      let line = try household.lastStandingLine()
      #expect(
        line.contains("\"\(place.key)\":\"\(day)") || line.contains("\"\(place.key)\":[\"\(day)"),
        "\(spelling.text): \(line)")
    }
  }

  /// Days that are over: when something was done, and since when is looked.
  @Test func daysThatAreOver() throws {
    for spelling in Self.days {
      let household = try Household()
      let day = Self.day(spelling, .past)
      let isOver = day <= "2026-11-21"
      let reminder = try CommandLineRun(
        in: household, ["remind", "add", "Lab", "--every", "2y", "--on", "2020-01-01"])
      let done = try CommandLineRun(
        in: household, ["remind", "done", reminder.firstID, "--on=\(spelling.text)"])
      #expect(done.status == .exited(isOver ? 0 : 64), "\(spelling.text): \(done.errors)")
      if isOver, day != "2026-11-21" {
        #expect(try household.lastStandingLine().contains("\"on\":\"\(day)\""))
      }
      let checkup = try CommandLineRun(
        in: household,
        ["remind", "templates", "add", "hba1c", "--every", "1y", "--last-done=\(spelling.text)"])
      #expect(checkup.status == .exited(isOver ? 0 : 64), "\(spelling.text): \(checkup.errors)")
      let period = try CommandLineRun(
        in: household, ["summary", "--json", "--from=\(spelling.text)", "--to", "2099-12-31"])
      #expect(
        period.output.contains("\"from\":\"\(day)\""), "\(spelling.text): \(period.output)\(period.errors)")
      let adherence = try CommandLineRun(
        in: household, ["summary", "--json", "--from", "2000-01-01", "--to=\(spelling.text)"])
      #expect(adherence.output.contains("\"to\":\"\(day)\""), "\(spelling.text): \(adherence.errors)")
    }
  }
}

extension TypedDayStory {
  private static func day(
    _ spelling: (text: String, past: String, future: String, either: String), _ direction: Direction
  ) -> String {
    switch direction {
    case .past: spelling.past
    case .future: spelling.future
    case .either: spelling.either
    }
  }

  /// Runs what has to be there before, and the command with the words put into it.
  private func run(_ place: Place, in household: Household, _ words: [String: String]) throws
    -> CommandLineRun
  {
    var words = words
    words["FILE"] = try household.report()
    if !place.before.isEmpty {
      words["ID"] = try CommandLineRun(in: household, place.before.map { Self.filled($0, words) }).firstID
    }
    return try CommandLineRun(in: household, place.command.map { Self.filled($0, words) })
  }

  private static func filled(_ text: String, _ words: [String: String]) -> String {
    words.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }
}
