import Foundation
import Journal
import Lettering
import Model
import Terminal
import Testing

@testable import Screens

/// The page of documents: adding one, reading it, and taking values from it.
@Suite struct DocumentScreenTests {
  private static let report = """
    City laboratory
    Report of 12 November 2026

    LDL cholesterol      2.9   mmol/L    0.0 - 3.0
    HDL cholesterol      1.4   mmol/L    > 1.0
    Triglycerides        <0.5  mmol/L
    Potassium            4.1   mmol/L    3.5 - 5.1
    Creatinine           88

    All of it was discussed on the telephone. This is a longer line that does not fit into eighty columns and is wrapped.
    """

  /// A page of documents with the report added by its form.
  func added(_ text: String = report, name: String = "report.txt", day: String = "2026-11-12") throws
    -> Sofa
  {
    let sofa = try Sofa("128/82 64")
    let file = sofa.folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    sofa.press(.character("r"), .backTab, .character("a"))
    sofa.press(.paste(file.path), .tab, .paste("Lipids and kidney"), .tab, .tab, .paste(day), .enter)
    return sofa
  }

  @Test func theEmptyPageSaysWhatToDo() throws {
    let sofa = try Sofa()
    sofa.press(.character("r"), .backTab)
    #expect(sofa.app.page == .documents)
    #expect(sofa.screen().contains("None yet. Press a to add one"))
    // Nothing is selected, and no key does harm.
    for key in "fyeD" { sofa.press(.character(key)) }
    sofa.press(.enter)
    #expect(sofa.app.page == .documents)
  }

