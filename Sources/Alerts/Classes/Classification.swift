import Model
import Statistics

/// The class of a value: its name, whose class it is, and the limits that put it there.
///
/// It names the source's range and never says what a person has.
package struct Classification: Sendable, Equatable {
  /// The name of the class in JSON, such as `hypertension` or `in_range`.
  package let id: String
  /// The class in words: `hypertension (ESC 2024, home)`.
  package let words: String
  /// Whose class it is: `esc-2024`, `consensus-2019`, `own` for a person's own limits.
  package let scheme: String
  /// The setting; nil where it makes no difference.
  package let setting: Targets.Setting?
  /// How much it matters.
  package let severity: Severity
  /// Where the value lies against its limits.
  package let position: Position
  /// The limits in words: `135 or more systolic, or 85 or more diastolic`.
  package let limits: String
  /// The sources of the limits.
  package let citations: [Citation]

  /// The same behind one that says the opposite.
  var though: Classification {
    Classification(
      id: id, words: "though \(words)", scheme: scheme, setting: setting, severity: severity,
      position: position, limits: limits, citations: citations)
  }
}
