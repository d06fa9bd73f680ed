import Model

/// The rows of some files in the order in which they were read, with what they have beside them.
struct FastRows {
  /// What few rows have: a remark, and the actions that they came with.
  struct Extra: Equatable {
    let note: String?
    let batch: ULID?
    let action: ULID?
  }

  /// Where the rows of a file begin.
  struct Stretch {
    let firstRow: Int
    let file: String
    let writer: String
  }

  /// Numbers of a writer that follow each other without a gap.
  struct Run {
    let writer: String
    let numbers: ClosedRange<Int>
  }

  private(set) var rows: [FastRow] = []
  private(set) var stretches: [Stretch] = []
  /// Whether each id is larger than the one before, so that none comes twice.
  private(set) var isInOrderOfIDs = true
  /// Whether no row is before the one that was read before it.
  private(set) var isInOrderOfTime = true
  private var closedRuns: [Run] = []
  private var firstNumber = 0
  private var nextNumber = 0
  private var lastID = ULID.none
  private var lastInstant = Int64.min
  private var extras: [Extra] = []
  private var lastBatch = (batch: ULID.none, action: ULID.none)

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// Says whose rows come next.
  mutating func begin(file: String, writer: String) {
    if let last = stretches.last, last.file == file, last.writer == writer { return }
    closeRun()
    stretches.append(Stretch(firstRow: rows.count, file: file, writer: writer))
  }

  /// Every run of numbers.
  var runs: [Run] { closedRuns + openRun }

  /// Takes a line of the file that was begun, or gives back false; `bytes` are those of the line.
  @inline(__always)
  mutating func append(_ line: FastLine, _ bytes: Span<UInt8>, lineNumber: Int) -> Bool {
    guard let row = FastRow(line, extra: extra(line, bytes), lineNumber: lineNumber) else { return false }
    let instant = line.at.instantMilliseconds
    if line.id <= lastID { isInOrderOfIDs = false }
    if instant < lastInstant || (instant == lastInstant && line.id < lastID) { isInOrderOfTime = false }
    (lastID, lastInstant) = (line.id, instant)
    if Int(line.seq) != nextNumber {
      closeRun()
      firstNumber = Int(line.seq)
    }
    nextNumber = Int(line.seq) + 1
    rows.append(row)
    return true
  }

  /// The entry of a row.
  func entry(_ row: FastRow) -> Entry {
    let extra = extra(row)
    return Entry(
      id: row.id, at: row.at.moment, content: row.content, note: extra?.note, batch: extra?.batch)
  }

  /// What a row has beside it.
  func extra(_ row: FastRow) -> Extra? { row.extra == 0 ? nil : extras[Int(row.extra) - 1] }

  /// The row as a revision.
  func revision(_ index: Int) -> Revision {
    let row = rows[index]
    let stretch = stretch(of: index)
    var details = Revision.Details(id: row.id, kindID: row.entryKind.id)
    details.action = extra(row)?.action
    return Revision(
      entry: entry(row), details: details,
      origin: RevisionID(writer: stretch?.writer ?? "", seq: Int(row.seq)), checksum: .verified,
      fingerprint: row.fingerprint, file: stretch?.file ?? "", line: row.line)
  }

  /// The file and writer of a row.
  func stretch(of index: Int) -> Stretch? {
    let after = stretches.partitioningIndex { $0.firstRow > index }
    return after > 0 ? stretches[after - 1] : nil
  }

  /// Where what a line has beside its row stands, from 1; 0 where it has nothing.
  @inline(__always)
  private mutating func extra(_ line: FastLine, _ bytes: Span<UInt8>) -> UInt32 {
    if line.note.isEmpty {
      if line.batch == .none, line.action == .none { return 0 }
      if line.batch == lastBatch.batch, line.action == lastBatch.action { return UInt32(extras.count) }
    }
    return addExtra(line, bytes)
  }

  private mutating func addExtra(_ line: FastLine, _ bytes: Span<UInt8>) -> UInt32 {
    let note =
      line.note.isEmpty
      ? nil : bytes.extracting(line.note).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    extras.append(
      Extra(
        note: note, batch: line.batch == .none ? nil : line.batch,
        action: line.action == .none ? nil : line.action))
    // With a remark no other line shares it.
    lastBatch = note == nil ? (line.batch, line.action) : (.none, .none)
    return UInt32(extras.count)
  }

  private var openRun: [Run] {
    guard let writer = stretches.last?.writer, firstNumber > 0 else { return [] }
    return [Run(writer: writer, numbers: firstNumber...nextNumber - 1)]
  }

  private mutating func closeRun() {
    closedRuns += openRun
    (firstNumber, nextNumber) = (0, 0)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, where it holds for all behind one for which it does.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