  @Test func oneIsAddedAndRead() throws {
    let sofa = try added()
    #expect(sofa.app.page == .documents)
    #expect(
      sofa.screen().contains("Saved: Lipids and kidney. There are 5 laboratory values in it."),
      "\(sofa.screen())")
    #expect(sofa.screen().contains("2026-11-12"))
    sofa.press(.enter)
    #expect(sofa.app.page == .reader)
    #expect(sofa.screen().contains("LDL cholesterol      2.9   mmol/L    0.0 - 3.0"))
    sofa.press(.character("/"))
    sofa.type("POTASS")
    sofa.press(.enter)
    let marked = sofa.screen().split(separator: "\n").first { $0.contains("Potassium") }
    #expect(marked?.hasPrefix("▸ Potassium") == true, "\(sofa.screen())")
    sofa.press(.character("/"))
    sofa.type("nowhere")
    sofa.press(.enter)
    #expect(sofa.screen().contains("is not in this document"))
    sofa.press(.escape)
    #expect(sofa.app.page == .documents)
  }

  @Test func valuesAreConfirmedAndStandInTheHistory() throws {
    let sofa = try added()
    sofa.press(.character("f"))
    #expect(sofa.app.page == .values)
    #expect(
      sofa.screen().contains("The document is of Thu 12 Nov; when the sample was taken is not known."),
      "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Nothing is ticked"))
    // All that can be taken: LDL, HDL, potassium; not the one below its limit, nor the one without a unit.
    sofa.press(.character("*"), .enter)
    #expect(sofa.app.page == .sampleTime)
    sofa.type("8:10")
    sofa.press(.enter, .enter)
    #expect(sofa.screen().contains("3 readings saved"), "\(sofa.screen())")
    #expect(sofa.screen().contains("in the journal already"))
    // A second time there is nothing left to tick.
    sofa.press(.character("*"), .enter)
    #expect(sofa.screen().contains("Nothing is ticked"))
    let values = sofa.app.record.readings(of: LaboratoryValue.kind)
    #expect(
      values.map { $0.measurement?.logText } == ["ldl 2.9 mmol/L", "hdl 1.4 mmol/L", "potassium 4.1 mmol/L"])
    #expect(values.allSatisfy { "\($0.at)" == "2026-11-12T08:10+01:00" })
    let document = try #require(sofa.app.record.documents.first?.entry.id)
    #expect(values.allSatisfy { $0.document == document })
    sofa.press(.character("u"))
    #expect(sofa.app.record.readings(of: LaboratoryValue.kind).isEmpty)
    #expect(!sofa.screen().contains("in the journal already"))
  }

  /// The day of the sample is offered with its line, before that of the report and before the one that was typed.
  @Test func theDayOfTheSampleIsOffered() throws {
    let report = "City laboratory\nReport: 2026-11-14\nCollected: 2026-11-12 08:10\nPotassium 4.1 mmol/L\n"
    for day in ["", "2026-11-13"] {
      let sofa = try added(report, day: day)
      #expect(
        sofa.app.record.documents.first?.document.date?.description == (day.isEmpty ? "2026-11-12" : day))
      sofa.press(.character("f"))
      #expect(
        sofa.screen().contains("Sample taken Thu 12 Nov 08:10, by line 3 of the report."), "\(sofa.screen())")
      #expect(sofa.screen().contains("line 3: Collected: 2026-11-12 08:10"))
      sofa.press(.character(" "), .enter)
      #expect(
        sofa.app.record.readings(of: LaboratoryValue.kind).first?.at.description == "2026-11-12T08:10+01:00")
    }
  }

  /// A day without a time is put in front of the time that is typed.
  @Test(arguments: [
    ("Collected 12 November 2026", "Sample taken Thu 12 Nov, by line 1; the time is not known."),
    (
      "Report of 12 November 2026",
      "The report is of Thu 12 Nov, by line 1; when the sample was taken is not known."
    ),
  ])
  func aDayAloneNeedsItsTime(_ line: String, _ words: String) throws {
    let sofa = try added("\(line)\nPotassium 4.1 mmol/L\n", day: "")
    if line.hasPrefix("Report") {
      // The entry of the document takes the day too; without it the line is named.
      sofa.press(.character("e"), .tab, .tab, .control("u"), .enter)
    }
    sofa.press(.character("f"), .character(" "))
    let shown = sofa.screen().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(words), "\(sofa.screen())")
    sofa.press(.character("T"))
    sofa.type("8:10")
    sofa.press(.enter, .enter)
    #expect(
      sofa.app.record.readings(of: LaboratoryValue.kind).first?.at.description == "2026-11-12T08:10+01:00")
  }

  @Test func aDayThatCanBeTwoIsNotGuessed() throws {
    let sofa = try added("Collected 11/10/2026\nPotassium 4.1 mmol/L\n", day: "")
    sofa.press(.character("f"))
    #expect(sofa.screen().contains("The day on line 1 can be read in two ways."), "\(sofa.screen())")
    #expect(sofa.screen().contains("line 1: Collected 11/10/2026"))
  }

  /// Where the program that reads PDF pages is missing, that and its package are said, not that nothing was found.
  @Test func aMissingProgramIsNamed() throws {
    let sofa = try added("%PDF-1.4 made up", name: "page.pdf")
    sofa.press(.character("f"))
    #expect(sofa.app.page == .notice)
    let shown = sofa.screen().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("install pdftotext: it is in the package poppler-utils (Debian"), "\(shown)")
    #expect(!shown.contains("No laboratory value was found"))
    sofa.press(.escape)
    #expect(sofa.app.page == .documents)
    let empty = try added("Nothing is in it.\n")
    empty.press(.character("f"))
    #expect(empty.screen().contains("No laboratory value was found in it."))
  }

  @Test func unusualValuesAreAskedAbout() throws {
    let sofa = try added("Potassium 7.4 mmol/L\n")
    sofa.press(.character("f"), .character(" "), .character("T"))
    sofa.type("8:10")
    sofa.press(.enter, .enter)
    #expect(sofa.screen().contains("please check"), "\(sofa.screen())")
    #expect(sofa.app.record.readings(of: LaboratoryValue.kind).isEmpty)
    sofa.press(.enter)
    #expect(sofa.app.record.readings(of: LaboratoryValue.kind).count == 1)
  }

  @Test func whatIsSaidOfOneIsCorrectedAndRemoved() throws {
    let sofa = try added()
    sofa.press(.character("e"), .control("u"), .paste("Blood"), .tab, .character("i"), .enter)
    let document = try #require(sofa.app.record.documents.first?.document)
    #expect(document.title == "Blood" && document.category == .imaging)
    sofa.press(.character("D"), .character("y"))
    #expect(sofa.app.record.documents.isEmpty)
    sofa.press(.character("u"))
    #expect(sofa.app.record.documents.count == 1)
  }

  @Test(arguments: ["", "/nowhere/report.txt", "/dev/null"])
  func whatCanNotBeReadIsSaidAndTheFormStays(_ path: String) throws {
    let sofa = try Sofa()
    sofa.press(.character("r"), .backTab, .character("a"), .paste(path), .enter)
    #expect(sofa.app.page == .form)
    #expect(sofa.app.record.documents.isEmpty)
  }

  @Test func aDamagedOneShowsNothingOfItsBytes() throws {
    let sofa = try added()
    let folder = sofa.folder.appending(path: "home/documents")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt")
    }
    try "LDL cholesterol 9.9 mmol/L".write(
      to: folder.appending(path: names[0]), atomically: true, encoding: .utf8)
    sofa.press(.enter)
    #expect(sofa.screen().contains("is damaged") && !sofa.screen().contains("9.9"), "\(sofa.screen())")
    sofa.press(.escape, .character("f"))
    #expect(sofa.screen().contains("is damaged") && !sofa.screen().contains("9.9"))
    sofa.press(.escape)
    #expect(sofa.app.page == .documents)
  }

  /// No escape sequence, and nothing that turns the direction of writing, reaches the terminal.
  @Test func noControlCharacterIsDrawn() throws {
    let sofa = try added("\u{1B}[31mred\u{1B}]0;title\u{7} \u{202E}LDL 2.9 mmol/L\u{9B}2J\r\n\u{0B}x\u{7F}")
    sofa.press(.enter)
    for screen in [sofa.screen(), sofa.screen(200, 60)] {
      #expect(
        !screen.unicodeScalars.contains {
          $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
        })
      #expect(!screen.unicodeScalars.contains("\u{202E}"))
    }
    sofa.press(.escape, .character("f"))
    #expect(!sofa.screen().unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 })
  }

  @Test(arguments: ["list", "form", "reader", "search", "values", "time"])
  func looksAsItShould(_ page: String) throws {
    let sofa = try added()
    switch page {
    case "form": sofa.press(.character("e"))
    case "reader": sofa.press(.enter)
    case "search": sofa.press(.enter, .character("/"), .paste("cholesterol"), .enter)
    case "values": sofa.press(.character("f"), .character(" "), .down)
    case "time": sofa.press(.character("f"), .character("T"))
    default: break
    }
    for (width, height) in [(80, 24), (200, 60), (30, 10)] {
      try SnapshotTests().check("document \(page) \(width)x\(height)", sofa.screen(width, height))
    }
    for (width, height) in SizeTests.sizes { _ = sofa.screen(width, height, glyphs: .ascii) }
  }
}

