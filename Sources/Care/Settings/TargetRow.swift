import Alerts
import Model

/// A row of what a person's readings are held against: what is set, since when, by whom, and what it takes the place of.
package enum TargetRow: String, Sendable, CaseIterable {
  /// The guideline for blood pressure.
  case scheme = "guideline"
  /// Where blood pressure is measured.
  case measured = "measured at"
  /// The person's target of blood pressure.
  case bloodPressure = "blood pressure"
  /// The guideline for glucose.
  case glucoseScheme = "glucose guideline"
  /// The person's lowest glucose in range.
  case glucoseLow = "glucose, lowest"
  /// The person's highest glucose in range.
  case glucoseHigh = "glucose, highest"
  /// How often kinds are to be measured.
  case measureEvery = "measure every"
  /// The number to call in an emergency.
  case emergencyNumber = "emergency number"
  /// Whether the person has heart failure.
  case heartFailure = "heart failure"

  /// What it can be; empty where it is typed.
  package var choices: [String] {
    switch self {
    case .scheme: Scheme.all.map(\.id)
    case .measured: Targets.Setting.allCases.map(\.rawValue)
    case .glucoseScheme: GlucoseScheme.all.map(\.id)
    case .heartFailure: [Self.notSaid, "yes", "no"]
    case .bloodPressure, .glucoseLow, .glucoseHigh, .measureEvery, .emergencyNumber: []
    }
  }

  /// A limit as it is shown, and as it was set where that is another unit.
  private static func shown(_ limit: Glucose) -> String {
    limit.shownText == limit.limitText ? limit.limitText : "\(limit.shownText) (set as \(limit.limitText))"
  }

  /// What is chosen where nothing was said.
  package static let notSaid = "not set"

  /// What to type.
  package var hint: String {
    switch self {
    case .bloodPressure: "130/80; empty: as the guideline says"
    case .glucoseLow: "4.0 mmol/L; empty: as the guideline says"
    case .glucoseHigh: "9.0 mmol/L; empty: as the guideline says"
    case .measureEvery: "a kind and days: weight 7; 0 ends it"
    case .emergencyNumber: "such as 112; empty takes it away"
    case .scheme, .measured, .glucoseScheme, .heartFailure: ""
    }
  }

  /// A sentence on what it does.
  package var help: String {
    switch self {
    case .scheme:
      "The guideline that your blood pressure is held against where you have no target of your own."
    case .measured: "Where you measure blood pressure: limits at home are lower than at the doctor's."
    case .bloodPressure:
      "What you and your doctor agreed on: readings at or above it are above your target."
    case .glucoseScheme:
      "The guideline that your glucose is held against where you have no target of your own."
    case .glucoseLow:
      "The low end of your range, as you and your doctor agreed: readings below it are below your target."
    case .glucoseHigh:
      "The high end of your range, as you and your doctor agreed: readings above it are above your target."
    case .measureEvery: "How often you want to measure. After more days without a reading there is an alert."
    case .emergencyNumber:
      "The number to call in an emergency where you live. It stands in what alerts tell you to do."
    case .heartFailure:
      "Whether a doctor told you that you have heart failure: then a fast gain of weight is judged."
    }
  }
}

extension TargetRow {
  /// What is set, as it is typed; empty where nothing is.
  package func typed(in targets: Targets) -> String {
    switch self {
    case .scheme: targets.scheme
    case .measured: targets.setting.rawValue
    case .bloodPressure: pair(targets)
    case .glucoseScheme: targets.glucoseScheme ?? GlucoseScheme.consensus2019.id
    case .glucoseLow: targets.glucoseLow?.limitText ?? ""
    case .glucoseHigh: targets.glucoseHigh?.limitText ?? ""
    case .measureEvery: ""
    case .emergencyNumber: targets.emergencyNumber ?? ""
    case .heartFailure: targets.heartFailure.map { $0 ? "yes" : "no" } ?? Self.notSaid
    }
  }

  /// What is set, for people; nil where nothing is.
  package func value(_ targets: Targets, _ kinds: Kinds) -> String? {
    switch self {
    case .scheme: Scheme.named(targets.scheme)?.title ?? targets.scheme
    case .measured: targets.setting.rawValue
    case .bloodPressure:
      targets.systolic == nil && targets.diastolic == nil ? nil : "below \(OwnLimits.pressureText(targets))"
    case .glucoseScheme:
      targets.glucoseScheme.map { GlucoseScheme.named($0)?.title ?? $0 } ?? GlucoseScheme.consensus2019.title
    case .glucoseLow: targets.glucoseLow.map { "not below \(Self.shown($0))" }
    case .glucoseHigh: targets.glucoseHigh.map { "not above \(Self.shown($0))" }
    case .measureEvery:
      targets.measureEvery.isEmpty
        ? nil
        : targets.measureEvery.sorted { $0.key < $1.key }
          .map { "\(kinds.named($0.key)?.title ?? $0.key) \($0.value) days" }.joined(separator: ", ")
    case .emergencyNumber: targets.emergencyNumber
    case .heartFailure: targets.heartFailure.map { $0 ? "yes" : "no" }
    }
  }

