/// One thing that the journal keeps: a reading, a reminder, an answer to one, a person's targets.
///
/// Its id is its identity, never its time: two readings in one minute are two readings.
package struct Entry: Sendable, Identifiable {
  /// The identity; it stays the same through every edit.
  package let id: ULID
  /// When it was measured, or set up, by the patient's clock.
  package var at: Moment
  /// What it says.
  package var content: any Content
  /// A remark in the person's own words, nil where there is none.
  package var note: String?
  /// Words to find it by, without `#`.
  package var tags: [String]
  /// The action that brought it in together with others, such as an import; nil where it came alone.
  package var batch: ULID?
  /// The document that it was read from; nil where it was not read from one.
  package var document: ULID?

  /// Makes an entry.
  package init(
    id: ULID, at: Moment, content: any Content, note: String? = nil, tags: [String] = [],
    batch: ULID? = nil, document: ULID? = nil
  ) {
    self.id = id
    self.at = at
    self.content = content
    self.note = note
    self.tags = tags
    self.batch = batch
    self.document = document
  }

  /// The kind of its content.
  package var kind: Kind { content.kind }

  /// What was measured; nil for reminders, targets and the like.
  package var measurement: (any Measurement)? { content.measurement }

  /// Whether a second copy of the same thing, entered or imported anew, says nothing that this one does not.
  package func says(theSameAs other: Entry) -> Bool {
    at.isSameInstant(as: other.at) && content.says(theSameAs: other.content)
      && note == other.note
  }
}

extension Entry: Equatable {
  /// Whether two entries have the same id and say the same, tags and remarks included.
  package static func == (left: Entry, right: Entry) -> Bool {
    left.id == right.id && left.at == right.at && left.content.says(theSameAs: right.content)
      && left.note == right.note && left.tags == right.tags && left.batch == right.batch
      && left.document == right.document
  }
}
