/// What became of the files in inboxes, kept on this device, so that each is taken once and told of once.
///
/// Beside it lies what the person was not told yet, in a file that is there only as long as there is such.
package struct InboxStore: Sendable {
  private let state: String
  private let system: any FileSystem

  /// How many records are kept, the newest.
  static let most = 20_000
  /// Of how many files the person is told.
  static let mostNews = 200

  /// Prepares a store in the folder of this device's own state; nothing is read or made.
  init(state: String, _ system: any FileSystem) { (self.state, self.system) = (state, system) }

  /// Lets `body` take files, one at a time with others who look after the same journal; false where one is at it.
  ///
  /// - Throws: `JournalError` where what became of a file cannot be kept, or what `body` throws.
  package func turn(_ body: (inout InboxTurn) throws -> Void) throws -> Bool {
    try Folders(system: system).make(state)
    guard let lock = WriterLock(unlessHeld: lockPath, system) else { return false }
    defer { lock.release() }
    var kept = records(path)
    if kept.count > Self.most {
      kept = Array(kept.suffix(Self.most / 2))
      try replace(path, kept)
    }
    var turn = InboxTurn(records: kept, news: records(newsPath), store: self)
    try body(&turn)
    return true
  }

  /// What the person was not told yet; from then on it counts as told.
  package func takeNews() -> [InboxRecord] {
    // At each launch: where there is nothing, one look is all.
    guard (try? system.lstat(newsPath)) != nil, let lock = WriterLock(unlessHeld: lockPath, system)
    else { return [] }
    defer { lock.release() }
    let news = records(newsPath)
    // Where it cannot be removed, it is told again.
    try? system.unlink(newsPath)
    return news
  }
}

extension InboxStore {
  /// Appends a record; it is on the disk when this returns.
  func append(_ record: InboxRecord) throws(JournalError) {
    do throws(SystemError) {
      let file: OpenFile
      do throws(SystemError) { file = try system.open(path, for: .appending) } catch {
        guard error.code == SystemError.noSuchFile else { throw error }
        file = try system.create(path)
      }
      defer { try? system.close(file) }
      try system.writeAll(file, Array(record.line.utf8)[...])
      try system.fdatasync(file)
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// Keeps what the person is to be told.
  func keepNews(_ news: [InboxRecord]) throws(JournalError) {
    if news.isEmpty, records(newsPath).isEmpty { return }
    try replace(newsPath, Array(news.suffix(Self.mostNews)))
  }

  private func replace(_ path: String, _ records: [InboxRecord]) throws(JournalError) {
    do throws(SystemError) {
      guard !records.isEmpty else { return try system.unlink(path) }
      try WholeFile(system: system).replace(path, with: Array(records.map(\.line).joined().utf8))
    } catch {
      throw JournalError(writing: error)
    }
  }

  private func records(_ path: String) -> [InboxRecord] {
    (try? WholeFile(system: system).read(path)?.bytes).map(InboxRecord.all) ?? []
  }

  private var path: String { "\(state)/inbox" }
  private var newsPath: String { "\(state)/inbox-news" }
  private var lockPath: String { "\(state)/inbox.lock" }
}

extension JournalStore {
  /// What became of the files in inboxes of this journal.
  package var inbox: InboxStore { InboxStore(state: folder.state, system) }
}
