import Alerts
import ArgumentParser
import Journal
import Lettering
import Model
import Terminal

/// `vitals targets`: what readings are held against.
struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "Show or set what readings are held against.",
    subcommands: [Show.self, Set.self, SchemeChoice.self], defaultSubcommand: Show.self)

  /// `vitals targets show`.
  struct Show: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show scheme, setting and limits.")
    @OptionGroup var options: Options
    @Flag(help: "Print one JSON object.") var json = false

    func run(in session: Session) throws -> Int32 {
      let record = try session.record(.standing)
      if json {
        try Output.json(JSONValue(record.targets.fields))
      } else {
        for line in TargetText.lines(record.targets) { try Output.line(line) }
      }
      return session.closing(record)
    }
  }

  /// `vitals targets set`.
  struct Set: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set limits agreed for this person; an empty value takes one away.",
      discussion: """
        vitals targets set --blood-pressure 130/80
        vitals targets set --glucose-low "4.0 mmol/L" --glucose-high "9.0 mmol/L"
        vitals targets set --glucose-scheme uk-4.0
        vitals targets set --measure-every "blood-pressure 3"     an alert after more than 3 days without one; 0 ends it
        vitals targets set --emergency-number 112
        """)
    @OptionGroup var options: Options
    @Option(help: "Readings at or above it are above target, such as 130/80.") var bloodPressure: String?
    @Option(help: "The lowest glucose in range, such as 4.0 mmol/L.") var glucoseLow: String?
    @Option(help: "The highest glucose in range, such as 9.0 mmol/L.") var glucoseHigh: String?
    @Option(help: "What glucose is held against: \(GlucoseScheme.all.map(\.id).joined(separator: ", ")).")
    var glucoseScheme: String?
    @Option(help: "How often you want to measure a kind, in days, such as \"blood-pressure 3\".")
    var measureEvery: [String] = []
    @Option(help: "The number to call in an emergency, such as 112.") var emergencyNumber: String?

    func run(in session: Session) throws -> Int32 {
      try TargetChange.save(in: session) { targets in
        if let bloodPressure { try TargetChange.setPressure(&targets, bloodPressure) }
        if let glucoseLow { targets.glucoseLow = try TargetChange.limit(glucoseLow) }
        if let glucoseHigh { targets.glucoseHigh = try TargetChange.limit(glucoseHigh) }
        if let low = targets.glucoseLow?.wholeMgdl, let high = targets.glucoseHigh?.wholeMgdl, low >= high {
          throw Exit.usage("The lowest glucose in range must be below the highest. Nothing was saved.")
        }
        if let glucoseScheme { targets.glucoseScheme = try TargetChange.glucoseScheme(glucoseScheme) }
        for text in measureEvery { try TargetChange.setMeasuring(&targets, text, session) }
        if let emergencyNumber { targets.emergencyNumber = emergencyNumber.isEmpty ? nil : emergencyNumber }
      }
    }
  }

  /// `vitals targets scheme`.
  struct SchemeChoice: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "scheme", abstract: "Choose the scheme and where blood pressure is measured.")
    @OptionGroup var options: Options
    @Option(help: "Where it is measured: home or office.") var setting: String?
    @Argument(help: "The scheme: \(Scheme.all.map(\.id).joined(separator: ", ")).") var scheme: String

    func run(in session: Session) throws -> Int32 {
      try TargetChange.save(in: session) { targets in
        targets = try TargetChange.chosen(targets, scheme: scheme, setting: setting)
      }
    }
  }
}

/// Changes of the targets; each is a revision of the one record that holds them.
enum TargetChange {
  /// Saves a change and shows what holds now.
  static func save(in session: Session, _ change: (inout Targets) throws -> Void) throws -> Int32 {
    let record = try session.record(.standing)
    var targets = record.targets
    try change(&targets)
    if targets == record.targets, record.targetsEntry != nil {
      try Output.line("Nothing is different; nothing was saved.")
    } else if var entry = record.targetsEntry {
      entry.content = targets
      _ = try session.store.replace(entry, now: session.stamp())
    } else {
      _ = try session.store.add(
        [Entry(id: record.newID, at: record.now, content: targets)], now: session.stamp())
    }
    for line in TargetText.lines(targets) { try Output.line(line) }
    return 0
  }

