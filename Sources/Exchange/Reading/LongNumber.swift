import Model

/// Numbers with the digits that another program's calculation left: 6.3999999999999995, 99.9976941658.
enum LongNumber {
  /// From so many digits behind the point on a number was calculated and not entered.
  static let digits = 6

  /// The number as it was before a calculation in floating point; nil for what is no such number.
  static func read(_ text: String) -> ExactDecimal? {
    let plain = text.replacing(",", with: ".")
    guard decimals(of: plain) >= digits, let number = Double(plain), number.magnitude < 1e9 else {
      return nil
    }
    return ExactDecimal(rounding: number, places: 9).map(tidied)
  }

  /// How many digits a text has behind its decimal mark.
  static func decimals(of text: some StringProtocol) -> Int {
    guard let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return 0 }
    return text[text.index(after: mark)...].prefix { $0.isASCII && $0.isNumber }.utf8.count
  }

  /// A number that is within a millionth of one with few digits as that one.
  static func tidied(_ number: ExactDecimal) -> ExactDecimal {
    guard number.scale >= digits else { return number }
    for places in 0...3 {
      if let short = ExactDecimal(rounding: number.double, places: places),
        abs(short.double - number.double) < 1e-6
      {
        return short
      }
    }
    return number
  }

  /// A calculated number rounded as its source shows it; any other as it is.
  static func rounded(_ number: ExactDecimal, to places: Int) -> ExactDecimal {
    guard number.scale >= digits else { return number }
    return ExactDecimal(rounding: number.double, places: places) ?? number
  }
}

extension Glucose.Value {
  /// A calculated number rounded as meters show it in a unit.
  func rounded(in unit: GlucoseUnit) -> Glucose.Value {
    guard case .number(let number) = self else { return self }
    let digits = Quantity.named("glucose")?.scales.first { $0.code == unit.rawValue }?.digits ?? 0
    return .number(LongNumber.rounded(number, to: digits))
  }
}
