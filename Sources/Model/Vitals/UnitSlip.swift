// Numbers that came with a unit in which they are hardly measured, or with none: each limit stands here or with its
// quantity, once.
extension GlucoseUnit {
  /// The other unit.
  package var other: GlucoseUnit { self == .mgdl ? .mmol : .mgdl }

  /// Whether a number is hardly one of this unit and likely one of the other (D).
  package func isSlip(_ number: Double) -> Bool {
    switch self {
    case .mgdl: number <= 33.3
    case .mmol: number > 35
    }
  }
}
