import Journal

/// What the person is told of an inbox: what was taken while nobody looked, and what is left for them.
package struct InboxNews: Sendable {
  private let records: [InboxRecord]

  /// So many names of files are said.
  private static let most = 3

  /// Makes it of what was not told yet.
  package init(_ records: [InboxRecord]) { self.records = records }

  /// All of it in a few words; nil where there is nothing to tell.
  ///
  /// - Parameter undo: How a person takes the last of it back, such as `press u`.
  package func sentence(undo: String) -> String? {
    let parts = [
      taken(undo), left(.waits, "waits for an answer", "wait for an answer"),
      left(.unreadable, "cannot be read", "cannot be read"),
    ]
    let sentences = parts.compactMap(\.self)
    return sentences.isEmpty ? nil : "From the inbox: \(sentences.joined(separator: " "))"
  }

  private func taken(_ undo: String) -> String? {
    let taken = records.filter { $0.outcome == .taken }
    guard !taken.isEmpty else { return nil }
    let readings = taken.reduce(0) { $0 + $1.readings }
    let joined = taken.reduce(0) { $0 + $1.joined }
    let counts = [
      readings > 0 ? Self.count(readings, "reading", "readings") : nil,
      joined > 0
        ? "more about \(Self.count(joined, "reading", "readings")) that \(joined == 1 ? "was" : "were") there"
        : nil,
    ].compactMap(\.self).joined(separator: " and ")
    let way = taken.count == 1 ? "to undo: \(undo)" : "to undo file by file: \(undo)"
    return "\(counts), of \(Self.count(taken.count, "file", "files")) (\(way))."
  }

  private func left(_ outcome: InboxRecord.Outcome, _ one: String, _ many: String) -> String? {
    let left = records.filter { $0.outcome == outcome }.map(\.file)
    guard !left.isEmpty else { return nil }
    let more = left.count > Self.most ? " and \(left.count - Self.most) more" : ""
    let names = left.prefix(Self.most).joined(separator: ", ") + more
    return "\(Self.count(left.count, "file", "files")) \(left.count == 1 ? one : many): \(names)."
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension Keeper {
  /// What an inbox brought since the person was told last, in a few words; nil where there is nothing to tell.
  ///
  /// It is told once: whoever asks has to say it.
  package func takeInboxNews(undo: String) -> String? {
    InboxNews(store.inbox.takeNews()).sentence(undo: undo)
  }
}
