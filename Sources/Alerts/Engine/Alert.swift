import Model
import Statistics

/// A value or a run of values that crossed a limit, and what people are told to do about it.
public struct Alert: Sendable, Equatable, Identifiable {
  /// How far its life has gone.
  public enum State: String, Sendable, CaseIterable {
    /// Nothing was said of it yet.
    case new
    /// The person has seen it.
    case seen
    /// The person took note of it.
    case acknowledged
    /// It is over: the person said so, or what it spoke of no longer holds.
    case resolved

    /// The state for people.
    public var words: String {
      switch self {
      case .new: "not answered"
      case .seen: "seen"
      case .acknowledged: "noted"
      case .resolved: "over"
      }
    }
  }

  /// What a person said of it.
  public struct Answer: Sendable, Equatable {
    /// When.
    public let at: Moment
    /// What.
    public let answer: Acknowledgement.Answer
    /// In their own words; nil where they wrote nothing.
    public let note: String?
  }

  /// The rule that raised it.
  public let rule: String
  /// The entry that an acknowledgement names; of several severe readings the latest.
  public internal(set) var entry: ULID
  /// Every entry it is about, in order of time.
  public internal(set) var entries: [ULID]
  /// When the first of them was measured, or since when it stands.
  public let at: Moment
  /// How much it matters.
  public internal(set) var severity: Severity
  /// Value against limit in one line: `Very low glucose: 2.9 mmol/L (below 3.0)`.
  public internal(set) var headline: String
  /// The limit alone.
  public internal(set) var limit: String
  /// The sources of limit and advice.
  public let citations: [Citation]
  /// What people are told to do, most urgent first.
  public internal(set) var whatToDo: [String]
  /// The rule in words.
  public let words: String
  /// The numbers that were held against the limit, a line each.
  public internal(set) var arithmetic: [String]
  /// The questions that go with it, nil where there are none.
  public let flow: Flow.Topic?
  /// Whether it stands as long as something holds, rather than being about a reading.
  public let isOngoing: Bool
  /// Whether it stood already on the first day that was looked at, so that it may have begun earlier.
  public internal(set) var isOlder = false
  /// What the person said of it, the earliest first.
  public internal(set) var answers: [Answer] = []
  /// How far its life has gone.
  public internal(set) var state = State.new

  /// Rule and entry together.
  public var id: String { "\(rule):\(entry)" }
  /// Whether the person said anything of it, or it is over.
  public var seen: Bool { state != .new }
  /// The rule in words, the arithmetic, and the sources, a line each.
  public var explanation: [String] { [words] + arithmetic + citations.map { "Source: \($0.text)" } }
}
