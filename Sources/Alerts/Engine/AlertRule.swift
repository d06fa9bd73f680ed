import Model
import Statistics

/// One rule of the alert engine: a small file with its words, its sources, its check and its examples.
///
/// The examples are documentation and tests at once. A new rule is one file and its entry in `all`.
public struct AlertRule: Sendable, Identifiable {
  /// The name in the journal's acknowledgements and in JSON.
  public let id: String
  /// The rule in words.
  public let words: String
  /// The sources of limit and advice.
  public let citations: [Citation]
  /// Rules that say nothing more about an entry that this one spoke of.
  public var supersedes: [String] = []
  /// The questions that go with it.
  public var flow: Flow.Topic?
  /// Examples that raise an alert.
  public let fires: [Example]
  /// Examples that do not.
  public let doesNotFire: [Example]
  /// What the rule finds about the context's entry; nil where nothing.
  let check: @Sendable (AlertContext) -> Finding?

  /// Log lines, and the limits they are held against.
  public struct Example: Sendable {
    /// The readings as they are logged, one after the other.
    public let lines: [String]
    /// How many minutes lie between them.
    public let minutesApart: Int
    /// The person's limits.
    public let targets: Targets

    init(_ lines: String..., minutesApart: Int = 5, targets: Targets = .untouched) {
      self.lines = lines
      self.minutesApart = minutesApart
      self.targets = targets
    }
  }

  /// What a rule found.
  struct Finding {
    var severity: Severity
    var headline: String
    var limit: String
    var whatToDo: [String]
    var arithmetic: [String]
    /// What it is about, in order of time; empty for the looked-at entry alone.
    var entries: [ULID] = []
    /// What an acknowledgement names; nil for the looked-at entry.
    var about: ULID?
  }

  /// Every rule, those that supersede others first.
  public static let all: [AlertRule] = [
    .severePressure, .veryLowGlucose, .lowGlucose, .veryHighGlucose, .ketones, .lowOxygen, .highTemperature,
    .lowTemperature, .fastPulse, .slowPulse, .pressureAboveTarget, .glucoseOutsideTarget,
  ]

  /// The rule with an id; nil where this version does not know it.
  public static func named(_ id: String) -> AlertRule? { all.first { $0.id == id } }
}
