import Alerts
import ArgumentParser
import Care
import Model

/// `vitals explain`: what a reading would mean; nothing is saved.
struct ExplainCommand: ShowingCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show what a reading would mean; nothing is saved.")

  @OptionGroup var options: Options
  @Option(help: "The guideline: \(Scheme.all.map(\.id).joined(separator: ", ")).") var scheme: String?
  @Option(help: "Where it was measured: home or clinic.") var setting: String?
  @Argument(help: "The reading.", transform: asTyped) var text: [String]

  func run(in program: Program) throws -> Int32 {
    let record = try program.record(.since(program.clock().day.adding(days: -100)))
    let parsed = try LogLine.read(text.joined(separator: " "), context: record.context)
    var request = TargetRequest()
    (request.scheme, request.measured) = (scheme, setting)
    let targets = try request.targets(changing: record.targets, among: record.kinds)
    let classes = record.classes(of: parsed.measurement, by: targets)
    let entry = parsed.entry(id: record.newID)
    let alerts = record.alerts(after: entry, targets: targets)
    if json {
      try Output.json(.explanation(parsed, classes, alerts))
      return 0
    }
    try Output.line(
      "\(record.kinds.title(of: parsed.measurement.kind)), \(record.when(parsed.at)): \(parsed.measurement.sentence)"
    )
    for doubt in parsed.doubts { try Output.line("  Please check: \(doubt).") }
    for found in classes {
      try Output.line("  \(found.words.prefix(1).uppercased() + found.words.dropFirst())")
      try Output.line("  Limits: \(found.limits)")
      for citation in found.citations { try Output.line("  Source: \(citation.text)") }
    }
    for alert in alerts {
      try Output.line()
      for line in AlertText.lines(alert, record) { try Output.line(line.isEmpty ? "" : "  \(line)") }
    }
    try Output.line()
    try Output.line("Nothing was saved.")
    return 0
  }
}
