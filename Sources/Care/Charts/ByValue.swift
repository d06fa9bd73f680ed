import Model

/// What follows from a measurement's value, found once for each different value of very many readings.
package struct ByValue<Result> {
  private enum Value: Hashable {
    case pressure(Int, Int)
    case glucose(ExactDecimal, GlucoseUnit)
  }

  private let find: (any Measurement) -> Result
  private var known: [Value: Result] = [:]

  package init(_ find: @escaping (any Measurement) -> Result) { self.find = find }

  /// What follows from a measurement.
  package subscript(measurement: any Measurement) -> Result {
    mutating get {
      guard let value = Self.value(measurement) else { return find(measurement) }
      if let result = known[value] { return result }
      let result = find(measurement)
      known[value] = .some(result)
      return result
    }
  }

  private static func value(_ measurement: any Measurement) -> Value? {
    switch measurement {
    case let pressure as BloodPressure: return .pressure(pressure.systolic, pressure.diastolic)
    case let glucose as Glucose:
      guard case .number(let number) = glucose.value else { return nil }
      return .glucose(number, glucose.unit)
    default: return nil
    }
  }
}
