@testable import Terminal

/// A canvas as a picture (SVG): the tones in the theme's colours on a light or a dark ground, every run of characters as
/// wide as its cells, whatever font there is.
struct CanvasPicture {
  enum Ground {
    case light, dark

    var paper: String { self == .light ? "#ffffff" : "#15181d" }
    var ink: String { self == .light ? "#1f2328" : "#d5d9e0" }
    var backdrop: Backdrop { .color(self == .light ? 0xFFFFFF : 0x15181D) }
  }

  private let canvas: Canvas
  private let look: Look
  private let ground: Ground
  private static let cell = (width: 8, height: 17)

  init(_ canvas: Canvas, theme: Theme = .standard, ground: Ground) {
    (self.canvas, self.ground) = (canvas, ground)
    look = Look(.direct, theme, on: ground.backdrop)
  }

  /// The picture, a run of characters a line.
  var svg: String {
    let rows = (0..<canvas.size.height).flatMap { y in runs(y).map(element) }
    return Self.svg(canvas.size, style: style, ground: ground, (shades + rows).joined(separator: "\n"))
  }

  /// One row of it; empty where nothing stands there.
  func row(_ y: Int) -> String { runs(y).map(element).joined() }

  /// How text looks.
  var style: String {
    """
    text{font:13px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre;fill:\(ground.ink)}
    \(rules)
    """
  }

  /// A picture of so many cells.
  static func svg(_ size: Size, style: String, ground: Ground, _ elements: String) -> String {
    let (width, height) = (size.width * cell.width + 16, size.height * cell.height + 16)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <style>\(style)</style>
      <rect width="100%" height="100%" rx="6" fill="\(ground.paper)"/>
      \(elements)
      </svg>

      """
  }
}

extension CanvasPicture {
  /// What lies behind the cells: a rectangle for each row of a shade.
  private var shades: [String] {
    guard let color = look.style(.normal, on: .shade).ground else { return [] }
    return (0..<canvas.size.height).flatMap { y -> [String] in
      var (shades, start): ([String], Int?) = ([], nil)
      for x in 0...canvas.size.width {
        let isShaded = canvas[x, y]?.ground == .shade
        if isShaded, start == nil { start = x }
        guard !isShaded, let first = start else { continue }
        start = nil
        shades.append(
          #"<rect x="\#(8 + first * Self.cell.width)" y="\#(8 + y * Self.cell.height)" "#
            + #"width="\#((x - first) * Self.cell.width)" height="\#(Self.cell.height)" fill="\#(Self.rgb(UInt32(color)))"/>"#
        )
      }
      return shades
    }
  }

  /// Neighbouring cells of one tone.
  private struct Run {
    let tone: Tone
    var x: Int
    let y: Int
    var text = ""
    var columns = 0
  }

  private func runs(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<canvas.size.width {
      guard let cell = canvas[x, y], cell.width > 0 else { continue }
      // Two spaces end a run, so that no font can push what stands behind them out of its column.
      let isGap = runs.last?.text.hasSuffix("  ") == true && cell.character != " "
      if runs.last?.tone != cell.tone || isGap { runs.append(Run(tone: cell.tone, x: x, y: y)) }
      runs[runs.count - 1].text.append(cell.character)
      runs[runs.count - 1].columns += cell.width
    }
    return runs.compactMap { run in
      let style = look.style(run.tone)
      if style.isReverse || style.isUnderlined { return run }
      var run = run
      while run.text.last == " " {
        run.text.removeLast()
        run.columns -= 1
      }
      let indent = run.text.prefix { $0 == " " }.count
      run.text.removeFirst(indent)
      run.columns -= indent
      run.x += indent
      return run.text.isEmpty ? nil : run
    }
  }

  private func element(_ run: Run) -> String {
    let (x, y) = (8 + run.x * Self.cell.width, 8 + run.y * Self.cell.height)
    let width = run.columns * Self.cell.width
    let text = run.text.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
    let ground =
      look.style(run.tone).isReverse
      ? #"<rect class="\#(run.tone)" x="\#(x)" y="\#(y)" width="\#(width)" height="\#(Self.cell.height)"/>"#
      : ""
    return ground
      + #"<text class="\#(run.tone)" x="\#(x)" y="\#(y + 13)" textLength="\#(width)">\#(text)</text>"#
  }

  private static let escapes: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]

  /// A rule for each tone that differs from plain text.
  private var rules: String {
    Tone.allCases.compactMap { tone in
      let style = look.style(tone)
      let color = style.color.map { Self.rgb(UInt32($0)) } ?? ground.ink
      var text = ["fill:\(style.isReverse ? ground.paper : color)"]
      if style.isBold { text.append("font-weight:bold") }
      if style.isUnderlined { text.append("text-decoration:underline") }
      let rule = style == Style() ? nil : "text.\(tone){\(text.joined(separator: ";"))}"
      return style.isReverse ? "\(rule ?? "")rect.\(tone){fill:\(color)}" : rule
    }.joined(separator: "\n")
  }

  /// A colour as pictures write it.
  static func rgb(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
