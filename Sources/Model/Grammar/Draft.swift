/// What a line in words was understood to say, before it is saved.
public struct Draft: Sendable {
  /// When it was measured.
  public var at: Moment
  /// What was measured.
  public var measurement: any Measurement
  /// A remark, nil where there is none.
  public var note: String?
  /// Tags, without `#`.
  public var tags: [String]
  /// What is unlikely about it and should be asked about; empty where nothing is.
  public var doubts: [String]

  /// Makes a draft.
  public init(
    at: Moment, measurement: any Measurement, note: String? = nil, tags: [String] = [], doubts: [String] = []
  ) {
    self.at = at
    self.measurement = measurement
    self.note = note
    self.tags = tags
    self.doubts = doubts
  }

  /// The entry that is saved under an id.
  public func entry(id: ULID, batch: ULID? = nil) -> Entry {
    Entry(id: id, at: at, content: measurement, note: note, tags: tags, batch: batch)
  }
}

extension Draft: Equatable {
  /// Whether two drafts would save the same and ask the same.
  public static func == (left: Draft, right: Draft) -> Bool {
    left.at == right.at && left.measurement.says(theSameAs: right.measurement) && left.note == right.note
      && left.tags == right.tags && left.doubts == right.doubts
  }
}
