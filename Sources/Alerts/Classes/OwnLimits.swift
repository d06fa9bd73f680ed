import Model
import Statistics

/// The limits that a person set for themselves.
package enum OwnLimits {
  /// The name of the scheme.
  package static let id = "own"

  /// Where a measurement lies against its owner's limits; nil where there are none for its kind.
  package static func classification(of measurement: any Measurement, targets: Targets) -> Classification? {
    switch measurement {
    case let reading as BloodPressure: pressure(reading, targets)
    case let glucose as Glucose: self.glucose(glucose, targets)
    default: nil
    }
  }

  /// Where a reading of a kind that the person made lies against the limits of the kind; nil where it has none, or where
  /// the reading was told in another unit.
  package static func classification(of reading: OwnReading, by own: OwnKind) -> Classification? {
    guard reading.code == own.code, reading.unit == own.unit, own.low != nil || own.high != nil else {
      return nil
    }
    let value = reading.value.double
    let position: Position =
      if let low = own.low, value < low.double { .below } else if let high = own.high, high.double < value {
        .above
      } else {
        .within
      }
    let ends = [own.low.map { "not below \(own.text($0))" }, own.high.map { "not above \(own.text($0))" }]
      .compactMap(\.self)
    let limits = [ends.joined(separator: " and "), own.unit].filter { !$0.isEmpty }.joined(separator: " ")
    let words =
      switch position {
      case .below: "below the limit that you set"
      case .within: "within the limits that you set"
      case .above: "above the limit that you set"
      }
    return Classification(
      id: position.rawValue, words: words, scheme: id, setting: nil,
      severity: position == .within ? .good : .high, position: position, limits: limits,
      citations: [.ownLimits])
  }

  private static func pressure(_ reading: BloodPressure, _ targets: Targets) -> Classification? {
    guard targets.systolic != nil || targets.diastolic != nil else { return nil }
    let isAbove =
      targets.systolic.map { reading.systolic >= $0 } == true
      || targets.diastolic.map { reading.diastolic >= $0 } == true
    return make(isAbove ? .above : .within, "below \(pressureText(targets))", targets, pressureKeys)
  }

  private static func glucose(_ glucose: Glucose, _ targets: Targets) -> Classification? {
    let (low, high) = (targets.glucoseLow, targets.glucoseHigh)
    guard low != nil || high != nil else { return nil }
    let position: Position =
      if let low, glucose.isBelow(low) { .below } else if let high, high.isBelow(glucose) { .above } else {
        .within
      }
    return make(position, glucoseText(targets), targets, glucoseKeys)
  }

  private static func make(
    _ position: Position, _ limits: String, _ targets: Targets, _ keys: [TargetKey]
  ) -> Classification {
    let origin = originText(targets, keys)
    let words =
      switch (position, origin) {
      case (.below, nil): "below the target range that you set"
      case (.within, nil): "within the target that you set"
      case (.above, nil): "above the target that you set"
      case (.below, _): "below your agreed target range"
      case (.within, _): "within your agreed target"
      case (.above, _): "above your agreed target"
      }
    return Classification(
      id: position.rawValue, words: words, scheme: id, setting: nil,
      severity: position == .within ? .good : .high, position: position,
      limits: [limits, origin].compactMap(\.self).joined(separator: ", "), citations: [.ownLimits])
  }

  /// The keys of the limits of blood pressure.
  static let pressureKeys: [TargetKey] = [.systolic, .diastolic]
  /// The keys of the limits of glucose.
  static let glucoseKeys: [TargetKey] = [.glucoseLow, .glucoseHigh]

  /// Where limits come from that were agreed at visits: `agreed with Dr Lind on 3 Dec 2026`; nil where none was.
  ///
  /// Limits of two visits are told apart by their keys.
  package static func originText(_ targets: Targets, _ keys: [TargetKey]) -> String? {
    let set = keys.filter { targets.has($0) }
    let origins = set.map { targets.origin(of: $0) }
    guard Set(origins).count > 1 else { return origins.first??.words }
    let parts = zip(set, origins).compactMap { key, origin in origin.map { "\(key.rawValue) \($0.words)" } }
    return parts.joined(separator: ", ")
  }

  /// A sentence for an alert: `Your target 130/80 mmHg, agreed with Dr Lind on 3 Dec 2026.`; nil where nothing was agreed.
  static func pressureOrigin(_ targets: Targets) -> String? {
    originText(targets, pressureKeys).map { "Your target \(pressureText(targets)), \($0)." }
  }

  /// The same for glucose.
  static func glucoseOrigin(_ targets: Targets) -> String? {
    originText(targets, glucoseKeys).map { "Your target \(glucoseText(targets)), \($0)." }
  }

  /// A person's limits of blood pressure in words: `135/85 mmHg`, `135 mmHg systolic`.
  package static func pressureText(_ targets: Targets) -> String {
    switch (targets.systolic, targets.diastolic) {
    case (let systolic?, let diastolic?): "\(systolic)/\(diastolic) mmHg"
    case (let systolic?, nil): "\(systolic) mmHg systolic"
    case (nil, let diastolic?): "\(diastolic) mmHg diastolic"
    case (nil, nil): ""
    }
  }

  /// A person's limits of glucose in words: `3.9 mmol/L to 10.0 mmol/L`.
  package static func glucoseText(_ targets: Targets) -> String {
    switch (targets.glucoseLow, targets.glucoseHigh) {
    case (let low?, let high?): "\(low.shownText) to \(high.shownText)"
    case (let low?, nil): "\(low.shownText) or more"
    case (nil, let high?): "\(high.shownText) or less"
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
