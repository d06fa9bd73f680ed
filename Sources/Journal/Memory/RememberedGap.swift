import Model

/// What a file of the journal lost since this device last saw it whole.
struct RememberedGap {
  let mark: RememberedMark
  let file: JournalFolder.File
  /// What is remembered of the file.
  let copy: [UInt8]
  /// The records in it that stand in no file of this writer and month any more.
  let lost: [LocatedRecord]
  /// How many lines the file has now; nil where it is gone.
  let lines: Int?
  /// Whether the whole folder of the writer is gone.
  let isFolderGone: Bool

  /// The lost lines, behind the header of their file.
  var lostLines: [UInt8] {
    LineRanges.header(of: copy, file) + LocatedRecord.lines(lost, of: copy)
  }

  /// The same, of what is lost about some entries.
  func about(_ ids: Set<ULID>) -> RememberedGap {
    RememberedGap(
      mark: mark, file: file, copy: copy, lost: lost.filter { ids.contains($0.revision.id) }, lines: lines,
      isFolderGone: isFolderGone)
  }

  /// What to say of some gaps: one problem a file, or one a folder where all of it is gone.
  static func problems(_ gaps: [RememberedGap]) -> [JournalProblem] {
    let whole = Dictionary(grouping: gaps.filter(\.isFolderGone), by: \.mark.writer).sorted {
      $0.key < $1.key
    }
    let folders = whole.map { writer, gaps in
      let count = gaps.count == 1 ? "1 file" : "\(gaps.count) files"
      return problem(
        "journal/\(writer)",
        "the folder is gone; \(counted(Set(gaps.flatMap { $0.lost.map(\.key) }).count, "of its \(count)"))")
    }
    return gaps.filter { !$0.isFolderGone }.map { problem($0.file.shown, $0.found) } + folders
  }

  private var found: String {
    let ofIt = Self.counted(lost.count, "of it")
    guard let lines else { return "the file is gone; \(ofIt)" }
    if lines < mark.lines { return "the file shrank from \(mark.lines) to \(lines) lines; \(ofIt)" }
    return "the file was changed; \(Self.counted(lost.count, "missing or damaged in it"))"
  }

  private static func problem(_ place: String, _ found: String) -> JournalProblem {
    JournalProblem(
      .setAside, .shrunk, place, found: found,
      advice:
        "Nothing is missing in what you see. To bring the lines back: vitals check --bring-back \(place); "
        + "if you removed them on purpose: vitals check --let-go \(place)",
      remedy: .bringBack(place: place))
  }

  private static func counted(_ count: Int, _ which: String) -> String {
    (count == 1 ? "1 line \(which) is" : "\(count) lines \(which) are")
      + " read from this device's own copy"
  }
}

extension JournalMemory {
  /// How closely the journal is held against the memory of it.
  enum Care {
    /// Where the last remembered line is not at its place, or the reader found damage.
    case quick
    /// Every byte.
    case thorough
  }

  /// What the files of a scope lost.
  ///
  /// - Parameter damaged: Files in which the reader could not count everything.
  func gaps(in scope: Scope, damaged: Set<String> = [], care: Care = .quick) -> [RememberedGap] {
    marks().all.compactMap { mark in
      guard let file = mark.file(folder), scope.covers(file.stem) else { return nil }
      guard isSuspect(mark, file, damaged, care) else { return nil }
      return (try? gap(mark, file)) ?? nil
    }
  }

  /// What one file lost; nil where nothing is missing.
  private func gap(_ mark: RememberedMark, _ file: JournalFolder.File) throws(SystemError) -> RememberedGap? {
    let files = WholeFile(system: system)
    guard let copy = try files.read(copy(of: mark))?.bytes else { return nil }
    // A file that was renamed, or of which a sync tool made a copy under another name, lost nothing.
    let others = ((try? folder.files(of: mark.writer, system)) ?? []).filter { $0.stem == file.stem }
    var here: Set<RecordKey> = []
    var lines: Int?
    for other in others {
      guard let bytes = try? files.read(other.path)?.bytes else { continue }
      here.formUnion(LocatedRecord.keys(in: bytes, of: other))
      if other.name == mark.name { lines = bytes.count { $0 == 10 } }
    }
    let lost = missing(in: copy, of: file, besides: here)
    guard !lost.isEmpty else { return nil }
    return RememberedGap(
      mark: mark, file: file, copy: copy, lost: lost, lines: lines,
      isFolderGone: lines == nil && (try? system.lstat(folder.folder(of: mark.writer))) == nil)
  }

  /// The records of a copy that are not among others.
  func missing(in copy: [UInt8], of file: JournalFolder.File, besides here: Set<RecordKey>) -> [LocatedRecord]
  {
    LocatedRecord.all(in: copy, of: file).filter {
      !here.contains($0.key) && !settlements.hasErased($0.revision.id)
        && !settlements.explains($0.revision.origin)
    }
  }

  private func isSuspect(
    _ mark: RememberedMark, _ file: JournalFolder.File, _ damaged: Set<String>, _ care: Care
  ) -> Bool {
    if mark.owing > 0 || damaged.contains(file.shown) { return true }
    return care == .thorough ? !isUnchanged(mark) : !isInPlace(mark)
  }
}
