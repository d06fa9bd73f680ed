import Alerts
import Model

extension PatientRecord {
  /// The person's usual upper number before a blood pressure: whoever always has a low one is not asked about it; nil for
  /// other measurements, which nothing is looked up for.
  func usual(for measurement: any Measurement, before moment: Moment) -> Double? {
    guard measurement is BloodPressure else { return nil }
    let days = moment.day.adding(days: -31)...moment.day.adding(days: 1)
    return LowPressure.usual(
      of: readings.measurements(on: days).readings(of: BloodPressure.self), before: moment)
  }
}
