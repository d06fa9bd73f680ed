/// Which comes first in `11/10/2026`, where both can be a month.
package enum DateOrder: String, Sendable, CaseIterable {
  /// Neither is guessed: it is asked about each time.
  case ask
  /// The day: 11 October.
  case dmy
  /// The month: November 10.
  case mdy
}
