/// Every sentence that tells people what to do, in one place.
///
/// No diagnosis, no drug, no dose: a sentence repeats what its source tells people, or is marked [D] as a choice of
/// this program. Tests hold the forbidden words against all of them.
package enum Wording {
  /// What the program is not; shown once where it belongs.
  package static let notADevice =
    "Vitals is not a medical device. Its alerts work only while it runs: do not rely on it for urgent monitoring."

  /// How to call for help: the number of the targets, or "your emergency number".
  static func call(_ number: String?) -> String { "call \(number ?? "your emergency number")" }
  /// The same at the beginning of a sentence, where nothing comes before it.
  static func callNow(_ number: String?) -> String { "Call \(number ?? "your emergency number") now" }

  /// While the next reading is waited for.
  package static func wait(_ time: String) -> String { "\(time) until the next reading." }
  /// When the next reading is due.
  package static let measureNow = "Measure now. Then press l and type the reading."

  /// A value unlike one's own [D].
  static let lookForSlip =
    "Is it what the monitor showed? If not, correct it (vitals edit)."
  /// An import whose times are shifted [D].
  static let lookAtClock =
    "Check the clock of the device. To fix it: vitals undo, then import again with --zone."
  /// Nothing measured for a while [D].
  static let measureAgainSoon =
    "You asked for this reminder. Measure when it suits you, or change how often you want to."
}
