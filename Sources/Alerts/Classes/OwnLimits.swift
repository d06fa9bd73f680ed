import Model
import Statistics

/// The limits that a person set for themselves.
public enum OwnLimits {
  /// The name of the scheme.
  public static let id = "own"

  /// Where a measurement lies against its owner's limits; nil where there are none for its kind.
  public static func classification(of measurement: any Measurement, targets: Targets) -> Classification? {
    switch measurement {
    case let reading as BloodPressure: pressure(reading, targets)
    case let glucose as Glucose: self.glucose(glucose, targets)
    default: nil
    }
  }

  private static func pressure(_ reading: BloodPressure, _ targets: Targets) -> Classification? {
    guard targets.systolic != nil || targets.diastolic != nil else { return nil }
    let isAbove =
      targets.systolic.map { reading.systolic >= $0 } == true
      || targets.diastolic.map { reading.diastolic >= $0 } == true
    return make(isAbove ? .above : .within, limits: "below \(pressureText(targets))")
  }

  private static func glucose(_ glucose: Glucose, _ targets: Targets) -> Classification? {
    let (low, high) = (targets.glucoseLow, targets.glucoseHigh)
    guard low != nil || high != nil else { return nil }
    let position: Position =
      if let low, glucose.isBelow(low) { .below } else if let high, high.isBelow(glucose) { .above } else {
        .within
      }
    return make(position, limits: glucoseText(targets))
  }

  private static func make(_ position: Position, limits: String) -> Classification {
    let words =
      switch position {
      case .below: "below the range that you set"
      case .within: "within the limits that you set"
      case .above: "above the limit that you set"
      }
    return Classification(
      id: position.rawValue, words: words, scheme: id, setting: nil,
      severity: position == .within ? .good : .high, position: position, limits: limits,
      citations: [.ownLimits])
  }

  /// A person's limits of blood pressure in words: `135/85 mmHg`, `135 mmHg systolic`.
  static func pressureText(_ targets: Targets) -> String {
    switch (targets.systolic, targets.diastolic) {
    case (let systolic?, let diastolic?): "\(systolic)/\(diastolic) mmHg"
    case (let systolic?, nil): "\(systolic) mmHg systolic"
    case (nil, let diastolic?): "\(diastolic) mmHg diastolic"
    case (nil, nil): ""
    }
  }

  /// A person's limits of glucose in words: `3.9 mmol/L to 10.0 mmol/L`.
  static func glucoseText(_ targets: Targets) -> String {
    switch (targets.glucoseLow, targets.glucoseHigh) {
    case (let low?, let high?): "\(low.limitText) to \(high.limitText)"
    case (let low?, nil): "\(low.limitText) or more"
    case (nil, let high?): "\(high.limitText) or less"
    case (nil, nil): ""
    }
  }
}

extension Glucose {
  /// Whether this value lies below another: by the numbers where the unit is the same, else by whole mg/dL.
  ///
  /// LO lies below and HI above every number.
  func isBelow(_ other: Glucose) -> Bool {
    switch (value, other.value) {
    case (.number(let left), .number(let right)) where unit == other.unit: left < right
    case (.number, .number): (wholeMgdl ?? 0) < (other.wholeMgdl ?? 0)
    case (.low, .low), (.high, _), (_, .low): false
    case (.low, _), (_, .high): true
    }
  }
}
