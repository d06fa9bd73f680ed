/// A decimal number as its digits, read and compared in the slowest way that is surely right.
///
/// It shares no code and no idea with ExactDecimal: no arithmetic, only texts.
struct PlainDecimal {
  let isNegative: Bool
  /// The digits before the point, without zeros in front.
  let whole: String
  /// The digits behind the point.
  let fraction: String

  /// Reads `-?digits(.digits)?` with at most 18 digits, of which at most 9 behind the point.
  init?(_ text: String) {
    let digits = text.hasPrefix("-") ? String(text.dropFirst()) : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy(Self.isDigits),
      parts.joined().utf8.count <= 18, parts.count == 1 || parts[1].utf8.count <= 9
    else { return nil }
    let significant = String(parts[0].drop { $0 == "0" })
    whole = significant.isEmpty ? "0" : significant
    fraction = parts.count == 2 ? parts[1] : ""
    isNegative = text.hasPrefix("-") && parts.joined().contains { $0 != "0" }
  }

  /// The text that has to come out.
  var text: String { "\(isNegative ? "-" : "")\(whole)\(fraction.isEmpty ? "" : ".\(fraction)")" }

  /// The text of the value alone, without zeros at its end.
  var value: String {
    let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return "\(isNegative ? "-" : "")\(whole)\(kept.isEmpty ? "" : ".\(kept)")"
  }

  /// Whether the value is smaller than another.
  func isLess(than other: PlainDecimal) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    let (left, right) = (padded, other.padded)
    return isNegative ? right < left : left < right
  }

  /// The digits, filled up with zeros on both sides so that the order of texts is the order of values.
  private var padded: String {
    String(repeating: "0", count: 20 - whole.utf8.count) + whole + fraction
      + String(repeating: "0", count: 10 - fraction.utf8.count)
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }
}