  /// What holds where nothing of the person's own is set: the limit of the guideline, with its name.
  package func usual(_ targets: Targets, _ unit: GlucoseUnit) -> String? {
    switch self {
    case .bloodPressure:
      return Scheme.named(targets.scheme).map { scheme in
        let limit = scheme.hypertension(targets.setting).text
        return "below \(limit) mmHg (\(scheme.title), \(targets.setting.rawValue))"
      }
    case .glucoseLow:
      return GlucoseScheme.chosen(targets).map { "not below \($0.low.text(in: unit)) (\($0.title))" }
    case .glucoseHigh:
      return GlucoseScheme.chosen(targets).map { "not above \($0.high.text(in: unit)) (\($0.title))" }
    case .scheme: return Scheme.named(Targets.untouched.scheme)?.title
    case .measured: return Targets.untouched.setting.rawValue
    case .glucoseScheme: return GlucoseScheme.consensus2019.title
    case .measureEvery, .emergencyNumber, .heartFailure: return nil
    }
  }

  /// The visit at which it was agreed; nil where it was set by hand, or is not set.
  package func origin(_ targets: Targets) -> String? {
    let keys: [TargetKey] =
      switch self {
      case .bloodPressure: [.systolic, .diastolic]
      case .glucoseLow: [.glucoseLow]
      case .glucoseHigh: [.glucoseHigh]
      case .scheme, .measured, .glucoseScheme, .measureEvery, .emergencyNumber, .heartFailure: []
      }
    return OwnLimits.originText(targets, keys)
  }

  private func pair(_ targets: Targets) -> String {
    guard let systolic = targets.systolic, let diastolic = targets.diastolic else {
      return (targets.systolic ?? targets.diastolic).map(String.init) ?? ""
    }
    return "\(systolic)/\(diastolic)"
  }
}

extension TargetRow {
  /// Since which day it is as it is; nil where it was never set.
  package func since(in record: PatientRecord) -> Day? {
    let now = value(record.targets, record.kinds)
    return record.earlierTargets.first { value($0.targets, record.kinds) != now }?.until
  }

  /// All about it in lines: what is set, since when and by whom, and what it takes the place of.
  package func lines(in record: PatientRecord) -> [String] {
    let unit: GlucoseUnit =
      record.context.units[Quantity.glucose.id] == GlucoseUnit.mgdl.rawValue ? .mgdl : .mmol
    let (targets, usual) = (record.targets, usual(record.targets, unit))
    guard let value = value(targets, record.kinds) else {
      return ["\(rawValue): not set\(usual.map { ", so it is \($0)" } ?? "")", help]
    }
    let since = since(in: record).map { "since \($0.words(from: record.now.day))" }
    let by = origin(targets) ?? (since == nil ? nil : "set by you")
    var lines = ["\(rawValue): \(value)"]
    let history = [since, by].compactMap(\.self).joined(separator: ", ")
    if !history.isEmpty { lines.append(history) }
    if let usual, since != nil, usual != value { lines.append("in place of: \(usual)") }
    if since != nil { lines.append("What was measured before is judged by what held then.") }
    return lines + [help]
  }

  /// Sets it, or takes it away where nothing is typed.
  ///
  /// - Throws: `FieldProblem` where it cannot be that.
  package func set(to text: String, in record: PatientRecord) throws(FieldProblem) -> Act {
    var request = TargetRequest()
    switch self {
    case .scheme: request.scheme = text.isEmpty ? Targets.untouched.scheme : text
    case .measured: request.measured = text.isEmpty ? Targets.untouched.setting.rawValue : text
    case .bloodPressure: request.bloodPressure = text
    case .glucoseScheme: request.glucoseScheme = text
    case .glucoseLow: request.glucoseLow = text
    case .glucoseHigh: request.glucoseHigh = text
    case .measureEvery: request.measureEvery = text.isEmpty ? [] : [text]
    case .emergencyNumber: request.emergencyNumber = text
    case .heartFailure: request.heartFailure = text == Self.notSaid ? "" : text
    }
    let targets = try request.targets(changing: record.targets, among: record.kinds)
    guard targets != record.targets else { return .noChange }
    let value = value(targets, record.kinds)
    return TargetActs.set(targets, Said("\(rawValue): \(value ?? Self.notSaid)."), in: record)
  }

  /// Takes away what was set, so that what is usual holds again.
  ///
  /// - Throws: `FieldProblem` where that cannot be.
  package func drop(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard self == .measureEvery else { return try set(to: "", in: record) }
    var request = TargetRequest()
    request.measureEvery = record.targets.measureEvery.keys.sorted().map { "\($0) 0" }
    let targets = try request.targets(changing: record.targets, among: record.kinds)
    guard targets != record.targets else { return .noChange }
    return TargetActs.set(targets, Said("\(rawValue): \(Self.notSaid)."), in: record)
  }
}
