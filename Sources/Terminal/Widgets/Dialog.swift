import Lettering

/// A box in the middle of the screen with a title, lines of text and the keys that answer it.
package struct Dialog: Sendable {
  /// What it is about; stands in the upper edge.
  package var title: String
  /// What it says; long lines are wrapped, an empty one is a paragraph's end.
  package var lines: [String]
  /// The keys that answer it.
  package var hints: [(key: String, label: String)]
  /// The tone of the edge and the title.
  package var tone: Tone

  /// The widest a dialog becomes, so that its lines stay readable on a large screen.
  static let mostColumns = 64

  /// Makes a dialog.
  package init(
    title: String, lines: [String], hints: [(key: String, label: String)] = [], tone: Tone = .heading
  ) {
    self.title = title
    self.lines = lines
    self.hints = hints
    self.tone = tone
  }

  /// Draws the dialog in the middle of the canvas, as large as its text needs.
  ///
  /// Where there is too little room the last lines of text give way to the hints.
  package func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let inner = min(max(natural, 16), Self.mostColumns, size.width - 4)
    let wrapped = lines.flatMap { Text.wrap($0, width: inner) }
    let foot = hints.isEmpty ? 0 : 2
    let height = min(wrapped.count + foot + 2, size.height)
    let frame = Rect(
      x: max(0, (size.width - inner - 4) / 2), y: max(0, (size.height - height) / 2),
      width: min(max(0, inner + 4), size.width), height: height)
    canvas.inside(frame) { drawFrame(wrapped, on: &$0) }
  }
}

/// A dialog that only tells something.
typealias Notice = Dialog

extension Dialog {
  private var natural: Int {
    let keys = hints.reduce(0) { $0 + Text.columns($1.key) + Text.columns($1.label) + 3 }
    return max(keys, (lines + [title + "  "]).map(Text.columns).max() ?? 0)
  }

  private func drawFrame(_ wrapped: [String], on canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(Rect(size))
    canvas.box(Rect(size), tone: tone)
    let title = Text.cut(" \(title) ", width: size.width - 4, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(title, x: 2, y: 0, tone: tone)
    let foot = hints.isEmpty ? 0 : 2
    for (row, line) in wrapped.prefix(max(0, size.height - 2 - foot)).enumerated() {
      canvas.write(line, x: 2, y: row + 1)
    }
    guard foot > 0, size.height >= 3 else { return }
    canvas.inside(Rect(x: 1, y: size.height - 2, width: size.width - 2, height: 1)) {
      Footer.draw(hints: hints, on: &$0, y: 0)
    }
  }
}
