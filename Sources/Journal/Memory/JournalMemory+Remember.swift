import Model

extension JournalMemory {
  /// The most that is copied at once, so that nobody waits for it; the rest follows the next time.
  static let most = 16 << 20
  /// The most of one file that is in memory at once.
  private static let portion = 4 << 20

  /// Copies what the files of a scope have that is not remembered yet.
  ///
  /// Nothing is made before there is something to remember. Another window that does the same goes first.
  /// - Throws: `SystemError` where the state folder does not take it; the journal itself is only read.
  func remember(_ scope: Scope) throws(SystemError) {
    let files = try listed(scope)
    guard !files.isEmpty else { return }
    try makeFolder(folder.remembered)
    guard let lock = WriterLock(unlessHeld: lockPath, system) else { return }
    defer { lock.release() }
    let before = self.marks()
    var marks = before
    var budget = Self.most
    let failure = takeUp(files, &marks, &budget)
    if failure == nil { drop(scope, files, &marks) }
    // What was copied is noted even where the rest could not be.
    if marks != before { try keep(marks) }
    if let failure { throw failure }
  }

  /// Puts the marks in the place of those before, unsynced: they can be made anew from the copies.
  func keep(_ marks: RememberedMarks) throws(SystemError) {
    let temporary = "\(marksPath).tmp"
    try? system.unlink(temporary)
    let file = try system.create(temporary)
    do throws(SystemError) {
      defer { try? system.close(file) }
      try system.writeAll(file, marks.bytes[...])
      try system.rename(temporary, to: marksPath)
    } catch {
      try? system.unlink(temporary)
      throw error
    }
  }

  /// Copies a file anew: what it holds now and, behind that, what would be remembered nowhere else.
  ///
  /// - Parameter owed: What to keep beside the file, as `owed` says.
  func renew(
    _ old: RememberedMark, _ file: JournalFolder.File, _ bytes: [UInt8], keeping owed: Owed
  ) throws(SystemError) -> RememberedMark {
    let whole = Array(bytes.prefix(LineRanges.wholeLines(bytes)))
    var mark = RememberedMark(file)
    mark.take(whole)
    mark.seq = max(mark.seq, old.seq)
    mark.owing = owed.records.count
    // As long as lines are missing, the file is held against its best days.
    if mark.owing > 0 { mark.lines = max(mark.lines, old.lines) }
    let header = whole.isEmpty ? LineRanges.header(of: owed.copy, file) : []
    let copy = whole + header + LocatedRecord.lines(owed.records, of: owed.copy)
    mark.held = copy.count
    try makeFolder("\(folder.remembered)/\(mark.writer)")
    try WholeFile(system: system).replace(self.copy(of: mark), with: copy)
    return mark
  }

  /// A copy as it is, and those of its records that stand neither in the file nor in another copy of its month.
  struct Owed {
    var copy: [UInt8] = []
    var records: [LocatedRecord] = []
  }

  /// What a copy has to keep beside a file that holds these bytes.
  ///
  /// Another file of the journal that has the records is no reason to drop them before it was copied too.
  /// - Throws: `SystemError` where a copy cannot be read; then nothing may be dropped.
  func owed(_ file: JournalFolder.File, holding bytes: [UInt8]) throws(SystemError) -> Owed {
    let files = WholeFile(system: system)
    guard let copy = try files.read(self.copy(of: RememberedMark(file)))?.bytes else { return Owed() }
    // A last line that lost its end is counted, but what is copied is whole lines.
    var here = LocatedRecord.keys(in: Array(bytes.prefix(LineRanges.wholeLines(bytes))), of: file)
    let place = "\(folder.remembered)/\(file.writer)"
    for name in try JournalFolder.names(in: place, system) where name != file.name {
      guard FileStem(name: name) == file.stem, let other = try files.read("\(place)/\(name)")?.bytes else {
        continue
      }
      here.formUnion(LocatedRecord.keys(in: other, of: folder.file(name, file.stem, of: file.writer)))
    }
    return Owed(copy: copy, records: missing(in: copy, of: file, besides: here))
  }
}

extension JournalMemory {
  private func listed(_ scope: Scope) throws(SystemError) -> [JournalFolder.File] {
    try folder.files(in: scope, system).filter { !$0.path.utf8.contains(10) }
  }

