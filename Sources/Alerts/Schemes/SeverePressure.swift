import Model

/// When a single blood pressure is severe, whatever the scheme: 180 systolic or more, or 120 diastolic or more.
///
/// The sources differ in whether the limit itself counts: AHA/ACC 2025 says above 180/120 [A3, V], heart.org "180/120
/// or greater" [A6, V]. Both numbers count here, the safer side [D].
public enum SeverePressure {
  /// The limits in mmHg.
  public static let limit = PressureLimit(180, 120)

  /// Whether a reading is severe.
  public static func includes(_ reading: BloodPressure) -> Bool {
    reading.systolic >= limit.systolic || reading.diastolic >= limit.diastolic
  }
}
