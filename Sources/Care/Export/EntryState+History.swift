import Exchange
import Journal
import Model

extension EntryState {
  /// The states of an entry, of which at most one holds; those that only deleted it or cannot be read are none.
  ///
  /// What tells a state from the others is its number in the history, so that it stays what it was when another one is
  /// added.
  static func states(_ history: [Revision]) -> [EntryState] {
    let counted = Ledger.counted(history)
    let heads = Ledger.heads(history)
    let isDeleted = counted?.enteredInError ?? true
    let said = history.filter { !$0.enteredInError }
    var states: [EntryState] = []
    var suffixes: Set<String> = []
    for revision in said.isEmpty ? Array(history.suffix(1)) : said {
      guard let entry = revision.entry else { continue }
      let suffix = suffix(of: revision, besides: &suffixes)
      let before = states.last.map { ($0.suffix, $0.entry) }
      let standing: Standing =
        if isDeleted || revision.enteredInError || !heads.contains(revision.origin) {
          .withdrawn
        } else if revision.origin != counted?.origin {
          .undecided
        } else {
          Self.standing(of: entry, after: states.last?.entry)
        }
      states.append(
        EntryState(entry, suffix: suffix, standing, written: revision.written, replaces: before))
    }
    return states
  }

  private static func standing(of entry: Entry, after before: Entry?) -> Standing {
    guard let before else { return .holds }
    let isSame =
      entry.at.isSameInstant(as: before.at)
      && entry.content.says(theSameAs: before.content)
    return isSame ? .amended : .corrected
  }

  private static func suffix(of revision: Revision, besides taken: inout Set<String>) -> String {
    let own = revision.rev == 1 ? "" : "-\(revision.rev)"
    // Two devices may both have written a second revision.
    let free = [own] + (2...).lazy.prefix(99).map { "\(own).\($0)" }
    let suffix = free.first { taken.insert($0).inserted } ?? own
    return suffix
  }
}
