import Model

/// Which readings of a period an average takes; a mean is never shown without the rule's name.
///
/// Rules can disagree about the class of the same readings, so they are values with a name and a source, and a new
/// one is one more value.
package struct AveragingRule: Sendable, Identifiable {
  /// When a rule asks for readings on each of its days.
  package enum Occasions: String, Sendable, CaseIterable {
    /// Whenever there are any.
    case any
    /// In the morning and in the evening: one of them alone is incomplete, however many there are.
    case morningAndEvening = "morning and evening"
    /// Twice a day; morning and evening are preferred and not needed.
    case twoADay = "two a day"
    /// In the morning alone.
    case mornings
  }

  /// The name on the command line.
  package let id: String
  /// Who made it, for people: `ESH 2023`.
  package let title: String
  /// The rule in words for people.
  package let words: String
  /// The least and the most days of a series; nil takes every day there is.
  package let days: ClosedRange<Int>?
  /// When it asks for readings.
  package let occasions: Occasions
  /// How many readings a session should have.
  package let perSession: Int
  /// How many days with readings are left out at the beginning.
  package let droppedDays: Int
  /// Whether the first reading of each session is left out.
  package let dropsFirstOfSession: Bool
  /// How many readings have to be left for a mean that counts by the rule.
  package let leastReadings: Int
  /// Where it comes from.
  package let citations: [Citation]

  /// Makes a rule.
  package init(
    id: String, title: String, words: String, days: ClosedRange<Int>? = nil, occasions: Occasions = .any,
    perSession: Int = 2, droppedDays: Int = 0, dropsFirstOfSession: Bool = false, leastReadings: Int = 1,
    citations: [Citation]
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.days = days
    self.occasions = occasions
    self.perSession = perSession
    self.droppedDays = droppedDays
    self.dropsFirstOfSession = dropsFirstOfSession
    self.leastReadings = leastReadings
    self.citations = citations
  }

  /// Whether mornings alone count.
  package var isOfMornings: Bool { occasions == .mornings }

  /// On how many of the days that count both occasions have to be there in full, for the least number of readings.
  ///
  /// ESH asks for 12 readings, two in the morning and two in the evening: that is three days. Nil where the rule asks
  /// for no two occasions.
  package var leastFullDays: Int? {
    switch occasions {
    case .any, .mornings: nil
    case .morningAndEvening, .twoADay:
      leastReadings / (2 * (perSession - (dropsFirstOfSession ? 1 : 0)))
    }
  }

  /// How many readings a whole series has; nil where a series has no length.
  package var wanted: Int? { days.map { $0.upperBound * perSession * (isOfMornings ? 1 : 2) } }

  /// The mean of the readings that count; nil where none is left.
  package func mean(_ readings: [Reading<BloodPressure>], windows: DayWindows = .usual) -> PressureMean? {
    ProtocolDays(readings, rule: self, windows: windows).mean
  }

  /// The most days that a rule leaves out at the beginning of a series.
  package static let mostDroppedDays = protocols.map(\.droppedDays).max() ?? 1

  /// Every reading counts [A20a, V2].
  package static let all = AveragingRule(
    id: "all", title: "all readings", words: "all readings averaged", citations: [.allReadings])

  /// The readings of the first day that has any are left out [K17, V].
  package static let firstDayOut = AveragingRule(
    id: "first-day-out", title: "first day left out", words: "first day left out", droppedDays: 1,
    citations: [.firstDayOut])
}
