import Foundation
import Testing

/// An invitation comes in, is changed and called off; what is here goes out to a calendar.
@Suite struct InvitationStory {
  private static func invitation(
    _ method: String, sequence: Int, start: String = "20261124T103000", more: String = ""
  ) -> String {
    """
    BEGIN:VCALENDAR\r
    PRODID:-//Made up//Mail//DE\r
    VERSION:2.0\r
    METHOD:\(method)\r
    BEGIN:VEVENT\r
    UID:0400-praxis@example.org\r
    SEQUENCE:\(sequence)\r
    DTSTAMP:20261110T080000Z\r
    DTSTART;TZID=W. Europe Standard Time:\(start)\r
    DURATION:PT20M\r
    SUMMARY:Kontrolle Blutdruck mit einem sehr langen Namen\\, der gefaltet wird\r
      und weitergeht\r
    ORGANIZER;CN="Dr. Weber":mailto:praxis@example.org\r
    X-MICROSOFT-SKYPETEAMSMEETINGURL:https://video.example/abc\r
    \(more)END:VEVENT\r
    END:VCALENDAR\r

    """
  }

  private func save(_ text: String, _ household: Household) throws -> String {
    let file = household.folder.appending(path: "invitation.ics")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test func anInvitationIsTakenChangedAndCalledOff() throws {
    let household = try Household()
    let file = try save(Self.invitation("REQUEST", sequence: 0), household)
    let dry = try CommandLineRun(in: household, ["import", file, "--dry-run"])
    #expect(
      dry.output.contains("would be added: Tue 24 Nov 10:30, Dr. Weber, Kontrolle"),
      "\(dry.output)\(dry.errors)")
    #expect(try household.written().isEmpty)

    let added = try CommandLineRun(in: household, ["import", file])
    #expect(added.status == .exited(0), "\(added.errors)")
    #expect(added.output.contains("added: Tue 24 Nov 10:30"))
    let again = try CommandLineRun(in: household, ["import", file])
    #expect(again.output.contains("already there"), "\(again.output)")

    _ = try save(Self.invitation("REQUEST", sequence: 2, start: "20261125T150000"), household)
    let moved = try CommandLineRun(in: household, ["import", file])
    #expect(moved.output.contains("changed: Wed 25 Nov 15:00"), "\(moved.output)")
    #expect(moved.output.contains("was Tue 24 Nov 10:30"))
    _ = try save(Self.invitation("REQUEST", sequence: 1), household)
    #expect(
      try CommandLineRun(in: household, ["import", file]).output.contains("an older version (1)"))
    #expect(try CommandLineRun(in: household, ["undo"]).status == .exited(0))
    _ = try save(Self.invitation("REQUEST", sequence: 0), household)
    #expect(try CommandLineRun(in: household, ["import", file]).output.contains("already there"))

    _ = try save(Self.invitation("CANCEL", sequence: 3), household)
    #expect(
      try CommandLineRun(in: household, ["import", file]).output.contains("cancelled: Tue 24 Nov 10:30"))
    let calendar = try CommandLineRun(in: household, ["export", "--format", "ics"]).output
    #expect(calendar.contains("STATUS:CANCELLED\r\n"), "\(calendar)")
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 2)
  }

  @Test func severalEventsAreOneUndo() throws {
    let household = try Household()
    let events = (1...3).map {
      "BEGIN:VEVENT\nUID:\($0)\nDTSTART;VALUE=DATE:2026112\($0)\nSUMMARY:Day \($0)\nEND:VEVENT\n"
    }
    let file = try save("BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n", household)
    let run = try CommandLineRun(in: household, ["import", file])
    #expect(run.output.contains("added: today, whole day, Day 1"), "\(run.output)\(run.errors)")
    #expect(try CommandLineRun(in: household, ["undo"]).status == .exited(0))
    #expect(!(try CommandLineRun(in: household, ["export", "--format", "ics"]).output.contains("VEVENT")))
  }

  @Test(arguments: [
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID 1\n", "line 3, column 4"), ("BEGIN:VCALENDAR\n", "cut off"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n", "DTSTART is expected"),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Nowhere:20261124T103000\nEND:VEVENT\nEND:VCALENDAR\n",
      "Nowhere"
    ),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no event"),
  ])
  func whatCanNotBeReadSaysWhereAndStoresNothing(_ text: String, _ reason: String) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, ["import", try save(text, household)])
    #expect(run.status == .exited(65))
    #expect((run.output + run.errors).contains(reason), "\(run.output)\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  @Test func theExportIsTheSameBytesEachTime() throws {
    let household = try Household()
    let file = try save(Self.invitation("REQUEST", sequence: 0), household)
    _ = try CommandLineRun(in: household, ["import", file])
    _ = try CommandLineRun(in: household, ["remind", "add", "Measure", "--every", "daily", "--at", "08:00"])
    let first = try CommandLineRun(in: household, ["export", "--format", "ics"])
    household.now = "2026-11-23T10:00+01:00"
    let second = try CommandLineRun(in: household, ["export", "--format", "ics"])
    #expect(first.outputBytes == second.outputBytes)
    let saved = household.folder.appending(path: "out.ics").path
    let run = try CommandLineRun(in: household, ["export", "--format", "ics", "-o", saved])
    #expect(run.output.contains("1 reminder and 1 visit written"), "\(run.output)\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: saved)) == Data(first.outputBytes))
    #expect(
      try CommandLineRun(in: household, ["export", "--format", "ics", "--last", "3d"]).status == .exited(64))
  }

  @Test func anInvitationThatComesBackMovesOnWhenItIsImportedAgain() throws {
    let household = try Household()
    let file = try save(
      Self.invitation("REQUEST", sequence: 0, more: "RRULE:FREQ=WEEKLY\r\n"), household)
    _ = try CommandLineRun(in: household, ["import", file])
    household.now = "2027-01-11T10:00+01:00"
    let run = try CommandLineRun(in: household, ["import", file])
    #expect(run.output.contains("added: "), "\(run.output)\(run.errors)")
    let again = try CommandLineRun(in: household, ["import", file])
    #expect(again.output.contains("already there"), "\(again.output)\(again.errors)")
  }

  @Test func theOwnCalendarMakesNoReminderAVisit() throws {
    let household = try Household()
    _ = try CommandLineRun(
      in: household, ["remind", "add", "Measure", "--every", "daily", "--at", "08:00", "--at", "20:00"])
    _ = try CommandLineRun(in: household, ["visit", "add", "2026-12-03", "10:30", "--with", "Dr Weber"])
    let file = household.folder.appending(path: "own.ics").path
    _ = try CommandLineRun(in: household, ["export", "--format", "ics", "-o", file])
    let before = try CommandLineRun(in: household, ["visit", "list"]).output
    let run = try CommandLineRun(in: household, ["import", file])
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    #expect(try CommandLineRun(in: household, ["visit", "list"]).output == before, "\(run.output)")
  }
}
