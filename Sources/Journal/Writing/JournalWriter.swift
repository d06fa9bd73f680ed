import Model

/// Writes the lines of one action: gives them numbers, sorts them into files, and says "saved" only when all are.
struct JournalWriter {
  let folder: JournalFolder
  let system: any FileSystem
  /// The patient's zone.
  let zone: Zone
  let name: String
  private let header: [UInt8]
  private var appender: Appender
  /// The segment that each file has grown to; a segment the disk refused is not written to again.
  private var segments: [FileStem: Int] = [:]
  /// The number given out last; nil where the files have to be asked.
  private var lastNumber: Int?

  /// The longest line that is written, in bytes.
  static let longestLine = 1 << 16
  private static let linesAtOnce = 1000
  /// What git is told of lines, and of documents; an older version told it of lines only.
  static let attributesOfLines = "*.jsonl -text merge=union\n"
  static let attributes = attributesOfLines + "documents/** -text\n"

  init(folder: JournalFolder, system: any FileSystem, zone: Zone, header: Header) {
    self.folder = folder
    self.zone = zone
    self.system = system
    name = header.writer
    self.header = header.line
    appender = Appender(system, header: self.header)
  }

  /// Writes pending revisions as the lines of one action.
  ///
  /// - Throws: `JournalError`; after any but `rescued` and `partlySaved` none of the lines is in the journal.
  mutating func write(
    _ pending: [PendingRevision], under lock: WriterLock, now: Moment
  ) throws(JournalError) -> [Revision] {
    try prepareFolders()
    let known = lastNumber != nil && lock.lastNumber == lastNumber
    let start = known ? lastNumber ?? 0 : try LastNumber(folder: folder, system: system).find(writer: name)
    lastNumber = nil
    let lines = pending.enumerated().map { index, change in change.line(seq: start + index + 1) }
    let revisions = try zip(pending, lines).map { change, line throws(JournalError) in
      try readBack(line, change)
    }
    lock.tell(lastNumber: start + pending.count)
    try save(pending, lines, now)
    lastNumber = start + pending.count
    return revisions
  }

  /// The line as a reader will find it; what would not come back as it is is not written at all.
  private func readBack(_ line: [UInt8], _ change: PendingRevision) throws(JournalError) -> Revision {
    guard line.count <= Self.longestLine else {
      throw .refused(reason: "the line is \(line.count) bytes long; it can have at most \(Self.longestLine)")
    }
    let file = change.stems.first.map { "journal/\(name)/\($0.fileName(segment: segments[$0] ?? 1))" } ?? ""
    let decoder = LineDecoder(file: file, writer: name, zone: zone)
    let decoded = decoder.decode(line, 0..<line.count - 1, line: 0)
    guard case .revision(let revision) = decoded, revision.id == change.details.id,
      revision.entry == change.entry
    else {
      throw .refused(reason: "\(JournalProblem.excerpt(line[...])) would not be read back as it was entered")
    }
    return revision
  }

  private func prepareFolders() throws(JournalError) {
    let folders = Folders(system: system)
    do throws(SystemError) {
      _ = try system.lstat(folder.journal)
    } catch {
      guard error.code == SystemError.noSuchFile else { throw JournalError(writing: error) }
      try folders.make(folder.home)
      try writeAttributes()
    }
    try folders.make(folder.folder(of: name))
  }

  /// Tells git not to touch line ends, nor any byte of a document, and to keep both sides of a merge.
  private func writeAttributes() throws(JournalError) {
    do throws(SystemError) {
      _ = try system.lstat(folder.attributes)
    } catch {
      guard error.code == SystemError.noSuchFile else { throw JournalError(writing: error) }
      do throws(SystemError) {
        try WholeFile(system: system).replace(
          folder.attributes, with: Array(Self.attributes.utf8))
      } catch {
        throw JournalError(writing: error)
      }
    }
  }
}

