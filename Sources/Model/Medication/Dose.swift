/// A dose that was due by a medicine's times, and what was said of it.
public struct Dose: Sendable, Equatable {
  /// What was said of it.
  public enum Answer: Sendable, Equatable {
    /// It was taken, as an entry says.
    case taken(ULID, at: Moment)
    /// It was left out, as an entry says.
    case skipped(ULID)
    /// Nothing was said.
    case none
  }

  /// When it was due.
  public let time: DoseTime
  /// What was said of it.
  public let answer: Answer

  /// Whether nothing was said of it.
  public var isOpen: Bool { answer == .none }
  /// Whether it was taken.
  public var isTaken: Bool { if case .taken = answer { true } else { false } }
  /// Whether it was left out.
  public var isSkipped: Bool { if case .skipped = answer { true } else { false } }
}
