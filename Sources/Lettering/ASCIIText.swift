extension Text {
  /// The text in printable ASCII, for a terminal whose locale is not UTF-8.
  ///
  /// What has a plain form gets it; anything else becomes a question mark, as on the screens.
  package static func ascii(_ text: String) -> String {
    String(
      visible(text).map { character -> String in
        if character.isASCII { return String(character) }
        return plainForms[character] ?? "?"
      }.joined())
  }

  private static let plainForms: [Character: String] = [
    "°": "", "…": "...", "–": "-", "−": "-", "×": "x", "≥": ">=",
  ]
}
