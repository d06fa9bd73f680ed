/// What lies behind a cell; the terminal decides how that looks, or whether it can be seen at all.
///
/// It is never the only sign: where a ground is, a line or a word says the same.
package enum Ground: UInt8, CaseIterable, Hashable, Sendable {
  /// Nothing: the terminal's own background.
  case plain
  /// The area between the limits of a chart.
  case shade
}
