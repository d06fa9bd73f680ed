/// The starts that happen many times a day, of the simplest form: the screens, and what a prompt or a script asks for.
///
/// Making the parser of all commands ready takes longer than all that these do. So it is asked only where something
/// stands among the arguments that it should judge: everything that is not certain here is left to it.
struct PlainStart {
  private var words: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  private static let options: Set<String> = ["--home", "--now", "--last", "--from", "--to", "--format"]
  private static let flags: Set<String> = ["--json", "--quiet", "--plain", "--login"]

  /// Takes the arguments; nil where they are not words, known options with a value and known flags, each once.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if !argument.hasPrefix("-") {
        words.append(argument)
      } else if Self.flags.contains(argument) {
        guard flags.insert(argument).inserted else { return nil }
      } else if Self.options.contains(argument) {
        guard values[argument] == nil, let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-")
        else {
          return nil
        }
        values[argument] = value
      } else {
        return nil
      }
    }
    guard words.isEmpty || words.first == arguments.first else { return nil }
  }

  /// Does what was asked for.
  ///
  /// - Returns: The exit status; nil where it is the parser's to judge, and nothing was done.
  func run() throws -> Int32? {
    guard let work else { return nil }
    return try Program.status(home: values["--home"], now: values["--now"], of: work)
  }

  private var work: ((Program) throws -> Int32)? {
    let period = ["--last", "--from", "--to", "--json"]
    switch words.first {
    case nil where has(only: ["--plain"]):
      return flags.contains("--plain") ? { try DialogueLoop.run($0) } : ScreenLoop.run
    case "due" where words.count == 1 && has(only: ["--quiet", "--json", "--format", "--login"]):
      return due?.run(in:)
    case "list" where words.count <= 2 && has(only: period):
      return ListCommand.unparsed(kind: kind, period: self.period, json: flags.contains("--json")).run(in:)
    case "summary" where words.count <= 2 && has(only: period):
      return SummaryCommand.unparsed(kind: kind, period: self.period, json: flags.contains("--json")).run(in:)
    default: return nil
    }
  }

  /// Nil where the format is none that is known.
  private var due: DueCommand? {
    let format = values["--format"].flatMap(DueCommand.Format.init(rawValue:))
    guard format != nil || values["--format"] == nil else { return nil }
    return DueCommand.unparsed(
      quiet: flags.contains("--quiet"), json: flags.contains("--json"), format: format,
      login: flags.contains("--login"))
  }

  private var kind: String? { words.dropFirst().first }

  private var period: PeriodOptions {
    PeriodOptions.unparsed(last: values["--last"], from: values["--from"], to: values["--to"])
  }

  private func has(only names: [String]) -> Bool {
    flags.union(values.keys).isSubset(of: names + ["--home", "--now"])
  }
}
