import Foundation
import Testing

/// Every spelling of a time in every command that takes one, on Saturday, 21 November 2026, at 08:00.
@Suite struct TypedTimeStory {
  /// A time, and what it is in a log line, of a visit, and of a reminder that is put off.
  @Test(
    arguments: [
      ("2026-11-19 07:40", "2026-11-19T07:40+01:00", "2026-11-19T07:40+01:00"),
      ("2026-11-19T07:40", "2026-11-19T07:40+01:00", "2026-11-19T07:40+01:00"),
      ("20261119 0740", "2026-11-19T07:40+01:00", "2026-11-19T07:40+01:00"),
      ("19.11.2026 7.40", "2026-11-19T07:40+01:00", "2026-11-19T07:40+01:00"),
      ("19/11/2026 7:40:", "2026-11-19T07:40+01:00", "2026-11-19T07:40+01:00"),
      ("thu 7:40", "2026-11-19T07:40+01:00", "2026-11-26T07:40+01:00"),
      ("Thursday at 7.40pm", "2026-11-19T19:40+01:00", "2026-11-26T19:40+01:00"),
      ("last thu 7:40 pm", "2026-11-19T19:40+01:00", "2026-11-19T19:40+01:00"),
      ("16 May 7:40", "2026-05-16T07:40+02:00", "2027-05-16T07:40+02:00"),
      ("May 16 2026, 7:40", "2026-05-16T07:40+02:00", "2026-05-16T07:40+02:00"),
      ("yesterday 7:40", "2026-11-20T07:40+01:00", "2026-11-20T07:40+01:00"),
      ("-1h30m", "2026-11-21T06:30+01:00", "2026-11-21T06:30+01:00"),
      ("2h30m ago", "2026-11-21T05:30+01:00", "2026-11-21T05:30+01:00"),
      ("tomorrow 14:00", nil, "2026-11-22T14:00+01:00"), ("in 2 weeks 10:30", nil, "2026-12-05T10:30+01:00"),
      ("in 2h", nil, "2026-11-21T10:00+01:00"), ("7:40", "2026-11-21T07:40+01:00", nil),
      ("11/10/2026 7:40", nil, nil), ("2026-02-30 7:40", nil, nil), ("sat 7:40", nil, nil),
      ("2026-03-29 2:30", nil, nil), ("2026-10-25 2:30", nil, nil), ("soon", nil, nil), ("thu", nil, nil),
    ] as [(String, String?, String?)])
  func timesInACommand(_ text: String, _ measured: String?, _ visit: String?) throws {
    let household = try Household()
    for words in [["\(text) 128/82"], ["--", text, "128/82"]] {
      let log = try CommandLineRun(in: household, ["log", "--sure"] + words)
      #expect(log.status == .exited(measured == nil ? 64 : 0), "\(log.errors)")
      guard let measured else { continue }
      #expect(
        try CommandLineRun(in: household, ["list", "--json"]).lines.last?.contains("\"at\":\"\(measured)\"")
          == true)
    }
    let added = try CommandLineRun(in: household, ["visit", "add", "--", text])
    #expect(added.status == .exited(visit == nil ? 64 : 0), "\(added.errors)")
    if let visit { #expect(try household.lastStandingLine().contains("\"start\":\"\(visit)\"")) }
    if let visit { try edit(visit, text, in: household, added.firstID) }
    let reminder = try CommandLineRun(in: household, ["remind", "add", "Lab", "--on", "2020-01-01"])
    let later = try CommandLineRun(in: household, ["remind", "snooze", reminder.firstID, "--until=\(text)"])
    let until = text == "thu" ? "2026-11-26T00:00+01:00" : visit
    let isLater = until.map { $0 > "2026-11-21T08:00" } ?? false
    #expect(later.status == .exited(isLater ? 0 : 64), "\(text): \(later.output)\(later.errors)")
    if isLater { #expect(try household.lastStandingLine().contains("\"until\":\"\(until ?? "")\"")) }
  }

  private func edit(_ visit: String, _ text: String, in household: Household, _ id: String) throws {
    _ = try CommandLineRun(in: household, ["visit", "edit", id, "2026-12-24 10:30"])
    #expect(try CommandLineRun(in: household, ["visit", "edit", id, "--", text]).status == .exited(0))
    #expect(try household.lastStandingLine().contains("\"start\":\"\(visit)\""))
  }

  @Test(arguments: [
    ("8:00", "2026-11-21T08:00"), ("8 am", "2026-11-21T08:00"), ("yesterday 8:00", "2026-11-20T08:00"),
    ("thu 0800", "2026-11-19T08:00"), ("2026-11-20T08:00", "2026-11-20T08:00"),
    ("20.11.2026 8.00", "2026-11-20T08:00"),
    ("20 Nov 8:00", "2026-11-20T08:00"),
  ])
  func theTimeOfADose(_ text: String, _ dose: String) throws {
    let household = try Household()
    _ = try CommandLineRun(
      in: household, ["medication", "add", "ramipril", "--at", "08:00", "--since", "1 nov"])
    let taken = try CommandLineRun(in: household, ["medication", "taken", "ramipril", "--dose=\(text)"])
    #expect(taken.status == .exited(0), "\(taken.errors)")
    #expect(try CommandLineRun(in: household, ["list", "--json"]).output.contains("\"dose\":\"\(dose)\""))
  }

  @Test(arguments: [
    ("7:40", "2026-11-12T07:40+01:00"), ("12 nov 7:40", "2026-11-12T07:40+01:00"),
    ("thu 7.40pm", "2026-11-19T19:40+01:00"),
  ])
  func theTimeOfASample(_ text: String, _ at: String) throws {
    let household = try Household()
    let added = try CommandLineRun(
      in: household, ["document", "add", household.report(), "--date", "12 nov"])
    let taken = try CommandLineRun(
      in: household, ["document", "values", added.firstID, "--take", "1", "--at=\(text)"])
    #expect(taken.status == .exited(0), "\(taken.errors)")
    #expect(try CommandLineRun(in: household, ["list", "--json"]).output.contains("\"at\":\"\(at)\""))
  }

  @Test(arguments: [("dmy", "2026-10-11"), ("mdy", "2026-11-10")])
  func theOrderOfADateIsSet(_ order: String, _ day: String) throws {
    let household = try Household()
    let asked = try CommandLineRun(in: household, ["plan", "start", "esh-2023", "--on", "11/10/2026"])
    #expect(asked.status == .exited(64) && asked.errors.contains("11 October or 10 November"))
    #expect(asked.errors.contains("vitals settings set date-order dmy (or mdy)"))
    #expect(try CommandLineRun(in: household, ["settings", "set", "date-order", order]).status == .exited(0))
    _ = try CommandLineRun(in: household, ["plan", "start", "esh-2023", "--on", "11/10/2026"])
    #expect(try household.lastStandingLine().contains("\"first\":\"\(day)\""))
    #expect(
      try CommandLineRun(in: household, ["log", "--sure", "11/10/2026 7:40 128/82"]).status == .exited(0))
    let listed = try CommandLineRun(
      in: household, ["list", "--json", "--from", "11/10/2026", "--to", "11/10/2026"])
    #expect(listed.lines.count == 1 && listed.output.contains("\"at\":\"\(day)T07:40"))
  }
}
