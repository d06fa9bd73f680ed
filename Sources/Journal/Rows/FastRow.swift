import Model

/// A reading as a fast line told it, in 48 bytes: of a lifetime of readings nearly all are such.
///
/// A fast line, one that needs no reading of JSON, is a first revision with a checksum that holds, of a kind whose
/// contents fit into eight bytes. Whatever else a journal holds is a `Revision`.
struct FastRow {
  /// The kinds that have fast lines.
  enum Kind: UInt8 {
    case glucose
    case bloodPressure
  }

  /// The identity of the entry.
  let id: ULID
  /// When it was measured.
  let at: FastMoment
  /// What was measured, as the kind packs it.
  let packed: UInt64
  /// The writer's number of the line.
  let seq: UInt32
  /// The checksum of the line.
  let sum: UInt32
  /// Where the remark, the batch and the action stand; 0 where there is none.
  let extra: UInt32
  /// The line in 20 bits, the length in 11, the kind in 1.
  private let place: UInt32

  /// How many lines of a file can be rows.
  static let mostLines = 1 << 20
  /// How long a line can be that is a row, in bytes before its checksum.
  static let longest = 1 << 11

  /// Takes a line; nil where it is too long or too far down.
  init?(_ line: FastLine, extra: UInt32, lineNumber: Int) {
    guard line.length < Self.longest, lineNumber < Self.mostLines else { return nil }
    id = line.id
    at = line.at
    packed = line.packed
    seq = line.seq
    sum = line.sum
    self.extra = extra
    place = UInt32(lineNumber) << 12 | UInt32(line.length) << 1 | UInt32(line.kind.rawValue)
  }

  /// The line it was read from, from 1.
  var line: Int { Int(place >> 12) }
  /// The kind.
  var kind: Kind { place & 1 == 0 ? .glucose : .bloodPressure }
  /// What recognises a copy of the line.
  var fingerprint: Revision.Fingerprint {
    Revision.Fingerprint(sum: sum, length: Int32(place >> 1 & 0x7FF))
  }

  /// The kind of entry.
  var entryKind: Model.Kind { kind == .glucose ? Glucose.kind : BloodPressure.kind }

  /// What was measured.
  var content: any Content {
    switch kind {
    case .glucose: Glucose(packed: packed)
    case .bloodPressure: BloodPressure(packed: packed)
    }
  }

  /// Whether it is placed before another in the order of time, and of ids within an instant.
  func isBefore(_ other: FastRow) -> Bool {
    let (own, others) = (at.instantMilliseconds, other.at.instantMilliseconds)
    return own == others ? id < other.id : own < others
  }
}
