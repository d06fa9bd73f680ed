import Model

/// Reads files of the journal, line by line; what is wrong with one becomes a problem, never an error.
struct JournalReader: Sendable {
  let system: any FileSystem
  /// The patient's zone.
  let zone: Zone
  /// The entries that matter; nil where all do.
  var filter: EntryFilter?
  /// How many problems of one file are listed.
  var mostProblems = FileReading.mostProblems
  /// Whether another window is writing just now; asked only where a last line is torn.
  let isBeingWritten: @Sendable (_ writer: String) -> Bool

  /// What some files have brought.
  struct Part: Sendable {
    var fast = FastRows()
    var readings: [FileReading] = []
  }

  /// Below this size one thread is as quick as two.
  private static let worthThreads = 1 << 20
  /// No fast line is much shorter, so that room for the rows is made once.
  private static let shortestLine = 128

  /// Reads files side by side, and gives what they hold in their order.
  func read(_ files: [JournalFolder.File]) -> [Part] {
    guard files.count > 1, Workers.count > 1 else { return [part(files[...], bytes: 0)] }
    let sizes = files.map { (try? system.stat($0.path))?.size ?? 0 }
    let total = sizes.reduce(0, +)
    guard total >= Self.worthThreads else { return [part(files[...], bytes: total)] }
    let cuts = Self.cuts(sizes, into: Workers.count)
    return Workers.results(cuts.count) { piece in
      part(files[cuts[piece]], bytes: sizes[cuts[piece]].reduce(0, +))
    }
  }

  /// Reads a file of rescued lines, and says what to do with it.
  func readRescued(_ file: JournalFolder.File) -> Part {
    var part = part([file], bytes: 0)
    let fast = part.fast.rows.count
    for index in part.readings.indices { part.readings[index].rescued(besides: fast) }
    return part
  }

  /// Cuts files into pieces of about the same size.
  private static func cuts(_ sizes: [Int], into pieces: Int) -> [Range<Int>] {
    let share = sizes.reduce(0, +) / pieces + 1
    var cuts: [Range<Int>] = []
    var (start, size) = (0, 0)
    for (index, bytes) in sizes.enumerated() {
      size += bytes
      if size >= share, cuts.count < pieces - 1 {
        cuts.append(start..<index + 1)
        (start, size) = (index + 1, 0)
      }
    }
    return start < sizes.count ? cuts + [start..<sizes.count] : cuts
  }

  private func part(_ files: ArraySlice<JournalFolder.File>, bytes: Int) -> Part {
    var part = Part()
    part.fast.reserve(bytes / Self.shortestLine)
    for file in files { part.readings.append(reading(file, &part.fast)) }
    return part
  }

  private func reading(_ file: JournalFolder.File, _ fast: inout FastRows) -> FileReading {
    var reading = FileReading(file: file, zone: zone, mostProblems: mostProblems)
    do throws(SystemError) {
      let open = try system.open(file.path, for: .reading)
      defer { try? system.close(open) }
      let status = try system.fstat(open)
      if status.sort == .file {
        var splitter = LineSplitter(open, system, sizeHint: status.size)
        var last = FastNeighbour()
        var canBePlain = false
        while let line = try splitter.next() {
          reading.line += 1
          if canBePlain, takePlain(line, splitter.buffer.span, &last, reading.line, &fast) { continue }
          take(line, splitter.buffer, &reading)
          // Without a header it is not known who wrote a line, and what is looked for is looked at closely.
          canBePlain = reading.hasHeader && filter == nil
          if canBePlain { fast.begin(file: file.shown, writer: reading.decoder.writer) }
        }
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

  /// Takes a line as a row, where it is fast and stands below a header.
  @inline(__always)
  private func takePlain(
    _ line: LineSplitter.Line, _ bytes: Span<UInt8>, _ last: inout FastNeighbour, _ number: Int,
    _ fast: inout FastRows
  ) -> Bool {
    guard case .whole(let range, ended: true) = line else { return false }
    let bytes = bytes.extracting(range)
    guard let found = FastLine(bytes, &last) else { return false }
    return fast.append(found, bytes, lineNumber: number)
  }

  private func take(_ line: LineSplitter.Line, _ buffer: [UInt8], _ reading: inout FileReading) {
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
    let whole = Salvage.records(in: buffer, range)
    var records = 0
    for part in whole {
      switch reading.decoder.decode(buffer, part, line: reading.line) {
      case .revision(let revision):
        reading.take(revision)
        records += 1
      case .header(let header, let isVerified): reading.take(header, isVerified: isVerified)
      case .blank, .conflictMarker, .damaged: break
      }
    }
    if Salvage.isHole(buffer, range, besides: whole) {
      let lost = range.count - whole.reduce(0) { $0 + $1.count }
      if lost > 0 {
        reading.hole(buffer[range], lost: lost, records: records)
      } else {
        reading.glued(buffer[range], records: records)
      }
    } else if !ended {
      reading.torn(buffer[range], records: records)
    } else {
      reading.damaged(buffer[range], found, expected, records: records)
    }
  }
}
