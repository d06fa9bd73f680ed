import Model

/// Which readings of a period an average takes; a mean is never shown without the rule's name.
///
/// Rules can disagree about the class of the same readings, so they are values with a name and a source, and a new
/// one is one more value.
package struct AveragingRule: Sendable, Identifiable {
  /// The name on the command line.
  package let id: String
  /// Who made it, for people: `ESH 2023`.
  package let title: String
  /// The rule in words for people.
  package let words: String
  /// The least and the most days of a series; nil takes every day there is.
  package let days: ClosedRange<Int>?
  /// Whether mornings alone count.
  package let isOfMornings: Bool
  /// How many readings a sitting should have.
  package let perSitting: Int
  /// How many days with readings are left out at the beginning.
  package let droppedDays: Int
  /// Whether the first reading of each sitting is left out.
  package let dropsFirstOfSitting: Bool
  /// How many readings have to be left for a mean that counts by the rule.
  package let leastReadings: Int
  /// Where it comes from.
  package let citations: [Citation]

  /// Makes a rule.
  package init(
    id: String, title: String, words: String, days: ClosedRange<Int>? = nil, isOfMornings: Bool = false,
    perSitting: Int = 2, droppedDays: Int = 0, dropsFirstOfSitting: Bool = false, leastReadings: Int = 1,
    citations: [Citation]
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.days = days
    self.isOfMornings = isOfMornings
    self.perSitting = perSitting
    self.droppedDays = droppedDays
    self.dropsFirstOfSitting = dropsFirstOfSitting
    self.leastReadings = leastReadings
    self.citations = citations
  }

  /// How many readings a whole series has; nil where a series has no length.
  package var wanted: Int? { days.map { $0.upperBound * perSitting * (isOfMornings ? 1 : 2) } }

  /// The mean of the readings that count; nil where none is left.
  package func mean(_ readings: [Reading<BloodPressure>], windows: DayWindows = .usual) -> PressureMean? {
    ProtocolDays(readings, rule: self, windows: windows).mean
  }

  /// Every reading counts [A20a, V2].
  package static let all = AveragingRule(
    id: "all", title: "all readings", words: "all readings averaged", citations: [.allReadings])

  /// The readings of the first day that has any are left out [A20d, V for days and readings; the day itself R].
  package static let firstDayOut = AveragingRule(
    id: "first-day-out", title: "first day left out", words: "first day left out", droppedDays: 1,
    citations: [.firstDayOut])
}
