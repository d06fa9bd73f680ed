import Care
import Lettering
import Terminal

/// Where the columns of Today's rows begin: value, limit and time always, and as much of the words as there is room for.
///
/// How soon stands before the value where all of them have room, and behind the time where they have not: words can be
/// cut, and a value without its limit cannot be judged.
struct TodayColumns {
  private let margin: Int
  private let lead: Int
  /// Where the words of what has no value begin.
  private let plain: Int
  private let value: Int
  /// Nil where there is no room for it beside the value.
  private let limit: Int?
  private let time: Int?
  /// Where the words of a value begin; nil where how soon stands there.
  private let words: Int?

  init(_ rows: [TodayRow], width: Int) {
    let isNarrow = width < 60
    let gap = isNarrow ? 1 : 2
    margin = isNarrow ? 0 : 1
    func widest(_ column: KeyPath<TodayRow, String>, _ rows: [TodayRow]) -> Int {
      rows.map { Text.columns($0[keyPath: column]) }.max() ?? 0
    }
    func after(_ start: Int, _ width: Int) -> Int { width == 0 ? start : start + width + gap }
    let (start, end) = (margin + 3, width - 1)
    let values = rows.filter { !$0.isPlain }
    let (valueWidth, limitWidth) = (widest(\.value, values), widest(\.limit, values))
    let timeWidth = widest(\.time, values)
    func places(from value: Int) -> (limit: Int, time: Int, end: Int) {
      let limit = after(value, valueWidth)
      let time = after(limit, limitWidth)
      return (limit, time, time + timeWidth)
    }
    let leading = after(start, widest(\.lead, rows))
    let isLeading = places(from: leading).end <= end
    plain = isLeading ? leading : after(start, widest(\.lead, rows.filter(\.isPlain)))
    value = isLeading ? leading : start
    let found = places(from: value)
    limit = limitWidth > 0 && found.limit + limitWidth <= end ? found.limit : nil
    time = timeWidth > 0 && found.end <= end ? found.time : nil
    let behind = time == nil ? end : found.end + gap
    words = isLeading ? behind : nil
    lead = isLeading ? start : behind
  }

  func drawCaption(on canvas: inout Canvas, y: Int, end: Int) {
    let caption = "limit"
    if let limit, limit + caption.count < end { canvas.write(caption, x: limit, y: y, tone: .muted) }
  }

  /// The column behind the words of a row.
  func end(of row: TodayRow) -> Int {
    (row.isPlain ? plain : words ?? lead) + Text.columns(row.isPlain || words != nil ? row.words : row.lead)
  }

  /// The column behind the last number of a row.
  func endOfNumbers(of row: TodayRow) -> Int {
    if row.isPlain { return plain }
    return time.map { $0 + Text.columns(row.time) } ?? limit.map { $0 + Text.columns(row.limit) }
      ?? value + Text.columns(row.value)
  }

  func draw(_ row: TodayRow, isChosen: Bool, on canvas: inout Canvas, y: Int, end: Int) {
    let tone = Tone(row.emphasis)
    if isChosen { canvas.write("\(canvas.glyphs.cursorMark)", x: margin, y: y, tone: .accent) }
    let shape = row.position.map(canvas.glyphs.mark) ?? canvas.glyphs.bullet
    canvas.write("\(shape)", x: margin + 1, y: y, tone: tone)
    guard !row.isPlain else {
      canvas.write(row.lead, x: margin + 3, y: y, tone: tone, maxWidth: max(0, end - margin - 3))
      canvas.write(row.words, x: plain, y: y, maxWidth: max(0, end - plain))
      return
    }
    canvas.write(row.value, x: value, y: y, tone: tone, maxWidth: max(0, end - value))
    if let limit { canvas.write(row.limit, x: limit, y: y, tone: .muted, maxWidth: max(0, end - limit)) }
    if let time { canvas.write(row.time, x: time, y: y, tone: .muted, maxWidth: max(0, end - time)) }
    drawWords(row.lead, x: lead, end: words == nil ? end : value, Self.fewestOfLead, tone, on: &canvas, y: y)
    if let words { drawWords(row.words, x: words, end: end, Self.fewest, .normal, on: &canvas, y: y) }
  }

  /// A few letters say nothing, so that they are left out.
  private func drawWords(
    _ text: String, x: Int, end: Int, _ fewest: Int, _ tone: Tone, on canvas: inout Canvas, y: Int
  ) {
    guard end - x >= min(fewest, Text.columns(text)) else { return }
    canvas.write(text, x: x, y: y, tone: tone, maxWidth: end - x)
  }

  private static let (fewest, fewestOfLead) = (12, 6)
}

extension TodayRow {
  /// Whether it is words alone, without a value and a time.
  fileprivate var isPlain: Bool { value.isEmpty && time.isEmpty }
}
