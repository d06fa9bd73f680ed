/// A part of the report, which the person may leave out of what they hand over.
package enum ReportPart: String, Sendable, CaseIterable {
  /// Blood pressure.
  case pressure = "blood-pressure"
  /// Glucose.
  case glucose
  /// Weight.
  case weight
  /// Every other kind of reading, those of the person's own too.
  case others = "other-readings"
  /// Medicines, their changes, and what was measured before and after.
  case medication
  /// The last visit: what was asked and agreed.
  case visit = "last-visit"
  /// The questions for the next visit.
  case questions
  /// How it was measured, and what was left out.
  case measuring
  /// The person's own words beside readings and changes.
  case notes
  /// The pictures.
  case charts

  /// What it is, for people.
  package var title: String {
    switch self {
    case .pressure: "blood pressure"
    case .glucose: "glucose"
    case .weight: "weight"
    case .others: "other readings"
    case .medication: "medicines"
    case .visit: "the last visit"
    case .questions: "your questions"
    case .measuring: "how it was measured"
    case .notes: "your notes"
    case .charts: "charts"
    }
  }
}
