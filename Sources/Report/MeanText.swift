import Alerts
import Statistics

extension PressureMean {
  /// The mean in whole mmHg, unless rounding would lift it over a limit that it does not reach.
  ///
  /// 134.6/84.1 is then told as such beside a limit of 135/85, so that number and class never contradict.
  package func text(beside limit: PressureLimit?) -> String { Self.text(systolic, diastolic, beside: limit) }

  /// The same of two pressures.
  static func text(_ systolic: Double, _ diastolic: Double, beside limit: PressureLimit?) -> String {
    guard let limit else { return "\(systolic.text(places: 0))/\(diastolic.text(places: 0))" }
    return text(systolic, beside: limit.systolic) + "/" + text(diastolic, beside: limit.diastolic)
  }

  /// The mean in tenths of mmHg, as protocols name it; never lifted over a limit by rounding either.
  func tenths(beside limit: PressureLimit?) -> String {
    Self.tenths(systolic, limit?.systolic) + "/" + Self.tenths(diastolic, limit?.diastolic)
  }

  private static func text(_ value: Double, beside limit: Int) -> String {
    let isLifted = value < Double(limit) && value.rounded(.toNearestOrAwayFromZero) >= Double(limit)
    return isLifted ? tenths(value, limit) : value.text(places: 0)
  }

  /// Tenths, cut and not rounded where rounding would reach the limit: 134.97 must not become 135.0.
  private static func tenths(_ value: Double, _ limit: Int?) -> String {
    let rounded = (value * 10).rounded(.toNearestOrAwayFromZero) / 10
    guard let limit, value < Double(limit), rounded >= Double(limit) else { return value.text(places: 1) }
    return ((value * 10).rounded(.down) / 10).text(places: 1)
  }
}
