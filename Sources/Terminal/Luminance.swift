import Glibc

/// How light colours are and how well one can be read on another, by WCAG 2.2.
enum Luminance {
  /// The relative luminance of a colour 0xRRGGBB, 0 for black and 1 for white.
  static func of(_ color: UInt32) -> Double {
    let parts = [UInt32(16), 8, 0].map { shift -> Double in
      let value = Double(color >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The contrast of two colours, 1 to 21.
  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (low, high) = (min(of(one), of(other)), max(of(one), of(other)))
    return (high + 0.05) / (low + 0.05)
  }
}
