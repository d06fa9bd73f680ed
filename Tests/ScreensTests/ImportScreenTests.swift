import Care
import Exchange
import Foundation
import Model
import Terminal
import Testing

@testable import Screens

/// A file of another program on the screens: seen and answered before anything is saved, and taken back as a whole.
@Suite struct ImportScreenTests {
  /// A sofa with files in its folder, which is where paths begin.
  private func sofa(_ files: [String: String], _ lines: String...) throws -> Sofa {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
    for (name, text) in files { try sofa.put(name, text) }
    return sofa
  }

  private func open(_ name: String, _ sofa: Sofa) {
    sofa.press(.character("F"), .paste(name), .enter)
  }

  private func values(_ sofa: Sofa) throws -> [String] {
    try sofa.keeper.record(.everything).readings.compactMap { $0.measurement?.valueText }
  }

  static let meter =
    "Date,Time,Sys,Dia,Pulse\n2026-11-19,07:30,131,84,66\n2026-11-20,07:30,128,82,64\n2026-11-20,25:00,1,2,3\n"

  @Test func seenSavedAndTakenBack() throws {
    let sofa = try sofa(["meter.csv": Self.meter])
    open("meter.csv", sofa)
    #expect(sofa.app.page == .imports, "\(sofa.screen())")
    let proof = sofa.screen()
    for words in [
      "IMPORT  meter.csv", "nothing saved yet", "CSV with named columns", "2 readings to import",
      "not imported: line 4",
      "time zone",
    ] {
      #expect(proof.contains(words), "\(words):\n\(proof)")
    }
    #expect(try values(sofa).isEmpty)
    sofa.press(.enter)
    #expect(
      sofa.app.page == .question && sofa.screen().contains("Save 2 readings of this file?"),
      "\(sofa.screen())")
    #expect(try values(sofa).isEmpty)
    sofa.press(.character("n"))
    #expect(sofa.app.page == .imports)
    #expect(try values(sofa).isEmpty)
    sofa.press(.enter, .character("y"))
    #expect(try values(sofa) == ["131/84", "128/82"])
    #expect(
      sofa.screen().contains("2 readings imported") && sofa.screen().contains(" saved"), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.screen().contains("It is saved already."))
    sofa.press(.character("u"))
    #expect(try values(sofa).isEmpty)
    #expect(sofa.screen().contains("taken back, nothing of it is saved"), "\(sofa.screen())")
    sofa.press(.escape)
    #expect(sofa.app.page == .today)
  }

  /// The same file again has nothing to save.
  @Test func nothingNewIsNotSaved() throws {
    let sofa = try sofa(["meter.csv": Self.meter])
    open("meter.csv", sofa)
    sofa.press(.enter, .character("y"), .escape)
    open("meter.csv", sofa)
    #expect(sofa.screen().contains("2 already there"), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Nothing of the file is new, so nothing is saved."))
    #expect(try values(sofa).count == 2)
  }

  /// What stands in the way is the first row, and one key answers it.
  @Test(arguments: [
    ("Date,Time,Glucose\n2026-11-20,07:30,5.6\n2026-11-20,12:30,6.1\n", "glucose unit", 2, ["5.6", "6.1"]),
    ("Date,Time,Weight\n2026-11-20,07:30,81.4\n", "weight unit", 1, ["81.4"]),
    ("Date,Time,Sys,Dia\n03/04/2026,07:30,128,82\n", "day order", 1, ["128/82"]),
    (
      "Date,Time,Sys,Dia,User\n2026-11-19,07:30,131,84,1\n2026-11-20,07:30,128,82,2\n", "person", 2,
      ["128/82"]
    ),
    ("Date,Sys,Dia\n2026-11-19,131,84\n2026-11-20,128,82\n", "missing times", 1, ["131/84", "128/82"]),
  ])
  func whatIsOpenIsAnswered(_ text: String, _ title: String, _ presses: Int, _ found: [String]) throws {
    let sofa = try sofa(["list.csv": text])
    open("list.csv", sofa)
    #expect(sofa.screen().contains(title), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(try values(sofa).isEmpty)
    for _ in 0..<presses { sofa.press(.character(" ")) }
    #expect(
      sofa.screen().contains("\(found.count) reading\(found.count == 1 ? "" : "s") to import"),
      "\(sofa.screen())")
    sofa.press(.enter, .character("y"))
    #expect(try values(sofa) == found)
  }

  /// A zone is typed; one that nobody knows is said, and can be typed anew.
  @Test func aZoneIsTyped() throws {
    let sofa = try sofa(["meter.csv": Self.meter])
    open("meter.csv", sofa)
    sofa.press(.character("e"))
    #expect(sofa.app.page == .importAnswer)
    sofa.type("Atlantis")
    sofa.press(.enter)
    #expect(sofa.screen().contains("--zone Atlantis is not known"), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Nothing can be read yet"))
    sofa.press(.character("e"), .control("u"), .enter)
    #expect(sofa.screen().contains("2 readings to import"), "\(sofa.screen())")
  }

  @Test func whatWasDeletedComesBackOnlyIfSaid() throws {
    let sofa = try sofa(["meter.csv": Self.meter])
    open("meter.csv", sofa)
    sofa.press(.enter, .character("y"), .escape, .character("h"), .character("D"), .character("y"))
    #expect(try values(sofa) == ["131/84"])
    sofa.press(.character("t"))
    open("meter.csv", sofa)
    #expect(sofa.screen().contains("they stay deleted"), "\(sofa.screen())")
    sofa.press(.tab, .character(" "))
    #expect(sofa.screen().contains("they come back"), "\(sofa.screen())")
    sofa.press(.enter, .character("y"))
    #expect(try values(sofa) == ["131/84", "128/82"])
  }

  static let strange = "Wann;Oben;Unten;Herz\n2026-11-19 07:30;131;84;66\n2026-11-20 07:30;128;82;64\n"

  /// Names that say nothing: each column is said, the first readings stand below, and the proof follows.
  @Test func columnsAreSaid() throws {
    let sofa = try sofa(["diary.csv": Self.strange, "next.csv": Self.strange.replacing("131", with: "139")])
    open("diary.csv", sofa)
    #expect(sofa.app.page == .columns, "\(sofa.screen())")
    #expect(sofa.screen().contains("Oben") && sofa.screen().contains("131   128"), "\(sofa.screen())")
    for name in ["datetime", "systolic", "diastolic", "pulse"] {
      sofa.press(.character("e"))
      #expect(sofa.app.page == .columnRoles)
      while !sofa.screen(100, 60).split(separator: "\n").contains(where: { $0.contains("▸ \(name) ") }) {
        sofa.press(.character(name.first ?? "x"))
      }
      sofa.press(.enter, .down)
    }
    #expect(sofa.screen().contains("line 2: Thu 19 Nov 07:30, 131/84 mmHg, pulse 66"), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.app.page == .imports && sofa.screen().contains("2 readings to import"), "\(sofa.screen())")
    sofa.press(.character("R"))
    sofa.type("my-diary")
    sofa.press(.enter)
    #expect(sofa.screen(200, 60).contains("Kept as the recipe my-diary"), "\(sofa.screen())")
    sofa.press(.enter, .character("y"))
    #expect(try values(sofa) == ["131/84", "128/82"])
    sofa.press(.escape)
    open("next.csv", sofa)
    #expect(sofa.app.page == .imports && sofa.screen().contains("the recipe my-diary"), "\(sofa.screen())")
    #expect(sofa.screen().contains("1 reading to import, 1 already there"), "\(sofa.screen())")
  }

  @Test func leavingColumnsLeavesTheFile() throws {
    let sofa = try sofa(["diary.csv": Self.strange])
    open("diary.csv", sofa)
    sofa.press(.escape)
    #expect(
      sofa.app.page == .imports && sofa.screen().contains("Press e to say what each column holds."),
      "\(sofa.screen())")
    sofa.press(.character("e"))
    #expect(sofa.app.page == .columns)
  }

  /// Tab goes on with the names that are there.
  @Test func pathsAreCompleted() throws {
    let sofa = try sofa(["export-1.csv": Self.meter, "export-2.csv": Self.meter, "other.txt": "x"])
    sofa.press(.character("F"), .paste("ex"), .tab)
    #expect(sofa.screen().contains("▸ export-"), "\(sofa.screen())")
    #expect(sofa.screen().contains("export-1.csv") && sofa.screen().contains("export-2.csv"))
    sofa.type("2")
    sofa.press(.tab, .enter)
    #expect(sofa.app.page == .imports && sofa.screen().contains("IMPORT  export-2.csv"), "\(sofa.screen())")
  }

  @Test(arguments: [
    ("", "Which file?"), ("/nowhere/at-all.csv", "at-all.csv"),
  ])
  func whatCannotBeOpenedIsSaid(_ path: String, _ words: String) throws {
    let sofa = try Sofa()
    sofa.press(.character("F"), .paste(path), .enter)
    #expect(sofa.app.page == .importFile && sofa.screen(200, 24).contains(words), "\(sofa.screen())")
  }

  @Test(arguments: [
    ("invite.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "This is a calendar."),
    ("empty.csv", "", "the file holds nothing"), ("page.pdf", "%PDF-1.4", "PDF"),
  ])
  func whatIsNoTableIsSaid(_ name: String, _ text: String, _ words: String) throws {
    let sofa = try sofa([name: text])
    open(name, sofa)
    #expect(sofa.screen(200, 24).contains(words), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(try values(sofa).isEmpty)
  }

  /// Whoever stops the reading is back at the path, and nothing is saved.
  @Test func readingCanBeStopped() throws {
    let sofa = try sofa(["meter.csv": Self.meter])
    sofa.app.watch = { _ in ImportWatch { _ in false } }
    open("meter.csv", sofa)
    #expect(
      sofa.app.page == .importFile && sofa.screen().contains("Stopped. Nothing was imported."),
      "\(sofa.screen())")
    sofa.app.watch = { _ in ImportWatch { $0.stage != .saving } }
    sofa.press(.enter, .enter, .character("y"))
    #expect(sofa.screen().contains("Stopped. Nothing was imported."), "\(sofa.screen())")
    #expect(try values(sofa).isEmpty)
  }
}
