/// How well a number's source is known.
package enum SourceTrust: String, Sendable, CaseIterable {
  /// Read in the issuing body's own text or table.
  case verified = "V"
  /// Read in a secondary page that repeats the guideline.
  case secondHand = "V2"
  /// Known, but not found in a readable source: to be checked before it is shown as "according to".
  case recalled = "R"
  /// A choice of this program; no guideline fixes it.
  case choice = "D"

  /// A limit of the person's own, as they or their clinician set it.
  case own = "O"

  /// The mark in words for people.
  package var words: String {
    switch self {
    case .verified: "read in the source"
    case .secondHand: "from a page that repeats it"
    case .recalled: "recalled, not checked against a source"
    case .choice: "a choice of this program"
    case .own: "set by you or with your clinician"
    }
  }
}
