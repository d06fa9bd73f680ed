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
  static func arranged(_ arguments: [String]) -> [String] {
    // The shell asks for completions with a word of three dashes in front; the line behind it is not to be run.
    guard arguments.first?.hasPrefix("---") != true else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return commandFirst(arguments[..<end].map(unmistaken)) + arguments[end...]
  }
}

extension Arguments {
  /// An argument with one dash, so that no `h` in it asks for help: what looks like success must be one.
  ///
  /// `-2h` and `-1.5` are no options, and get a true minus sign. `-last` is an option with a dash too few; the options of
  /// one letter, `-h` and `-o`, stand alone or before an equals sign.
  private static func unmistaken(_ argument: String) -> String {
    let body = argument.dropFirst()
    guard argument.first == "-", let first = body.first, first != "-" else { return argument }
    if first.isASCII, first.isNumber { return "\u{2212}" + body }
    return body.count == 1 || body.dropFirst().first == "=" ? argument : "-" + argument
  }

  /// Options in front of the command, moved behind all words of it: `--home DIR remind list` is `remind list --home DIR`.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    let place = firstWord(arguments)
    var words: [String] = []
    var (command, rest): (any ParsableCommand.Type, _) = (Vitals.self, arguments[place...])
    while let word = rest.first, let found = subcommand(word, of: command) {
      words.append(word)
      (command, rest) = (found, rest.dropFirst())
    }
    return words + arguments[..<place] + rest
  }

  /// Where the first word stands that is neither an option nor the value of one.
  private static func firstWord(_ arguments: [String]) -> Int {
    var place = 0
    while place < arguments.count, arguments[place].hasPrefix("-") {
      let option = arguments[place]
      place += 1
      guard place < arguments.count, !option.contains("="), !arguments[place].hasPrefix("-") else { continue }
      // What every command has is known to have a value; that of another option is no name of a command.
      let isValue = withValue.contains(option) || subcommand(arguments[place], of: Vitals.self) == nil
      if isValue { place += 1 }
    }
    return place
  }

  private static let withValue: Set<String> = ["--home", "--now"]

  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { $0.configuration.commandName == word }
  }
}
