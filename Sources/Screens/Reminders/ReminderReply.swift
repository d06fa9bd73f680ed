import Model

/// What comes of an answer to a reminder or of a change of one; the screens and the shell carry it out each in its way.
public enum ReminderReply: Sendable {
  /// A new entry is saved.
  case new(Entry, saying: String)
  /// The reminder is changed.
  case changed(Entry, saying: String)
  /// There is nothing to save, and why.
  case nothing(String)
  /// What was typed is not understood.
  case refused(String)

  /// The reply on a screen, and what follows where something is saved.
  func effects(then next: Effect...) -> [Effect] {
    switch self {
    case .new(let entry, let words): [.add([entry], saying: "\(words) u undoes it.")] + next
    case .changed(let entry, let words): [.replace([entry], saying: "\(words) u undoes it.")] + next
    case .nothing(let words): [.say(words, .muted)]
    case .refused(let words): [.say("Not saved: \(words).", .danger)]
    }
  }
}
