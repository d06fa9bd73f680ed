import Alerts
import Model
import Report
import Statistics

/// What is said where no alert was raised: never that nothing crossed a limit where readings did.
package enum NoAlertText {
  /// The lines: how many readings were beyond the limits, and that they raised no alert.
  package static func lines(on days: ClosedRange<Day>, in record: PatientRecord) -> [String] {
    let entries = record.readings.measurements(on: days)
    let crossed = [
      pressure(entries.readings(of: BloodPressure.self), days, record),
      glucose(entries.readings(of: Glucose.self), days, record),
    ].compactMap(\.self)
    guard !crossed.isEmpty else { return ["No reading crossed a limit on these days."] }
    return crossed.map { "\($0); no alert." }
  }

  /// `3 of 40 blood pressures at or above 135/85 mmHg (ESC 2024, home)`; each by the targets of its day.
  private static func pressure(
    _ readings: [Reading<BloodPressure>], _ days: ClosedRange<Day>, _ record: PatientRecord
  ) -> String? {
    var bounds = record.targetsCourse.steps(days, PressureBounds.init)
    let high = readings.count { reading in
      bounds.value(on: reading.at.day).map { reading.value.reaches($0.limit) } == true
    }
    let limits = LimitText.pressure(record.targetsCourse, days, now: record.now.day, unit: "mmHg")
    guard high > 0, let limits else { return nil }
    return "\(Share(high, of: readings.count).text("blood pressure")) at or above \(limits)"
  }

  /// `4 of 60 glucose values outside 70 to 180 mg/dL (2019 consensus)`; each by the targets of its day.
  private static func glucose(
    _ readings: [Reading<Glucose>], _ days: ClosedRange<Day>, _ record: PatientRecord
  ) -> String? {
    guard let unit = readings.last?.value.shownUnit else { return nil }
    var ranges = record.targetsCourse.steps(days, GlucoseLimits.init)
    let outside = readings.count { reading in
      ranges.value(on: reading.at.day).map { $0.position(of: reading.value) != .within } == true
    }
    let limits = LimitText.glucose(record.targetsCourse, days, unit, now: record.now.day)
    guard outside > 0, let limits else { return nil }
    return "\(Share(outside, of: readings.count).text("glucose value")) outside \(limits)"
  }
}
