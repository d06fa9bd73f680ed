import Alerts
import Model

/// What readings are to be held against, as it is typed; nil leaves a part as it is, an empty text takes it away.
package struct TargetRequest: Sendable {
  /// The scheme that blood pressure is held against, by its id.
  package var scheme: String?
  /// Where blood pressure is measured: `home` or `office`, for which `clinic` can be typed too.
  package var measured: String?
  /// The limit of blood pressure, such as `130/80`.
  package var bloodPressure: String?
  /// The lowest glucose in range, such as `4.0 mmol/L`.
  package var glucoseLow: String?
  /// The highest glucose in range.
  package var glucoseHigh: String?
  /// What glucose is held against, by its id.
  package var glucoseScheme: String?
  /// How often kinds are to be measured, each as `blood-pressure 3`.
  package var measureEvery: [String] = []
  /// The number to call in an emergency.
  package var emergencyNumber: String?

  /// Whether a doctor said that the person has heart failure: `yes`, `no`, or empty for never said.
  package var heartFailure: String?

  /// Starts with nothing that changes.
  package init() {}

  /// The targets as they are then.
  ///
  /// - Throws: `FieldProblem` with the part that is not understood.
  package func targets(changing old: Targets, among kinds: Kinds) throws(FieldProblem) -> Targets {
    var targets = old
    if let scheme { targets.scheme = try Self.scheme(scheme) }
    if let measured { targets.setting = try Self.setting(measured) }
    if let bloodPressure { try Self.setPressure(&targets, bloodPressure) }
    if let glucoseLow { targets.glucoseLow = try Self.limit("glucose-low", glucoseLow) }
    if let glucoseHigh { targets.glucoseHigh = try Self.limit("glucose-high", glucoseHigh) }
    if let low = targets.glucoseLow?.wholeMgdl, let high = targets.glucoseHigh?.wholeMgdl, low >= high {
      throw FieldProblem("glucose-low", "The lowest glucose in range must be below the highest")
    }
    if let glucoseScheme { targets.glucoseScheme = try Self.glucoseScheme(glucoseScheme) }
    var named: Set<String> = []
    for text in measureEvery {
      let kind = try Self.setMeasuring(&targets, text, kinds)
      guard named.insert(kind.id).inserted else {
        throw FieldProblem("measure-every", "\(kind.title) is named twice; give it one number of days")
      }
    }
    if let emergencyNumber { targets.emergencyNumber = emergencyNumber.isEmpty ? nil : emergencyNumber }
    if let heartFailure { targets.heartFailure = try Self.yesOrNo("heart-failure", heartFailure) }
    return targets
  }

  private static func yesOrNo(_ key: String, _ text: String) throws(FieldProblem) -> Bool? {
    switch text {
    case "": nil
    case "yes": true
    case "no": false
    default: throw FieldProblem(key, "\(text) is not an answer; write yes or no")
    }
  }

  private static func scheme(_ text: String) throws(FieldProblem) -> String {
    let titled = Scheme.all.first { $0.title.lowercased() == text.lowercased() }
    guard let known = Scheme.named(text) ?? titled else {
      throw FieldProblem("scheme", "\(text) is not a guideline; \(Scheme.all.map(\.id).thereAre)")
    }
    return known.id
  }

  private static func setting(_ text: String) throws(FieldProblem) -> Targets.Setting {
    guard let known = Targets.Setting(rawValue: text == "clinic" ? "office" : text) else {
      throw FieldProblem("measured-at", "\(text) is not a place to measure; there are home and clinic")
    }
    return known
  }

  private static func setPressure(_ targets: inout Targets, _ text: String) throws(FieldProblem) {
    guard !text.isEmpty else {
      (targets.systolic, targets.diastolic) = (nil, nil)
      return
    }
    let parts = text.split(separator: "/").compactMap { ExactDecimal($0)?.whole }
    guard parts.count == 2 else {
      throw FieldProblem("blood-pressure", "\(text) is not a blood pressure such as 130/80")
    }
    let limit = try BloodPressure(systolic: parts[0], diastolic: parts[1])
    (targets.systolic, targets.diastolic) = (limit.systolic, limit.diastolic)
  }

  /// The id of a scheme of glucose; nil for an empty one, which is the consensus.
  private static func glucoseScheme(_ text: String) throws(FieldProblem) -> String? {
    if text.isEmpty { return nil }
    let titled = GlucoseScheme.all.first { $0.title.lowercased() == text.lowercased() }
    guard let known = GlucoseScheme.named(text) ?? titled else {
      throw FieldProblem(
        "glucose-scheme", "\(text) is not a guideline for glucose; \(GlucoseScheme.all.map(\.id).thereAre)")
    }
    return known.id
  }

  /// Sets how often a kind is measured; gives back which.
  private static func setMeasuring(
    _ targets: inout Targets, _ text: String, _ kinds: Kinds
  ) throws(FieldProblem) -> Kind {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count > 1, let kind = kinds.meant(by: parts.dropLast().joined(separator: " ")),
      kind.logging != nil
    else {
      throw FieldProblem(
        "measure-every", "\(text) is not a kind and its days, such as blood-pressure 3")
    }
    try targets.setMeasuring("\(kind.id) \(parts[parts.count - 1])")
    return kind
  }

  private static func limit(_ key: String, _ text: String) throws(FieldProblem) -> Glucose? {
    if text.isEmpty { return nil }
    guard let limit = Glucose(limitText: text) else {
      throw FieldProblem(key, "\(text) is not a limit such as 4.0 mmol/L or 72 mg/dL")
    }
    return limit
  }
}
