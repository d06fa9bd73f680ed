import Model
import Statistics

/// Where a sitting stands, in words.
package struct SittingState {
  /// What was saved so far.
  package let entries: [Entry]
  /// What is waited for; nil where it is time to measure.
  package let countdown: Countdown?
  /// Now, in milliseconds since 1970 in UTC.
  package let instant: Int64

  /// Says where a sitting stands.
  package init(entries: [Entry], countdown: Countdown?, instant: Int64) {
    (self.entries, self.countdown, self.instant) = (entries, countdown, instant)
  }

  /// Whether this is the rest before the first reading.
  package var isResting: Bool { entries.isEmpty && countdown != nil }

  /// Whether no further reading is taken.
  package var isFull: Bool { entries.count >= SittingPlan.readings.upperBound }

  /// Whether all readings are there that are needed.
  package var isEnough: Bool { entries.count >= SittingPlan.readings.lowerBound }

  /// What to do now, in one sentence.
  package var now: String {
    if isFull { return "That is all. Press Enter to end the session." }
    let wait = countdown.map { $0.text(at: instant) }
    switch (isEnough, wait) {
    case (true, let wait?): return "\(wait) until a third reading, if you like. Two are enough: Enter ends."
    case (true, nil): return "Measure a third time, if you like. Two are enough: Enter ends."
    case (false, let wait?):
      return "\(wait) until the \(isResting ? "first reading. Rest." : "second reading. Stay seated.")"
    case (false, nil): return "Measure now: the \(entries.isEmpty ? "first" : "second") reading."
    }
  }

  /// How much of the countdown has passed, 0 to 1; nil where none runs.
  package var share: Double? { isFull ? nil : countdown?.share(at: instant) }
}
