/// Turns the bytes that a terminal sends into keys.
///
/// It is fed whatever has arrived and keeps what is not complete yet: half a UTF-8 character, the beginning of an
/// escape sequence, a paste that is still going on. Nothing is lost when a slow line cuts a sequence in two. It
/// reads the sequences themselves rather than a terminal database, since all terminals of the last decades
/// agree on them.
struct KeyDecoder {
  /// A paste of more bytes than this loses its end, so that a runaway program cannot fill the memory.
  let longestPaste: Int

  private var bytes: [UInt8] = []
  private var start = 0
  private var pasted: [UInt8]?
  private var reports: [String] = []

  init(longestPaste: Int = 16 << 20) {
    self.longestPaste = longestPaste
  }

  /// Why the next key is not known yet.
  enum Pending {
    case nothing
    /// An escape that is a key of its own unless more follows at once.
    case escape
    /// Part of a sequence or of a character.
    case sequence
    /// A paste without its end.
    case paste
  }

  mutating func feed(_ new: some Sequence<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.count < 65_536)
      start = 0
    }
    bytes.append(contentsOf: new)
  }

  /// Whether something incomplete waits.
  var pending: Pending {
    if pasted != nil { return .paste }
    guard let first = bytes[start...].first else { return .nothing }
    return first == 0x1B && bytes.count - start == 1 ? .escape : .sequence
  }

  /// What the terminal answered to a question, the first first; nil where it did not, or no more.
  mutating func takeReport() -> String? { reports.isEmpty ? nil : reports.removeFirst() }

  /// The next complete key, or nil when more bytes are needed.
  ///
  /// With `flush` nothing more is expected: what is incomplete is taken as the keys it would be by itself.
  mutating func next(flush: Bool = false) -> Key? {
    while pasted != nil || start < bytes.count {
      if pasted != nil {
        guard let text = takePaste(flush: flush) else { return nil }
        return .paste(text)
      }
      switch Self.decode(bytes[start...], flush: flush) {
      case .incomplete: return nil
      case .pasteBegins(let length):
        start += length
        pasted = []
      case .nothing(let length): start += length
      case .report(let text, let length):
        start += length
        reports.append(text)
      case .key(let key, let length):
        start += length
        return key
      }
    }
    return nil
  }
}

extension KeyDecoder {
  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Moves what has arrived into the paste; the text when its end mark is there.
  private mutating func takePaste(flush: Bool) -> String? {
    var collected = pasted ?? []
    pasted = nil
    let searched = max(0, collected.count - Self.pasteEnd.count + 1)
    collected.append(contentsOf: bytes[start...])
    start = bytes.count
    if let end = Self.endMark(in: collected, from: searched) {
      let rest = collected[(end + Self.pasteEnd.count)...]
      bytes = Array(rest)
      start = 0
      return Self.text(collected[..<end])
    }
    if flush { return Self.text(collected[...]) }
    // The tail stays, since the end mark may already have begun.
    let tail = collected.count - Self.pasteEnd.count
    if tail > longestPaste { collected.removeSubrange(longestPaste..<tail) }
    pasted = collected
    return nil
  }

  private static func endMark(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while let escape = bytes[place...].firstIndex(of: 0x1B) {
      if bytes[escape...].starts(with: pasteEnd) { return escape }
      place = escape + 1
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
