import Model

/// How soon something is to be done about an alert, judged at the moment that is asked about.
///
/// Severity says how far a value is from its limit; urgency says what that asks for now. A severe value of last week is
/// still severe, and no longer asks for an emergency number.
package enum Urgency: Int, Sendable, CaseIterable, Comparable {
  /// Nothing is to be done.
  case note
  /// To bring along to the next visit.
  case visit
  /// To contact the practice about within days.
  case days
  /// To call somebody about today.
  case today
  /// To act on at once: the emergency number, the maternity unit, or the sugar that a low glucose needs.
  case now

  /// The name in JSON.
  package var name: String {
    switch self {
    case .note: "note"
    case .visit: "visit"
    case .days: "days"
    case .today: "today"
    case .now: "now"
    }
  }

  /// The urgency before a headline: `Call today`.
  package var label: String {
    switch self {
    case .note: "Note"
    case .visit: "Next visit"
    case .days: "Call soon"
    case .today: "Call today"
    case .now: "Act now"
    }
  }

  /// Orders from a note to what is to be done now.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Urgency {
  /// How soon something is to be done about a limit of the person's own, by how much they said it matters [D].
  init(of severity: Severity) {
    self =
      switch severity {
      case .good, .notice: .note
      case .high: .days
      case .severe: .today
      }
  }
}

/// What an alert asks for once its last reading is some time ago.
struct Fade: Sendable {
  /// From how many minutes after the last reading on.
  let after: Int
  /// How soon something is to be done then.
  let urgency: Urgency
  /// What to do then; nil for the same as before.
  var whatToDo: [String]?
  /// The headline then; nil for the same as before.
  var headline: String?
  /// What comes before the headline then; nil for how soon to act.
  var lead: String?
}

extension [Fade] {
  /// The last of them that a number of minutes has reached; nil where none has.
  func reached(_ minutes: Int) -> Fade? {
    filter { $0.after <= minutes }.max { $0.after < $1.after }
  }
}

extension Fade {
  /// Minutes of an hour.
  static let hour = 60
  /// After so many minutes with nothing measured since, what asked for help at once is of some hours ago [D].
  static let nothingSince = 3 * hour
  /// Minutes of a day.
  static let day = 24 * 60
}
