import Model

/// What was found of one way by which reminders reach the person.
struct ChannelCheck {
  /// Whether it works.
  enum Verdict: String {
    /// It works.
    case works
    /// It works in part, or only at times.
    case partly
    /// It is set up and does not work.
    case broken
    /// It is not set up.
    case off
    /// It cannot be told from here.
    case unknown

    /// The verdict for people.
    var word: String {
      switch self {
      case .works: "works"
      case .partly: "works in part"
      case .broken: "DOES NOT WORK"
      case .off: "not set up"
      case .unknown: "not known"
      }
    }
  }

  /// Its name, such as `systemd`.
  let name: String
  let verdict: Verdict
  /// What was found, a sentence each.
  var found: [String] = []
  /// What to do; nil where there is nothing to do.
  var advice: String?
  /// When it last reached the person; nil where that is not known.
  var last: Moment?
  /// What happened then, in words.
  var lastWords = "Last reached you"
  /// Whether it goes on after the machine was started anew; nil where that cannot be told.
  var survivesReboot: Bool?

  /// For programs.
  var json: JSONValue {
    .object(
      [
        .init("channel", .text(name)), .init("verdict", .text(verdict.rawValue)),
        .init("found", .list(found.map(JSONValue.text))), .init("advice", advice),
        .init("last", last.map { "\($0)" }),
        survivesReboot.map { .init("survives-reboot", .flag($0)) },
      ].compactMap(\.self))
  }
}
