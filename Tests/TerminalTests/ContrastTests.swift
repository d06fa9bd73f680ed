import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#endif

/// Every colour can be read on light and on dark grounds; the contrast is that of WCAG 2.2 (relative luminance).
@Suite struct ContrastTests {
  /// White, black, and what people often choose instead.
  static let grounds: [UInt32] = [0xFFFFFF, 0x000000, 0x1E1E1E, 0x282828, 0xFDF6E3, 0x002B36]

  @Test(arguments: Theme.allCases, Tone.allCases)
  func canBeRead(_ theme: Theme, _ tone: Tone) throws {
    guard let color = theme.color(of: tone)?.full else { return }
    for ground in Self.grounds {
      let contrast = Self.contrast(Self.palette(color), ground)
      #expect(contrast >= 3, "\(theme) \(tone) on \(String(ground, radix: 16)): \(contrast)")
    }
    for ground: UInt32 in [0xFFFFFF, 0x000000] where theme == .highContrast {
      #expect(Self.contrast(Self.palette(color), ground) >= 3.9, "\(tone) on \(ground)")
    }
  }

  /// The formula itself: black on white is 21, and the order does not matter.
  @Test func blackOnWhite() {
    #expect(Self.contrast(0x000000, 0xFFFFFF) == 21)
    #expect(Self.contrast(0xFFFFFF, 0x000000) == 21)
    #expect(Self.palette(208) == 0xFF8700)
    #expect(Self.palette(244) == 0x808080)
  }

  /// The colour of a number in the fixed part of the 256: a cube of six steps a side, then greys.
  static func palette(_ number: Int) -> UInt32 {
    if number >= 232 { return UInt32(8 + 10 * (number - 232)) * 0x010101 }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
  }

  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  private static func luminance(_ color: UInt32) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(color >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
