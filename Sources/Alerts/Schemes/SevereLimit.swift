import Model
import Statistics

/// When a single blood pressure is severe, whatever its class, and how long a second reading belongs to it.
package struct SevereLimit: Sendable, Equatable {
  /// The limits in mmHg; both numbers count themselves.
  package let limit: PressureLimit
  /// Until how many minutes after it a further reading is the second one.
  package let window: Int
  /// The sources.
  package let citations: [Citation]

  /// The limits for people: `upper number 180 or more, or lower number 120 or more`.
  var text: String { "upper number \(limit.systolic) or more, or lower number \(limit.diastolic) or more" }

  /// Whether a reading is severe.
  package func includes(_ reading: BloodPressure) -> Bool {
    reading.reaches(limit)
  }

  /// For adults who are not pregnant.
  ///
  /// The sources differ in whether the limit itself counts: AHA/ACC 2025 says above 180/120 [A3, V], heart.org "180/120
  /// or greater" [A6, V]. Both numbers count here, the safer side [D].
  package static let adults = SevereLimit(
    limit: PressureLimit(180, 120), window: 10,
    citations: [
      .heartCrisis, .ahaSevere,
      .choice("both limits count themselves; a second reading counts within 10 minutes"),
    ])

  /// A second reading from here on is just below the limit [D].
  package static let justBelow = PressureLimit(160, 100)

  /// In pregnancy and after birth [A26, V], confirmed within minutes [A26, V; K41, V2].
  package static let pregnancy = SevereLimit(
    limit: PressureLimit(160, 110), window: 15,
    citations: [
      .pregnancySevere, .pregnancyConfirm, .pregnancyHour, .maternityLine, .maternitySigns, .maternityYear,
    ])
}

extension SevereLimit {
  /// The one of the chosen scheme; that of adults where this version does not know the scheme.
  package static func chosen(_ targets: Targets) -> SevereLimit {
    Scheme.named(targets.scheme)?.severe ?? .adults
  }

  /// How many of some readings are severe, in words; nil where none is.
  package func text(_ readings: [Reading<BloodPressure>]) -> String? {
    let severe = readings.count { includes($0.value) }
    return severe == 0 ? nil : "\(severe) of \(readings.count) at or above \(limit.text)"
  }
}
