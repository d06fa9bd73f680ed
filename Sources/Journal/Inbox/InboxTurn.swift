/// One look through an inbox: what became of its files before, and what becomes of them now.
package struct InboxTurn {
  private var news: [InboxRecord]
  private let store: InboxStore
  /// The contents with which nothing is left to do.
  private var done: Set<String> = []
  private var last: [String: InboxRecord] = [:]

  /// `records` is what became of files, the oldest first.
  init(records: [InboxRecord], news: [InboxRecord], store: InboxStore) {
    (self.news, self.store) = (news, store)
    for record in records { take(record) }
  }

  /// What became of a file last; nil where it was not seen.
  package func last(_ file: InboxFolder.File) -> InboxRecord? { last[file.place] }

  /// Whether nothing is left to do with a content, under whichever name it came.
  package func isDone(_ digest: String) -> Bool { done.contains(digest) }

  /// Keeps what became of a file; it is on the disk when this returns.
  ///
  /// - Returns: Whether the person is to be told of it: the same of the same content is told once.
  /// - Throws: `JournalError` where it cannot be kept.
  package mutating func note(_ record: InboxRecord) throws(JournalError) -> Bool {
    let before = last[record.path]
    let isNew = before?.digest != record.digest || before?.outcome != record.outcome
    if isNew || before != record {
      try store.append(record)
      take(record)
    }
    guard isNew else { return false }
    // What waited in this place waits no more, or in another way.
    let others = news.filter { $0.path != record.path || $0.isDone }
    let told = record.outcome == .known ? others : others + [record]
    if told != news {
      news = told
      try store.keepNews(news)
    }
    return record.outcome != .known
  }

  private mutating func take(_ record: InboxRecord) {
    last[record.path] = record
    if record.isDone, !record.digest.isEmpty { done.insert(record.digest) }
  }
}
