import Journal
import Model

/// The words for one action, without full stops.
struct UndoneWords {
  private let undone: Undone
  private let record: PatientRecord
  private let entries: [Entry]
  private let only: Entry?

  init(_ undone: Undone, _ record: PatientRecord) {
    (self.undone, self.record) = (undone, record)
    entries = undone.changes.compactMap { $0.after ?? $0.before }
    only = entries.count == 1 ? entries.first : nil
  }

  private var what: String { only.map { UndoneEntry(record).line($0) } ?? UndoneEntry.several(entries) }
  /// The entry as it stands before anything is undone.
  private var now: String {
    guard undone.changes.count == 1, let entry = undone.changes.first?.before else { return what }
    return UndoneEntry(record).line(entry)
  }
  private var isOne: Bool { only.map { !UndoneEntry.isSeveral($0.content) } == true }
  /// Whether nothing that was measured or written goes with them.
  private var areAnswers: Bool { entries.allSatisfy { UndoneEntry.isAnswer($0.content) } }
  private var are: String { isOne ? "is" : "are" }
  private var theyAre: String { isOne ? "it is" : "they are" }

  /// What was done at first.
  var done: String {
    switch undone.action {
    case .added: "Added: \(what)"
    case .edited: "Changed: \(now)"
    case .deleted: "Deleted: \(what)"
    case .accepted: "Accepted, though the line is damaged: \(what)"
    case .seen: "Lines that cannot be used were marked as seen"
    case .resolved: "Decided between versions of: \(what)"
    }
  }

  /// What holds once it is undone.
  var afterUndo: String {
    switch undone.action {
    case .added: "\(what) \(are) \(areAnswers ? "taken back" : "deleted")"
    case .edited: only == nil ? "\(what) are as they were before" : "\(theyAre) back to \(what)"
    case .deleted: "\(what) \(are) back"
    case .accepted: "the line that you accepted is not used any more: \(what)"
    case .seen: "the lines that were marked as seen are listed again"
    case .resolved: "you can decide again; used until then: \(what)"
    }
  }

  /// What holds once it is done again.
  var afterRedo: String {
    switch undone.action {
    case .added: "\(what) \(are) \(areAnswers ? "given" : "there") again"
    case .edited: only == nil ? "\(what) are changed again" : "\(theyAre) \(what) again"
    case .deleted: "\(what) \(are) deleted again"
    case .accepted: "the line that you accepted is used again: \(what)"
    case .seen: "the lines are marked as seen again"
    case .resolved: "it is decided again: \(what)"
    }
  }

  /// The entries, where they are several: the first few of them.
  var list: [String] {
    guard entries.count > 1 else { return [] }
    let some = entries.prefix(Self.mostNamed).map { "  \(UndoneEntry(record).line($0))" }
    let rest = entries.count - some.count
    return some + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  private static let mostNamed = 5
}
