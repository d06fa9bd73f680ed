import Model
import Statistics

// The numbers of each kind in which trends and patterns are looked for; the least differences are choices (D).
extension PatternQuantity<BloodPressure> {
  /// Systolic pressure; less than 5 mmHg is no pattern.
  static let systolic = PatternQuantity(title: "systolic", unit: "mmHg", places: 0, leastDifference: 5) {
    Double($0.systolic)
  }
  /// Diastolic pressure; less than 5 mmHg is no pattern.
  static let diastolic = PatternQuantity(title: "diastolic", unit: "mmHg", places: 0, leastDifference: 5) {
    Double($0.diastolic)
  }
}

extension PatternQuantity<Glucose> {
  /// Glucose in a unit; less than 10 mg/dL (0.6 mmol/L) is no pattern.
  static func glucose(_ unit: GlucoseUnit) -> PatternQuantity {
    PatternQuantity(
      title: "", unit: unit.rawValue, places: unit == .mmol ? 1 : 0, leastDifference: unit == .mmol ? 0.6 : 10
    ) { $0.number(in: unit) }
  }
}

extension PatternQuantity<Weight> {
  /// Weight in a unit.
  static func weight(_ unit: WeightUnit) -> PatternQuantity {
    PatternQuantity(title: "", unit: unit.rawValue, places: 1, leastDifference: 1) { $0.number(in: unit) }
  }
}
