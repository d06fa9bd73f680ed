import Model
import Statistics

// The numbers in which trends and patterns are looked for, as the quantities have them.
extension PatternQuantity {
  /// A quantity on a scale; `title` tells it from others of the same kind.
  init(
    _ quantity: Quantity, on scale: Int = 0, title: String = "", leastPlaces: Int = 0,
    number: @escaping @Sendable (Value) -> Double?
  ) {
    let scale = quantity.scales[scale]
    self.init(
      title: title, unit: scale.unit, places: max(scale.digits, leastPlaces),
      leastDifference: scale.leastDifference, number: number)
  }
}

extension PatternQuantity<BloodPressure> {
  /// Systolic pressure.
  static let systolic = PatternQuantity(.systolic, title: "systolic") { Double($0.systolic) }
  /// Diastolic pressure.
  static let diastolic = PatternQuantity(.diastolic, title: "diastolic") { Double($0.diastolic) }
}

extension PatternQuantity<Glucose> {
  /// Glucose in a unit.
  static func glucose(_ unit: GlucoseUnit) -> PatternQuantity {
    PatternQuantity(.glucose, on: Quantity.glucose.scale(unit.rawValue) ?? 0) { $0.number(in: unit) }
  }
}

extension PatternQuantity<Weight> {
  /// Weight in a unit.
  static func weight(_ unit: WeightUnit) -> PatternQuantity {
    PatternQuantity(.weight, on: Quantity.weight.scale(unit.rawValue) ?? 0) { $0.number(in: unit) }
  }
}
