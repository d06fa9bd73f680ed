import Alerts
import ArgumentParser
import Care
import Journal
import Model

/// `vitals targets`: what readings are held against.
struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "Show or set the guideline, limits and targets for your readings.",
    subcommands: [Show.self, Set.self, SchemeChoice.self], defaultSubcommand: Show.self)

  /// `vitals targets show`.
  struct Show: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the guideline, where you measure, and your limits.")
    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      if json {
        try Output.json(JSONValue(record.targets.fields))
      } else {
        for line in TargetText.lines(record.targets, record.kinds) { try Output.line(line) }
      }
      return program.closing(record)
    }
  }

  /// `vitals targets set`.
  struct Set: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set the limits you agreed; an empty value removes one.",
      discussion: """
        vitals targets set --blood-pressure 130/80
        vitals targets set --glucose-low "4.0 mmol/L" --glucose-high "9.0 mmol/L"
        vitals targets set --glucose-scheme uk-4.0
        vitals targets set --measure-every "blood-pressure 3"
                                 an alert after more than 3 days without one; 0 ends it
        vitals targets set --emergency-number 112
        vitals targets set --heart-failure yes
                                 a doctor told you so: a gain of weight is judged
        """)
    @OptionGroup var options: Options
    @Option(help: "Readings at or above it are above target, such as 130/80.") var bloodPressure: String?
    @Option(help: "The lowest glucose in range, such as 4.0 mmol/L.") var glucoseLow: String?
    @Option(help: "The highest glucose in range, such as 9.0 mmol/L.") var glucoseHigh: String?
    @Option(help: "The guideline for glucose: \(GlucoseScheme.all.map(\.id).joined(separator: ", ")).")
    var glucoseScheme: String?
    @Option(help: "How often you want to measure a kind, in days, such as \"blood-pressure 3\".")
    var measureEvery: [String] = []
    @Option(help: "The number to call in an emergency, such as 112.") var emergencyNumber: String?
    @Option(help: "Whether a doctor told you that you have heart failure: yes or no.") var heartFailure:
      String?

    func run(in program: Program) throws -> Int32 {
      var request = TargetRequest()
      (request.bloodPressure, request.measureEvery) = (bloodPressure, measureEvery)
      (request.glucoseLow, request.glucoseHigh) = (glucoseLow, glucoseHigh)
      (request.glucoseScheme, request.emergencyNumber) = (glucoseScheme, emergencyNumber)
      request.heartFailure = heartFailure
      return try program.perform(program.record(.standing)) { try TargetActs.change(request, in: $0) }
    }
  }

  /// `vitals targets scheme`.
  struct SchemeChoice: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "scheme", abstract: "Choose the guideline, and where you measure blood pressure.")
    @OptionGroup var options: Options
    @Option(help: "Where it is measured: home or clinic.") var setting: String?
    @Argument(help: "The guideline: \(Scheme.all.map(\.id).joined(separator: ", ")).") var scheme: String

    func run(in program: Program) throws -> Int32 {
      var request = TargetRequest()
      (request.scheme, request.measured) = (scheme, setting)
      return try program.perform(program.record(.standing)) { try TargetActs.change(request, in: $0) }
    }
  }
}
