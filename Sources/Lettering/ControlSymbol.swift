/// The visible symbol for a character that a terminal would obey or that would turn text around.
enum ControlSymbol {
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: nil
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "␡"
    case 0x80...0x9F: "�"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "␦"
    case 0x2028, 0x2029: "␤"
    case 0xFFF9...0xFFFB: "�"
    case 0xFDD0...0xFDEF: "�"
    default: scalar.value & 0xFFFE == 0xFFFE ? "�" : nil
    }
  }
}
