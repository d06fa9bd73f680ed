import Model

/// What a fast line mostly shares with the one before it, so that it has not to be read again.
struct FastNeighbour {
  /// The day of the last moment.
  var clock = FastClock()
  private var written: (UInt64, UInt64, UInt64, UInt16) = (0, 0, 0, 0)
  private var batch = ULID.none

  /// Passes the id of a batch; the id of nothing is not fast, as it stands for no batch.
  @inline(__always)
  mutating func batch(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> ULID? {
    guard line.count - cursor.at >= ULID.length else { return nil }
    let (raw, at) = (line.bytes, cursor.at)
    let text = (
      raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self),
      raw.unsafeLoadUnaligned(fromByteOffset: at + 8, as: UInt64.self),
      raw.unsafeLoadUnaligned(fromByteOffset: at + 16, as: UInt64.self),
      raw.unsafeLoadUnaligned(fromByteOffset: at + 24, as: UInt16.self)
    )
    if text == written, batch != .none {
      cursor.at += ULID.length
      return batch
    }
    guard let id = cursor.id(line), id != .none else { return nil }
    (written, batch) = (text, id)
    return id
  }
}
