import Alerts
import Model

/// What a front opens next, in its own way: never a screen or a key.
package indirect enum Opening: Sendable {
  /// Several readings in a row.
  case session
  /// The line in which a reading is logged, with its beginning.
  case logLine(String)
  /// What people are told to do after severe or low values, one after the other.
  case flows([Flow])
  /// An alert in full.
  case alert(Alert)
  /// For how long a reminder is put off.
  case snooze(DueReminder)
  /// Which dose of a medicine was taken, and when.
  case dose(ULID)
  /// What came of a plan.
  case planResult(ULID)
  /// The form that starts a plan like another.
  case planAgain(ULID)
  /// All about a visit.
  case visit(ULID)
  /// What was agreed at a visit.
  case outcome(ULID)
  /// A further act that is proposed, such as being reminded of the next visit.
  case proposal(Act)
}
