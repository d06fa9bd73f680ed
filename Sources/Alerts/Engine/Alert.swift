import Model
import Statistics

/// A value that crossed a limit, and what people are told to do about it.
public struct Alert: Sendable, Equatable, Identifiable {
  /// The rule that raised it.
  public let rule: String
  /// The entry that an acknowledgement names; of several severe readings the latest.
  public let entry: ULID
  /// Every entry it is about, in order of time.
  public let entries: [ULID]
  /// When the first of them was measured.
  public let at: Moment
  /// How much it matters.
  public let severity: Severity
  /// Value against limit in one line: `182/121 mmHg, at or above 180/120`.
  public let headline: String
  /// The limit alone.
  public let limit: String
  /// The sources of limit and advice.
  public let citations: [Citation]
  /// What people are told to do, most urgent first.
  public let whatToDo: [String]
  /// The rule in words, the arithmetic, and the sources, a line each.
  public let explanation: [String]
  /// The questions that go with it, nil where there are none.
  public let flow: Flow.Topic?
  /// Whether the person said that they have seen it.
  public let seen: Bool

  /// Rule and entry together.
  public var id: String { "\(rule):\(entry)" }
}
