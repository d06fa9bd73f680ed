import Model
import Statistics

/// When a blood pressure is low: below 90 systolic or below 60 diastolic [K8, V; K9, V2].
///
/// A natural low is nothing to worry about [K8, V], so that the class is no alarm. The rule of low readings asks for less:
/// 90 or less [H3, V], or far below one's own usual (D), and is quiet where the usual is low (D).
package enum LowPressure {
  /// The limits of the class in mmHg; either part below its own.
  package static let limit = PressureLimit(90, 60)
  /// The sources.
  package static let citations: [Citation] = [.lowPressure, .lowPressureText]

  /// An upper number that raises an alert, or less [H3, V].
  static let alert = 90
  /// How far below the usual an upper number raises one [D].
  static let belowUsual = 30
  /// Below which it then asks for a call the same day [D].
  static let belowUsualLimit = 120
  /// Below which it then raises an alert at all: what a guideline calls high, at home from 130 [A1, V], is never low [D].
  static let neverLow = 130
  /// Up to which usual upper number a person is one of low blood pressure [D].
  static let lowUsual = 110
  /// How far from the usual is still usual [D].
  static let near = 15
  /// Below which upper number help is called for at once [D].
  static let veryLow = 80

  /// Whether a reading is in the class.
  package static func includes(_ reading: BloodPressure) -> Bool {
    reading.systolic < limit.systolic || reading.diastolic < limit.diastolic
  }

  /// What a low reading asks for, by itself or against what is usual.
  package enum Degree: Int, Sendable, Comparable {
    /// Far below the usual, though not low by its number: within days.
    case belowUsual
    /// A call the same day.
    case low
    /// Help at once.
    case very

    /// Orders by how soon it asks.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How low a reading is; nil where it raises no alert.
  package static func degree(_ reading: BloodPressure, _ usual: UsualPressure?) -> Degree? {
    let low: Degree = isVery(reading) ? .very : .low
    guard let usual else { return reading.systolic <= alert ? low : nil }
    let systolic = Double(reading.systolic)
    if usual.median <= Double(lowUsual), abs(systolic - usual.median) <= Double(near) {
      // Where the usual is low, a pulse just above it is usual too.
      return reading.systolic < veryLow || (reading.pulse ?? 0) > max(reading.systolic, 100) ? low : nil
    }
    if reading.systolic <= alert { return low }
    guard systolic <= usual.level - Double(belowUsual) else { return nil }
    if reading.systolic < belowUsualLimit { return low }
    guard reading.systolic < neverLow, usual.isOutside(reading) else { return nil }
    return isVery(reading) ? .very : .belowUsual
  }

  /// Whether a low reading asks for help at once: below 80, or with a pulse above the upper number [D].
  package static func isVery(_ reading: BloodPressure) -> Bool {
    reading.systolic < veryLow || (reading.pulse ?? 0) > reading.systolic
  }

  /// Whether a later reading is back: within 15 of the usual, above 100 where that is not known [D].
  package static func isBack(_ reading: BloodPressure, _ usual: UsualPressure?) -> Bool {
    guard let usual else { return reading.systolic > 100 }
    return Double(reading.systolic) >= usual.level - Double(near) && degree(reading, usual) == nil
  }
}
