import Model

@testable import Journal

extension PlainRecord {
  /// Whether a revision says what stands here, and nothing else.
  func says(_ revision: Revision) -> Bool {
    guard sum == (revision.checksum == .verified ? .holds : .absent),
      text("id").map({ ULID($0) == revision.id }) == true,
      text("kind").map({ same($0, revision.kindID) }) == true,
      (text("state") != nil) == revision.enteredInError, saysFrame(revision)
    else { return false }
    guard let entry = revision.entry else { return true }
    return text("at").flatMap { PlainCalendar.moment($0) }.map { same($0.canonical, entry.at.description) }
      == true
      && (isNormalized(entry) || entry.content.fields.allSatisfy(says))
      && (entry.note.map { says(Field("note", .text($0))) } ?? (members["note"] == nil))
      && texts("tags").elementsEqual(entry.tags, by: same)
  }

  /// Whether what a line says is read for what it means: `daily` for `1d`, `7:30` for `07:30`, no setting for home.
  private func isNormalized(_ entry: Entry) -> Bool { entry.measurement == nil }

  private func saysFrame(_ revision: Revision) -> Bool {
    let seq = revision.origin.seq
    return texts("replaces").map { RevisionID($0) } == revision.replaces
      && (members["rev"] == nil ? revision.rev == 1 : says(Field("rev", .number(ExactDecimal(revision.rev)))))
      && (members["seq"] == nil ? seq == 0 : says(Field("seq", .number(ExactDecimal(seq)))))
  }

  /// The texts of a list, none where it is missing or holds anything else.
  private func texts(_ key: String) -> [String] {
    guard case .list(let values)? = members[key] else { return [] }
    return values.compactMap { value in
      guard case .text(let scalars) = value else { return nil }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
