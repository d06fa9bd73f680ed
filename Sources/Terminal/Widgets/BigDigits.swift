/// A number in digits of several rows, to be read from the other side of the table.
package struct BigDigits: Sendable {
  private let rows: [String]

  /// Makes the digits; nil where a character has no big form.
  ///
  /// Digits, `/ . , : -`, the space, and the letters of `HI` and `LO` have one.
  package init?(_ text: String, glyphs: Glyphs) {
    var shapes: [[UInt8]] = []
    for character in text {
      guard let shape = Self.shapes[character] else { return nil }
      shapes.append(shape)
    }
    let pixels = (0..<Self.height).map { y -> [Bool] in
      shapes.flatMap { shape -> [Bool] in
        (0..<Self.width).map { shape[y] & (4 >> UInt8($0)) != 0 } + [false]
      }
    }
    rows = glyphs.isASCII ? Self.asciiRows(pixels) : Self.blockRows(pixels)
  }

  /// How much room the digits take.
  package var size: Size { Size(width: rows.first.map { max(0, $0.count - 1) } ?? 0, height: rows.count) }

  /// Draws the digits.
  package func draw(on canvas: inout Canvas, x: Int, y: Int, tone: Tone = .normal) {
    for (index, row) in rows.enumerated() {
      for (column, character) in row.enumerated() where character != " " {
        canvas.put(character, x: Coordinate.sum(x, column), y: Coordinate.sum(y, index), tone: tone)
      }
    }
  }
}

extension BigDigits {
  private static let width = 3
  private static let height = 5

  /// The points of each character, five rows of three bits, the leftmost highest.
  private static let shapes: [Character: [UInt8]] = [
    "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 3, 1, 7],
    "4": [5, 5, 7, 1, 1], "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 2, 2],
    "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7], "/": [1, 1, 2, 4, 4], ".": [0, 0, 0, 0, 2],
    ",": [0, 0, 0, 2, 4], ":": [0, 2, 0, 2, 0], "-": [0, 0, 7, 0, 0], " ": [0, 0, 0, 0, 0],
    "H": [5, 5, 7, 5, 5], "I": [7, 2, 2, 2, 7], "L": [4, 4, 4, 4, 7], "O": [7, 5, 5, 5, 7],
  ]

  private static func asciiRows(_ pixels: [[Bool]]) -> [String] {
    pixels.map { row in String(row.map { $0 ? "#" : " " }) }
  }

  /// Two rows of points in one row of half blocks.
  private static func blockRows(_ pixels: [[Bool]]) -> [String] {
    stride(from: 0, to: pixels.count, by: 2).map { y in
      let lower = y + 1 < pixels.count ? pixels[y + 1] : pixels[y].map { _ in false }
      return String(zip(pixels[y], lower).map(block))
    }
  }

  private static func block(_ upper: Bool, _ lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
