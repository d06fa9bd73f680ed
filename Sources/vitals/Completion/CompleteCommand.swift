import ArgumentParser

/// `vitals complete`: what fits where a shell's cursor stands; the scripts of `vitals completion` ask it.
///
/// Whatever goes wrong, it says nothing and saves nothing: a line that is being typed is no place for it.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Print what fits into a line; for shells.", shouldDisplay: false)

  @Argument(help: "The shell; or what, for all of one sort.") var asker: String
  @Argument(help: "The sort.") var sort: String?
  @Argument(parsing: .postTerminator, help: "The line.") var line: [String] = []

  func run() throws {
    // Nothing in them is obeyed by a terminal, and a tab stands between a word and what is said of it.
    try Output.raw(lines.map { $0 + "\n" }.joined())
  }

  private var lines: [String] {
    if let sort = sort.flatMap(CompletionSource.Known.init) {
      let line = TypedLine([], of: .program)
      return Self.known(sort, line).map(\.text)
    }
    guard let shell = CompletionShell(rawValue: asker) else { return [] }
    let completer = Completer(program: .program, known: Self.known)
    guard shell == .bash else { return shell.lines(completer.complete(line), { $0 }, isListing: true) }
    let bash = BashLine(line.first ?? "", breaks: line.count > 1 ? line[1] : "")
    // Of a menu that goes round with each key the entries are put in as they are: `%`, and not Tab or `?`.
    let isListing = line.count > 2 && line[2] != "37"
    return shell.lines(completer.complete(bash.words + [bash.typed]), bash.insertion, isListing: isListing)
  }

  /// What the journal knows which the line names.
  private static func known(_ known: CompletionSource.Known, _ line: TypedLine) -> [Candidate] {
    guard
      let program = try? Program(
        home: Program.folder(line.options["--home"]?.last), now: line.options["--now"]?.last)
    else { return [] }
    return KnownValues(program).values(known, line)
  }
}
