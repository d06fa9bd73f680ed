import Care
import Lettering
import Model
import Terminal

/// The words that fit where the cursor stands, and the one of them that Tab has put in.
struct CompletionRow: Sendable {
  private let completion: Completion
  /// The line as it was typed, once a candidate was put in.
  private var typed: TextField?
  private var chosen: Int?

  /// Finds what fits into a line.
  init(_ field: TextField, _ typedBefore: TypedBefore, in record: PatientRecord) {
    completion = Completion(
      of: field.text, cursor: field.cursor, context: record.context, tags: typedBefore.tags,
      medicines: typedBefore.medicines)
  }

  /// Whether there is no other candidate to go on to.
  var isSingle: Bool { completion.candidates.count == 1 }

  /// Puts the next candidate into the line, or the one before; after the last one comes what was typed.
  mutating func turn(_ field: inout TextField, back: Bool) {
    let count = completion.candidates.count
    guard count > 0 else { return }
    let original = typed ?? field
    typed = original
    // The place behind the last candidate is that of what was typed.
    let place = ((chosen ?? count) + (back ? count : 1)) % (count + 1)
    chosen = place == count ? nil : place
    field = original
    guard let chosen else { return }
    for _ in 0..<completion.typed { _ = field.handle(.backspace) }
    let isBeforeSpace = Array(field.text).dropFirst(field.cursor).first?.isWhitespace == true
    _ = field.handle(.paste(completion.candidates[chosen] + (isBeforeSpace ? "" : " ")))
  }

  /// Draws the row, with the chosen candidate in brackets and always in view.
  func draw(on canvas: inout Canvas, x: Int, y: Int, width: Int) {
    let words = completion.candidates.enumerated().map { $0 == chosen ? "[\($1)]" : " \($1) " }
    var first = 0
    while first < chosen ?? 0, columns(words[first...(chosen ?? 0)]) + 2 > width { first += 1 }
    let ellipsis = String(canvas.glyphs.ellipsis)
    var column = x
    if first > 0 { column += canvas.write(ellipsis, x: column, y: y, tone: .muted) }
    for (index, word) in words.enumerated().dropFirst(first) {
      guard column + Text.columns(word) < x + width else {
        canvas.write(ellipsis, x: column, y: y, tone: .muted, maxWidth: max(0, x + width - column))
        return
      }
      column += canvas.write(word, x: column, y: y, tone: index == chosen ? .accent : .muted)
    }
  }

  private func columns(_ words: ArraySlice<String>) -> Int { words.reduce(0) { $0 + Text.columns($1) } }
}
