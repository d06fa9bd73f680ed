import Alerts
import Model

/// A row of the settings: one of this device, or of what the journal keeps for the person.
package enum SettingRow: Equatable, Sendable {
  /// The scheme that blood pressure is held against.
  case scheme
  /// Where blood pressure is measured.
  case measured
  /// What glucose is held against.
  case glucoseScheme
  /// Something of this device.
  case device(Setting)

  /// All rows: first what readings are held against, which goes with the journal.
  package static let all: [SettingRow] =
    [.scheme, .measured, .glucoseScheme] + Setting.allCases.map(SettingRow.device)

  /// What is typed for it.
  package var name: String {
    switch self {
    case .scheme: "guideline"
    case .measured: "measured-at"
    case .glucoseScheme: "glucose-guideline"
    case .device(let setting): setting.rawValue
    }
  }

  /// What it is called in words.
  package var title: String { name.replacing("-", with: " ") }

  /// What was typed for it before, and in the options of a command.
  private var olderName: String? {
    switch self {
    case .scheme: "scheme"
    case .glucoseScheme: "glucose-scheme"
    case .measured, .device: nil
    }
  }

  /// One sentence for people.
  package var help: String {
    switch self {
    case .scheme:
      "The guideline for blood pressure, as agreed with your doctor. It is saved in the journal. Press u to undo."
    case .measured:
      "Where you measure blood pressure: limits at home are lower than at the doctor's. It is saved in the journal."
    case .glucoseScheme:
      "The guideline for glucose: its ranges, and below what it is low, as agreed with your doctor. It is saved in the journal."
    case .device(let setting): setting.help
    }
  }

  /// Everything it can be; empty where it is typed.
  package var choices: [String] {
    if case .device(let setting) = self { setting.choices } else { target?.choices ?? [] }
  }

  /// The target that it is, of which the page of targets says more; nil for something of this device.
  private var target: TargetRow? {
    switch self {
    case .scheme: .scheme
    case .measured: .measured
    case .glucoseScheme: .glucoseScheme
    case .device: nil
    }
  }

  /// One of its choices in words, such as `ESC 2024`.
  package func title(of choice: String) -> String {
    switch self {
    case .scheme: Scheme.named(choice)?.title ?? choice
    case .glucoseScheme: GlucoseScheme.named(choice)?.title ?? choice
    case .device where choice == Setting.asTyped: "as you type it"
    case .measured, .device: choice
    }
  }

  /// What holds.
  package func value(in record: PatientRecord) -> String {
    if case .device(let setting) = self {
      record.settings[setting]
    } else {
      target?.typed(in: record.targets) ?? ""
    }
  }

  /// Whether a person has chosen it, be it what is usual.
  package func isSet(in record: PatientRecord) -> Bool {
    switch self {
    case .scheme, .measured: record.targetsEntry != nil
    case .glucoseScheme: record.targets.glucoseScheme != nil
    case .device(let setting): record.settings.isSet(setting)
    }
  }

  /// Sets it, or sets it back to its default where `text` is nil.
  ///
  /// - Throws: `FieldProblem` where it cannot be that.
  package func set(to text: String?, in record: PatientRecord) throws(FieldProblem) -> Act {
    var request = TargetRequest()
    switch self {
    case .device(let setting): return try Self.set(setting, to: text, in: record.settings)
    case .scheme: request.scheme = text ?? Targets.untouched.scheme
    case .glucoseScheme: request.glucoseScheme = text ?? ""
    case .measured: request.measured = text ?? Targets.untouched.setting.rawValue
    }
    let targets = try request.targets(changing: record.targets, among: record.kinds)
    // What is usual can be chosen too, so that it stays should something else become usual.
    guard targets != record.targets || (text != nil && !isSet(in: record)) else { return .noChange }
    return TargetActs.set(targets, Said(words(text)), in: record)
  }

  /// Sets something of this device, or sets it back to its default where `text` is nil; no journal is asked.
  ///
  /// - Throws: `FieldProblem` where it cannot be that.
  package static func set(
    _ setting: Setting, to text: String?, in settings: Settings
  ) throws(FieldProblem) -> Act {
    let row = SettingRow.device(setting)
    var settings = settings
    do throws(FieldProblem) {
      try settings.set(setting, to: text)
    } catch {
      throw FieldProblem(error.key, "\(row.name): \(error.reason)")
    }
    return Act(.set(setting, to: text), Said(row.words(text)))
  }

  /// What it is once it was set to a text.
  func words(_ text: String?) -> String {
    text.map { "\(title) is \(self.title(of: $0))." }
      ?? "\(title) is back to its default: \(self.title(of: usual))."
  }

  /// What it is where nothing was chosen.
  private var usual: String {
    switch self {
    case .scheme: Targets.untouched.scheme
    case .measured: Targets.untouched.setting.rawValue
    case .glucoseScheme: GlucoseScheme.consensus2019.id
    case .device(let setting): setting.usual
    }
  }
}

extension SettingRow {
  /// The row with a name.
  ///
  /// - Throws: `FieldProblem` where there is none.
  package static func named(_ name: String) throws(FieldProblem) -> SettingRow {
    guard let row = all.first(where: { [$0.name, $0.title, $0.olderName].contains(name) }) else {
      throw FieldProblem("setting", "\(name) is not a setting; \(all.map(\.name).thereAre)")
    }
    return row
  }
}
