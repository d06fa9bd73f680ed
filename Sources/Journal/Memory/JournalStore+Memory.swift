import Model

/// A file into which lines were brought back that the journal had lost.
package struct BroughtBack: Sendable {
  /// The file, relative to the home folder.
  package let file: String
  /// How many records.
  package let records: Int
}

extension JournalStore {
  var memory: JournalMemory { memory(besides: Settlements()) }

  /// The memory of everything but what the journal's lines say is not missing.
  func memory(besides settlements: Settlements) -> JournalMemory {
    JournalMemory(folder: folder, system: system, settlements: settlements)
  }

  /// Reads all of the journal and holds every byte of it against what this device remembers, and every document
  /// against its checksum.
  ///
  /// - Throws: `JournalError.cannotRead` where the folders cannot be listed.
  package func loadThoroughly() throws(JournalError) -> Ledger {
    let ledger = try load(.everything, filter: nil, care: .thorough)
    do throws(SystemError) {
      let files = DocumentFiles(folder: folder, system: system)
      return ledger.with(try DocumentProblems(files, ledger).problems())
    } catch {
      throw JournalError(reading: error)
    }
  }

  /// Remembers what was loaded last, for the day on which a file of the journal arrives shorter than it was.
  ///
  /// To be called when everything was shown: at most 16 MiB are copied at once. Does nothing where nothing was
  /// loaded since the last time, or where the home folder is a backup.
  /// - Returns: Why it could not be done, nil where it was; the journal is not concerned.
  @discardableResult
  package func remember() -> String? {
    guard let (scope, memory) = unremembered else { return nil }
    unremembered = nil
    if (try? system.lstat("\(folder.home)/\(BackupManifest.fileName)")) != nil { return nil }
    do throws(SystemError) {
      try memory.remember(scope)
      return nil
    } catch {
      return "\(error.path): \(error.reason)"
    }
  }

  /// Writes lines that files of the journal lost, and this device remembers, back into the journal.
  ///
  /// A file that is gone is made again; beside one that is there a further file is put. Nothing is overwritten.
  /// - Parameter place: A file or folder as a problem names it, or `all`.
  /// - Throws: `JournalError`; what was brought back before stays.
  package func bringBack(_ place: String, now: Moment) throws(JournalError) -> [BroughtBack] {
    let memory = memory(besides: try load(.everything).settlements)
    return try locked { _ throws(JournalError) in
      var done: [BroughtBack] = []
      for gap in memory.gaps(in: .everything, care: .thorough) where gap.isWithin(place) {
        done.append(try bringBack(gap, now))
      }
      return done
    }
  }

  /// Drops the memory of lines that files of the journal lost, because a person removed them on purpose.
  ///
  /// - Parameter place: A file or folder as a problem names it, or `all`.
  /// - Returns: How many records were let go.
  /// - Throws: `JournalError` where the state folder cannot be written.
  package func letGo(_ place: String) throws(JournalError) -> Int {
    let memory = memory(besides: try load(.everything).settlements)
    let gaps = memory.gaps(in: .everything, care: .thorough).filter { $0.isWithin(place) }
    guard !gaps.isEmpty else { return 0 }
    let lock = try WriterLock(memory.lockPath, system)
    defer { lock.release() }
    do throws(SystemError) {
      var marks = memory.marks()
      for gap in gaps {
        let bytes = try WholeFile(system: system).read(gap.file.path)?.bytes
        marks[gap.mark.writer, gap.mark.name] =
          if let bytes {
            try memory.renew(gap.mark, gap.file, bytes, keeping: JournalMemory.Owed())
          } else {
            memory.forgotten(gap.mark)
          }
      }
      try memory.keep(marks)
    } catch {
      throw JournalError(writing: error)
    }
    return gaps.reduce(0) { $0 + $1.lost.count }
  }

  /// Takes all lines about some entries out of this device's memory, so that what was erased does not come back.
  ///
  /// To be called after the lines are gone from the journal.
  /// - Throws: `JournalError` where a copy could not be written; then the lines may still be in it.
  package func forget(_ ids: Set<ULID>) throws(JournalError) {
    do throws(SystemError) {
      _ = try system.lstat(folder.remembered)
    } catch {
      if error.code == SystemError.noSuchFile { return }
      throw JournalError(reading: error)
    }
    let lock = try WriterLock(memory.lockPath, system)
    defer { lock.release() }
    do throws(SystemError) {
      try memory.forget(ids)
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// Writes what files lost of some entries, and this device remembers, back into the journal.
  ///
  /// To be called under the lock.
  func bringBack(
    about ids: Set<ULID>, besides settlements: Settlements, _ now: Moment
  ) throws(JournalError) {
    for gap in memory(besides: settlements).gaps(in: .everything, care: .thorough) {
      let part = gap.about(ids)
      if !part.lost.isEmpty { _ = try bringBack(part, now) }
    }
  }

  private func bringBack(_ gap: RememberedGap, _ now: Moment) throws(JournalError) -> BroughtBack {
    let name = freeName(for: gap, now)
    try Folders(system: system).make(folder.folder(of: gap.mark.writer))
    do throws(SystemError) {
      let path = "\(folder.folder(of: gap.mark.writer))/\(name)"
      try Appender(system, header: []).create(path, lines: gap.lostLines)
    } catch {
      throw JournalError(writing: error)
    }
    return BroughtBack(file: "journal/\(gap.mark.writer)/\(name)", records: gap.lost.count)
  }
}

extension JournalStore {
  /// The name of a file for what another one lost: its own where it is gone, else one that no file has.
  private func freeName(for gap: RememberedGap, _ now: Moment) -> String {
    let stem = "\(gap.mark.name.prefix { $0 != "." }).brought-back-\(now.fileText)"
    let names = [gap.mark.name, "\(stem).jsonl"] + (2...99).map { "\(stem)-\($0).jsonl" }
    let place = folder.folder(of: gap.mark.writer)
    return names.first { (try? system.lstat("\(place)/\($0)")) == nil } ?? "\(stem).jsonl"
  }
}

extension RememberedGap {
  fileprivate func isWithin(_ place: String) -> Bool {
    place == "all" || file.shown == place || file.shown.hasPrefix(place.hasSuffix("/") ? place : "\(place)/")
  }
}
