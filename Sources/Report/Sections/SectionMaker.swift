import Model
import Statistics

/// Makes the section of each kind.
enum SectionMaker {
  /// The section of a kind, or of one of its numbers; nil where there is nothing, unless it was asked for.
  static func section(
    for kind: Kind, _ quantity: Quantity?, _ frame: SummaryFrame, isAsked: Bool
  ) -> SummarySection? {
    let made = quantity.map { ValueSection.make(kind, $0, frame) } ?? made(kind, frame)
    return made ?? (isAsked ? .empty(kind, frame) : nil)
  }

  /// The kinds of which more is to be said than of a plain number.
  private static let special: [Kind.ID: @Sendable (SummaryFrame) -> SummarySection?] = [
    BloodPressure.kind.id: PressureSection.make, Glucose.kind.id: GlucoseSection.make,
    Weight.kind.id: WeightSection.make, LaboratoryValue.kind.id: LaboratorySection.make,
  ]

  private static func made(_ kind: Kind, _ frame: SummaryFrame) -> SummarySection? {
    if let make = special[kind.id] { return make(frame) }
    guard let quantity = kind.quantities.first else { return count(kind, frame) }
    return ValueSection.make(kind, quantity, frame)
  }

  /// What has no number is counted.
  private static func count(_ kind: Kind, _ frame: SummaryFrame) -> SummarySection? {
    let days = frame.entries.filter { $0.kind == kind }.map(\.at.day)
    guard !days.isEmpty else { return nil }
    let text = "\(days.count) on \(Set(days).count) \(Set(days).count == 1 ? "day" : "days")"
    return SummarySection(
      kind: kind, lines: [SummaryLine(frame.period.title, text)],
      figures: [Figure("n", days.count), Figure("days", Set(days).count)], sentence: "\(text).", n: days.count
    )
  }
}
