import Model

/// What reached the person by which way and when, kept on this device, so that nothing is notified twice.
///
/// It says which entries were due, by their ids, and nothing of what they say.
package struct ReachedStore: Sendable {
  /// Something that reached the person.
  package struct Reached: Sendable, Equatable {
    /// When.
    package let at: Moment
    /// By which way: `notification`, `login`.
    package let way: String
    /// What it was: an entry's id, its part and since when it is due; without spaces.
    package let item: String

    /// Makes one.
    package init(at: Moment, way: String, item: String) {
      self.at = at
      self.way = way
      self.item = item
    }
  }

  private let folder: JournalFolder
  private let system: any FileSystem

  /// How many are kept, the newest.
  static let most = 400

  /// Prepares a store for the journal in `home`; nothing is read or made.
  package init(state: String, home: String, fileSystem: any FileSystem = SystemCalls()) {
    folder = JournalFolder(home: home, state: state)
    system = fileSystem
  }

  /// What reached the person, the oldest first; a line that cannot be read is passed over.
  package func load() -> [Reached] {
    guard let bytes = try? WholeFile(system: system).read(path)?.bytes else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, let at = Moment(words[0]) else { return nil }
      return Reached(at: at, way: String(words[1]), item: String(words[2]))
    }
  }

  /// Lets `body` reach the person with what did not yet, and keeps what it says did; nobody else does so meanwhile.
  ///
  /// - Returns: False where another program is at it, or the lock cannot be made; then nothing was done.
  /// - Throws: `JournalError` where it cannot be kept, or what `body` throws.
  package func reach(_ body: ([Reached]) throws -> [Reached]) throws -> Bool {
    try Folders(system: system).make(folder.state)
    guard let lock = WriterLock(unlessHeld: "\(path).lock", system) else { return false }
    defer { lock.release() }
    let known = load()
    let more = try body(known)
    if !more.isEmpty { try keep((known + more).suffix(Self.most)) }
    return true
  }

  private func keep(_ reached: ArraySlice<Reached>) throws(JournalError) {
    let text = reached.map { "\($0.at) \($0.way) \($0.item)\n" }.joined()
    do throws(SystemError) {
      try WholeFile(system: system).replace(path, with: Array(text.utf8))
    } catch {
      throw JournalError(writing: error)
    }
  }

  private var path: String { "\(folder.state)/reached" }
}
