import Alerts
import Model

extension PatientRecord {
  /// The person's usual upper number before a blood pressure: whoever always has a low one is not asked about it; nil for
  /// other measurements, which nothing is looked up for.
  func usual(for measurement: any Measurement, before moment: Moment) -> UsualPressure? {
    guard measurement is BloodPressure else { return nil }
    return UsualPressure(pressures(before: moment, days: UsualPressure.days), before: moment)
  }

  /// Whether a blood pressure was high in pregnancy hours before a moment already, in the week before it.
  func wasHighInPregnancy(before moment: Moment) -> Bool {
    guard targets.scheme == Scheme.pregnancy.id else { return false }
    return pressures(before: moment, days: 7).contains {
      Flow.isHighInPregnancy($0.value)
        && moment.isLater(than: $0.at)
        && moment.isApart(minutes: Flow.minutesToSecondHigh, from: $0.at)
    }
  }

  private func pressures(before moment: Moment, days: Int) -> [Reading<BloodPressure>] {
    let days = moment.day.adding(days: -days - 1)...moment.day.adding(days: 1)
    return readings.measurements(on: days).readings(of: BloodPressure.self)
  }
}