  /// Takes up files until the budget is used up; gives back why one of them could not be.
  private func takeUp(
    _ files: [JournalFolder.File], _ marks: inout RememberedMarks, _ budget: inout Int
  ) -> SystemError? {
    let own = try? WriterName(folder: folder, system: system).kept()
    var failure: SystemError?
    for file in files where budget > 0 {
      do throws(SystemError) {
        let old = marks[file.writer, file.name] ?? RememberedMark(file)
        if let new = try updated(old, file, isOwn: file.writer == own, &budget) {
          marks[file.writer, file.name] = new
        }
      } catch {
        failure = error
      }
    }
    return failure
  }

  /// The mark after what is new in a file was copied; nil where nothing is.
  ///
  /// Of this device's own files nothing is remembered that an unfinished action may still take back.
  private func updated(
    _ mark: RememberedMark, _ file: JournalFolder.File, isOwn: Bool, _ budget: inout Int
  ) throws(SystemError) -> RememberedMark? {
    let status = try system.lstat(file.path)
    guard status.sort == .file else { return nil }
    let isSound = mark.owing == 0 && isInPlace(mark)
    if isSound, status.size == mark.size { return nil }
    let lock = isOwn ? WriterLock(unlessHeld: folder.lock, system) : nil
    if isOwn, lock == nil { return nil }
    defer { lock?.release() }
    if isSound { return try grown(mark, file, &budget) }
    budget -= status.size
    guard let bytes = try WholeFile(system: system).read(file.path)?.bytes else { return nil }
    let owed = try owed(file, holding: bytes)
    let isAsItWas = isInPlace(mark) && bytes.count == mark.size && owed.records.count == mark.owing
    return isAsItWas ? nil : try renew(mark, file, bytes, keeping: owed)
  }

  private func grown(
    _ old: RememberedMark, _ file: JournalFolder.File, _ budget: inout Int
  ) throws(SystemError) -> RememberedMark? {
    var mark = old
    while budget > 0, let piece = try piece(of: file, from: mark.size) {
      guard try append(piece, to: mark) else {
        guard let bytes = try WholeFile(system: system).read(file.path)?.bytes else { return nil }
        return try renew(mark, file, bytes, keeping: owed(file, holding: bytes))
      }
      mark.take(piece)
      mark.held += piece.count
      budget -= piece.count
    }
    return mark == old ? nil : mark
  }

  /// The next whole lines of a file; nil where there are none.
  private func piece(of file: JournalFolder.File, from start: Int) throws(SystemError) -> [UInt8]? {
    let open = try system.open(file.path, for: .reading)
    defer { try? system.close(open) }
    let size = try system.fstat(open).size
    guard size > start else { return nil }
    let bytes = try FilePiece(system: system).read(open, start..<min(size, start + Self.portion))
    let whole = LineRanges.wholeLines(bytes)
    return whole > 0 ? Array(bytes.prefix(whole)) : nil
  }

  /// Puts lines behind those of a copy; false where the copy is not what the mark says.
  private func append(_ piece: [UInt8], to mark: RememberedMark) throws(SystemError) -> Bool {
    try makeFolder("\(folder.remembered)/\(mark.writer)")
    let file: OpenFile
    do throws(SystemError) {
      file = try system.open(copy(of: mark), for: .appending)
    } catch {
      guard error.code == SystemError.noSuchFile else { throw error }
      if mark.held > 0 { return false }
      file = try system.create(copy(of: mark))
    }
    defer { try? system.close(file) }
    guard try system.fstat(file).size == mark.held else { return false }
    try system.writeAll(file, piece[...])
    return true
  }

  /// Forgets files that are gone and of which another copy has everything: they were renamed.
  private func drop(_ scope: Scope, _ files: [JournalFolder.File], _ marks: inout RememberedMarks) {
    let names = Set(files.map(\.path))
    for mark in marks.all where mark.size > 0 || mark.owing > 0 {
      guard let file = mark.file(folder), scope.covers(file.stem), !names.contains(file.path),
        (try? owed(file, holding: []).records.isEmpty) == true
      else { continue }
      marks[mark.writer, mark.name] = forgotten(mark)
    }
  }

  /// Drops the copy of a file that is gone; only the number that its writer gave out last is kept.
  func forgotten(_ mark: RememberedMark) -> RememberedMark? {
    try? system.unlink(copy(of: mark))
    var rest = RememberedMark(writer: mark.writer, name: mark.name)
    rest.seq = mark.seq
    return rest.seq > 0 ? rest : nil
  }

  private func makeFolder(_ path: String) throws(SystemError) {
    if (try? system.lstat(path)) == nil { try Folders(system: system).makeAll(path) }
  }
}
