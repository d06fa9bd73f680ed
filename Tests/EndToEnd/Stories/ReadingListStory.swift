import Foundation
import Testing

/// Lists of readings from standard input, and what is found again of them.
@Suite struct ReadingListStory {
  private static let list = """
    7:30 128/82 64
    7:41 5.6 mmol/L fasting

    foo 12
    7:45 5.8
    """

  @Test func allOrNothing() throws {
    let household = try Household()
    let refused = try CommandLineRun(in: household, ["log"], input: Self.list)
    #expect(refused.status == .exited(64) && refused.output.isEmpty)
    #expect(refused.errors.contains("line 4: Vitals does not know \"foo\"."))
    #expect(
      refused.errors.contains("Nothing was saved. To save the 3 lines that are understood, add --understood.")
    )
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.isEmpty)
  }

  @Test func seenBeforeItIsSaved() throws {
    let household = try Household()
    let shown = try CommandLineRun(in: household, ["log", "--dry-run"], input: Self.list + "\n255/100")
    #expect(shown.status == .exited(64))
    #expect(
      shown.lines == [
        "line 1: blood pressure 128/82 mmHg, pulse 64, today 07:30",
        "line 2: glucose 5.6 mmol/L, fasting, today 07:41",
        "line 4: not understood: foo 12: Vitals does not know \"foo\"",
        "  A reading looks like 128/82 64, or 5.6 mmol/L fasting, or w 81.4 kg.",
        "line 5: glucose 5.8 mmol/L, today 07:45", "line 6: blood pressure 255/100 mmHg, now",
        "  Please check: systolic 255 is unusual (usually 70 to 250 mmHg).",
        "  Please check: the two numbers are 155 mmHg apart (usually 15 to 120).",
        "4 of 5 lines are understood. Nothing was saved.",
      ])
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.isEmpty)
    #expect(try CommandLineRun(in: household, ["log", "--dry-run", "128", "82", "64"]).status == .exited(0))
  }

  @Test func commentsAndSeveralOnALine() throws {
    let household = try Household()
    let list = "\u{FEFF}# November\r\n7:30 136/83/65, 132/82/70\r\n# evening\r\n"
    let shown = try CommandLineRun(in: household, ["log", "--dry-run"], input: list)
    #expect(
      shown.lines == [
        "line 2: blood pressure 136/83 mmHg, pulse 65, today 07:30",
        "line 2: blood pressure 132/82 mmHg, pulse 70, today 07:30",
        "2 readings, and all are understood; 2 comments left out. Nothing was saved.",
      ])
    #expect(try CommandLineRun(in: household, ["log"], input: list).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["log", "128/82/64,", "126/80/66"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 4)
    #expect(try CommandLineRun(in: household, ["log", "-"], input: "# only\n").status == .exited(64))
  }

  @Test func whatIsUnderstoodIsSavedIfAsked() throws {
    let household = try Household()
    let saved = try CommandLineRun(in: household, ["log", "--understood"], input: Self.list)
    #expect(saved.status == .exited(64) && saved.lines.count { $0.hasPrefix("Saved ") } == 3)
    #expect(saved.errors.contains("line 4:") && saved.errors.contains("The others were saved."))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 3)
    let none = try CommandLineRun(in: household, ["log", "--understood"], input: "foo\nbar")
    #expect(none.status == .exited(64) && none.errors.contains("Nothing was saved."))
  }

  /// A severe reading among them: all are saved, and what to do is told of each.
  @Test func aSevereReadingSwallowsNothing() throws {
    let household = try Household()
    let saved = try CommandLineRun(
      in: household, ["log"], input: "7:50 182/121 70\n7:55 2.9 mmol/L\n8:00 w 81.4 kg\n")
    #expect(saved.status == .exited(0), "\(saved.errors)")
    #expect(saved.lines.count { $0.hasPrefix("Saved ") } == 3)
    #expect(saved.output.contains("182/121") && saved.output.contains("ow glucose: 2.9 mmol/L"))
  }

  /// The filter of the history, in a shell.
  @Test(arguments: [
    ("bp", ["128/82", "151/94"], "2 of 4 entries: blood pressure"),
    ("class:high bp", ["151/94"], "1 of 4 entries: above the limits, blood pressure"),
    ("class:low", ["3.1"], "1 of 4 entries: below the limits"),
    ("yesterday", ["151/94"], "1 of 4 entries: yesterday"),
    ("low walk", ["3.1"], "1 of 4 entries: below the limits, \"walk\""),
    ("zzz", [], "0 of 4 entries: \"zzz\""),
    ("-bp -w", ["3.1"], "1 of 4 entries: not blood pressure, not weight"),
  ])
  func found(_ filter: String, _ values: [String], _ words: String) throws {
    let household = try Household()
    let lines =
      "128/82 64\nyesterday 7:30 151/94\n2026-11-19 8:00 3.1 mmol/L note after a walk\nw 81.4 kg note slow below\n"
    #expect(try CommandLineRun(in: household, ["log"], input: lines).status == .exited(0))
    let shown = try CommandLineRun(in: household, ["list", "--find", filter])
    #expect(shown.status == .exited(0) && shown.lines.last == words, "\(shown.output)")
    for value in ["128/82", "151/94", "3.1", "81.4"] {
      #expect(shown.output.contains(value) == values.contains(value), "\(shown.output)")
    }
    let json = try CommandLineRun(in: household, ["list", "--find", filter, "--json"])
    #expect(json.lines.count == values.count)
  }
}
