import Model
import Statistics

extension Classification {
  /// The class of a reading by a scheme.
  package init?(of reading: BloodPressure, scheme: Scheme, setting: Targets.Setting) {
    self.init(
      systolic: Double(reading.systolic), diastolic: Double(reading.diastolic), scheme: scheme,
      setting: setting,
      severe: scheme.severe.includes(reading))
  }

  /// The class of a mean by a scheme.
  package init?(of mean: PressureMean, scheme: Scheme, setting: Targets.Setting) {
    self.init(
      systolic: mean.systolic, diastolic: mean.diastolic, scheme: scheme, setting: setting, severe: false)
  }

  private init?(
    systolic: Double, diastolic: Double, scheme: Scheme, setting: Targets.Setting, severe: Bool
  ) {
    let column = scheme.column(setting)
    guard let found = column.classOf(systolic: systolic, diastolic: diastolic) else { return nil }
    let limit = column.hypertension
    id = found.id
    words = "\(found.words) (\(scheme.title), \(setting.rawValue))"
    self.scheme = scheme.id
    self.setting = setting
    severity = severe ? .severe : found.severity
    position =
      systolic >= Double(limit.systolic) || diastolic >= Double(limit.diastolic) ? .above : .within
    limits = Self.limits(of: found, in: column)
    citations = found.citations
  }

  private static func limits(of found: PressureClass, in column: Scheme.Column) -> String {
    let from = [found.systolic.map { "\($0) systolic" }, found.diastolic.map { "\($0) diastolic" }]
      .compactMap(\.self).joined(separator: " or ")
    let higher = column.classes.drop { $0 != found }.dropFirst()
    let upper = [higher.lazy.compactMap(\.systolic).first, higher.lazy.compactMap(\.diastolic).first]
      .compactMap { $0.map(String.init) }.joined(separator: "/")
    return [from.isEmpty ? "" : "from \(from)", upper.isEmpty ? "" : "below \(upper)"]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
