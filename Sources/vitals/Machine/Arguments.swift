import ArgumentParser
import Glibc

/// The arguments as the shell gave them, byte for byte.
enum Arguments {
  /// Reads them; text that is not UTF-8 is refused rather than mended, as the repaired one could be another word.
  static func read() -> [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = CommandLine.unsafeArgv[index] else { continue }
      guard let text = String(validatingCString: pointer) else {
        Output.complain("vitals: argument \(index) is not UTF-8 text. Nothing was done. Type it again.")
        exit(64)
      }
      arguments.append(text)
    }
    return arranged(arguments)
  }

  /// The arguments as the option parser takes them: the command in front, and nothing that it could take for an option
  /// which is none.
  ///
  /// Behind a command of free words `-h`, `--help` and `--version` are words, unless one of them is all that was typed:
  /// a page of help looks like success, and nothing would have been saved.
  static func arranged(_ arguments: [String]) -> [String] {
    // The shell asks for completions with a word of three dashes in front; the line behind it is not to be run.
    guard arguments.first?.hasPrefix("---") != true else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let words = commandFirst(Array(arguments[..<end]))
    let (command, count) = command(of: words)
    let rest = words[count...]
    let isOfWords = command is any TakesFreeWords.Type && !asksForHelp(rest)
    let safe = rest.map { unmistaken($0, isOfWords: isOfWords) }
    return Array(words[..<count]) + safe + Array(arguments[end...])
  }

  /// A text as it was typed: without the sign that kept it from being taken for an option.
  static func asTyped(_ text: String) -> String {
    guard let first = text.first, let next = text.dropFirst().first else { return text }
    let isSign = first == minus && next.isASCII && next.isNumber || first == hyphen
    return isSign ? "-" + text.dropFirst() : text
  }

  /// Whether the command takes free words, so that something was to be saved.
  static func areFreeWords(_ arranged: [String]) -> Bool {
    command(of: arranged).command is any TakesFreeWords.Type
  }
}

extension Arguments {
  /// An argument with one dash, so that no `h` in it asks for help: what looks like success must be one.
  ///
  /// `-2h` and `-1.5` are no options, and get a true minus sign. `-last` is an option with a dash too few; the options of
  /// one letter, `-h` and `-o`, stand alone or before an equals sign.
  private static func unmistaken(_ argument: String, isOfWords: Bool) -> String {
    if isOfWords, ofTheParser.contains(argument.drop { $0 == "-" }.lowercased()), argument.hasPrefix("-") {
      return "\(hyphen)" + argument.dropFirst()
    }
    let body = argument.dropFirst()
    guard argument.first == "-", let first = body.first, first != "-" else { return argument }
    if first.isASCII, first.isNumber { return "\(minus)" + body }
    return body.count == 1 || body.dropFirst().first == "=" ? argument : "-" + argument
  }

  /// Options in front of the command, moved behind all words of it: `--home DIR remind list` is `remind list --home DIR`.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    let place = firstWord(arguments)
    let count = command(of: arguments[place...]).count
    let (words, rest) = (arguments[place..<place + count], arguments[(place + count)...])
    return Array(words) + Array(arguments[..<place]) + Array(rest)
  }

  /// The command that the first words name, and how many they are.
  static func command(
    of arguments: some Collection<String>
  ) -> (command: any ParsableCommand.Type, count: Int) {
    var (command, count): (any ParsableCommand.Type, _) = (Vitals.self, 0)
    for word in arguments {
      guard let found = subcommand(word, of: command) else { break }
      (command, count) = (found, count + 1)
    }
    return (command, count)
  }

  /// Whether nothing but the wish for help was typed behind a command.
  private static func asksForHelp(_ rest: ArraySlice<String>) -> Bool {
    var typed = rest.filter { argument in !withValue.contains { argument.hasPrefix("\($0)=") } }
    while let place = typed.firstIndex(where: withValue.contains), place + 1 < typed.endIndex {
      typed.removeSubrange(place...place + 1)
    }
    return typed.count == 1 && ["-h", "-help", "--help", "--help-hidden"].contains(typed.first)
  }

  /// Where the first word stands that is neither an option nor the value of one.
  private static func firstWord(_ arguments: [String]) -> Int {
    var place = 0
    while place < arguments.count, isOption(arguments[place]) {
      let option = arguments[place]
      place += 1
      guard place < arguments.count, !option.contains("="), !isOption(arguments[place]) else { continue }
      // What every command has is known to have a value; that of another option is no name of a command.
      let isValue = withValue.contains(option) || subcommand(arguments[place], of: Vitals.self) == nil
      if isValue { place += 1 }
    }
    return place
  }

  private static func isOption(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.dropFirst().first.map { $0.isASCII && $0.isNumber } != true
  }

  /// What stands for the sign of a word that the parser must not take for an option; `asTyped` puts the sign back.
  private static let minus: Character = "\u{2212}"
  private static let hyphen: Character = "\u{2010}"
  /// The options that the parser answers itself, whatever else was typed.
  private static let ofTheParser: Set<String> = [
    "h", "help", "help-hidden", "version", "generate-completion-script", "experimental-dump-help",
  ]

  private static let withValue: Set<String> = ["--home", "--now"]

  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { $0.configuration.commandName == word }
  }
}
