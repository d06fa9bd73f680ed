@testable import Terminal

/// Canvases one after another as a picture that moves (SVG): each row of cells once, with the times at which it is seen.
struct Film {
  private struct Frame {
    let rows: [String]
    let milliseconds: Int
  }

  private var frames: [Frame] = []
  private var style = ""
  private var size = Size(width: 1, height: 1)

  /// How long it takes, in milliseconds.
  var milliseconds: Int { frames.reduce(0) { $0 + $1.milliseconds } }

  /// Puts a canvas at the end, with words below it.
  mutating func show(_ canvas: Canvas, _ words: String, milliseconds: Int) {
    var whole = Canvas(width: canvas.columns, height: canvas.rows + 2)
    for y in 0..<canvas.rows {
      for x in 0..<canvas.columns {
        guard let cell = canvas[x, y], cell.width > 0 else { continue }
        whole.write(String(cell.character), x: x, y: y, tone: cell.tone)
      }
    }
    whole.write(words, x: max(0, (canvas.columns - words.count) / 2), y: canvas.rows + 1, tone: .accent)
    let picture = CanvasPicture(whole, ground: .dark)
    (style, size) = (picture.style, whole.size)
    frames.append(Frame(rows: (0..<whole.rows).map(picture.row), milliseconds: milliseconds))
  }

  /// The picture; it begins anew when it is over, and shows its first frame where nothing moves.
  var svg: String {
    let rows = (0..<size.height).flatMap(elements)
    return CanvasPicture.svg(size, style: style, ground: .dark, rows.joined(separator: "\n"))
  }

  /// Every different content of a row, in the order in which they are seen first.
  private func elements(_ y: Int) -> [String] {
    var order: [String] = []
    var seen: [String: [Bool]] = [:]
    for (index, frame) in frames.enumerated() where !frame.rows[y].isEmpty {
      if seen[frame.rows[y]] == nil { order.append(frame.rows[y]) }
      seen[frame.rows[y], default: Array(repeating: false, count: frames.count)][index] = true
    }
    return order.map { row in
      let times = seen[row] ?? []
      guard times.contains(false) else { return row }
      return "<g visibility=\"\(times[0] ? "visible" : "hidden")\">\(animation(times))\(row)</g>"
    }
  }

  private func animation(_ times: [Bool]) -> String {
    var (start, values, keys) = (0, [String](), [String]())
    for (index, isSeen) in times.enumerated() {
      if index == 0 || times[index - 1] != isSeen {
        values.append(isSeen ? "visible" : "hidden")
        keys.append(share(start))
      }
      start += frames[index].milliseconds
    }
    return "<animate attributeName=\"visibility\" calcMode=\"discrete\" dur=\"\(milliseconds)ms\" "
      + "repeatCount=\"indefinite\" values=\"\(values.joined(separator: ";"))\" "
      + "keyTimes=\"\(keys.joined(separator: ";"))\"/>"
  }

  /// A moment as a share of the whole, with as many digits as a millisecond of a minute needs.
  private func share(_ moment: Int) -> String {
    let parts = moment * 100_000 / milliseconds
    let digits = String(parts)
    let text = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return parts == 0 ? "0" : "0.\(text)"
  }
}
