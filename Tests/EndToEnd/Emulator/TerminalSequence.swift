/// One thing that a program says to its terminal.
enum TerminalSequence: Equatable {
  /// A character to show.
  case print(Unicode.Scalar)
  /// A control character: line feed, carriage return, backspace, tab ...
  case control(UInt8)
  /// Escape and one more byte.
  case escape(UInt8)
  /// Which character set a slot (`(` is G0, `)` is G1) holds: `B` is ASCII, `0` is line drawing.
  case designate(slot: UInt8, set: UInt8)
  /// `ESC [`, an optional private mark and intermediate byte, numbers, and the final byte.
  case csi(mark: UInt8?, numbers: [Int?], intermediate: UInt8?, final: UInt8)
  /// An operating system command or another string; nothing of it is shown.
  case string(kind: UInt8, text: String)
}

/// Cuts the bytes that a program writes to its terminal into sequences; keeps what is not complete yet.
struct SequenceScanner {
  private enum State {
    case ground, escape, csi, string(UInt8), stringEscape(UInt8)
    case designate(UInt8)
  }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var utf8: [UInt8] = []
  private var missing = 0

  /// Reads one byte; gives the sequences that it completes.
  mutating func feed(_ byte: UInt8) -> [TerminalSequence] {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .designate(let slot):
      state = .ground
      return [.designate(slot: slot, set: byte)]
    case .csi: return csi(byte)
    case .string(let kind): return string(byte, kind)
    case .stringEscape(let kind):
      state = .ground
      return [.string(kind: kind, text: taken())]
    }
  }
}

extension SequenceScanner {
  private mutating func ground(_ byte: UInt8) -> [TerminalSequence] {
    if missing > 0, byte & 0xC0 == 0x80 {
      utf8.append(byte)
      missing -= 1
      return missing == 0 ? decoded() : []
    }
    let broken = decoded()
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F: return broken + [.control(byte)]
    case 0x20..<0x7F: return broken + [.print(Unicode.Scalar(byte))]
    default:
      utf8 = [byte]
      missing = byte >= 0xF8 ? 0 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
      return missing == 0 ? broken + decoded() : broken
    }
    return broken
  }

  /// The character in the collected bytes; broken UTF-8 gives U+FFFD.
  private mutating func decoded() -> [TerminalSequence] {
    guard !utf8.isEmpty else { return [] }
    defer { (utf8, missing) = ([], 0) }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.map { .print($0) }
  }

  private mutating func escape(_ byte: UInt8) -> [TerminalSequence] {
    switch byte {
    case UInt8(ascii: "["): state = .csi
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(byte)
    case UInt8(ascii: "(")...UInt8(ascii: "+"): state = .designate(byte)
    case 0x1B: break
    default:
      state = .ground
      return [.escape(byte)]
    }
    return []
  }

  private mutating func csi(_ byte: UInt8) -> [TerminalSequence] {
    switch byte {
    case 0x20..<0x40: collected.append(byte)
    case 0x40..<0x7F:
      state = .ground
      return [Self.csi(Array(taken().utf8), final: byte)]
    case 0x1B:
      collected = []
      state = .escape
    default: return [.control(byte)]
    }
    return []
  }

  private mutating func string(_ byte: UInt8, _ kind: UInt8) -> [TerminalSequence] {
    switch byte {
    case 0x07:
      state = .ground
      return [.string(kind: kind, text: taken())]
    case 0x1B: state = .stringEscape(kind)
    default: collected.append(byte)
    }
    return []
  }

  private mutating func taken() -> String {
    defer { collected = [] }
    return String(decoding: collected, as: UTF8.self)
  }

  private static func csi(_ body: [UInt8], final: UInt8) -> TerminalSequence {
    let mark = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let intermediate = body.last.flatMap { (0x20...0x2F).contains($0) ? $0 : nil }
    let text = String(decoding: body.filter { (0x30...0x3B).contains($0) }, as: UTF8.self)
    let numbers = text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }.map { Int($0) }
    return .csi(mark: mark, numbers: text.isEmpty ? [] : numbers, intermediate: intermediate, final: final)
  }
}
