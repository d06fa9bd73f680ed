import Model
import Statistics

/// The range by which glucose is counted and drawn: the person's own ends, else those of the scheme.
package struct GlucoseLimits: Sendable, Equatable {
  /// An end of the range.
  private enum End: Equatable {
    case own(Glucose)
    case scheme(GlucosePair)
  }

  private let low: End
  private let high: End
  private let goals: GlucoseScheme?
  /// Where they come from, for people: `2019 consensus`, `your own limits`.
  package let source: String

  /// Finds the range; nil where this version does not know the chosen scheme and the person has not set both ends.
  package init?(_ targets: Targets) {
    let scheme = GlucoseScheme.chosen(targets)
    guard let low = targets.glucoseLow.map(End.own) ?? scheme.map({ .scheme($0.low) }),
      let high = targets.glucoseHigh.map(End.own) ?? scheme.map({ .scheme($0.high) })
    else { return nil }
    self.low = low
    self.high = high
    let hasOwn = targets.glucoseLow != nil || targets.glucoseHigh != nil
    // Goals for times of the day hold in the place of the scheme's range, not of the person's own.
    goals = hasOwn ? nil : scheme.flatMap { $0.goals.isEmpty ? nil : $0 }
    let title = scheme?.title ?? ""
    source = hasOwn ? "your own limits" : goals == nil ? title : "\(title), meals by their own goals"
  }

  /// The range of the consensus, which holds until the person chooses another.
  package static let consensus = GlucoseLimits(.untouched)

  /// Two are the same where they judge every value alike.
  package static func == (left: Self, right: Self) -> Bool {
    left.low == right.low && left.high == right.high && left.source == right.source
      && left.goals?.id == right.goals?.id
  }

  /// Where a value lies.
  package func position(of glucose: Glucose) -> Position {
    if let goals, glucose.meal != nil { return goals.classification(of: glucose).position }
    let isBelow =
      switch low {
      case .own(let low): glucose.isBelow(low)
      case .scheme(let low): low.isAbove(glucose)
      }
    let isAbove =
      switch high {
      case .own(let high): high.isBelow(glucose)
      case .scheme(let high): high.isBelow(glucose)
      }
    return isBelow ? .below : isAbove ? .above : .within
  }

  /// Both ends as numbers of a unit, for a chart.
  package func numbers(in unit: GlucoseUnit) -> (low: Double, high: Double) {
    (Self.number(low, unit), Self.number(high, unit))
  }

  /// The range for people: `3.9 to 10.0 mmol/L`.
  package func text(in unit: GlucoseUnit) -> String {
    let ends = [low, high].map { Self.number($0, unit).text(places: unit == .mmol ? 1 : 0) }
    return "\(ends[0]) to \(ends[1]) \(unit.rawValue)"
  }

  private static func number(_ end: End, _ unit: GlucoseUnit) -> Double {
    switch end {
    // A limit is a number: what a meter shows as HI or LO is none.
    case .own(let glucose): glucose.number(in: unit) ?? 0
    case .scheme(let pair): unit == .mgdl ? Double(pair.mgdl) : Double(pair.tenths) / 10
    }
  }
}
