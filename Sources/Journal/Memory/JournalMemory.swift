import Model

/// This device's memory of the journal's files: copies in its state folder, which no sync tool reaches.
///
/// A sync tool spreads a loss as readily as a reading: a file that another device lost, cut or filled with zeros
/// arrives here as if somebody had wanted it. What was seen once is therefore kept in `remembered/`, a copy for
/// each file of the journal, and is counted from there until a person says otherwise. A copy holds whole lines
/// only; damage to it is found by the checksums of the lines and does no harm.
struct JournalMemory {
  let folder: JournalFolder
  let system: any FileSystem
  /// What the journal says about its lines: what was erased or accepted is not missed, and not kept.
  var settlements = Settlements()

  /// The copy of a file.
  func copy(of mark: RememberedMark) -> String { "\(folder.remembered)/\(mark.writer)/\(mark.name)" }

  var marksPath: String { "\(folder.remembered)/.marks" }
  var lockPath: String { "\(folder.remembered)/.lock" }

  /// The marks as they were kept, or as the copies tell where the file of marks is gone or damaged.
  ///
  /// Nothing is remembered where nothing can be read.
  func marks() -> RememberedMarks {
    guard let bytes = try? WholeFile(system: system).read(marksPath)?.bytes else { return marksOfCopies() }
    return RememberedMarks(bytes) ?? marksOfCopies()
  }

  /// The largest number that a writer is remembered to have given out.
  ///
  /// A number must not be given again where the file that had it was lost.
  func lastNumber(of writer: String) -> Int {
    marks().all.filter { $0.writer == writer }.map(\.seq).max() ?? 0
  }

  private func marksOfCopies() -> RememberedMarks {
    var marks = RememberedMarks()
    for writer in (try? JournalFolder.names(in: folder.remembered, system)) ?? [] where !writer.hasPrefix(".")
    {
      for name in (try? JournalFolder.names(in: "\(folder.remembered)/\(writer)", system)) ?? []
      where FileStem(name: name) != nil {
        var mark = RememberedMark(writer: writer, name: name)
        guard let bytes = try? WholeFile(system: system).read(copy(of: mark))?.bytes else { continue }
        mark.take(Array(bytes.prefix(LineRanges.wholeLines(bytes))))
        mark.held = bytes.count
        marks[writer, name] = mark
      }
    }
    return marks
  }
}

extension JournalMemory {
  /// Whether the last remembered line of a file is still at its place; whatever was written behind it does not
  /// matter.
  func isInPlace(_ mark: RememberedMark) -> Bool {
    if mark.size == 0 { return true }
    guard let file = try? system.open(path(of: mark), for: .reading) else { return false }
    defer { try? system.close(file) }
    let line = try? FilePiece(system: system).read(file, mark.lastStart..<mark.size)
    guard let line, line.count == mark.size - mark.lastStart else { return false }
    return CRC32C.checksum(line, line.indices) == mark.lastSum
  }

  /// Whether all that is remembered of a file still stands at its start, byte for byte.
  func isUnchanged(_ mark: RememberedMark) -> Bool {
    guard mark.held == mark.size, let copy = try? system.open(copy(of: mark), for: .reading) else {
      return false
    }
    defer { try? system.close(copy) }
    guard let file = try? system.open(path(of: mark), for: .reading) else { return false }
    defer { try? system.close(file) }
    var at = 0
    while at < mark.size {
      let piece = at..<min(at + 1 << 18, mark.size)
      let remembered = try? FilePiece(system: system).read(copy, piece)
      guard let remembered, remembered.count == piece.count,
        (try? FilePiece(system: system).read(file, piece)) == remembered
      else { return false }
      at = piece.upperBound
    }
    return true
  }

  private func path(of mark: RememberedMark) -> String { "\(folder.folder(of: mark.writer))/\(mark.name)" }
}
