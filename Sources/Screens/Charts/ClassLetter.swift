import Alerts
import Model
import Statistics
import Terminal

/// How a day or a row shows a class: by a letter where a shape cannot tell the classes apart, and in words.
struct ClassLetter: Hashable {
  /// The letter; nil where the shape of the state says it.
  let letter: Character?
  /// The class for people.
  let words: String
  /// The name in JSON.
  let id: String
  /// How it ranks: the more severe the higher, and what is below before what is above.
  let rank: Int
  let state: MarkState
  let tone: Tone

  /// The class of a measurement by its scheme, or by the person's own limits where those are more severe; nil where
  /// nothing is said of it.
  init?(_ measurement: any Measurement, _ targets: Targets) {
    let all = Classifier.all(of: measurement, targets: targets)
    guard let found = all.max(by: { $0.severity < $1.severity }) else { return nil }
    state = MarkState(found.position)
    tone = Tone(found.severity)
    rank = found.severity.rawValue * 2 + (found.position == .below ? 1 : 0)
    let isSevere = measurement is BloodPressure && found.severity == .severe
    id = isSevere ? "severe" : found.id
    words = isSevere ? "\(SevereLimit.chosen(targets).limit.text) or more" : Self.words(found, targets)
    letter = isSevere ? "!" : Self.letter(found, targets)
  }
}

extension ClassLetter {
  private static func words(_ found: Classification, _ targets: Targets) -> String {
    if let band = band(found) { return GlucoseBands.words(band) }
    if let own = pressureClass(found, targets) { return own.words }
    return found.scheme == OwnLimits.id ? found.words : found.limits
  }

  private static func letter(_ found: Classification, _ targets: Targets) -> Character? {
    if let band = band(found) {
      return switch band {
      case .veryLow: "L"
      case .low: "l"
      case .inRange: "o"
      case .high: "h"
      case .veryHigh: "H"
      }
    }
    // Stage 1 is 1, elevated is E.
    return pressureClass(found, targets).flatMap { found in
      found.words.first(where: \.isNumber) ?? found.words.prefix(1).uppercased().first
    }
  }

  private static func band(_ found: Classification) -> GlucoseBand? {
    GlucoseScheme.named(found.scheme).flatMap { _ in GlucoseBand(rawValue: found.id) }
  }

  private static func pressureClass(_ found: Classification, _ targets: Targets) -> PressureClass? {
    Scheme.named(found.scheme)?.column(targets.setting).classes.first { $0.id == found.id }
  }
}