extension JournalWriter {
  private mutating func save(_ pending: [PendingRevision], _ lines: [[UInt8]], _ now: Moment)
    throws(JournalError)
  {
    var files: [FileStem: [Int]] = [:]
    for (index, change) in pending.enumerated() {
      for stem in change.stems { files[stem, default: []].append(index) }
    }
    var done: [Appender.Appended] = []
    var rescued: JournalError?
    for (stem, indices) in files.sorted(by: { FileStem.isWrittenBefore($0.key, $1.key) }) {
      for first in stride(from: 0, to: indices.count, by: Self.linesAtOnce) {
        let chunk = indices[first..<min(first + Self.linesAtOnce, indices.count)].flatMap { lines[$0] }
        do throws(JournalError) {
          if let error = try save(chunk, in: stem, now, &done) { rescued = error }
        } catch {
          throw takeBack(done, because: error, after: rescued)
        }
      }
    }
    if let rescued { throw rescued }
  }

  /// Saves lines in a file, or elsewhere where the disk refuses it; gives back where, as an error to tell.
  private mutating func save(
    _ chunk: [UInt8], in stem: FileStem, _ now: Moment, _ done: inout [Appender.Appended]
  ) throws(JournalError) -> JournalError? {
    let segment = try segment(of: stem)
    let path = path(stem, segment)
    do throws(Appender.Failure) {
      done.append(try appender.append(chunk, to: path))
      return nil
    } catch {
      switch error {
      case .nothingWritten(let reason): throw reason
      case .poisoned(let reason, let start):
        if let place = rescue(chunk, stem, after: segment, now) {
          return .rescued(path: path, reason: reason.reason, to: place)
        }
        segments[stem] = segment + 1
        appender.cut(path, to: start)
        throw .notSaved(path: path, reason: reason.reason)
      }
    }
  }

  /// Saves lines in a new segment, or in this device's own state folder; nil where neither can be written.
  private mutating func rescue(_ chunk: [UInt8], _ stem: FileStem, after segment: Int, _ now: Moment)
    -> String?
  {
    for next in segment + 1..<segment + 10 {
      if create(path(stem, next), chunk) {
        segments[stem] = next
        return path(stem, next)
      }
    }
    let time = now.clockText.filter { $0 != ":" && $0 != "." }
    for attempt in 1..<100 {
      let name = JournalFolder.rescueName(
        day: "\(now.day)", time: time, attempt: attempt, refused: stem.fileName(segment: segment))
      let place = "\(folder.state)/\(name)"
      if (try? system.lstat(place)) != nil { continue }
      segments[stem] = segment + 1
      return create(place, chunk) ? place : nil
    }
    return nil
  }

  private func create(_ path: String, _ chunk: [UInt8]) -> Bool {
    do throws(SystemError) {
      try appender.create(path, lines: chunk)
      return true
    } catch {
      return false
    }
  }

  /// The segment to write to: the last one there is, or the next where the disk refused that one.
  private mutating func segment(of stem: FileStem) throws(JournalError) -> Int {
    if let segment = segments[stem] { return segment }
    do throws(SystemError) {
      let names = try JournalFolder.names(in: folder.folder(of: name), system)
      let last = names.compactMap { stem.segment(ofName: $0) }.max() ?? 1
      let segment = max(last, try folder.lastRefused(stem, system) + 1)
      segments[stem] = segment
      return segment
    } catch {
      throw JournalError(writing: error)
    }
  }

  private func path(_ stem: FileStem, _ segment: Int) -> String {
    "\(folder.folder(of: name))/\(stem.fileName(segment: segment))"
  }

  /// Takes back the part of an action that was saved before the rest failed.
  private func takeBack(
    _ done: [Appender.Appended], because error: JournalError, after rescued: JournalError?
  ) -> JournalError {
    var isPartlyThere = rescued != nil
    for appended in done.reversed() {
      do throws(SystemError) {
        try appender.takeBack(appended)
      } catch {
        isPartlyThere = true
      }
    }
    guard isPartlyThere, case .notSaved(let path, let reason) = error else {
      return isPartlyThere ? .partlySaved(path: folder.home, reason: error.message) : error
    }
    return .partlySaved(path: path, reason: reason)
  }
}
