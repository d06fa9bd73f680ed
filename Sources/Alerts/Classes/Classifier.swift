import Model
import Statistics

/// Finds the classes of a measurement.
package enum Classifier {
  /// The class of a measurement: by the scheme of the targets for blood pressure, by its kind's scheme for others.
  ///
  /// Nil for kinds without limits, and where this version does not know the scheme: schemes are never mixed.
  package static func classification(of measurement: any Measurement, targets: Targets) -> Classification? {
    switch measurement {
    case let reading as BloodPressure:
      Scheme.named(targets.scheme).flatMap {
        Classification(of: reading, scheme: $0, setting: targets.setting)
      }
    case let glucose as Glucose:
      GlucoseScheme.chosen(targets).map { $0.classification(of: glucose) }
    case let pulse as Pulse: BandScheme.pulse.classification(of: ExactDecimal(pulse.value))
    case let oxygen as OxygenSaturation: BandScheme.oxygen.classification(of: ExactDecimal(oxygen.value))
    case let rate as RespiratoryRate: BandScheme.breathing.classification(of: ExactDecimal(rate.value))
    case let ketones as Ketones: BandScheme.ketones.classification(of: ketones.value)
    case let temperature as Temperature:
      BandScheme.temperature.classification(
        of: temperature.value, scale: temperature.scale, shown: temperature.shownScale)
    default: nil
    }
  }

  /// Every class of a measurement: that of the scheme first, then what the scheme says beside it, then that of the
  /// person's own limits.
  package static func all(of measurement: any Measurement, targets: Targets) -> [Classification] {
    let reading = measurement as? BloodPressure
    let all = [
      classification(of: measurement, targets: targets),
      reading.flatMap { Classification(isolated: $0, targets) },
      reading.flatMap(Classification.init(low:)),
      OwnLimits.classification(of: measurement, targets: targets),
    ].compactMap(\.self)
    guard let glucose = measurement as? Glucose, glucose.isLow(GlucoseScheme.lowAlert(targets)) else {
      return all
    }
    return lowFirst(glucose, all)
  }

  /// A value that people are told to act on is never called fine: where a range or a target goes lower, that is said behind
  /// the low.
  private static func lowFirst(_ glucose: Glucose, _ all: [Classification]) -> [Classification] {
    let low = GlucoseBands.classification(of: glucose)
    let isSaid = all.contains { $0.severity >= low.severity && $0.position == .below }
    return (low.position == .below && !isSaid ? [low] : [])
      + all.filter { $0.position != .within } + all.filter { $0.position == .within }.map(\.though)
  }
}
