/// Text measured and shaped in terminal cells.
package enum Text {
  /// Where text stands in a space that is wider.
  package enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// At the right, as numbers do.
    case right
    /// In the middle, the odd cell at the right.
    case center
  }

  /// The number of cells that `text` takes on a canvas.
  package static func columns(_ text: String) -> Int {
    if isASCII(text) { return text.utf8.count }
    var columns = 0
    forEachGlyph(in: text) {
      columns += $0.width
      return true
    }
    return columns
  }

  /// The text with exactly `width` cells: filled up with spaces, or cut by whole characters.
  package static func fit(
    _ text: String, width: Int, align: Alignment = .left, ellipsis: Character = "…"
  ) -> String {
    let width = min(max(0, width), mostColumns)
    let shown = cut(text, width: width, ellipsis: ellipsis)
    let room = max(0, width - columns(shown))
    let before =
      switch align {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: room - before)
  }

  /// The text, cut to at most `width` cells with the ellipsis in the last one when it was longer.
  package static func cut(_ text: String, width: Int, ellipsis: Character = "…") -> String {
    let safe = visible(text)
    if columns(safe) <= width { return safe }
    guard width > 0 else { return "" }
    var shown = ""
    var used = 0
    forEachGlyph(in: safe) {
      guard used + $0.width <= width - 1 else { return false }
      shown.append($0.character)
      used += $0.width
      return true
    }
    return shown + String(ellipsis)
  }

  /// The text, cut between words to at most `width` cells with the ellipsis behind it when it was longer; never behind a
  /// digit, since nobody sees whether a number was cut.
  package static func cutWords(_ text: String, width: Int, ellipsis: Character = "…") -> String {
    let safe = visible(text)
    if columns(safe) <= width { return safe }
    var words = safe.split(separator: " ", omittingEmptySubsequences: false)
    while words.popLast() != nil {
      let kept = words.joined(separator: " ")
      let isOfDigits = kept.last?.isNumber == true
      if !kept.isEmpty, !isOfDigits, columns(kept) + 2 <= width { return "\(kept) \(ellipsis)" }
    }
    return width > 0 ? String(ellipsis) : ""
  }

  /// The text as every terminal shows it alike.
  ///
  /// Control characters, escapes and marks that change the direction of writing become visible symbols; joined
  /// emoji and flags become one picture. What is drawn on a canvas goes through the same rules; this is for
  /// plain lines of output.
  package static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count)
    forEachGlyph(in: text) {
      shown.append($0.character)
      return true
    }
    return shown
  }

  /// No text is made wider than this, whatever a command line asks for.
  private static let mostColumns = 1_000_000_000

  /// Whether every byte of the text is ASCII.
  package static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
