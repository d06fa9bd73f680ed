import ArgumentParser
import Glibc
import Lettering

/// One run of the program, from its arguments to its exit status.
enum Start {
  /// Does what the arguments ask for, and ends.
  static func run(_ arguments: [String]) -> Never {
    do {
      if let status = try PlainStart(arguments)?.run() { exit(status) }
      try refuse(arguments)
      var asked = try command(arguments)
      try asked.run()
      try Output.flush()
      exit(EXIT_SUCCESS)
    } catch {
      guard let refusal = Exit(error) else { end(with: error, of: arguments) }
      try? Output.flush()
      refusal.complain()
      exit(refusal.status)
    }
  }

  /// Refuses what the parser would take in a way that nobody means.
  private static func refuse(_ arguments: [String]) throws(Exit) {
    guard arguments.first?.hasPrefix("---") != true else { return }
    if let misspelt = MisspeltCommand.found(in: arguments), misspelt.isCertain { throw misspelt.exit }
    if let twice = RepeatedOption(in: arguments) { throw twice.exit }
  }

  /// The command that the arguments name.
  ///
  /// The parser repeats what it does not know. So it is asked again for the same words as they can be shown, or a line
  /// break in one of them would look like one of its own.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try Vitals.parseAsRoot(arguments)
    } catch {
      let shown = arguments.map(Text.visible)
      if shown != arguments { _ = try Vitals.parseAsRoot(shown) }
      throw error
    }
  }

  /// Says what the parser has to say: help on standard output, what is wrong on standard error.
  private static func end(with error: any Error, of arguments: [String]) -> Never {
    let text = Vitals.fullMessage(for: error)
    let status = Vitals.exitCode(for: error).rawValue
    guard status == EXIT_SUCCESS else {
      if !text.isEmpty { Output.complain(lines: Output.split(text)) }
      if let hint = status == EX_USAGE ? MisspeltCommand.found(in: arguments)?.hint : nil {
        Output.complain(hint)
      }
      if !text.isEmpty, Arguments.areFreeWords(arguments) { Output.complain("Nothing was saved.") }
      exit(status)
    }
    if text.isEmpty { exit(status) }
    do throws(Output.Failure) {
      try Output.raw(text + "\n")
      try Output.flush()
    } catch {
      let exit = Exit(error)
      exit?.complain()
      Glibc.exit(exit?.status ?? EXIT_FAILURE)
    }
    exit(status)
  }
}
