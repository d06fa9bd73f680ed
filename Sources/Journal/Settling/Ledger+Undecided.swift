import Model

extension Ledger {
  /// What a person can decide about an entry: its conflict, or its only state where that cannot be read.
  package func undecided(_ id: ULID) -> Conflict? {
    if let conflict = conflicts.first(where: { $0.id == id }) { return conflict }
    let heads = heads(of: id)
    guard heads.contains(where: { $0.refusal != nil && !$0.enteredInError }) else { return nil }
    return Conflict(id: id, heads: heads, counted: Heads.counted(of: heads))
  }
}

extension Revision {
  /// When it was measured, even where the rest of it cannot be read.
  package var at: Moment? {
    if let entry { return entry.at }
    guard let member = unknown.first(where: { $0.key == "at" }), let colon = member.bytes.firstIndex(of: 58)
    else { return nil }
    let value = member.bytes[member.bytes.index(after: colon)...].filter { $0 != 32 && $0 != 34 }
    return Moment(String(decoding: value, as: UTF8.self))
  }
}
