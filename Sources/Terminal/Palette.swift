/// The colours that terminals of 256 have in common: a cube of six steps a side, then greys.
///
/// The first sixteen are left out: they are what each terminal's theme makes of them.
enum Palette {
  /// The numbers of the colours that are the same everywhere.
  static let numbers = 16...255
  private static let steps: [UInt32] = [0, 95, 135, 175, 215, 255]

  /// The colour 0xRRGGBB of a number.
  static func rgb(_ number: Int) -> UInt32 {
    if number >= 232 { return UInt32(8 + 10 * (number - 232)) * 0x010101 }
    let place = number - 16
    return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
  }

  /// The number of the colour that is nearest to another one.
  static func nearest(to color: UInt32) -> Int { nearest(to: color, among: Array(numbers)) ?? 16 }

  /// The number among some of the colour that is nearest to another one; nil where there is none.
  static func nearest(to color: UInt32, among numbers: [Int]) -> Int? {
    numbers.min { distance(rgb($0), color) < distance(rgb($1), color) }
  }

  private static func distance(_ one: UInt32, _ other: UInt32) -> Int {
    [UInt32(16), 8, 0].reduce(0) { sum, shift in
      let difference = Int(one >> shift & 0xFF) - Int(other >> shift & 0xFF)
      return sum + difference * difference
    }
  }
}
