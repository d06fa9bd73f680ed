import Model

/// Which readings of a period an average takes; a mean is never shown without the rule's name.
///
/// Rules can disagree about the class of the same readings, so they are values with a name and a source, and a new
/// one is one more value.
public struct AveragingRule: Sendable, Identifiable {
  /// The name on the command line.
  public let id: String
  /// The rule in words for people.
  public let words: String
  /// Where it comes from.
  public let citations: [Citation]
  /// Takes the readings that count out of all, in order of time.
  public let taken: @Sendable ([Reading<BloodPressure>]) -> [Reading<BloodPressure>]

  /// Makes a rule.
  public init(
    id: String, words: String, citations: [Citation],
    taken: @escaping @Sendable ([Reading<BloodPressure>]) -> [Reading<BloodPressure>]
  ) {
    self.id = id
    self.words = words
    self.citations = citations
    self.taken = taken
  }

  /// The mean of the readings that count; nil where none is left.
  public func mean(_ readings: [Reading<BloodPressure>]) -> PressureMean? { PressureMean(taken(readings)) }

  /// Every reading counts [A20a, V2].
  public static let all = AveragingRule(
    id: "all", words: "all readings averaged", citations: [.allReadings], taken: { $0 })

  /// The readings of the first day that has any are left out [A20d, V for days and readings; the day itself R].
  public static let firstDayOut = AveragingRule(
    id: "first-day-out", words: "first day left out", citations: [.firstDayOut],
    taken: { readings in
      let first = readings.map(\.at.day).min()
      return readings.filter { $0.at.day != first }
    })
}
