/// Sequences that move the cursor or change cells.
extension TerminalEmulator {
  mutating func escape(_ byte: UInt8) -> Bool {
    switch Character(Unicode.Scalar(byte)) {
    case "7": saved = cursor
    case "8": cursor = saved
    case "D": lineFeed()
    case "E":
      cursor.column = 0
      lineFeed()
    case "M": reverseLineFeed()
    case "=": modes.applicationKeypad = true
    case ">": modes.applicationKeypad = false
    case "c": self = TerminalEmulator(columns: columns, rows: rows)
    case "\\": break
    default: return false
    }
    return true
  }

  mutating func csi(_ final: UInt8, _ numbers: Numbers) -> Bool {
    moveCursor(final, numbers) || changeCells(final, numbers) || setModes(final, numbers)
  }

  mutating func moveCursor(_ final: UInt8, _ numbers: Numbers) -> Bool {
    let count = numbers.count(0)
    let (row, column) = (cursor.row, cursor.column)
    switch Character(Unicode.Scalar(final)) {
    case "A": move(row: max(row - count, row >= region.lowerBound ? region.lowerBound : 0), column: column)
    case "B", "e":
      move(row: min(row + count, row < region.upperBound ? region.upperBound - 1 : rows - 1), column: column)
    case "C", "a": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "E": move(row: row + count, column: 0)
    case "F": move(row: row - count, column: 0)
    case "G", "`": move(row: row, column: count - 1)
    case "H", "f":
      move(row: count - 1 + (modes.origin ? region.lowerBound : 0), column: numbers.count(1) - 1)
    case "I": tab(forward: count)
    case "Z": tab(forward: (column % 8 == 0 ? 0 : 1) - count)
    case "d": move(row: count - 1 + (modes.origin ? region.lowerBound : 0), column: column)
    case "s": saved = cursor
    case "u": cursor = saved
    default: return false
    }
    return true
  }

  mutating func changeCells(_ final: UInt8, _ numbers: Numbers) -> Bool {
    let count = numbers.count(0)
    let (row, column) = (cursor.row, cursor.column)
    let below = region.contains(row) ? row..<region.upperBound : row..<row
    switch Character(Unicode.Scalar(final)) {
    case "@": grid.insertBlanks(row: row, column: column, count: count)
    case "P": grid.deleteCells(row: row, column: column, count: count)
    case "X": grid.erase(row: row, columns: column..<(column + count))
    case "L": grid.scrollDown(below, by: count)
    case "M": grid.scrollUp(below, by: count)
    case "S": grid.scrollUp(region, by: count)
    case "T": grid.scrollDown(region, by: count)
    case "J": eraseDisplay(numbers[0] ?? 0)
    case "K": eraseLine(numbers[0] ?? 0)
    case "b":
      if let lastPrinted { for _ in 0..<min(count, columns * rows) { show(lastPrinted) } }
    default: return false
    }
    return true
  }

  mutating func eraseDisplay(_ part: Int) {
    switch part {
    case 0:
      eraseLine(0)
      grid.erase(rows: (cursor.row + 1)..<max(rows, cursor.row + 1))
    case 1:
      eraseLine(1)
      grid.erase(rows: 0..<cursor.row)
    case 2: grid.erase(rows: 0..<rows)
    default: break  // 3 empties the scrollback, which is not kept
    }
  }

  mutating func eraseLine(_ part: Int) {
    let from = part == 0 ? cursor.column : 0
    let end = part == 1 ? cursor.column + 1 : columns
    grid.erase(row: cursor.row, columns: from..<end)
  }
}
