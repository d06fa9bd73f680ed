import Care
import Foundation
import Model
import Report
import Synchronization
import Terminal
import Testing

@testable import Screens

/// The page for the doctor on the screens: choosing, looking, saving, copying, opening.
@Suite struct ReportScreenTests {
  /// A machine whose files, clipboard and other programs are in memory.
  final class Desk: Sendable {
    let files = Mutex<[String: [UInt8]]>([:])
    let copied = Mutex<String?>(nil)
    let opened = Mutex<String?>(nil)

    var machine: DocumentMachine {
      typealias Failure = DocumentMachine.Failure
      return DocumentMachine(
        textOfPDF: { _ in .notInstalled },
        open: { path in
          self.opened.withLock { $0 = path }
          return .success("Ran xdg-open \(path)")
        },
        absolute: { $0.replacing("~/", with: "/home/me/") },
        outlet: DocumentMachine.Outlet(
          look: { path throws(Failure) in
            if path.hasPrefix("/nowhere/") { throw Failure("\(path): No such file or directory.") }
            return self.files.withLock { $0[path] } == nil ? .nothing : .file
          },
          write: { bytes, path throws(Failure) in self.files.withLock { $0[path] = bytes } },
          pdf: { page throws(Failure) in Array("%PDF \(page.utf8.count)".utf8) },
          copy: { text throws(Failure) in self.copied.withLock { $0 = text } }))
    }

    func text(_ path: String) -> String? {
      files.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func sofa(_ desk: Desk = Desk()) throws -> Sofa {
    try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines, documents: desk.machine)
  }

  private func report(_ sofa: Sofa, _ choices: ReportChoices = ReportChoices()) throws -> ClinicReport {
    let record = try sofa.keeper.record(.everything)
    return choices.report(of: choices.period(in: record), in: record)
  }

