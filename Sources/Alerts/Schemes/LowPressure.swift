import Model
import Statistics

/// When a blood pressure is low: below 90 systolic or below 60 diastolic [A25, A25b, V2].
///
/// The number alone raises no alarm: it only matters with symptoms [A25, V2].
package enum LowPressure {
  /// The limits in mmHg; either part below its own.
  package static let limit = PressureLimit(90, 60)
  /// The sources.
  package static let citations: [Citation] = [.lowPressure, .lowPressureOr]

  /// Whether a reading is low.
  package static func includes(_ reading: BloodPressure) -> Bool {
    reading.systolic < limit.systolic || reading.diastolic < limit.diastolic
  }
}
