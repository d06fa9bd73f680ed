/// A content of one kind with the entry that holds it.
package struct Stored<C: Content>: Sendable, Identifiable {
  /// The entry.
  package let entry: Entry
  /// What it says.
  package let content: C

  /// The identity of the entry.
  package var id: ULID { entry.id }

  /// Takes an entry; nil where it is of another kind.
  package init?(_ entry: Entry) {
    // Most entries are of other kinds, and a cast costs ten times what this comparison does.
    guard Swift.type(of: entry.content) == C.self, let content = entry.content as? C else { return nil }
    self.entry = entry
    self.content = content
  }

  /// The entry, saying something else.
  package func saying(_ content: C) -> Entry {
    var entry = entry
    entry.content = content
    return entry
  }
}
