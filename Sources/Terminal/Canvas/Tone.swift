/// What a cell means; the terminal decides how that looks.
///
/// Nothing outside the terminal file names a colour. No tone is ever the only sign of a state: a word or a
/// shape beside it says the same.
package enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case normal
  /// Text that stands back: units, hints, empty places.
  case muted
  /// The one colour that leads the eye: keys, the cursor mark, links.
  case accent
  /// The title of a section.
  case heading
  /// A value where it should be.
  case good
  /// A value to look at.
  case warning
  /// A value that needs action, or an error.
  case danger
  /// The chosen row or tab.
  case selected
  /// A field in which one types.
  case input
  /// The line at the edge of the screen: title, tabs, status.
  case bar
}
