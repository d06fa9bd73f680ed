/// Reads files of the journal, line by line, into a builder of a ledger.
struct JournalReader {
  let system: any FileSystem
  /// Whether another window is writing just now; asked only where a last line is torn.
  let isBeingWritten: (_ writer: String) -> Bool
  /// What was read.
  private(set) var builder = LedgerBuilder()

  /// The entries that matter; nil where all do.
  private let filter: EntryFilter?

  init(
    _ system: any FileSystem, filter: EntryFilter? = nil, isBeingWritten: @escaping (_ writer: String) -> Bool
  ) {
    self.system = system
    self.filter = filter
    self.isBeingWritten = isBeingWritten
  }

  /// Reads a file; what is wrong with it becomes a problem of the ledger, never an error.
  mutating func read(_ file: JournalFolder.File) {
    builder.add(reading(file))
  }

  /// Reads a file of rescued lines, and says what to do with it.
  mutating func readRescued(_ file: JournalFolder.File) {
    var reading = reading(file)
    reading.rescued()
    builder.add(reading)
  }

  /// Notes a home folder that others can look into.
  mutating func noteOpenness(of home: String) {
    guard let status = try? system.stat(home), status.isOpenToOthers else { return }
    builder.add(
      Problem(
        .note, ".", found: "other users of this computer can look into \(home)",
        advice: "Close it with: chmod 700 \(home)"))
  }

  private func reading(_ file: JournalFolder.File) -> FileReading {
    var reading = FileReading(file: file)
    do throws(SystemError) {
      let open = try system.open(file.path, for: .reading)
      defer { try? system.close(open) }
      let status = try system.fstat(open)
      if status.sort == .file {
        var splitter = LineSplitter(open, system, sizeHint: status.size)
        while let line = try splitter.next() { take(line, splitter.buffer, &reading) }
      } else {
        reading.notAFile(status.sort)
      }
    } catch {
      if error.code == SystemError.isLink {
        reading.notAFile(.link, because: error)
      } else {
        reading.unreadable(error)
      }
    }
    return reading
  }

  private func take(_ line: LineSplitter.Line, _ buffer: [UInt8], _ reading: inout FileReading) {
    reading.line += 1
    switch line {
    case .tooLong(let length): reading.tooLong(length)
    case .whole(let range, _) where filter?.passesOver(buffer, range) == true: return
    case .whole(let range, let ended):
      let range = reading.withoutMark(buffer, range)
      let decoded = reading.decoder.decode(buffer, range, line: reading.line)
      switch decoded {
      case .blank:
        reading.count(.blank)
        return
      case .conflictMarker: reading.count(.marker)
      case .header(let header, let isVerified): reading.take(header, isVerified: isVerified)
      case .revision(let revision): reading.take(revision)
      case .damaged(let found, let expected):
        takeDamaged(buffer, range, ended: ended, found, expected, &reading)
        return
      }
      reading.noteEnding(buffer, range, ended: ended)
    }
  }

  private func takeDamaged(
    _ buffer: [UInt8], _ range: Range<Int>, ended: Bool, _ found: String, _ expected: String,
    _ reading: inout FileReading
  ) {
    if !ended, isBeingWritten(reading.decoder.writer) {
      reading.inProgress()
      return
    }
    let records = Salvage.records(in: buffer, range)
    for record in records {
      if case .revision(let revision) = reading.decoder.decode(buffer, record, line: reading.line) {
        reading.take(revision)
      }
    }
    if Salvage.isHole(buffer, range, besides: records) {
      reading.hole(bytes: range.count - records.reduce(0) { $0 + $1.count }, records: records.count)
    } else if !ended {
      reading.torn(Problem.excerpt(buffer[range]), records: records.count)
    } else {
      reading.damaged(buffer[range], found, expected, records: records.count)
    }
  }
}
