/// What a terminal says of the mouse: `ESC [ < button ; column ; row M`, with `m` where a button was let go.
///
/// The form of xterm's mode 1006, which all terminals with a mouse understand; columns and rows begin with 1.
struct MouseReport {
  /// The key it stands for; nil for what this program has no use for.
  let key: Key?

  /// Reads what stands between `ESC [` and the last byte; nil where that is no report.
  init?(_ body: ArraySlice<UInt8>, final: UInt8) {
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let numbers = body.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      (0...1023).contains(button), (1...100_000).contains(column), (1...100_000).contains(row)
    else { return nil }
    // Shift, Alt and Control add 4, 8 and 16, a move 32, the wheel 64.
    switch button & ~0x1C {
    case 0 where final == UInt8(ascii: "M"): key = .click(Point(x: column - 1, y: row - 1))
    case 64: key = .up
    case 65: key = .down
    default: key = nil
    }
  }
}
