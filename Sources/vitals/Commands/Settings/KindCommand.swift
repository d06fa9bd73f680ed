import ArgumentParser
import Care
import Model

/// `vitals kind`: kinds of measurement that a person makes.
struct KindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kind", abstract: "Make kinds of your own: peak flow, steps, whatever you measure.",
    discussion: """
      vitals kind add "peak flow" --unit L/min --from 50 --to 900 --word pf
      vitals log pf 420
      vitals kind edit "peak flow" --low 380
      vitals kind retire "peak flow"

      A kind is saved in the journal and goes with it to your other devices. Its unit never
      changes. A retired kind is not offered any more; what was logged stays.
      """,
    subcommands: [List.self, Add.self, Edit.self, Retire.self], defaultSubcommand: List.self)

  /// `vitals kind list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show the kinds you made.")
    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      for own in record.kinds.own {
        if json {
          try Output.json(JSONValue(own.fields))
        } else {
          try Output.line("\(own.code)  \(OwnKindText.words(own))")
          try Output.line("  \(OwnKindText.example(own))")
        }
      }
      if record.kinds.own.isEmpty, !json {
        try Output.line("None yet. To make one: vitals kind add NAME --unit UNIT --from NUMBER --to NUMBER.")
      }
      return program.closing(record)
    }
  }

  /// `vitals kind add`.
  struct Add: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a kind.")
    @OptionGroup var options: Options
    @OptionGroup var kind: OwnKindOptions
    @Option(help: "Its unit, such as L/min (default: a plain count).", transform: asTyped) var unit = ""
    @Argument(help: "Its name, such as \"peak flow\".", transform: asTyped) var name: String

    func run(in program: Program) throws -> Int32 {
      var request = OwnKindRequest()
      (request.name, request.unit) = (name, unit)
      kind.fill(&request)
      return try program.perform(program.record(.standing)) { try OwnKindActs.add(request, in: $0) }
    }
  }

  /// `vitals kind edit`.
  struct Edit: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change a kind; its unit stays. An empty text removes a limit.")
    @OptionGroup var options: Options
    @OptionGroup var kind: OwnKindOptions
    @Option(help: "Its new name.", transform: asTyped) var name: String?
    @Argument(help: "The kind, by its name, its code or one of its words.") var which: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let own = try record.named { try $0.ownKind(which) }
      var request = OwnKindRequest(own)
      if let name { request.name = name }
      kind.fill(&request)
      return try program.perform(record) { try OwnKindActs.change(own, to: request, in: $0) }
    }
  }

  /// `vitals kind retire`.
  struct Retire: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Retire a kind; what was logged stays.")
    @OptionGroup var options: Options
    @Flag(help: "Offer it again.") var back = false
    @Argument(help: "The kind, by its name, its code or one of its words.") var which: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let own = try record.named { try $0.ownKind(which) }
      return try program.perform(record) { OwnKindActs.retire(own, isBack: back, in: $0) }
    }
  }
}

/// What an own kind says, as options; each may be left out.
struct OwnKindOptions: ParsableArguments {
  @Option(help: "How many digits after the decimal point, 0 to 3.", transform: asTyped) var digits: String?
  @Option(help: "The least number that can be typed (default: 0).", transform: asTyped) var from: String?
  @Option(help: "The greatest number that can be typed.", transform: asTyped) var to: String?
  @Option(help: "An alert is raised below this number.", transform: asTyped) var low: String?
  @Option(help: "An alert is raised above this number.", transform: asTyped) var high: String?
  @Option(help: "A short word for the log line, such as pf; again for several.", transform: asTyped) var word:
    [String] = []

  /// Puts what was said into a request.
  func fill(_ request: inout OwnKindRequest) {
    if let digits { request.digits = digits }
    if let from { request.least = from }
    if let to { request.greatest = to }
    if let low { request.low = low }
    if let high { request.high = high }
    if !word.isEmpty { request.words = word.joined(separator: " ") }
  }
}
