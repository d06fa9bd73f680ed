import Model
import Statistics

/// What a rule found.
struct AlertHit {
  var severity: Severity
  var headline: String
  var limit: String
  var whatToDo: [String]
  var arithmetic: [String]
  /// What it is about, in order of time; empty for the looked-at entry alone.
  var entries: [ULID] = []
  /// What an acknowledgement names; nil for the looked-at entry.
  var about: ULID?
  /// Sources beside those of the rule, such as of the scheme's limit.
  var citations: [Citation] = []
}
