/// Markdown as lines to read: headings and lists without their marks, the rest as it is written.
enum MarkdownText {
  /// The lines, one for each line of the source, so that places stay the same.
  static func lines(_ source: [String]) -> [DocumentText.Line] {
    var isCode = false
    return source.map { line in
      let plain = line.drop { $0 == " " }
      if plain.hasPrefix("```") {
        isCode.toggle()
        return DocumentText.Line("")
      }
      return isCode ? DocumentText.Line(line) : styled(line, plain)
    }
  }

  private static func styled(_ line: String, _ plain: Substring) -> DocumentText.Line {
    let marks = plain.prefix { $0 == "#" }.count
    if (1...6).contains(marks), plain.dropFirst(marks).first == " " {
      return DocumentText.Line(emphasised(String(plain.dropFirst(marks + 1))), .heading)
    }
    let indent = line.prefix(line.count - plain.count)
    for mark in ["- ", "* ", "+ "] where plain.hasPrefix(mark) {
      return DocumentText.Line(indent + "- " + emphasised(String(plain.dropFirst(2))))
    }
    return DocumentText.Line(emphasised(line))
  }

  /// The text without the stars of emphasis.
  private static func emphasised(_ text: String) -> String {
    text.replacing("**", with: "").replacing("__", with: "")
  }
}
