import ArgumentParser

/// The options that every command has.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder, where the journal is.", valueName: "dir"))
  var home: String?

  @Option(help: ArgumentHelp("A fixed clock, such as 2026-11-21T07:30+01:00.", valueName: "time"))
  var now: String?

  @Flag(help: "Print JSON for programs, as Schemas describes it.") var json = false

  /// Makes the options without the parser; within an `init` they would only be described anew.
  static func unparsed(json: Bool) -> Options {
    var options = Options()
    (options.home, options.now, options.json) = (nil, nil, json)
    return options
  }
}
