import Testing

@testable import vitals

/// Every option and every word of every command offers what fits, or is known to be the person's own words.
@Suite struct CompletionTableTests {
  private static let commands = CommandDescription.program.working

  /// The person's own words and numbers, for which nothing can be offered.
  private static let own: Set<String> = [
    // Words.
    "--title", "--note", "--text", "--agreed", "--target", "--link", "--reason", "--name", "--word",
    "<title>",
    "<note>", "<text>", "<name>", "<strength>", "--strength",
    // Numbers, times and limits.
    "--now", "--at", "--dose", "--width", "--height", "--days", "--readings", "--needed", "--minutes",
    "--keep",
    "--for", "--blood-pressure", "--glucose-low", "--glucose-high", "--emergency-number", "--from", "--to",
    "--digits", "--low", "--high", "--unit", "--hours", "--only", "--keep-recipe",
    // What shells ask with.
    "<asker>", "<sort>", "<line>",
  ]

  @Test func everyArgumentOffersSomethingOrIsOnesOwn() {
    var count = 0
    for command in Self.commands {
      for argument in command.arguments where argument.kind != .flag {
        let name = argument.names.first ?? "<\(argument.value)>"
        count += 1
        #expect(
          argument.values != .nothing || Self.own.contains(name),
          "\(command.words.joined(separator: " ")) \(name) offers nothing")
      }
    }
    #expect(count > 250)
  }

  @Test func everyRowIsAboutAnArgument() {
    for row in CompletionTable.rows {
      let isUsed = Self.commands.contains { command in
        command.arguments.contains { argument in
          CompletionTable.isAbout(row, argument.names.first ?? "<\(argument.value)>", command.words)
        }
      }
      #expect(isUsed, "\(row.command) \(row.name)")
    }
  }

  @Test func whatTheJournalKnowsIsAllAskedFor() {
    let asked = Self.commands.flatMap(\.arguments).compactMap { argument in
      if case .known(let known) = argument.values { known } else { nil }
    }
    #expect(Set(asked) == Set(CompletionSource.Known.allCases))
  }
}
