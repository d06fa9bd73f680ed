import Terminal

/// A page that is drawn as high as it is, and scrolls where that is more than there is room for.
struct ScrolledPage: Sendable {
  private var top = 0
  private let last = LastRoom()

  /// Moves as a key says, and returns whether the page is in another place.
  @discardableResult
  mutating func handle(_ key: Key) -> Bool {
    let (rows, height) = last.room
    let page = max(1, height - 1)
    let old = top
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .character(" "), .control("f"): top += page
    case .pageUp, .control("b"): top -= page
    case .home: top = 0
    case .end: top = rows
    default: break
    }
    top = min(max(0, top), max(0, rows - max(1, height)))
    return top != old
  }

  /// Whether the page is seen from its first row on.
  var isAtBeginning: Bool { top == 0 }

  /// Goes back to the beginning.
  mutating func goToBeginning() { top = 0 }

  /// Where it is said that there is more.
  enum Place {
    /// In the last row of the canvas.
    case lastRow
    /// By whoever draws the page.
    case elsewhere
  }

  /// Draws so many rows of a page, as far as they are in view.
  ///
  /// - Parameter key: The key that goes on, where it is not that of all pages.
  /// - Returns: What is to be said of those that are not; nil where all are, or it is said already.
  @discardableResult
  func draw(
    rows: Int, on canvas: inout Canvas, says: Place = .lastRow, key: String? = nil,
    _ body: (inout Canvas) -> Void
  ) -> String? {
    let size = canvas.size
    let isWhole = rows <= size.height
    let height = isWhole || says == .elsewhere ? size.height : max(0, size.height - 1)
    last.room = (rows, height)
    let first = isWhole ? 0 : min(top, rows - height)
    canvas.inside(Rect(x: 0, y: 0, width: size.width, height: height)) { canvas in
      canvas.inside(Rect(x: 0, y: -first, width: size.width, height: max(rows, height)), body)
    }
    guard !isWhole else { return nil }
    let more = Self.more(above: first > 0, below: first + height < rows)
    let words = key.map { "\($0): \(more)" } ?? more
    if says == .elsewhere { return words }
    canvas.write(
      words, x: max(1, size.width - words.count - 1), y: size.height - 1, tone: .muted,
      maxWidth: max(0, size.width - 2))
    return nil
  }

  /// What is said of what is out of view.
  private static func more(above: Bool, below: Bool) -> String {
    above && below ? "more above and below" : above ? "more above" : "more below"
  }
}
