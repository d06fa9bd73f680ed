/// A dose that was due by a medicine's times, and what was said of it.
package struct Dose: Sendable, Equatable {
  /// What was said of it.
  package enum Answer: Sendable, Equatable {
    /// It was taken, as an entry says.
    case taken(ULID, at: Moment)
    /// It was left out, as an entry says.
    case skipped(ULID)
    /// Nothing was said.
    case none
  }

  /// When it was due.
  package let time: DoseTime
  /// What was said of it.
  package let answer: Answer

  /// Whether nothing was said of it.
  package var isOpen: Bool { answer == .none }
  /// Whether it was taken.
  package var isTaken: Bool { if case .taken = answer { true } else { false } }
  /// Whether it was left out.
  package var isSkipped: Bool { if case .skipped = answer { true } else { false } }
}
