/// Characters, line feeds and the cursor.
extension TerminalEmulator {
  mutating func show(_ scalar: Unicode.Scalar) {
    let width = min(scalar.cells, columns)
    guard width > 0 else {
      grid.combine(scalar, row: cursor.row, column: cursor.wrapsNext ? cursor.column : cursor.column - 1)
      return
    }
    if modes.wrap, cursor.wrapsNext || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    cursor.column = min(cursor.column, columns - width)
    if modes.insert { grid.insertBlanks(row: cursor.row, column: cursor.column, count: width) }
    grid.put(String(Character(scalar)), width: width, row: cursor.row, column: cursor.column)
    lastPrinted = scalar
    cursor.wrapsNext = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  var isLineDrawing: Bool {
    sets[UInt8(ascii: shiftedOut ? ")" : "(")] == UInt8(ascii: "0")
  }

  func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isLineDrawing, (0x60...0x7E).contains(scalar.value) else { return scalar }
    let index = Int(scalar.value) - 0x60
    return Self.lineDrawing.indices.contains(index) ? Self.lineDrawing[index] : scalar
  }

  /// The DEC special graphics set, from ` to ~.
  static let lineDrawing = Array("◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: tab(forward: 1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(row: cursor.row, column: 0)
    case 0x0E, 0x0F:
      shiftedOut = byte == 0x0E
      modes.lineDrawing = isLineDrawing
    default: break
    }
  }

  mutating func lineFeed() {
    cursor.wrapsNext = false
    if cursor.row == region.upperBound - 1 {
      grid.scrollUp(region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  mutating func reverseLineFeed() {
    cursor.wrapsNext = false
    if cursor.row == region.lowerBound {
      grid.scrollDown(region, by: 1)
    } else {
      cursor.row = max(cursor.row - 1, 0)
    }
  }

  mutating func tab(forward count: Int) {
    let stop = (cursor.column / 8 + count) * 8
    move(row: cursor.row, column: stop)
  }

  mutating func move(row: Int, column: Int) {
    cursor = Cursor(row: min(max(row, 0), rows - 1), column: min(max(column, 0), columns - 1))
  }
}