  /// Targets with another scheme or setting.
  static func chosen(_ targets: Targets, scheme: String?, setting: String?) throws -> Targets {
    var targets = targets
    if let scheme {
      guard let known = Scheme.named(scheme) else {
        throw Exit.usage(
          "\(scheme) is not a scheme; there are \(Scheme.all.map(\.id).joined(separator: ", ")).")
      }
      targets.scheme = known.id
    }
    if let setting {
      guard let known = Targets.Setting(rawValue: setting) else {
        throw Exit.usage("\(setting) is not a setting; there are home and office.")
      }
      targets.setting = known
    }
    return targets
  }

  static func setPressure(_ targets: inout Targets, _ text: String) throws {
    guard !text.isEmpty else {
      targets.systolic = nil
      targets.diastolic = nil
      return
    }
    let parts = text.split(separator: "/").compactMap { ExactDecimal($0)?.whole }
    guard parts.count == 2 else {
      throw Exit.usage("\(text) is not a blood pressure such as 130/80. Nothing was saved.")
    }
    let limit = try BloodPressure(systolic: parts[0], diastolic: parts[1])
    targets.systolic = limit.systolic
    targets.diastolic = limit.diastolic
  }

  /// The id of a scheme of glucose; nil for an empty one, which is the consensus.
  static func glucoseScheme(_ text: String) throws -> String? {
    if text.isEmpty { return nil }
    guard let known = GlucoseScheme.named(text) else {
      let all = GlucoseScheme.all.map(\.id).joined(separator: ", ")
      throw Exit.usage("\(text) is not a scheme of glucose; there are \(all). Nothing was saved.")
    }
    return known.id
  }

  static func setMeasuring(_ targets: inout Targets, _ text: String, _ session: Session) throws {
    let parts = text.split(separator: " ").map(String.init)
    let name = parts.dropLast().joined(separator: " ")
    guard parts.count > 1, let kind = try KindWord.kinds(for: name, in: session).meant(by: name),
      kind.logging != nil
    else {
      throw Exit.usage("\(text) is not a kind and its days, such as blood-pressure 3. Nothing was saved.")
    }
    try targets.setMeasuring("\(kind.id) \(parts[parts.count - 1])")
  }

  static func limit(_ text: String) throws -> Glucose? {
    if text.isEmpty { return nil }
    guard let limit = Glucose(limitText: text) else {
      throw Exit.usage("\(text) is not a limit such as 4.0 mmol/L or 72 mg/dL. Nothing was saved.")
    }
    return limit
  }
}

/// The targets in words.
private enum TargetText {
  static func lines(_ targets: Targets) -> [String] {
    var lines = [
      "scheme            \(Scheme.named(targets.scheme)?.title ?? targets.scheme) (\(targets.scheme))"
    ]
    lines.append("setting           \(targets.setting.rawValue)")
    if let remark = Scheme.named(targets.scheme)?.column(targets.setting).remark {
      lines.append("                  \(remark)")
    }
    if targets.systolic != nil || targets.diastolic != nil {
      let origin = OwnLimits.originText(targets, [.systolic, .diastolic]) ?? "agreed for this person"
      lines.append("blood pressure    below \(OwnLimits.pressureText(targets)), \(Text.visible(origin))")
    }
    if let id = targets.glucoseScheme {
      lines.append("glucose scheme    \(GlucoseScheme.named(id)?.title ?? id) (\(id))")
    }
    for text in targets.measureTexts { lines.append("measure every     \(text) days") }
    if let low = targets.glucoseLow {
      lines.append("glucose           not below \(low.limitText)\(origin(.glucoseLow, targets))")
    }
    if let high = targets.glucoseHigh {
      lines.append("glucose           not above \(high.limitText)\(origin(.glucoseHigh, targets))")
    }
    lines.append("emergency number  \(targets.emergencyNumber ?? "not set")")
    return lines
  }

  private static func origin(_ key: TargetKey, _ targets: Targets) -> String {
    targets.origin(of: key).map { ", \(Text.visible($0.words))" } ?? ""
  }
}
