import Model
import Statistics

extension GlucoseScheme {
  /// The class of a value, with limits in the unit of its entry; a range of its time of day comes before the general one.
  package func classification(of glucose: Glucose) -> Classification {
    if id == GlucoseBands.id { return GlucoseBands.classification(of: glucose) }
    let band = band(glucose)
    if band == .inRange || band == .high, let goal = goals.first(where: { $0.meal == glucose.meal }) {
      return classification(glucose, goal)
    }
    // What is the consensus's own is told as such, whatever the scheme.
    let isConsensus = band == .veryLow || band == .veryHigh || isConsensusRange
    let words =
      isConsensus
      ? GlucoseBands.titledWords(band)
      : "\(GlucoseBands.position(band).place) range (\(title))"
    return Classification(
      id: band.rawValue, words: words, scheme: id, setting: nil, severity: GlucoseBands.severity(band),
      position: GlucoseBands.position(band), limits: limits(band, glucose.shownUnit),
      citations: isConsensus ? [.glucoseConsensus] : citations)
  }

  private var isConsensusRange: Bool { low == .low && high == .high }

  /// The band of a value in this scheme.
  package func band(_ glucose: Glucose) -> GlucoseBand {
    switch GlucoseBand(glucose) {
    case .veryLow: .veryLow
    case .veryHigh: .veryHigh
    default: low.isAbove(glucose) ? .low : high.isBelow(glucose) ? .high : .inRange
    }
  }

  private func classification(_ glucose: Glucose, _ goal: Goal) -> Classification {
    let position: Position =
      goal.low?.isAbove(glucose) == true ? .below : goal.high.isBelow(glucose) ? .above : .within
    // Within the goal of one hour and above that of two: which one holds is not noted.
    let isOpen = position == .within && goal.later?.isBelow(glucose) == true
    let range = isOpen ? "range for one hour, above it for two hours" : "range"
    return Classification(
      id: "\(position.rawValue)_goal",
      words: "\(position.place) the \(goal.meal.text) \(range) (\(goal.title ?? title))",
      scheme: id, setting: nil, severity: position == .within && !isOpen ? .good : .notice,
      position: position, limits: goal.limits(glucose.shownUnit), citations: goal.citations)
  }

  /// The limits of a band for people.
  package func limits(_ band: GlucoseBand, _ unit: GlucoseUnit) -> String {
    switch band {
    case .veryLow, .veryHigh: band.limits(in: unit)
    case .low: "below \(low.text(in: unit))"
    case .inRange: "\(low.number(in: unit)) to \(high.text(in: unit))"
    case .high: "above \(high.text(in: unit))"
    }
  }
}

extension GlucoseScheme.Goal {
  /// The limits for people: `70 to 94 mg/dL`, `up to 139 mg/dL one hour after, up to 119 mg/dL two hours after`.
  package func limits(_ unit: GlucoseUnit) -> String {
    let ends = low.map { "\($0.number(in: unit)) to " } ?? "up to "
    guard let later else { return "\(ends)\(high.text(in: unit))" }
    return "\(ends)\(high.text(in: unit)) one hour after, \(ends)\(later.text(in: unit)) two hours after"
  }
}
