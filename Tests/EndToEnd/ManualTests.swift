import Foundation
import Testing

@testable import vitals

/// The manual page: all of it is there, and `man` takes it.
@Suite struct ManualTests {
  private static let page = ManualPage(.program).text

  @Test func everyCommandAndOptionIsInIt() {
    for command in CommandDescription.program.working {
      let words = (["vitals"] + command.words).joined(separator: " ")
      let isUsual = command.words == ["screens"]
      #expect(Self.page.contains(".SS \(isUsual ? "vitals [screens]" : words) [options]"), "\(words)")
      for option in command.arguments.flatMap(\.names) {
        #expect(Self.page.contains(option.replacing("-", with: "\\-")), "\(words) \(option)")
      }
    }
    #expect(!Self.page.contains("vitals complete "))
  }

  /// A backslash in a text is a line of the source that was not joined.
  @Test func noTextHasABackslashLeftInIt() {
    func texts(_ command: CommandDescription) -> [String] {
      [command.abstract, command.discussion] + command.arguments.map(\.help) + command.commands.flatMap(texts)
    }
    for text in texts(.program) { #expect(!text.contains("\\"), "\(text)") }
    #expect(!Self.page.contains("\\e"))
  }

  @Test func whatIsListedStandsALineEach() throws {
    let lines = Self.page.split(separator: "\n").map(String.init)
    let view = try #require(lines.firstIndex { $0.hasPrefix("day: median and spread") })
    #expect(lines[view - 1] == ".br" && lines[view + 1] == ".br")
    let last = try #require(lines.firstIndex { $0.hasPrefix("compare: these days") })
    #expect(lines[last + 1] == ".br" && lines[last + 2].hasPrefix("Not every kind"))
  }

  @Test func everyStatusIsNamed() {
    for status in ["0 done", "10 ", "64 ", "65 ", "66 ", "69 ", "73 ", "74 ", "75 ", "77 ", "78 ", "128+n"] {
      #expect(CommandDescription.program.discussion.contains(status), "\(status)")
    }
  }

  @Test func itIsSetWithoutAWarning() throws {
    let household = try Household()
    household.now = nil
    let file = household.folder.appending(path: "vitals.1")
    let printed = try CommandLineRun(in: household, ["man"])
    #expect(printed.output == Self.page && printed.status == .exited(0))
    try printed.output.write(to: file, atomically: true, encoding: .utf8)
    let set = try CommandLineRun(
      in: household, ["-ww", "-man", "-Tutf8", "-P-cbou", "-K", "utf8", file.path], program: "/usr/bin/groff")
    #expect(set.status == .exited(0) && set.errors.isEmpty, "\(set.errors)")
    #expect(set.output.contains("vitals log 128/82 64 left sitting"))
    #expect(set.output.contains("--emergency-number <emergency-number>"))
  }

  @Test func itIsInstalledWhereManLooks() throws {
    let household = try Household()
    household.now = nil
    let done = try CommandLineRun(in: household, ["man", "--install", "--yes"])
    #expect(done.status == .exited(0), "\(done.errors)")
    let file = household.folder.appending(path: "data/man/man1/vitals.1")
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.page)
    #expect(try CommandLineRun(in: household, ["man", "--uninstall", "--yes"]).status == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }
}
