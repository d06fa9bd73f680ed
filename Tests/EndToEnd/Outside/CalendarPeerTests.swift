import Foundation
import Testing

/// The export, read by programs that share no code with it: Debian's python3-icalendar, and calcurse.
@Suite struct CalendarPeerTests {
  /// A household with reminders of every sort and a visit, and its calendar.
  private func calendar() throws -> (household: Household, file: String) {
    let household = try Household()
    household.environment["TZ"] = "Europe/Berlin"
    for arguments in [
      ["Dentist; \"checkup\", yearly", "--every", "1y", "--on", "2026-12-31"],
      ["Blood pressure 血圧", "--every", "daily", "--on", "2026-11-22", "--at", "08:00"],
      ["Month end", "--every", "monthly", "--on", "2026-12-31", "--at", "18:30"],
      ["Weigh", "--every", "2w", "--on", "2026-11-23"], ["Once", "--on", "2027-03-28", "--at", "02:30"],
    ] {
      let run = try CommandLineRun(in: household, ["remind", "add"] + arguments)
      try #require(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    let invitation = household.folder.appending(path: "in.ics")
    try """
    BEGIN:VCALENDAR
    METHOD:REQUEST
    BEGIN:VEVENT
    UID:visit-1@praxis.example
    DTSTART:20261124T093000Z
    DURATION:PT20M
    SUMMARY:Kontrolle
    CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example/abc
    END:VEVENT
    END:VCALENDAR
    """.write(to: invitation, atomically: true, encoding: .utf8)
    try #require(try CommandLineRun(in: household, ["import", invitation.path]).status == .exited(0))
    let file = household.folder.appending(path: "out.ics").path
    try #require(
      try CommandLineRun(in: household, ["export", "--format", "ics", "-o", file]).status == .exited(0))
    return (household, file)
  }

  private static func isThere(_ program: String, _ arguments: [String]) -> Bool {
    guard let household = try? Household() else { return false }
    return (try? CommandLineRun(in: household, arguments, program: program))?.status == .exited(0)
  }

  private static let hasPython = isThere("/usr/bin/python3", ["-c", "import icalendar, dateutil"])
  private static let hasCalcurse = isThere("/usr/bin/calcurse", ["--version"])

  @Test(.enabled(if: hasPython, "python3-icalendar is not installed"))
  func pythonReadsTheSameTimes() throws {
    let (household, file) = try calendar()
    let script = #filePath.replacing(
      "EndToEnd/Outside/CalendarPeerTests.swift", with: "Peers/calendar_events.py")
    let run = try CommandLineRun(
      in: household, ["-B", script, file, "2026-11-21", "2027-04-01"], program: "/usr/bin/python3")
    try #require(run.status == .exited(0), "\(run.errors)")
    let lines = Set(run.lines)
    for expected in [
      "2026-12-31 Dentist; \"checkup\", yearly", "2026-11-22T08:00:00+01:00 Blood pressure 血圧",
      "2027-03-27T08:00:00+01:00 Blood pressure 血圧", "2027-03-28T08:00:00+02:00 Blood pressure 血圧",
      "2026-12-31T18:30:00+01:00 Month end", "2027-02-28T18:30:00+01:00 Month end",
      "2027-03-31T18:30:00+02:00 Month end", "2026-11-23 Weigh", "2026-12-07 Weigh",
      "2026-11-24T10:30:00+01:00 Kontrolle",
    ] { #expect(lines.contains(expected), "\(expected) is not in \(run.output)") }
    #expect(!lines.contains { $0.hasPrefix("2026-11-30 Weigh") })
    #expect(run.lines.filter { $0.hasSuffix("Month end") }.count == 4)
  }

  @Test(.enabled(if: hasCalcurse, "calcurse is not installed"))
  func calcurseImportsIt() throws {
    let (household, file) = try calendar()
    let folder = household.folder.appending(path: "calcurse").path
    let run = try CommandLineRun(in: household, ["-D", folder, "-i", file], program: "/usr/bin/calcurse")
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    let shown = try CommandLineRun(
      in: household,
      ["-D", folder, "-Q", "--input-datefmt", "4", "--from", "2026-11-24", "--to", "2026-11-24"],
      program: "/usr/bin/calcurse")
    #expect(
      shown.output.contains("Kontrolle") && shown.output.contains("10:30"), "\(shown.output)\(shown.errors)")
    #expect(shown.output.contains("Blood pressure"), "\(shown.output)")
  }
}
