import Model

/// The journal on disk: reads it as a ledger, and adds, changes, deletes and undoes.
///
/// Files are only ever appended to. What a method returns without an error is on the disk. The format stands in
/// RecordLine.swift and docs/journal.md.
package final class JournalStore {
  let folder: JournalFolder
  let system: any FileSystem
  private let device: String
  private let zoneName: String
  /// The patient's zone, by whose days a reading of a day alone is placed among the others.
  let zone: Zone
  private var generator: any RandomNumberGenerator & Sendable
  private var lastID: ULID?
  private var writer: JournalWriter?
  /// What was loaded since the last time something was remembered.
  var unremembered: (scope: Scope, memory: JournalMemory)?

  /// Prepares a store; nothing is read or made.
  ///
  /// `home` and `state` are absolute paths: the folder people sync, and the one of this device's own state.
  package init(
    home: String, state: String, device: String, zoneName: String, zone: Zone = .fixed(offsetMinutes: 0),
    fileSystem: any FileSystem = SystemCalls(),
    generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    folder = JournalFolder(home: home, state: state)
    system = fileSystem
    self.device = device
    (self.zoneName, self.zone) = (zoneName, zone)
    self.generator = generator
  }

  /// Reads the journal, or the part of it that a scope names.
  ///
  /// Writes and creates nothing; a folder that is not there is an empty journal. Damage is no error: it is among
  /// the ledger's problems.
  /// - Throws: `JournalError.cannotRead` where the folders cannot be listed.
  package func load(_ scope: Scope) throws(JournalError) -> Ledger { try load(scope, filter: nil) }

  func load(
    _ scope: Scope, filter: EntryFilter?, care: JournalMemory.Care = .quick
  ) throws(JournalError) -> Ledger {
    let reader = JournalReader(system: system, zone: zone, filter: filter) { [folder, system] writer in
      (try? WriterName(folder: folder, system: system).kept()) == writer
        && WriterLock.isHeld(folder.lock, system)
    }
    var builder = LedgerBuilder()
    do throws(SystemError) {
      for part in reader.read(try folder.files(in: scope, system)) { builder.add(part) }
      for file in try folder.rescued(system) { builder.add(reader.readRescued(file)) }
    } catch {
      throw JournalError(reading: error)
    }
    let memory = memory(besides: builder.settlements)
    builder.add(memory.gaps(in: scope, damaged: builder.damaged, care: care))
    builder.noteOpenness(of: folder.home, system)
    if filter == nil { unremembered = (scope, memory) }
    return builder.ledger(scope)
  }

  /// A new id, larger than any that this store gave out before.
  package func newID(now: Moment) -> ULID {
    let fresh = ULID(at: now, using: &generator)
    // What is written together counts on from one id, so that none of those may be given again.
    let id = lastID.map { max(fresh, $0.adding(Self.idsOfOneAct)) } ?? fresh
    lastID = id
    return id
  }

  /// More entries than are ever written together by counting on from one id.
  private static let idsOfOneAct: UInt64 = 1 << 24

  /// Writes new entries, as one action for `undo`.
  ///
  /// - Throws: `JournalError`; its message says what became of the entries.
  package func add(_ entries: [Entry], now: Moment) throws(JournalError) -> [Revision] {
    guard let first = entries.first else { return [] }
    let isOneBatch = first.batch != nil && entries.allSatisfy { $0.batch == first.batch }
    let action = entries.count > 1 && !isOneBatch ? newID(now: now) : nil
    let pending = entries.map { entry in
      var change = PendingRevision(of: entry)
      change.details.action = action
      return change
    }
    return try locked { lock throws(JournalError) in try write(pending, under: lock, now: now) }
  }

  /// Writes pending revisions under a lock that is held.
  func write(_ pending: [PendingRevision], under lock: WriterLock, now: Moment) throws(JournalError)
    -> [Revision]
  {
    var writer = if let writer { writer } else { try newWriter() }
    defer { self.writer = writer }
    return try writer.write(pending, under: lock, now: now)
  }

  /// Does something under the lock, which makes this device's state folder where it is missing.
  ///
  /// Whatever writes into the home folder comes by here.
  func locked<Result>(
    _ body: (WriterLock) throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    if isBackup { throw .isBackup(path: folder.home) }
    try Folders(system: system).make(folder.state)
    let lock = try WriterLock(folder.lock, system)
    defer { lock.release() }
    return try body(lock)
  }

  /// The folders and files that nobody but this program writes.
  package var ownFolders: [String] {
    [folder.journal, "\(folder.home)/\(DocumentFiles.folderName)", folder.state, folder.attributes]
  }

  /// Whether anything was ever written here, so that there is something to change or undo.
  func isThere() throws(JournalError) -> Bool {
    do throws(SystemError) {
      _ = try system.stat(folder.journal)
      return true
    } catch {
      if error.code == SystemError.noSuchFile { return false }
      throw JournalError(reading: error)
    }
  }

  /// Reads all of the journal, or all about some entries, for a change that must not rest on a part of it.
  func loadAll(about ids: [ULID]? = nil) throws(JournalError) -> Ledger {
    let ledger = try load(.everything, filter: ids.map { EntryFilter($0) })
    try ledger.requireWhole()
    return ledger
  }

  private func newWriter() throws(JournalError) -> JournalWriter {
    do throws(SystemError) {
      let name = try WriterName(folder: folder, system: system).keptOrNew(device: device, using: &generator)
      return JournalWriter(
        folder: folder, system: system, zone: zone,
        header: Header(writer: name, device: device, zone: zoneName))
    } catch {
      throw JournalError(writing: error)
    }
  }
}
