import Model

extension JournalStore {
  /// Where backups lie unless another folder is named: with this device's own things, outside what is synced.
  package var backupFolder: String { "\(folder.state)/backups" }

  /// Copies the whole home folder into a new folder below another one, and reads the copy again.
  ///
  /// The copy gets its name only when every byte of it was read back from the disk. Nothing is removed.
  /// - Throws: `JournalError`; then there is no new backup.
  package func backUp(to target: String, now: Moment) throws(JournalError) -> BackupDone {
    guard try isThere() else { throw .cannotRead(path: folder.journal, reason: "there is no journal yet") }
    try refuseWithinHome(target)
    let ledger = try load(.everything)
    let source = try settledSource(memory(besides: ledger.settlements))
    try Folders(system: system).make(target)
    let unfinished = "\(target)/.\(Backup.prefix)\(now.fileText).unfinished"
    try makeNew(unfinished)
    do throws(JournalError) {
      var writer = BackupWriter(unfinished, system)
      for item in source.items { try writer.copy(item) }
      let readings = ledger.readingCount
      let digest = try writer.finish(made: now, home: folder.home, readings: readings)
      let path = "\(target)/\(Backup.prefix)\(now.fileText)-\(digest.prefix(8))"
      let backup = try named(unfinished, path)
      return BackupDone(
        backup: backup, leftOut: source.leftOut,
        setAside: ledger.problems.count { $0.severity == .setAside })
    } catch {
      try? BackupFolder(path: unfinished, system: system).empty()
      throw error
    }
  }

  /// Reads a backup again, every byte of it; nil where there is none at the path.
  ///
  /// - Throws: `JournalError.cannotRead` where it cannot be read to its end.
  package func checkBackup(_ path: String) throws(JournalError) -> BackupChecked? {
    do throws(SystemError) {
      let folder = BackupFolder(path: path, system: system)
      guard let backup = try folder.backup() else { return nil }
      return try folder.check(backup)
    } catch {
      throw JournalError(reading: error)
    }
  }

  /// The backups in a folder, oldest first; what carries no manifest is none.
  ///
  /// - Throws: `JournalError.cannotRead` where the folder cannot be listed.
  package func backups(in target: String) throws(JournalError) -> [Backup] {
    do throws(SystemError) {
      return try JournalFolder.names(in: target, system).filter { $0.hasPrefix(Backup.prefix) }
        .compactMap { name in
          let backup = try? BackupFolder(path: "\(target)/\(name)", system: system).backup()
          return backup ?? nil
        }
    } catch {
      throw JournalError(reading: error)
    }
  }

  /// Removes the oldest backups of this journal in a folder, so that so many are left; gives back which.
  ///
  /// - Throws: `JournalError` where one could not be removed.
  package func keepBackups(_ count: Int, in target: String) throws(JournalError) -> [Backup] {
    let own = try backups(in: target).filter { $0.home == folder.home }
    let old = Array(own.dropLast(max(1, count)))
    do throws(SystemError) {
      for backup in old { try BackupFolder(path: backup.path, system: system).remove() }
    } catch {
      throw JournalError(writing: error)
    }
    return old
  }

  /// What is to be copied, looked at while no window of this device is in the middle of an action.
  private func settledSource(_ memory: JournalMemory) throws(JournalError) -> BackupSource {
    // Where the lock cannot be made, no window of this device writes either.
    guard let file = try? system.open(folder.lock, for: .locking) else {
      return try BackupSource(folder: folder, system: system, memory: memory)
    }
    try? system.close(file)
    let lock = try WriterLock(folder.lock, system)
    defer { lock.release() }
    return try BackupSource(folder: folder, system: system, memory: memory)
  }

  private func makeNew(_ path: String) throws(JournalError) {
    do throws(SystemError) {
      try system.mkdir(path)
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// Gives a backup its name, when it is what its digests say.
  private func named(_ unfinished: String, _ path: String) throws(JournalError) -> Backup {
    guard let checked = try checkBackup(unfinished), checked.problems.isEmpty else {
      throw .notSaved(path: path, reason: "what was read back is not what was written")
    }
    do throws(SystemError) {
      if (try? system.lstat(path)) != nil {
        throw SystemError(call: "rename", path: path, code: SystemError.exists)
      }
      try system.rename(unfinished, to: path)
      try Folders(system: system).sync(Folders.parent(of: path))
      guard let backup = try BackupFolder(path: path, system: system).backup() else {
        throw SystemError(call: "rename", path: path, code: SystemError.noSuchFile)
      }
      return backup
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// Whether the home folder is a backup: a further line in it, and its digests would prove nothing any more.
  package var isBackup: Bool {
    [BackupManifest.fileName, DigestList.fileName].allSatisfy { name in
      (try? system.lstat("\(folder.home)/\(name)")) != nil
    }
  }

  /// Refuses a target that lies in the home folder: it would be synced, and be lost together with it.
  private func refuseWithinHome(_ target: String) throws(JournalError) {
    guard let home = try? system.stat(folder.home) else { return }
    var path = target
    while (try? system.stat(path)) == nil, path != "/" { path = Folders.parent(of: path) }
    var last: FileStatus?
    while let status = try? system.stat(path), last.map({ !$0.isSameFile(as: status) }) ?? true {
      if status.isSameFile(as: home) { throw .backupWithinHome(path: target) }
      last = status
      path += "/.."
    }
  }
}

extension Ledger {
  /// How many measurements count.
  package var readingCount: Int { entries.count { $0.measurement != nil } }
}
