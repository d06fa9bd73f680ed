/// The name of a column in two parts: what it holds, and what stands in brackets behind it, mostly a unit.
struct HeadName {
  /// The letters and digits in lower case, in any script, without those in the last brackets.
  let name: String
  /// The same with those in brackets.
  let whole: String
  /// What stands in the last brackets; empty where there are none.
  let unit: String

  init(_ text: String) {
    let text = text.trimmed
    whole = Self.fold(text)
    if let last = text.last, let open = Self.brackets[last], let start = text.lastIndex(of: open) {
      name = Self.fold(text[..<start])
      unit = text[text.index(after: start)...].dropLast().trimmed
    } else {
      (name, unit) = (whole, "")
    }
  }

  /// Letters and digits in lower case; unlike `HeaderText.key` it keeps those of every script.
  static func fold(_ text: some StringProtocol) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let brackets: [Character: Character] = [")": "(", "]": "[", "）": "（"]
}
