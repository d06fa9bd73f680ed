import Alerts
import ArgumentParser
import Care
import Journal
import Model

extension AlertsCommand {
  /// `vitals alerts rules`.
  struct Rules: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "Show every rule in words, with its sources and examples.")

    @OptionGroup var options: Options
    @Argument(help: "Only this rule.") var rule: String?

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let own = record.ownRules.filter { rule == nil || $0.ruleID == rule }
      let rules = AlertRule.all.filter { rule == nil || $0.id == rule }
      guard !rules.isEmpty || !own.isEmpty else {
        throw Exit.usage("\(rule ?? "") is not a rule. To see them all: vitals alerts rules.")
      }
      if json {
        for rule in rules { try Output.json(.rule(rule)) }
        for rule in own { try Output.json(.rule(rule)) }
        return program.closing(record)
      }
      for rule in rules {
        for line in RuleText.lines(rule) { try Output.line(line) }
      }
      for rule in own {
        for line in ["\(rule.ruleID)", "  \(rule.words)", "  says: \(rule.message)"] { try Output.line(line) }
      }
      return program.closing(record)
    }
  }

  /// `vitals alerts try`.
  struct Try: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "try", abstract: "Try a file of own rules on what was logged; nothing is saved.",
      discussion: "Schemas/alert-rules.schema.json and docs/using.md describe the file.")

    @OptionGroup var options: Options
    @OptionGroup var period: PeriodOptions
    @Argument(help: "The file.") var file: String

    func run(in program: Program) throws -> Int32 {
      let known = try program.record(.standing).kinds
      let rules = try OwnRulesFile.read(file, known).rules
      let today = program.clock().day
      let days = try period.days(in: program, otherwise: today.adding(months: -12)...today)
      let record = try program.record(AlertsCommand.scope(days))
      let first = record.readings.first?.at.day ?? today
      var context = record.alertContext()
      context.own = rules
      let ids = Set(rules.map(\.ruleID))
      let alerts = AlertEngine.alerts(
        in: record.readings, days: days ?? min(first, today)...today, answers: [], context: context
      ).filter { ids.contains($0.rule) }
      for alert in alerts where json { try Output.json(.alert(alert)) }
      if !json { try show(rules, alerts, record) }
      return program.closing(record)
    }

    private func show(_ rules: [OwnRule], _ alerts: [Alert], _ record: PatientRecord) throws {
      for rule in rules {
        let raised = alerts.filter { $0.rule == rule.ruleID }
        try Output.line(
          "\(rule.id): \(raised.count == 1 ? "1 alert" : "\(raised.count) alerts"). \(rule.words)")
        for alert in raised.suffix(20) { try Output.line("  \(AlertText.line(alert, record))") }
      }
      try Output.line("Nothing was saved. To use the rules: vitals alerts use \(file).")
    }
  }

  /// `vitals alerts use`.
  struct Use: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Use a file of own rules; it is saved in the journal.")

    @OptionGroup var options: Options
    @Flag(help: "Stop using own rules.") var none = false
    @Argument(help: "The file.") var file: String?

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      guard none != (file != nil) else { throw Exit.usage("Name a file of rules, or --none.") }
      let act: Act
      if let file {
        let (text, rules) = try OwnRulesFile.read(file, record.kinds)
        act = OwnRuleActs.use(text, rules, in: record)
      } else {
        act = OwnRuleActs.drop(in: record)
      }
      _ = try program.perform(record) { _ in act }
      return program.closing(record)
    }
  }
}

/// A file of own rules on the disk.
enum OwnRulesFile {
  /// The largest file that is read, in bytes.
  static let longest = 65_536

  /// Its text and its rules.
  ///
  /// - Throws: `Exit` with every place where something is wrong.
  static func read(_ path: String, _ kinds: Kinds) throws -> (text: String, rules: [OwnRule]) {
    let bytes = try Files.read(path)
    guard bytes.count <= longest, let text = String(validating: bytes, as: UTF8.self) else {
      throw Exit(
        status: 65,
        message: "\(path) is not a file of rules: UTF-8 of at most \(longest) bytes. Nothing was saved.")
    }
    let found = OwnRuleFile.read(text, kinds: kinds)
    guard found.problems.isEmpty else {
      let places = found.problems.map { "\(path):\($0.sentence)" }
      throw Exit(status: 65, lines: places + ["No rule is used, and nothing was saved."])
    }
    return (text, found.rules)
  }
}

extension JSONValue {
  fileprivate static func rule(_ rule: AlertRule) -> JSONValue {
    .object([
      Member("rule", .text(rule.id)), Member("words", .text(rule.words)),
      Member("sources", .list(rule.citations.map { .text($0.text) })),
      Member("raised-by", .list(rule.fires.map { .text($0.words) })),
      Member("not-raised-by", .list(rule.doesNotFire.map { .text($0.words) })),
    ])
  }

  fileprivate static func rule(_ own: OwnRule) -> JSONValue {
    .object([
      Member("rule", .text(own.ruleID)), Member("words", .text(own.words)),
      Member("message", .text(own.message)),
    ])
  }
}

/// A rule in full.
enum RuleText {
  /// The rule in words, its sources, and examples that raise an alert and that do not.
  static func lines(_ rule: AlertRule) -> [String] {
    [rule.id, "  \(rule.words)"] + rule.citations.map { "  Source: \($0.text)" }
      + rule.fires.map { "  raises it:     \($0.words)" }
      + rule.doesNotFire.map { "  does not:      \($0.words)" }
  }
}
