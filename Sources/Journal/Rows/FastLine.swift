import CJournal
import Model

/// Reads a line that stands as this version writes it, in one pass and without making a single object of it.
///
/// It takes first revisions of the most frequent kinds with their keys in the order of RecordLine.swift, and only
/// where the checksum holds. Anything else is left to `LineDecoder`, which reads every line that is JSON; a line
/// that both take means the same to both (the tests compare them).
struct FastLine {
  private(set) var id: ULID
  private(set) var kind = FastRow.Kind.glucose
  private(set) var at = FastMoment(wallMilliseconds: 0, offsetMinutes: 0, precision: .minute)
  private(set) var packed: UInt64 = 0
  /// Where the remark stands in the line; empty where there is none.
  private(set) var note = 0..<0
  private(set) var batch = ULID.none
  private(set) var action = ULID.none
  private(set) var seq: UInt32 = 0
  private(set) var sum: UInt32 = 0
  /// How many bytes the checksum covers.
  private(set) var length = 0

  /// Reads a line without its line end; nil where it is not fast.
  @inline(__always)
  init?(_ line: Span<UInt8>, _ last: inout FastNeighbour) {
    var cursor = FastCursor()
    guard cursor.take("{\"id\":\"", line), let id = cursor.id(line) else { return nil }
    self.id = id
    guard cursor.take("\",\"kind\":\"", line) else { return nil }
    if cursor.take("glucose\",\"at\":\"", line) {
      kind = .glucose
    } else if cursor.take("blood-pressure\",\"at\":\"", line) {
      kind = .bloodPressure
    } else {
      return nil
    }
    guard let at = last.clock.moment(line, &cursor) else { return nil }
    self.at = at
    let packed = kind == .glucose ? Self.glucose(line, &cursor) : Self.pressure(line, &cursor)
    guard let packed else { return nil }
    self.packed = packed
    guard takeExtras(line, &cursor, &last), takeEnd(line, &cursor) else { return nil }
  }
}

extension FastLine {
  @inline(__always)
  private static func glucose(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> UInt64? {
    guard cursor.take(",\"value\":", line) else { return nil }
    var packed: UInt64?
    if cursor.take("\"HI\"", line) {
      packed = takeUnit(line, &cursor).flatMap { Glucose.pack(.high, unit: $0) }
    } else if cursor.take("\"LO\"", line) {
      packed = takeUnit(line, &cursor).flatMap { Glucose.pack(.low, unit: $0) }
    } else if let (mantissa, scale) = cursor.decimal(line), let unit = takeUnit(line, &cursor) {
      packed = Glucose.pack(mantissa: mantissa, scale: scale, unit: unit)
    }
    guard var packed else { return nil }
    if cursor.take(",\"meal\":\"", line) {
      guard let code = cursor.word(FastWords.meals, line) else { return nil }
      packed |= code
    }
    if cursor.take(",\"source\":\"", line) {
      guard let code = cursor.word(FastWords.sources, line) else { return nil }
      packed |= code
    }
    return packed
  }

  @inline(__always)
  private static func takeUnit(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> GlucoseUnit? {
    if cursor.take(",\"unit\":\"mg/dL\"", line) { return .mgdl }
    return cursor.take(",\"unit\":\"mmol/L\"", line) ? .mmol : nil
  }

  @inline(__always)
  private static func pressure(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> UInt64? {
    guard cursor.take(",\"systolic\":", line), let systolic = cursor.whole(line),
      cursor.take(",\"diastolic\":", line), let diastolic = cursor.whole(line)
    else { return nil }
    var pulse = 0
    if cursor.take(",\"pulse\":", line) {
      guard let value = cursor.whole(line), value > 0 else { return nil }
      pulse = value
    }
    guard var packed = BloodPressure.pack(systolic: systolic, diastolic: diastolic, pulse: pulse) else {
      return nil
    }
    if cursor.take(",\"arm\":\"", line) {
      guard let code = cursor.word(FastWords.arms, line) else { return nil }
      packed |= code
    } else if cursor.take(",\"wrist\":\"", line) {
      guard let code = cursor.word(FastWords.wrists, line) else { return nil }
      packed |= code
    }
    if cursor.take(",\"posture\":\"", line) {
      guard let code = cursor.word(FastWords.postures, line) else { return nil }
      packed |= code
    }
    if cursor.take(",\"irregular\":true", line) { packed |= FastWords.irregular }
    return packed
  }

  @inline(__always)
  private mutating func takeExtras(
    _ line: Span<UInt8>, _ cursor: inout FastCursor, _ last: inout FastNeighbour
  ) -> Bool {
    if cursor.take(",\"note\":\"", line) {
      guard let range = cursor.text(line), !range.isEmpty else { return false }
      note = range
    }
    if cursor.take(",\"batch\":\"", line) {
      guard let id = last.batch(line, &cursor), cursor.take("\"", line) else { return false }
      batch = id
    }
    if cursor.take(",\"action\":\"", line) {
      guard let id = cursor.id(line), id != .none, cursor.take("\"", line) else { return false }
      action = id
    }
    return true
  }

  /// Takes the number and the checksum, and holds the line against it.
  @inline(__always)
  private mutating func takeEnd(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> Bool {
    guard cursor.take(",\"seq\":", line), let seq = cursor.whole(line), seq > 0 else { return false }
    let body = cursor.at
    guard body + Seal.length == line.count, cursor.take(",\"sum\":\"", line) else { return false }
    sum = CRC32C.checksum(line.extracting(..<body))
    guard cursor.take(sum: sum, line), cursor.take("\"}", line) else { return false }
    self.seq = UInt32(seq)
    length = body
    return true
  }
}
