/// A decimal number kept exactly as it was entered: 5.60 stays 5.60.
///
/// The value is `mantissa / 10^scale`. Binary floating point never touches a stored value, so 5.6 cannot come
/// back as 5.5999. Up to 18 digits, of which at most 9 behind the point.
package struct ExactDecimal: Sendable, Hashable {
  /// The digits as one whole number; its sign is the sign of the value.
  package let mantissa: Int64
  /// How many of the digits stand behind the decimal point, 0 to 9.
  package let scale: Int

  /// The most digits that are kept behind the point.
  static let largestScale = 9
  /// The most digits a number may have in all.
  static let mostDigits = 18

  /// Makes `mantissa / 10^scale`; nil where `scale` is outside 0 to 9.
  package init?(mantissa: Int64, scale: Int) {
    guard (0...Self.largestScale).contains(scale) else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Takes digits and a scale within 0 to 9 as they are.
  init(checked mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Makes a whole number.
  package init(_ whole: Int) {
    mantissa = Int64(whole)
    scale = 0
  }

  /// Rounds a number half away from zero to so many places; nil where it does not fit.
  package init?(rounding number: Double, places: Int) {
    guard (0...Self.largestScale).contains(places), number.isFinite, number.magnitude < 1e9 else {
      return nil
    }
    let scaled = (number * Double(Self.power(places))).rounded(.toNearestOrAwayFromZero)
    self.init(mantissa: Int64(scaled), scale: places)
  }

  /// Reads the canonical form that the journal holds: digits, at most one `.`, an optional leading minus.
  ///
  /// Returns nil for anything else: an exponent, a comma, a plus sign, other digits than 0 to 9, spaces.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// Reads the canonical form from bytes, as `init(_:)` does from text.
  @specialized(where Bytes == ArraySlice<UInt8>)
  package init?<Bytes: Sequence<UInt8>>(utf8 bytes: Bytes) {
    var negative = false
    var mantissa: Int64 = 0
    var digits = 0
    var scale: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0:
        negative = true
      case UInt8(ascii: ".") where scale == nil && digits > 0:
        scale = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= Self.mostDigits else { return nil }
        mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
        if let places = scale { scale = places + 1 }
      default:
        return nil
      }
    }
    guard digits > 0, scale != 0, (scale ?? 0) <= Self.largestScale else { return nil }
    self.mantissa = negative ? -mantissa : mantissa
    self.scale = scale ?? 0
  }

  /// The nearest binary floating-point number, for statistics and charts only.
  package var double: Double { Double(mantissa) / Double(Self.power(scale)) }

  /// The value where it is a whole number (120 and 120.0 are), otherwise nil.
  package var whole: Int? {
    let unit = Self.power(scale)
    return mantissa % unit == 0 ? Int(mantissa / unit) : nil
  }

  /// The same number with at least so many digits behind the point, zeros where it had fewer.
  package func padded(to places: Int) -> ExactDecimal {
    guard scale < places, places <= Self.largestScale else { return self }
    let (digits, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(places - scale))
    return overflow ? self : ExactDecimal(checked: digits, scale: places)
  }

  /// The same number without zeros at the end of its digits behind the point.
  package var shortened: ExactDecimal {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return ExactDecimal(checked: mantissa, scale: scale)
  }

  /// The value times `factor / 10^factorScale`, rounded half away from zero to a whole number.
  ///
  /// Nil where the product has more digits than fit.
  package func roundedProduct(_ factor: Int64, scale factorScale: Int) -> Int? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    let places = scale + factorScale
    guard !overflow, (0...Self.mostDigits).contains(places) else { return nil }
    let unit = Self.power(places)
    let whole = product / unit
    let rest = (product % unit).magnitude
    return Int(rest >= (unit / 2 + unit % 2).magnitude ? whole + product.signum() : whole)
  }

  static func power(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { result, _ in result * 10 }
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The canonical text, with the digits that were entered.
  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let split = padded.index(padded.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + padded[..<split] + "." + padded[split...]
  }
}

extension ExactDecimal: Comparable {
  /// Orders by value; 5.6 and 5.60 are equal in order though not the same text.
  package static func < (left: Self, right: Self) -> Bool {
    compare(left, right) < 0
  }

  /// Whether two numbers have the same value, whatever their written digits.
  package func hasValue(of other: Self) -> Bool {
    Self.compare(self, other) == 0
  }

  private static func compare(_ left: Self, _ right: Self) -> Int {
    // Up to 18 digits times 10^9 does not fit 64 bits, so the wide product is compared.
    let a = left.mantissa.multipliedFullWidth(by: power(right.scale))
    let b = right.mantissa.multipliedFullWidth(by: power(left.scale))
    if a.high != b.high { return a.high < b.high ? -1 : 1 }
    if a.low != b.low { return a.low < b.low ? -1 : 1 }
    return 0
  }
}
