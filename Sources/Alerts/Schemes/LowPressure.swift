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
  /// And below what it has to be [D].
  static let belowUsualLimit = 110
  /// The same where it fell within days: it asks for less, as the number is not low by itself [D].
  static let fellLimit = 120
  /// Up to which usual upper number a person is one of low blood pressure [D].
  static let lowUsual = 110
  /// How far from the usual is still usual [D].
  static let near = 15
  /// Below which upper number help is called for at once [D].
  private static let veryLow = 80

  /// Whether a reading is in the class.
  package static func includes(_ reading: BloodPressure) -> Bool {
    reading.systolic < limit.systolic || reading.diastolic < limit.diastolic
  }

  /// A person's usual upper number: the median of the 30 days before a moment; nil for fewer than 10 readings.
  ///
  /// The readings are in order of time.
  package static func usual(of readings: [Reading<BloodPressure>], before moment: Moment) -> Double? {
    let instant = moment.instantMilliseconds
    let first = readings.partitionPoint { $0.at.instantMilliseconds >= instant - 30 * 86_400_000 }
    let end = readings.partitionPoint { $0.at.instantMilliseconds >= instant }
    guard end - first >= 10 else { return nil }
    return Percentile.median(readings[first..<end].map { Double($0.value.systolic) })
  }

  /// Whether a reading raises an alert, by itself or against the usual upper number.
  package static func isAlarming(_ reading: BloodPressure, usual: Double?) -> Bool {
    let systolic = Double(reading.systolic)
    guard let usual else { return reading.systolic <= alert }
    let isUsual = usual <= Double(lowUsual) && abs(systolic - usual) <= Double(near)
    // Where the usual is low, a pulse just above it is usual too.
    if isUsual { return reading.systolic < veryLow || (reading.pulse ?? 0) > max(reading.systolic, 100) }
    return reading.systolic <= alert
      || reading.systolic < belowUsualLimit && systolic <= usual - Double(belowUsual)
  }

  /// Whether a reading is far below a usual upper number, though not low by its number.
  static func isFarBelow(_ reading: BloodPressure, usual: Double?) -> Bool {
    guard let usual else { return false }
    return reading.systolic < fellLimit && Double(reading.systolic) <= usual - Double(belowUsual)
  }

  /// Whether the last three measured days before a day were still near a usual upper number: what came down over weeks,
  /// as under a treatment, is no fall [D].
  static func wasUsual(_ readings: [Reading<BloodPressure>], before day: Day, usual: Double) -> Bool {
    let known = readings[..<readings.partitionPoint { $0.at.day >= day }].suffix(60)
    let last = Set(Set(known.map(\.at.day)).sorted().suffix(3))
    guard let mean = PressureMean(known.filter { last.contains($0.at.day) }) else { return true }
    return mean.systolic >= usual - Double(near)
  }

  /// Whether a low reading asks for help at once: below 80, or with a pulse above the upper number [D].
  package static func isVery(_ reading: BloodPressure) -> Bool {
    reading.systolic < veryLow || (reading.pulse ?? 0) > reading.systolic
  }

  /// Whether a later reading is back: within 15 of the usual, above 100 where that is not known [D].
  package static func isBack(_ reading: BloodPressure, usual: Double?) -> Bool {
    guard let usual else { return reading.systolic > 100 }
    return Double(reading.systolic) >= usual - Double(near) && !isAlarming(reading, usual: usual)
  }
}
