import Journal
import Model

/// What settles a finding of the check.
package enum Settling: Sendable {
  /// Take over what lines say.
  case accept([Acceptance])
  /// Note that lines were seen.
  case seen([JournalProblem])
  /// Decide for one of the states of an entry.
  case resolve(ULID, keeping: Revision)
}
