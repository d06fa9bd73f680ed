/// A few words or a number in characters of several rows, to be read from the other side of the table.
package struct BigText: Sendable {
  private let rows: [String]

  /// Makes the text; nil where a character has no big form.
  ///
  /// Digits, the letters A to Z, the space and `/ . , : - + ! ?` have one; small letters are shown as capitals.
  /// - Parameter scale: How much larger than the smallest size, at least 1.
  package init?(_ text: String, glyphs: Glyphs, scale: Int = 1) {
    var shapes: [Shape] = []
    for character in text.uppercased() {
      guard let shape = Self.shapes[character] else { return nil }
      shapes.append(shape)
    }
    let pixels = (0..<Self.height).map { y -> [Bool] in
      Array(shapes.map { $0.row(y) }.joined(separator: [false])).flatMap {
        Array(repeating: $0, count: scale)
      }
    }.flatMap { Array(repeating: $0, count: scale) }
    rows = glyphs.isASCII ? Self.asciiRows(pixels) : Self.blockRows(pixels)
  }

  /// How much room it takes.
  package var size: Size { Size(width: rows.first?.count ?? 0, height: rows.count) }

  /// Draws it.
  package func draw(on canvas: inout Canvas, x: Int, y: Int, tone: Tone = .normal) {
    for (index, row) in rows.enumerated() {
      for (column, character) in row.enumerated() where character != " " {
        canvas.put(character, x: Coordinate.sum(x, column), y: Coordinate.sum(y, index), tone: tone)
      }
    }
  }

  /// The words in big lines that fit a width; nil where one word does not, or has no big form.
  package static func lines(_ text: String, width: Int, glyphs: Glyphs) -> [BigText]? {
    var lines: [BigText] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      guard let alone = BigText(word, glyphs: glyphs), alone.size.width <= width else { return nil }
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if let both = BigText(longer, glyphs: glyphs), both.size.width <= width {
        line = longer
        if lines.isEmpty { lines.append(both) } else { lines[lines.count - 1] = both }
      } else {
        line = word
        lines.append(alone)
      }
    }
    return lines
  }
}

extension BigText {
  private static let height = 5

  /// The points of a character: five rows of bits, the leftmost highest.
  private struct Shape {
    let width: Int
    let bits: [UInt8]

    init(_ bits: [UInt8], width: Int = 3) { (self.bits, self.width) = (bits, width) }

    func row(_ y: Int) -> [Bool] { (0..<width).map { bits[y] & (1 << UInt8(width - 1 - $0)) != 0 } }
  }

  private static let shapes: [Character: Shape] = {
    var shapes = regular.mapValues { Shape($0) }
    for (character, bits) in narrow { shapes[character] = Shape(bits, width: 1) }
    for (character, bits) in wide { shapes[character] = Shape(bits, width: 5) }
    return shapes
  }()

  private static let regular: [Character: [UInt8]] = [
    "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 3, 1, 7],
    "4": [5, 5, 7, 1, 1], "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 2, 2],
    "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7], "/": [1, 1, 2, 4, 4], "-": [0, 0, 7, 0, 0],
    "+": [0, 2, 7, 2, 0], "?": [7, 1, 3, 0, 2],
    "A": [7, 5, 7, 5, 5], "B": [6, 5, 6, 5, 6], "C": [7, 4, 4, 4, 7], "D": [6, 5, 5, 5, 6],
    "E": [7, 4, 6, 4, 7], "F": [7, 4, 6, 4, 4], "G": [7, 4, 5, 5, 7], "H": [5, 5, 7, 5, 5],
    "I": [7, 2, 2, 2, 7], "J": [1, 1, 1, 5, 7], "K": [5, 5, 6, 5, 5], "L": [4, 4, 4, 4, 7],
    "O": [7, 5, 5, 5, 7], "P": [7, 5, 7, 4, 4], "R": [6, 5, 6, 5, 5], "S": [7, 4, 7, 1, 7],
    "T": [7, 2, 2, 2, 2], "U": [5, 5, 5, 5, 7], "V": [5, 5, 5, 5, 2], "X": [5, 5, 2, 5, 5],
    "Y": [5, 5, 2, 2, 2], "Z": [7, 1, 2, 4, 7],
  ]

  private static let narrow: [Character: [UInt8]] = [
    ".": [0, 0, 0, 0, 1], ",": [0, 0, 0, 1, 1], ":": [0, 1, 0, 1, 0], "!": [1, 1, 1, 0, 1],
    " ": [0, 0, 0, 0, 0],
  ]

  private static let wide: [Character: [UInt8]] = [
    "M": [17, 27, 21, 17, 17], "N": [17, 25, 21, 19, 17], "Q": [14, 17, 17, 18, 13],
    "W": [17, 17, 21, 27, 17],
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
