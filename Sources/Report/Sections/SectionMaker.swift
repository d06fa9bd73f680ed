import Model
import Statistics

/// Makes the section of each kind.
enum SectionMaker {
  /// The section of a kind, or of one of its numbers; nil where there is nothing, unless it was asked for.
  static func section(
    for kind: Kind, _ quantity: Quantity?, _ context: SummaryContext, isAsked: Bool
  ) -> SummarySection? {
    guard let section = made(kind, quantity, context) else { return isAsked ? .empty(kind, context) : nil }
    guard let number = quantity ?? kind.quantities.first, number.hasUnits else { return section }
    return section.with {
      let shown = number.shownScale(in: context.entries) ?? 0
      let other = number.scales.indices.first { $0 != shown } ?? shown
      var units = ShownUnits()
      units[number.id] = number.scales[other].code
      return made(kind, quantity, context.shown(in: units))
    }
  }

  private static func made(
    _ kind: Kind, _ quantity: Quantity?, _ context: SummaryContext
  ) -> SummarySection? {
    guard let quantity else { return made(kind, context) }
    return ValueSection.make(kind, quantity, context)
  }

  /// The kinds of which more is to be said than of a plain number.
  private static let special: [Kind.ID: @Sendable (SummaryContext) -> SummarySection?] = [
    BloodPressure.kind.id: PressureSection.make, Glucose.kind.id: GlucoseSection.make,
    Weight.kind.id: WeightSection.make, LaboratoryValue.kind.id: LaboratorySection.make,
  ]

  private static func made(_ kind: Kind, _ context: SummaryContext) -> SummarySection? {
    if let make = special[kind.id] { return make(context) }
    // The mean of what was taken would say nothing.
    guard let quantity = kind.quantities.first, !kind.isTaken else { return count(kind, context) }
    return ValueSection.make(kind, quantity, context)
  }

  /// What has no number is counted.
  private static func count(_ kind: Kind, _ context: SummaryContext) -> SummarySection? {
    let days = context.entries.filter { $0.kind == kind }.map(\.at.day)
    guard !days.isEmpty else { return nil }
    let text = "\(days.count) on \(Set(days).count) \(Set(days).count == 1 ? "day" : "days")"
    return SummarySection(
      kind: kind, lines: [SummaryLine(context.period.title, text)],
      figures: [Figure("n", days.count), Figure("days", Set(days).count)], sentence: "\(text).", n: days.count
    )
  }
}
