import Model
import Statistics

/// What glucose is held against, as data: the range, and goals for times of the day.
///
/// Level 2 low and high are those of the consensus in every scheme [G1, V]. A new scheme is one file
/// and its entry in `all`.
package struct GlucoseScheme: Sendable, Identifiable {
  /// A range that holds for one relation to eating.
  package struct Goal: Sendable {
    /// The relation.
    package let meal: Glucose.Meal
    /// The lowest value in it.
    package let low: GlucosePair?
    /// The highest value in it.
    package let high: GlucosePair
    /// The highest value in it two hours after a meal, where `high` is that of one hour; nil where it makes no difference.
    package var later: GlucosePair?
    /// Whose goal it is, for people; nil where it is that of the scheme.
    package var title: String?
    /// The sources.
    package let citations: [Citation]
  }

  /// The name on the command line.
  package let id: String
  /// The name for people.
  package let title: String
  /// The lowest value in range.
  package let low: GlucosePair
  /// The highest value in range.
  package let high: GlucosePair
  /// Goals for times of the day; they hold in the place of the range.
  package let goals: [Goal]
  /// The sources of the range.
  package let citations: [Citation]
  /// The file that it stands in.
  package let file: String

  /// Makes a scheme; `file` is the one that calls.
  package init(
    id: String, title: String, low: GlucosePair, high: GlucosePair, goals: [Goal] = [],
    citations: [Citation], file: String = #fileID
  ) {
    self.id = id
    self.title = title
    self.low = low
    self.high = high
    self.goals = goals
    self.citations = citations
    self.file = file
  }

  /// Every scheme that is offered.
  package static let all: [GlucoseScheme] = [
    .consensus2019, .uk, .pregnancy, .olderHealthy, .olderComplex, .olderVeryComplex,
  ]

  /// The scheme with an id; nil where this version does not know it.
  package static func named(_ id: String) -> GlucoseScheme? { all.first { $0.id == id } }

  /// The one that the person chose, the consensus where they chose none; nil where this version does not know it.
  package static func chosen(_ targets: Targets) -> GlucoseScheme? {
    targets.glucoseScheme.map(named) ?? .consensus2019
  }

  /// Below which value people are told what to do about a low: the higher of the scheme's and the consensus's [D].
  static func lowAlert(_ targets: Targets) -> GlucosePair {
    guard let low = chosen(targets)?.low, low.mgdl > GlucosePair.low.mgdl else { return .low }
    return low
  }
}

extension Glucose {
  /// Whether it is below or above the range of a scheme.
  package func isOutside(_ scheme: GlucoseScheme) -> Bool {
    scheme.low.isAbove(self) || scheme.high.isBelow(self)
  }

  /// Whether it is below a low limit; the limit of the consensus goes by its bands, in whole mg/dL.
  func isLow(_ limit: GlucosePair) -> Bool {
    GlucoseBand(self) < .inRange || (limit != .low && limit.isAbove(self))
  }
}
