import Care
import Journal
import Lettering
import Model

/// Shows what is due on the desktop, each item once.
struct Notifier {
  let tools: any Tools
  let reached: ReachedStore

  /// The name under which notifications are remembered.
  static let way = "notification"
  /// The name under which it is remembered that an item is not due any more: answered, or put off for a while.
  static let gone = "gone"
  /// The program that shows them.
  static let program = "notify-send"
  /// The most that are shown at once; more are one notification together.
  private static let most = 5

  /// What came of it.
  enum Outcome: Equatable {
    /// So many were shown; those that were before are not counted.
    case shown(Int)
    /// The machine cannot show any.
    case missing
    /// The desktop did not take it; its words.
    case refused(String)
    /// Another program is at it.
    case busy
  }

  /// Shows the items that are due and were not shown before.
  ///
  /// - Throws: `JournalError` where what was shown cannot be remembered.
  func show(_ items: [any DueItem], in record: PatientRecord) throws -> Outcome {
    guard tools.path(of: Self.program) != nil else { return .missing }
    var outcome = Outcome.shown(0)
    let isFree = try reached.reach { known in
      let before = Self.stillDue(known)
      let due = items.filter(\.isDue)
      let new = due.filter { !before.contains($0.reachedName) }
      let gone = before.subtracting(due.map(\.reachedName)).sorted()
      var shown: [any DueItem] = []
      for group in Self.groups(new) {
        let (title, body) = Self.words(group, in: record)
        if let refusal = send(title, body) {
          outcome = .refused(refusal)
          break
        }
        shown += group
      }
      if case .shown = outcome { outcome = .shown(shown.count) }
      return gone.map { ReachedStore.Reached(at: record.now, way: Self.gone, item: $0) }
        + shown.map { ReachedStore.Reached(at: record.now, way: Self.way, item: $0.reachedName) }
    }
    return isFree ? outcome : .busy
  }

  /// Shows one notification; what stood in the way, nil where nothing did.
  func send(_ title: String, _ body: String) -> String? {
    // What a notification says may be shown as markup.
    let plain = body.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    guard let run = tools.run(Self.program, ["--app-name=Vitals", "--", title, plain]) else {
      return "\(Self.program) could not be started"
    }
    return run.status == 0 ? nil : run.complaint
  }

  /// The items that were shown and have been due ever since.
  private static func stillDue(_ known: [ReachedStore.Reached]) -> Set<String> {
    known.reduce(into: []) { items, reached in
      if reached.way == way { items.insert(reached.item) }
      if reached.way == gone { items.remove(reached.item) }
    }
  }

  private static func groups(_ items: [any DueItem]) -> [[any DueItem]] {
    items.count <= most ? items.map { [$0] } : [items]
  }

  private static func words(_ items: [any DueItem], in record: PatientRecord) -> (
    title: String, body: String
  ) {
    if items.count == 1, let item = items.first {
      return (Text.visible(item.title(in: record)), Text.visible(item.line(in: record)))
    }
    let titles = items.map { Text.visible($0.title(in: record)) }
    return ("\(items.count) things are due", titles.joined(separator: ", "))
  }
}

extension DueItem {
  /// What tells this item at this time from all others; without spaces.
  var reachedName: String {
    let name = part.isEmpty ? "\(id)" : "\(id)/\(part)"
    return "\(name)/\(since)".replacing(" ", with: "_")
  }
}
