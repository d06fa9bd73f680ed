/// A length of time as an iCalendar file writes it (RFC 5545, 3.3.6): `PT30M`, `P1D`, `-P1W`.
enum WrittenSpan {
  /// The longest span that is read, in minutes: ten years.
  static let most = 10 * 366 * 1440

  /// Its length in whole minutes, negative where a minus stands in front; nil where it is no span.
  static func minutes(_ text: some StringProtocol) -> Int? {
    var rest = text.utf8[...]
    let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var (seconds, number, isTime) = (0, Int?.none, false)
    for byte in rest {
      if (48...57).contains(byte) {
        number = (number ?? 0) * 10 + Int(byte - 48)
        guard (number ?? 0) < 1_000_000_000 else { return nil }
      } else if byte == UInt8(ascii: "T"), !isTime, number == nil {
        isTime = true
      } else {
        guard let count = number, let unit = unit(byte, isTime: isTime) else { return nil }
        seconds += count * unit
        number = nil
      }
    }
    guard number == nil, seconds / 60 <= most else { return nil }
    return sign * (seconds / 60)
  }

  /// How many seconds a letter stands for.
  private static func unit(_ byte: UInt8, isTime: Bool) -> Int? {
    switch (Unicode.Scalar(byte), isTime) {
    case ("W", false): 604_800
    case ("D", false): 86_400
    case ("H", true): 3600
    case ("M", true): 60
    case ("S", true): 1
    default: nil
    }
  }
}
