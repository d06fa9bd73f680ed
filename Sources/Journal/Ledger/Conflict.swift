import Model

/// Two or more revisions of an entry that do not know each other: it was changed in two places at once.
package struct Conflict: Sendable, Identifiable {
  /// The entry.
  package let id: ULID
  /// The revisions that nothing replaces, oldest first.
  package let heads: [Revision]
  /// The one that is counted; nil where none of them can be.
  package let counted: Revision?

  /// Why that one is counted, as a sentence.
  package var why: String {
    guard let counted else { return "This version cannot read any of them, so none is used." }
    let others = heads.filter { $0.origin != counted.origin }
    if others.contains(where: \.enteredInError), !others.contains(where: { !$0.enteredInError }) {
      return "One device deleted it while another changed it. The change is used until you decide."
    }
    if others.contains(where: { $0.written == counted.written }) {
      return
        "They were written at the same time. By the order of the names, the one by \(counted.origin.writer) is used."
    }
    return "The one written last, by \(counted.origin.writer), is used until you decide."
  }
}
