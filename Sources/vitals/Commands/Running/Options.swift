import ArgumentParser

/// The options that every command has.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder, where the journal is.", valueName: "dir"))
  var home: String?

  @Option(help: ArgumentHelp("A fixed clock, such as 2026-11-21T07:30+01:00.", valueName: "time"))
  var now: String?
}
