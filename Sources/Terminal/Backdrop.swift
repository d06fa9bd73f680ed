/// What the terminal's own background is, as far as it is known: a colour that can be read on one cannot on another.
package enum Backdrop: Hashable, Sendable {
  /// Not known; then the colours are those of the terminal's own theme, which its maker chose for it.
  case unknown
  /// A colour, 0xRRGGBB.
  case color(UInt32)

  /// A light background of which no more is known.
  package static let light = Backdrop.color(0xFFFFFF)
  /// A dark background of which no more is known.
  package static let dark = Backdrop.color(0x000000)

  /// Whether letters on it have to be light.
  var isDark: Bool {
    guard case .color(let color) = self else { return true }
    return Luminance.contrast(color, 0xFFFFFF) > Luminance.contrast(color, 0x000000)
  }

  /// A ground on it that can be told from it and takes little from the contrast of what stands there; nil where it is not
  /// known.
  ///
  /// - Parameter isPalette: Whether the terminal has the colours of the palette alone.
  func shade(isPalette: Bool) -> UInt32? {
    guard case .color(let color) = self else { return nil }
    let other: UInt32 = isDark ? 0xFFFFFF : 0x000000
    let shades = Self.strengths.lazy.map { Self.mix(color, other, $0) }
    guard let shade = shades.first(where: { Luminance.contrast($0, color) >= Self.seen.lowerBound }) else {
      return nil
    }
    guard isPalette else { return shade }
    let among = Palette.numbers.filter { Self.seen.contains(Luminance.contrast(Palette.rgb($0), color)) }
    return Palette.nearest(to: shade, among: among).map(Palette.rgb)
  }

  /// How much of white or black is mixed in, tried from little on.
  private static let strengths = (1...30).map { Double($0) / 100 }
  /// The contrast beside the plain ground: less is not seen, more takes too much from what stands there.
  private static let seen = 1.2...1.45

  private static func mix(_ color: UInt32, _ other: UInt32, _ share: Double) -> UInt32 {
    [UInt32(16), 8, 0].reduce(0) { mixed, shift in
      let (from, to) = (Double(color >> shift & 0xFF), Double(other >> shift & 0xFF))
      return mixed << 8 | UInt32((from + (to - from) * share).rounded())
    }
  }
}

extension Backdrop {
  /// What a terminal answers when it is asked for its background: `rgb:1e1e/1e1e/1e1e`, `rgba:...`, one to four digits a
  /// part; nil for anything else.
  init?(answer text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
    let digits = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard digits.count == (parts[0] == "rgb" ? 3 : 4) else { return nil }
    var color: UInt32 = 0
    for part in digits.prefix(3) {
      guard (1...4).contains(part.count), let value = UInt32(part, radix: 16) else { return nil }
      let most = UInt32(1) << (4 * UInt32(part.count)) - 1
      color = color << 8 | (value * 255 + most / 2) / most
    }
    self = .color(color)
  }
}
