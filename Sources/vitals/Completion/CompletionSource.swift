import ArgumentParser
import Model

/// Where the values of an option or a word come from, so that a shell can offer them.
///
/// It stands behind `completion:` of the argument itself, as the command that prints the values.
enum CompletionSource: Equatable {
  /// The person's own words: nothing can be offered.
  case nothing
  /// These.
  case words([String])
  /// The shell's own files.
  case files
  /// The shell's own folders.
  case folders
  /// What the program or the journal knows.
  case known(Known)

  /// What the program or the journal knows, by name.
  enum Known: String, CaseIterable {
    /// A log line: kinds, words, tags, medicines, times.
    case reading
    case entries, alerts, conflicts, findings
    case kinds, topics, views
    case ownKinds = "own-kinds"
    case medicines, changes, reminders, checkups, plans, visits, questions, documents
    case clinicians, places, rules, zones, days
    case settingValues = "setting-values"
  }
}

extension CompletionSource {
  private static let command = "vitals complete what "

  /// Reads what the option parser says of an argument.
  init(_ node: PlacedJSON?, _ values: [String]) {
    let listed = node?["list"]?["values"]?.list.compactMap(\.text) ?? []
    let command = node?["shellCommand"]?["command"]?.text
    if let known = command.flatMap({ Known(rawValue: String($0.dropFirst(Self.command.count))) }) {
      self = .known(known)
    } else if node?["file"] != nil {
      self = .files
    } else if node?["directory"] != nil {
      self = .folders
    } else {
      let words = listed.isEmpty ? values : listed
      self = words.isEmpty ? .nothing : .words(words)
    }
  }

  fileprivate static func command(for known: Known) -> String { command + known.rawValue }
}

extension CompletionKind {
  /// What the program or the journal knows.
  static func known(_ known: CompletionSource.Known) -> CompletionKind {
    .shellCommand(CompletionSource.command(for: known))
  }

  /// Spans that people ask for.
  static let spans = CompletionKind.list(["7d", "14d", "30d", "90d", "6m", "1y", "10y"])
  /// How often something comes.
  static let intervals = CompletionKind.list([
    "once", "daily", "weekly", "monthly", "yearly", "2w", "3m", "6m", "1y",
  ])
}
