import ArgumentParser
import Glibc
import Lettering

/// One run of the program, from its arguments to its exit status.
enum Start {
  /// Does what the arguments ask for, and ends.
  static func run(_ arguments: [String]) -> Never {
    do {
      if let status = try PlainStart(arguments)?.run() { exit(status) }
      var asked = try command(arguments)
      try asked.run()
      exit(EXIT_SUCCESS)
    } catch {
      end(with: error, mayHaveSaved: Arguments.areFreeWords(arguments))
    }
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
  private static func end(with error: any Error, mayHaveSaved: Bool) -> Never {
    let text = Vitals.fullMessage(for: error)
    let status = Vitals.exitCode(for: error).rawValue
    if text.isEmpty { exit(status) }
    guard status == EXIT_SUCCESS else {
      Output.complain(lines: Output.split(text) + (mayHaveSaved ? ["Nothing was saved."] : []))
      exit(status)
    }
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
