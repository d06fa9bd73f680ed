import ArgumentParser
import Foundation
import Testing

@testable import vitals

/// A line of a page or of `--help` that shows how the program is called.
struct Example: Sendable, Hashable, CustomTestStringConvertible {
  /// The line as a person would copy it, such as `vitals list glucose --last 14d`.
  let line: String

  var testDescription: String { line }

  /// What follows the program's name, the command in front.
  var call: String {
    let words = line.split(separator: " ").drop { $0 != "vitals" }.dropFirst()
    return Arguments.arranged(words.map(String.init)).joined(separator: " ")
  }

  /// Whether it only names a command, and need not be whole.
  var isName: Bool {
    var commands = Vitals.configuration.subcommands
    for word in call.split(separator: " ").map(String.init) {
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else { return false }
      commands = next.configuration.subcommands
    }
    return true
  }

  /// The statuses with which it may end.
  var statuses: Set<Int32> {
    if call.hasPrefix("check") { return [0, 65] }
    // There may be no terminal to copy to.
    if call.hasPrefix("report --copy") { return [0, 74] }
    return call.hasPrefix("due") ? [0, 10] : [0]
  }
}

extension Example {
  /// Those of the pages: what stands in blocks, and what in sentences is more than the name of a command.
  static let inPages: [Example] = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
    let pages = ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
    return pages.flatMap { name in
      let page = (try? String(contentsOf: root.appending(path: name), encoding: .utf8)) ?? ""
      return blocks(of: page) + sentences(of: page).filter { !$0.isName }
    }
  }()

  /// Those that `--help` of every command shows.
  static let inHelp = helpTexts(Vitals.self).flatMap(examples(ofHelp:))

  /// The lines in the blocks of a page, without what a prompt or cron writes in front, and what is said behind.
  static func blocks(of page: String) -> [Example] {
    var isBlock = false
    var found: [Example] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isBlock.toggle() } else if isBlock { found += shown(line) }
    }
    return found
  }

  /// What stands as code in the sentences of a page.
  static func sentences(of page: String) -> [Example] {
    let blocks = page.split(separator: "\n```", omittingEmptySubsequences: false).enumerated()
    let sentences = blocks.filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
    return sentences.matches(of: /`([^`]+)`/).flatMap { match in
      let words = match.1.split { $0.isWhitespace }.joined(separator: " ")
      guard words.hasPrefix("vitals ") || words.contains(" | vitals ") else { return [] as [Example] }
      return bracketed(words).map(Example.init(line:))
    }
  }

  /// The lines of a help text in paragraphs that are no sentence but lines to be copied.
  static func examples(ofHelp text: String) -> [Example] {
    text.split(separator: "\n\n").flatMap { paragraph in
      let lines = paragraph.split(separator: "\n")
      let isShown =
        lines.allSatisfy { $0.hasPrefix("vitals ") || $0.hasPrefix(" ") } && !paragraph.hasSuffix(".")
      return isShown ? lines.flatMap { shown($0.drop { $0 == " " }) } : []
    }
  }

  /// What every command says of itself, the ones below it too.
  static func helpTexts(_ command: any ParsableCommand.Type) -> [String] {
    [command.configuration.discussion] + command.configuration.subcommands.flatMap(helpTexts)
  }

  private static func shown(_ line: Substring) -> [Example] {
    guard let match = line.firstMatch(of: #/^(?:\$ |[0-9*]+ [0-9*]+ \* \* \* )?(vitals(?: [^─].*)?)$/#) else {
      return []
    }
    // What is said of it stands two spaces behind.
    let call = match.1.split(separator: #/  +/#, maxSplits: 1).first.map(String.init) ?? ""
    return [Example(line: call)]
  }

  /// A line without what stands in brackets, and with all of it.
  private static func bracketed(_ line: String) -> [String] {
    guard line.contains("[") else { return [line] }
    return [line.replacing(#/ \[[^\]]*\]/#, with: ""), line.replacing(#/[\[\]]/#, with: "")]
  }
}
