/// The words and signs that other languages put into a time, in the ones that are read.
enum LocalTime {
  /// Words that say nothing.
  static let fillers: Set<String> = [
    "-", "uhr", "kl", "kl.", "klo", "at", "um", "à", "a", "alle", "om", "às",
  ]

  /// A text in lower case with days as `2026-11-20` and halves of the day as `am` and `pm`.
  static func plain(_ lower: String) -> String {
    guard lower.utf8.contains(where: { $0 > 127 }) || lower.contains(". m.") else { return lower }
    var text = lower
    for (sign, plain) in signs where text.contains(sign) { text = text.replacing(sign, with: plain) }
    for (half, plain) in halves where text.contains(half) {
      text = text.replacing(half, with: " ") + " " + plain
    }
    return text
  }

  private static let signs: [(String, String)] = [
    ("\u{A0}", " "), ("\u{202F}", " "), ("a. m.", "am"), ("p. m.", "pm"), ("年", "-"), ("月", "-"), ("日", " "),
    ("時", ":"), ("时", ":"), ("分", " "),
  ]

  private static let halves: [(String, String)] = [
    ("午前", "am"), ("午後", "pm"), ("上午", "am"), ("下午", "pm"), ("오전", "am"), ("오후", "pm"),
  ]
}
