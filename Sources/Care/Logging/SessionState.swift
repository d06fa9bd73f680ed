import Alerts
import Model
import Statistics

/// Where a session stands, in words.
package struct SessionState {
  /// What was saved so far.
  package let entries: [Entry]
  /// What is waited for; nil where it is time to measure.
  package let countdown: Countdown?
  /// Now, in milliseconds since 1970 in UTC.
  package let instant: Int64

  /// Says where a session stands.
  package init(entries: [Entry], countdown: Countdown?, instant: Int64) {
    (self.entries, self.countdown, self.instant) = (entries, countdown, instant)
  }

  /// Whether this is the rest before the first reading.
  package var isResting: Bool { entries.isEmpty && countdown != nil }

  /// Whether no further reading is taken.
  package var isFull: Bool { entries.count >= SessionPlan.readings.upperBound }

  /// Whether all readings are there that are needed.
  package var isEnough: Bool { entries.count >= SessionPlan.readings.lowerBound }

  /// What to do now, in one sentence.
  package var now: String {
    if isFull { return "That is all. Press Enter to end the session." }
    switch (isEnough, countdown) {
    case (true, _): return "Two are enough: press Enter."
    case (false, _?):
      return isResting ? "Rest until the first reading." : "Stay seated until the second reading."
    case (false, nil): return "Measure now: the \(entries.isEmpty ? "first" : "second") reading."
    }
  }

  /// The time that is left until the next reading: `4:12`; nil where none is waited for.
  package var left: String? { isFull ? nil : countdown.map { $0.text(at: instant) } }

  /// What is shown large: the time that is left, or that it is time; nil where the average of what is there matters more.
  package var large: String? { isEnough ? nil : left ?? Wording.measureLarge }

  /// When the next reading is taken: `in 0:41`, `now`; nil where none is taken any more.
  package var next: String? {
    isFull
      ? nil : left.map { "in \($0)\(isEnough ? ", if you like" : "")" } ?? (isEnough ? "if you like" : "now")
  }

  /// How much of the countdown has passed, 0 to 1; nil where none runs.
  package var share: Double? { isFull ? nil : countdown?.share(at: instant) }
}
