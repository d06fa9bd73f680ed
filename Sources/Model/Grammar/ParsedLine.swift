/// What a line in words was understood to say, before it is saved.
package struct ParsedLine: Sendable {
  /// When it was measured.
  package var at: Moment
  /// What was measured.
  package var measurement: any Measurement
  /// A remark, nil where there is none.
  package var note: String?
  /// Tags, without `#`.
  package var tags: [String]
  /// What is unlikely about it and should be asked about; empty where nothing is.
  package var doubts: [String]

  /// Makes a parsed line.
  package init(
    at: Moment, measurement: any Measurement, note: String? = nil, tags: [String] = [], doubts: [String] = []
  ) {
    self.at = at
    self.measurement = measurement
    self.note = note
    self.tags = tags
    self.doubts = doubts
  }

  /// The entry that is saved under an id.
  package func entry(id: ULID, batch: ULID? = nil) -> Entry {
    Entry(id: id, at: at, content: measurement, note: note, tags: tags, batch: batch)
  }
}

extension ParsedLine: Equatable {
  /// Whether two lines would save the same and ask the same.
  package static func == (left: ParsedLine, right: ParsedLine) -> Bool {
    left.at == right.at && left.measurement.says(theSameAs: right.measurement) && left.note == right.note
      && left.tags == right.tags && left.doubts == right.doubts
  }
}
