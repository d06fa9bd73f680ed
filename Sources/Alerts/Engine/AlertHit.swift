import Model
import Statistics

/// What a rule found.
struct AlertHit {
  var severity: Severity
  /// How soon something is to be done while its last reading is new.
  var urgency: Urgency
  var headline: String
  /// What comes before the headline, where that is not how soon to act: `Measure again at 10:10`.
  var lead: String?
  /// The value in a few words, for lines too short for the headline: `low pressure 88/54`.
  var brief: String?
  /// What its headline says of when that was.
  var tense = Alert.Tense.present
  var limit: String
  var whatToDo: [String]
  var arithmetic: [String]
  /// What it is about, in order of time; empty for the looked-at entry alone.
  var entries: [ULID] = []
  /// What an acknowledgement names; nil for the looked-at entry.
  var about: ULID?
  /// Sources beside those of the rule, such as of the scheme's limit.
  var citations: [Citation] = []
  /// When its last reading was taken; nil for the looked-at entry's time.
  var until: Moment?
  /// What it asks for as its last reading grows old, by the time since; empty where it stays as it is.
  var fades: [Fade] = []
  /// What was held against the limit, without words around it: `137.2/86.1 mmHg`; for alerts that stand for days.
  var measured: String?
  /// What has to hold so that it ends, as a sentence; for alerts that stand for days.
  var ends: String?
  /// The headline in the past tense, with the day: `Average of the last 7 days was 137.2/86.1 mmHg on 16 Nov`; for alerts
  /// that stand for days.
  var was: String?
  /// What stands behind the value of now once that is below the limit: `limit 135/85; over 2 below`.
  var endsBriefly: String?
  /// Whether what was found would begin it, not only go on with it.
  var isReached = true
  /// By what the worst day is chosen, whose figures are told; nil where those of the first day are.
  var rank: Double?
  /// Whether a later value is back where it should be.
  var isBack = false
  /// What was measured on its days, to tell what is worse than before an answer; for alerts that stand for days.
  var peaks: [Alert.Peak] = []
  /// For how many minutes an answer holds while further values come.
  var answerHolds = 0
  /// Whether a second reading is waited for, where the rule has questions.
  var isAwaited = true
}
