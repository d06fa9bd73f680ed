/// What is switched on and off, and what is asked of the terminal.
extension TerminalEmulator {
  mutating func setModes(_ final: UInt8, _ numbers: Numbers) -> Bool {
    switch Character(Unicode.Scalar(final)) {
    case "h", "l":
      guard numbers[0] == 4 else { return numbers[0] == 34 }
      modes.insert = final == UInt8(ascii: "h")
    case "m": style(numbers)
    case "r": setRegion(numbers)
    case "n": if numbers[0] == 6 { replies += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8 }
    case "c": replies += "\u{1B}[?62;22c".utf8
    case "t", "g": break  // window titles; tab stops
    default: return false
    }
    return true
  }

  mutating func setRegion(_ numbers: Numbers) {
    let top = numbers.count(0) - 1
    let bottom = min(numbers[1] ?? rows, rows)
    guard top < bottom - 1 || rows == 1 else { return }
    region = top..<bottom
    move(row: modes.origin ? top : 0, column: 0)
  }

  mutating func style(_ numbers: Numbers) {
    let values = numbers.values.map { $0 ?? 0 }
    sawColour = sawColour || values.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    guard let last = values.last, last != 0 else { return modes.styled = false }
    if values != [39, 49], values != [39], values != [49] { modes.styled = true }
  }

  mutating func privateMode(_ number: Int, _ on: Bool) -> Bool {
    switch number {
    case 1: modes.applicationCursorKeys = on
    case 6:
      modes.origin = on
      move(row: on ? region.lowerBound : 0, column: 0)
    case 7: modes.wrap = on
    case 25: modes.cursorVisible = on
    case 47, 1047, 1049: alternateScreen(on, clears: number != 47, savesCursor: number == 1049)
    case 9, 1000, 1002, 1003, 1005, 1006, 1015:
      if on { modes.mouse.insert(number) } else { modes.mouse.remove(number) }
    case 2004: modes.bracketedPaste = on
    case 3, 4, 5, 12, 1004, 1034, 2026: break  // width, scrolling, flash, blinking, focus, meta, batches
    default: return false
    }
    return true
  }

  mutating func alternateScreen(_ on: Bool, clears: Bool, savesCursor: Bool) {
    guard modes.alternateScreen != on else { return }
    modes.alternateScreen = on
    if on {
      if savesCursor { savedByAlternate = cursor }
      mainGrid = grid
      if clears { grid.erase(rows: 0..<rows) }
    } else {
      grid = mainGrid
      if savesCursor { move(row: savedByAlternate.row, column: savedByAlternate.column) }
    }
  }

  mutating func softReset() {
    let kept = modes
    modes = Modes()
    modes.alternateScreen = kept.alternateScreen
    modes.mouse = kept.mouse
    modes.bracketedPaste = kept.bracketedPaste
    region = 0..<rows
    (sets, shiftedOut) = ([:], false)
  }
}