  @Test func thePreviewIsTheTextAsItWillBe() throws {
    let sofa = try sofa()
    let expected = try report(sofa)
    sofa.press(.character("v"))
    #expect(sofa.app.page == .report)
    let screen = sofa.screen(100, 60)
    for line in expected.text().split(separator: "\n") { #expect(screen.contains(line), "\(line)") }
    #expect(screen.contains(expected.digest))
    #expect(screen.contains("Inside: blood pressure, glucose"))
    #expect(screen.contains("No part is left out. No name on it."))
  }

  /// What a narrow window wraps is there as a whole.
  @Test(arguments: [(40, 12), (80, 24)]) func everythingCanBeScrolledTo(_ width: Int, _ height: Int) throws {
    let sofa = try sofa()
    let words = try report(sofa).text().split(whereSeparator: \.isWhitespace).map(String.init)
    sofa.press(.character("v"))
    var seen = ""
    for _ in 0..<100 {
      let screen = sofa.screen(width, height)
      #expect(!screen.contains("…"), "\(screen)")
      seen += screen
      sofa.press(.down)
    }
    for word in words { #expect(seen.contains(word), "\(word)") }
  }

  @Test(arguments: ReportFormat.allCases) func savesWhatWasLookedAt(_ format: ReportFormat) throws {
    let desk = Desk()
    let sofa = try sofa(desk)
    let expected = try report(sofa)
    sofa.press(.character("v"), .enter, .tab)
    for character in format.rawValue.prefix(1) { sofa.press(.character(character)) }
    // Time passes, and the page stays the one that was looked at.
    sofa.wait(minutes: 7)
    sofa.press(.enter)
    let path = "/home/me/vitals-report.\(format.ending)"
    let written = try #require(desk.text(path), "\(sofa.screen())")
    switch format {
    case .text: #expect(written == "\(expected.text())\n")
    case .html: #expect(written == expected.html)
    case .pdf: #expect(written == "%PDF \(expected.html.utf8.count)")
    }
    #expect(sofa.app.page == .report)
    #expect(sofa.screen(120, 40).contains("Saved, digest \(expected.digest): \(path). Press O to open it."))
    #expect(sofa.keeper.unsavedForms.isEmpty)
    sofa.press(.character("O"))
    #expect(desk.opened.withLock { $0 } == path)
  }

  @Test func aFileThatIsThereIsAskedAbout() throws {
    let desk = Desk()
    desk.files.withLock { $0["/x/report.html"] = Array("mine".utf8) }
    let sofa = try sofa(desk)
    sofa.press(.character("v"), .enter, .control("u"), .paste("/x/report.html"), .enter)
    #expect(sofa.app.page == .question && sofa.screen().contains("Replace this file?"))
    sofa.press(.character("n"))
    #expect(sofa.app.page == .form && desk.text("/x/report.html") == "mine")
    sofa.press(.enter, .character("y"))
    #expect(sofa.app.page == .report && desk.text("/x/report.html")?.hasPrefix("<!DOCTYPE html>") == true)
  }

  @Test(arguments: [("", "which file?"), ("/nowhere/x", "No such file or directory")])
  func whatCannotBeWrittenIsSaid(_ path: String, _ words: String) throws {
    let desk = Desk()
    let sofa = try sofa(desk)
    sofa.press(.character("v"), .enter, .control("u"), .paste(path), .enter)
    #expect(sofa.app.page == .form && sofa.screen().contains(words), "\(sofa.screen())")
    #expect(desk.files.withLock { $0.isEmpty })
  }

  @Test func copiesTheText() throws {
    let desk = Desk()
    let sofa = try sofa(desk)
    sofa.press(.character("v"), .character("Y"))
    #expect(desk.copied.withLock { $0 } == (try report(sofa).text()))
    #expect(sofa.screen().contains("Sent to your terminal's clipboard"))
  }

  /// What is not saved yet is saved first.
  @Test func nothingIsOpenedThatWasNotSaved() throws {
    let desk = Desk()
    let sofa = try sofa(desk)
    sofa.press(.character("v"), .character("O"))
    #expect(sofa.app.page == .form && sofa.screen().contains("Save it first. Then press O to open it."))
    #expect(desk.opened.withLock { $0 } == nil)
  }

  @Test func choosesNamePartsAndProtocol() throws {
    let desk = Desk()
    let sofa = try sofa(desk)
    sofa.press(.character("v"), .character("e"), .character("9"), .tab, .tab)
    sofa.type("M. S.")
    sofa.press(.tab, .character("n"), .tab, .tab, .character("l"), .enter)
    var choices = ReportChoices()
    (choices.days, choices.name, choices.rule, choices.without) = (.last(90), "M. S.", "nice", [.glucose])
    let expected = try report(sofa, choices)
    let screen = sofa.screen(100, 60)
    #expect(sofa.app.page == .report && screen.contains(expected.digest), "\(screen)")
    #expect(screen.contains("Left out by choice: glucose. Name on it: M. S."))
    #expect(!screen.contains("mmol/L"))
    // What is chosen is there when the form is opened again.
    sofa.press(.character("e"))
    let form = sofa.screen()
    for words in ["[90 days]", "M. S.", "[left out]", "nice"] { #expect(form.contains(words), "\(form)") }
  }

  @Test(arguments: [
    ("60d", "2026-09-23", "2026-11-21"), ("1 Oct to 10 Nov", "2026-10-01", "2026-11-10"),
    ("2026-10-24", "2026-10-24", "2026-11-21"), ("2y", "2024-11-22", "2026-11-21"),
  ])
  func daysCanBeTyped(_ typed: String, _ first: String, _ last: String) throws {
    let sofa = try sofa()
    sofa.press(.character("v"), .character("e"), .tab, .paste(typed), .enter)
    let (from, to) = (try #require(Day(first)), try #require(Day(last)))
    #expect(sofa.screen(120, 60).contains("\(from.longText) to \(to.longText)".uppercased()))
  }

  @Test(arguments: ["moon", "1 Nov to 1 Oct", "1 Nov to", "to", "1 Oct to 2 Oct to 3 Oct"])
  func otherDaysAreRefused(_ typed: String) throws {
    let sofa = try sofa()
    sofa.press(.character("v"), .character("e"), .tab, .paste(typed), .enter)
    #expect(sofa.app.page == .form, "\(sofa.screen())")
  }

  @Test func isReachedFromAVisitAndFromThePalette() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .enter, .character("v"))
    #expect(sofa.app.page == .report)
    sofa.press(.escape)
    #expect(sofa.app.page == .visits)
    sofa.press(.character("t"), .character(":"), .paste("report"), .enter)
    #expect(sofa.app.page == .report)
  }
}
