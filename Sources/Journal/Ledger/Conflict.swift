import Model

/// Two or more revisions of an entry that do not know each other: it was changed in two places at once.
public struct Conflict: Sendable, Identifiable {
  /// The entry.
  public let id: ULID
  /// The revisions that nothing replaces, oldest first.
  public let heads: [Revision]
  /// The one that is counted; nil where none of them can be.
  public let counted: Revision?

  /// Why that one is counted, as a sentence.
  public var why: String {
    guard let counted else { return "None of them can be read by this version, so none is counted." }
    let others = heads.filter { $0.origin != counted.origin }
    if others.contains(where: \.enteredInError), !others.contains(where: { !$0.enteredInError }) {
      return "One device deleted it while another changed it; what was changed stays until you decide."
    }
    if others.contains(where: { $0.written == counted.written }) {
      return
        "They were written at the same time; by the order of their names \(counted.origin.writer) is counted."
    }
    return "The one written last, by \(counted.origin.writer), is counted until you decide."
  }
}
