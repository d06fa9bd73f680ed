/// What a person's typed number says: `5.6`, `5,6`, or something that has to be asked about.
package enum WrittenNumber: Sendable, Equatable {
  /// The number, exactly as it was meant.
  case number(ExactDecimal)
  /// Could be a thousand or a decimal: `1,000`. Both readings of it, for the question.
  case ambiguous(asDecimal: ExactDecimal, asThousands: ExactDecimal)
  /// Not a number; the sentence says why.
  case refused(String)

  /// Reads what a person typed, with one `.` or one `,` as the decimal mark.
  ///
  /// Nothing is guessed: exponents, hexadecimal, two marks, foreign digits and units glued on are refused.
  package init(_ text: some StringProtocol) {
    let marks = String(text).filter { $0 == "." || $0 == "," }
    guard !text.isEmpty else {
      self = .refused("a number was expected")
      return
    }
    guard text.utf8.allSatisfy({ Self.allowed.contains($0) }) else {
      self = .refused("only the digits 0 to 9 and one decimal mark make a number")
      return
    }
    guard marks.count <= 1 else {
      self = .refused("there are \(marks.count) decimal marks in it")
      return
    }
    let canonical = String(text.map { $0 == "," ? "." : $0 })
    guard let value = ExactDecimal(canonical) else {
      self = .refused(
        "a number has digits on both sides of its mark, at most \(ExactDecimal.largestScale) behind it")
      return
    }
    if marks == ",", value.scale == 3, value.mantissa.magnitude >= 1000,
      let thousands = ExactDecimal(String(text).filter { $0 != "," })
    {
      self = .ambiguous(asDecimal: value, asThousands: thousands)
    } else {
      self = .number(value)
    }
  }

  private static let allowed = Set("0123456789.,-".utf8)
}
