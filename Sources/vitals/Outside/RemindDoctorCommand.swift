import ArgumentParser
import Care
import Glibc
import Journal
import Lettering
import Model

/// `vitals remind doctor`: which reminder reaches the person how, and whether it will go on doing so.
struct RemindDoctorCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Test each way by which reminders reach you.",
    discussion:
      "With --send a test notification is shown. Nothing is changed, and nothing leaves this machine.")

  @OptionGroup var options: Options
  @Flag(help: "Show a test notification on the desktop.") var send = false

  func run(in program: Program) throws -> Int32 {
    let reached = program.reached.load()
    let tools = SystemTools()
    let doctor = Doctor(
      tools: tools, installation: try Installation.here(program), reached: reached,
      variable: Surroundings.variable)
    var checks = doctor.checks()
    if send { test(&checks, Notifier(tools: tools, reached: program.reached)) }
    let record = try program.briefRecord()
    let items = Brief.withAlerts(record)
    let report = DoctorReport(checks: checks, items: items, reached: reached, record: record)
    if json {
      try Output.json(report.json)
    } else {
      for line in report.lines { try Output.line(line) }
    }
    return program.closing(record)
  }

  private func test(_ checks: inout [ChannelCheck], _ notifier: Notifier) {
    guard let index = checks.firstIndex(where: { $0.name == "notify-send" }), checks[index].verdict != .off
    else {
      return
    }
    SessionBus.join()
    let refusal = notifier.send("Vitals", "This is a test. Reminders will look like this.")
    checks[index] = ChannelCheck(
      name: "notify-send", verdict: refusal == nil ? .works : .broken,
      found: [
        refusal.map { "A test was sent, but refused: \($0)" } ?? "A test was sent; you should see it now."
      ],
      last: checks[index].last)
  }
}

/// What the doctor says, for people and for programs.
struct DoctorReport {
  let checks: [ChannelCheck]
  let items: [any DueItem]
  let reached: [ReachedStore.Reached]
  let record: PatientRecord

  /// The report, a line each.
  var lines: [String] { checks.flatMap(lines) + [""] + summary }

  private func lines(_ check: ChannelCheck) -> [String] {
    let name = check.name + String(repeating: " ", count: max(1, 13 - check.name.count))
    let indent = String(repeating: " ", count: 13)
    var facts = check.found
    if let last = check.last { facts.append("\(check.lastWords) \(record.when(last)).") }
    if let survives = check.survivesReboot, check.verdict != .off {
      facts.append(survives ? "Goes on after a restart." : "Ends with a restart.")
    }
    let width = 66
    // Wrapping would take a line break in somebody's text for the end of a line.
    var lines = [name + check.verdict.word]
    for fact in facts { lines += Text.wrap(Text.visible(fact), width: width).map { indent + $0 } }
    if let advice = check.advice {
      lines += Text.wrap(Text.visible(advice), width: width - 3).enumerated().map {
        indent + ($0 == 0 ? "-> " : "   ") + $1
      }
    }
    return lines
  }

  private var summary: [String] {
    let ways = checks.filter { $0.verdict == .works || $0.verdict == .partly }.map(\.name)
      .filter { $0 != "notify-send" }
    guard !items.isEmpty else {
      return ["Nothing is due. What falls due reaches you by: \(ways.joined(separator: ", "))."]
    }
    return ["Due now, and how it reaches you: \(ways.joined(separator: ", "))"]
      + items.map { item in
        let title = item.title(in: record)
        let shown = shown(item).map { "notified \(record.when($0))" } ?? "not notified yet"
        return "  \(title): \(item.isDue ? shown : "comes soon")"
      }
  }

  private func shown(_ item: any DueItem) -> Moment? {
    reached.last { $0.way == Notifier.way && $0.item == item.reachedName }?.at
  }

  /// The report as one object.
  var json: JSONValue {
    .object([
      .init("channels", .list(checks.map(\.json))),
      .init(
        "items",
        .list(
          items.map { item in
            .object(
              [
                .init("id", .text("\(item.id)")), .init("source", .text(item.source.rawValue)),
                .init("urgency", .text(item.urgency.rawValue)), .init("title", .text(item.title(in: record))),
                .init("notified", shown(item).map { "\($0)" }),
              ].compactMap(\.self))
          })),
    ])
  }
}
