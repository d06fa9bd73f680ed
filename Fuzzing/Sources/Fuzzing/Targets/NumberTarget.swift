import Model

/// Numbers, typed and stored: digits come back, the order is that of the values, nothing else is a number.
///
/// Each line of the input is a number, or not.
enum NumberTarget {
  static func run(_ bytes: [UInt8]) {
    var numbers: [(ExactDecimal, PlainDecimal)] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(8) {
      let text = String(decoding: line, as: UTF8.self)
      let peer = String(validating: line, as: UTF8.self).flatMap(PlainDecimal.init)
      let number = ExactDecimal(utf8: line)
      law((number == nil) == (peer == nil), "\"\(text)\" is read as \(String(describing: number))")
      law(ExactDecimal(text) == number, "\"\(text)\" is another number as bytes")
      typed(text)
      guard let number, let peer else { continue }
      law(number.description == peer.text, "\"\(text)\" comes back as \(number)")
      law(ExactDecimal(number.description) == number, "\(number) does not come back")
      law(number.whole.map { "\($0)" } == whole(peer), "\(number) as a whole number")
      numbers.append((number, peer))
    }
    for left in numbers { for right in numbers { compare(left, right) } }
    if bytes.count >= 10 { product(bytes) }
  }

  /// What a person typed: with one comma or point it is that number, or it is asked about, or it is refused.
  private static func typed(_ text: String) {
    let plain = String(text.map { $0 == "," ? "." : $0 })
    switch WrittenNumber(text) {
    case .number(let number):
      law(PlainDecimal(plain)?.text == number.description, "\"\(text)\" typed is taken for \(number)")
      law(!isAmbiguous(text), "\"\(text)\" is not asked about")
    case .ambiguous(let decimal, let thousands):
      law(isAmbiguous(text), "\"\(text)\" is asked about")
      law(PlainDecimal(plain)?.text == decimal.description, "\"\(text)\" as \(decimal)")
      law(
        PlainDecimal(text.filter { $0 != "," })?.text == thousands.description, "\"\(text)\" as \(thousands)")
    case .refused(let reason):
      law(!reason.isEmpty, "a refusal without a reason")
      law(PlainDecimal(plain) == nil, "\"\(text)\" is refused: \(reason)")
    }
  }

  /// Whether it may be thousands: a comma, three digits behind it, and before it something that is not zero.
  private static func isAmbiguous(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].utf8.count == 3 && parts[0].contains { ("1"..."9").contains($0) }
  }

  private static func whole(_ number: PlainDecimal) -> String? {
    number.fraction.allSatisfy { $0 == "0" } ? "\(number.isNegative ? "-" : "")\(number.whole)" : nil
  }

  private static func compare(_ left: (ExactDecimal, PlainDecimal), _ right: (ExactDecimal, PlainDecimal)) {
    let isLess = left.1.isLess(than: right.1)
    let isEqual = left.1.value == right.1.value
    law((left.0 < right.0) == isLess, "\(left.0) < \(right.0)")
    law(left.0.hasValue(of: right.0) == isEqual, "\(left.0) has the value of \(right.0)")
    law(!isLess || left.0.double <= right.0.double, "\(left.0) and \(right.0) as doubles")
    law((left.0 == right.0) == (left.0.description == right.0.description), "\(left.0) == \(right.0)")
  }

  /// Any mantissa and scale, and a product of them, against 128 bits.
  private static func product(_ bytes: [UInt8]) {
    let mantissa = bytes[..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    guard let number = ExactDecimal(mantissa: mantissa, scale: Int(bytes[8] % 12)) else { return }
    if let again = ExactDecimal(number.description) { law(again == number, "\(number) does not come back") }
    let (factor, scale) = (Int64(bytes[9]) - 128, Int(bytes[8]) / 12)
    guard let found = number.roundedProduct(factor, scale: scale) else { return }
    let unit = (0..<number.scale + scale).reduce(Int128(1)) { unit, _ in unit * 10 }
    let exact = Int128(mantissa) * Int128(factor)
    let rounded = (exact.magnitude * 2 + unit.magnitude) / (unit.magnitude * 2)
    law(
      Int128(found) == (exact < 0 ? -1 : 1) * Int128(rounded), "\(number) x \(factor)e-\(scale) is \(found)")
  }
}
