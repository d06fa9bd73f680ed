import Model
import Statistics

/// A rule that a person or their clinician added: a limit, how many readings in how many days, and what to say.
package struct OwnRule: Sendable, Equatable, Identifiable {
  /// On which side of the limit a reading counts.
  package enum Side: String, Sendable, CaseIterable {
    /// Above the limit.
    case above
    /// At the limit or above it.
    case atOrAbove = "at-or-above"
    /// Below the limit.
    case below
    /// At the limit or below it.
    case atOrBelow = "at-or-below"

    /// The side in words: `at or above`.
    var words: String { rawValue.replacing("-", with: " ") }
  }

  /// Its name, of small letters, digits and hyphens.
  package let id: String
  /// The name of the rule of the engine that it makes.
  package var ruleID: String { "own-\(id)" }
  /// What is measured.
  package let quantity: OwnQuantity
  /// The side that counts.
  package let side: Side
  /// The limit in the unit of the quantity.
  package let limit: ExactDecimal
  /// How many readings beyond it raise the alert, 1 to 100.
  package let count: Int
  /// Within how many days, 1 to 28.
  package let days: Int
  /// What is said.
  package let message: String
  /// How much it matters.
  package let severity: Severity

  /// The rule in words.
  package var words: String {
    let readings =
      count == 1 ? "A reading" : "At least \(count) readings within \(days == 1 ? "a day" : "\(days) days")"
    return "\(readings) of \(quantity.title) \(limitText)."
  }

  /// The limit in words, in the unit in which it was set: `at or above 150 mmHg`.
  var limitText: String { limitText(on: quantity.scale) }

  /// The limit in words, on the scale on which a reading is shown.
  func limitText(on scale: Int) -> String {
    "\(side.words) \(quantity.text(limit, on: scale)) \(quantity.unit(on: scale))".trimmed
  }

  /// Whether a measurement is beyond the limit; false for other kinds.
  func counts(_ measurement: any Measurement) -> Bool {
    guard let value = quantity.number(measurement) else { return false }
    switch side {
    case .above: return value > limit.double
    case .atOrAbove: return value >= limit.double
    case .below: return value < limit.double
    case .atOrBelow: return value <= limit.double
    }
  }
}

extension String {
  /// The text without a space at its end.
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

extension AlertRule {
  /// The rule of the engine that an own rule makes: it speaks of each reading, or stands while enough of them are there.
  init(_ own: OwnRule) {
    self.init(
      id: own.ruleID, name: "\(own.quantity.title), your own rule", words: own.words, citations: [.ownRule],
      kinds: own.quantity.kinds, fires: [], doesNotFire: [],
      check: own.count == 1
        ? .reading { context in
          guard let entry = context.entry, let measurement = entry.measurement, own.counts(measurement) else {
            return nil
          }
          return Self.hit(own, own.quantity.words(measurement), [entry])
        }
        : .readings(days: own.days) { entries in
          let counted = entries.filter { $0.measurement.map(own.counts) == true }
          guard counted.count >= own.count else { return nil }
          return Self.hit(
            own, "\(counted.count) readings within \(own.days == 1 ? "a day" : "\(own.days) days")", counted)
        })
  }

  private static func hit(_ own: OwnRule, _ what: String, _ entries: [Entry]) -> AlertHit {
    // A number and a unit do not say what was measured.
    let title = own.quantity.kind.own?.name ?? own.quantity.kind.title
    let name = "\(title.prefix(1).uppercased())\(title.dropFirst()): "
    let shown = entries.last?.measurement.flatMap(own.quantity.quantity.told)?.shown
    let limit = own.limitText(on: shown ?? own.quantity.scale)
    return AlertHit(
      severity: own.severity, urgency: Urgency(of: own.severity),
      headline: "\(name)\(what), \(limit)", limit: limit,
      whatToDo: [own.message],
      arithmetic: entries.suffix(20).compactMap { entry in
        entry.measurement.map {
          "\(entry.at.day)\(entry.at.timeBehind(.hours24)): \($0.sentence) is \(limit)"
        }
      },
      entries: entries.map(\.id),
      value: own.count > 1 ? PastWords.count(entries.count, "reading") : nil)
  }
}
