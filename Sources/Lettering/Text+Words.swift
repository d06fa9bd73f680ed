extension Text {
  /// The text, cut to at most `width` cells at a space, with the ellipsis behind the last whole word: half a number says
  /// another one.
  package static func cutByWords(_ text: String, width: Int, ellipsis: Character = "…") -> String {
    let safe = visible(text)
    guard columns(safe) > width else { return safe }
    var words = safe.split(separator: " ", omittingEmptySubsequences: false)
    while words.count > 1 {
      words.removeLast()
      let shorter = words.joined(separator: " ") + String(ellipsis)
      if columns(shorter) <= width { return shorter }
    }
    return cut(safe, width: width, ellipsis: ellipsis)
  }
}
