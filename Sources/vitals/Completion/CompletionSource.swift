/// Where the values of an option or a word come from, so that a shell can offer them.
enum CompletionSource: Equatable {
  /// The person's own words: nothing can be offered.
  case nothing
  /// These.
  case words([String])
  /// Some of these, with commas between them.
  case list([String])
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
    /// What the history is searched for.
    case finds
    case clinicians, places, rules, zones, days, recipes
    case settingValues = "setting-values"
  }
}