/// Moving in a long text, and searching it.
@Suite struct PagerTextTests {
  private func pager(_ lines: [String]) -> PagerText { PagerText(lines.map { .init($0) }) }

  @Test func scrollsByRowsAndStopsAtBothEnds() {
    var text = pager(["a b c d", "x", "y", "z"])
    // Four columns: the first line is two rows.
    #expect(text.rows(0, width: 4) == ["a b", "c d"])
    text.scroll(by: 1, width: 4, height: 2)
    #expect(text.top == (0, 1))
    text.scroll(by: 1, width: 4, height: 2)
    #expect(text.top == (1, 0))
    text.scroll(by: 99, width: 4, height: 2)
    #expect(text.top == (2, 0) && !text.isMoreBelow(4, 2))
    text.scroll(by: -2, width: 4, height: 2)
    #expect(text.top == (0, 1))
    text.scroll(by: -99, width: 4, height: 2)
    #expect(text.top == (0, 0))
  }

  @Test func aShortOrEmptyTextStaysWhereItIs() {
    for lines in [[], ["one"], ["one", "two"]] {
      var text = pager(lines)
      text.scroll(by: 5, width: 10, height: 5)
      #expect(text.top == (0, 0))
      text.goToEnd(true, width: 10, height: 5)
      #expect(text.top == (0, 0))
      #expect(!text.search("nothing") && text.percent(rows: 5) == 100)
    }
  }

  @Test func searchesRoundTheEndsInBothDirections() {
    var text = pager(["Alpha", "beta", "ALPHA beta", "gamma ÖL"])
    #expect(text.search("alpha") && text.match == 0)
    #expect(text.next(backwards: false) && text.match == 2)
    #expect(text.next(backwards: false) && text.match == 0)
    #expect(text.next(backwards: true) && text.match == 2)
    #expect(text.search("öl") && text.match == 3)
    #expect(!text.search("delta") && text.match == nil)
  }

  @Test(arguments: [
    ("LDL ldl Ldl", "ldl", [0..<3, 4..<7, 8..<11]), ("aaaa", "aa", [0..<2, 2..<4]),
    ("é É", "é", [0..<2, 3..<5]),
    ("abc", "", []), ("", "x", []), ("ab", "abc", []),
  ])
  func placesInBytes(_ text: String, _ needle: String, _ places: [Range<Int>]) {
    #expect(ByteSearch(needle).places(in: text) == places)
  }

  @Test(arguments: [
    ("a  b", 10, ["a  b"]), ("col1    col2    col3", 12, ["col1    col2", "   col3"]),
    ("abcdef", 3, ["abc", "def"]),
    ("", 5, [""]), ("ab", 0, []), ("血圧です", 4, ["血圧", "です"]), ("a\u{1B}[2J", 9, ["a␛[2J"]),
  ])
  func rowsKeepTheirSpaces(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(Text.rows(text, width: width) == rows)
  }
}
