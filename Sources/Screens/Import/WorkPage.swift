import Lettering
import Terminal

/// What is shown while a file is read that takes its time: how far it has come, and how to stop it.
package enum WorkPage {
  /// Draws it.
  package static func draw(_ words: String, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 4)
    let lines = Text.wrap(words, width: width)
    let top = max(0, canvas.size.height / 2 - lines.count)
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: 2, y: top + row, tone: .heading, maxWidth: width)
    }
    canvas.write(
      "Esc stops it; nothing is saved.", x: 2, y: top + lines.count + 1, tone: .muted, maxWidth: width)
  }
}
