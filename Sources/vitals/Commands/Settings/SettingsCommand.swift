import Alerts
import ArgumentParser
import Care
import Journal
import Lettering
import Model

/// `vitals settings`: units, colours and windows of this device.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show or set units, colours, and what is morning and evening.",
    discussion: """
      vitals settings
      vitals settings set glucose-unit mmol/L
      vitals settings set morning 05:00-10:59
      vitals settings reset morning
      vitals settings set guideline esc-2024

      They are in $XDG_CONFIG_HOME/vitals/settings.json, else
      ~/.config/vitals/settings.json, which you can edit by hand; the guideline and
      where you measure blood pressure are in the journal (see vitals targets).
      """,
    subcommands: [Show.self, Set.self, Reset.self], defaultSubcommand: Show.self)

  /// `vitals settings show`.
  struct Show: ShowingCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show all settings.")
    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let (settings, problems) = program.settingsStore.load()
      if json {
        let members = Setting.allCases.map { JSONValue.Member($0.rawValue, .text(settings[$0])) }
        try Output.json(.object(members))
      } else {
        for setting in Setting.allCases {
          let choices = setting.choices.isEmpty ? setting.expected : setting.choices.joined(separator: ", ")
          try Self.show(
            .device(setting), settings[setting] + (settings.isSet(setting) ? "" : "  (default)"),
            "\(setting.help) (\(choices))")
        }
        // Where the journal cannot be read, this device's own are shown all the same.
        let record = Result { () throws(JournalError) in try program.record(.standing) }
        if case .success(let record) = record { try Self.show(record.targets) }
        try Output.line()
        try Output.line("Settings file: \(program.settingsStore.path)")
        _ = try record.get()
      }
      for problem in problems { Output.complain("vitals: \(problem.sentence)") }
      return problems.isEmpty ? 0 : 65
    }

    private static func show(_ targets: Targets) throws {
      let rows: [(SettingRow, String)] = [
        (.scheme, targets.scheme), (.measured, targets.setting.rawValue),
        (.glucoseScheme, targets.glucoseScheme ?? GlucoseScheme.consensus2019.id),
      ]
      for (row, value) in rows {
        let title = row.title(of: value)
        try show(
          row, title == value ? value : "\(value)  (\(title))",
          "\(row.help) (\(row.choices.joined(separator: ", ")))")
      }
    }

    private static func show(_ row: SettingRow, _ value: String, _ help: String) throws {
      try Output.line("\(Text.fit(row.name, width: 17)) \(value)")
      try Output.line("  \(help)")
    }
  }

  /// `vitals settings set`.
  struct Set: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a setting.")
    @OptionGroup var options: Options
    @Argument(help: "What: \(SettingRow.all.map(\.name).joined(separator: ", ")).")
    var setting: String
    @Argument(help: "To what.", transform: asTyped) var value: String

    func run(in program: Program) throws -> Int32 {
      try SettingsCommand.set(setting, to: value, in: program)
    }
  }

  /// `vitals settings reset`.
  struct Reset: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset", abstract: "Set a setting back to its default.")
    @OptionGroup var options: Options
    @Argument(help: "What: \(SettingRow.all.map(\.name).joined(separator: ", ")).") var setting: String

    func run(in program: Program) throws -> Int32 {
      try SettingsCommand.set(setting, to: nil, in: program)
    }
  }

  /// Sets something, or sets it back to its default where `text` is nil.
  private static func set(_ name: String, to text: String?, in program: Program) throws -> Int32 {
    let row = try SettingRow.named(name)
    guard case .device(let setting) = row else {
      return try program.perform(program.record(.standing)) { try row.set(to: text, in: $0) }
    }
    // What is this device's own can be set whatever became of the journal.
    let before = program.settings()
    let act = try SettingRow.set(setting, to: text, in: before)
    try program.keeper.set(setting, to: text)
    try program.say(act, act.said)
    // One object for a program; for people, how to set it back.
    if !program.printsJSON, program.settingsStore.load().settings != before {
      let way = before.isSet(setting) ? ["set", name, before[setting]] : ["reset", name]
      try Output.line(
        "vitals undo does not change settings. To set it back: "
          + "\((["vitals", "settings"] + way).map(ShellWord.quoted).joined(separator: " ")).")
    }
    return 0
  }
}
