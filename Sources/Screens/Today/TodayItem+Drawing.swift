import Alerts
import Care
import Lettering
import Model
import Terminal

/// How an item of Today is drawn.
extension TodayItem {
  /// One line: what it is, why it is here, and the keys that answer it where it is selected.
  func draw(on canvas: inout Canvas, y: Int, isSelected: Bool, _ record: PatientRecord) {
    let width = canvas.size.width
    if isSelected { canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent) }
    // On narrow windows, and in the long line of an alert, the room belongs to the words; the keys are in the help.
    let line = text(record, canvas.glyphs)
    let keys = isSelected && width >= 60 ? keys(beside: Text.columns(line), width) : ""
    let room = max(1, width - 4 - (keys.isEmpty ? 0 : keys.count + 2))
    canvas.write(line, x: 3, y: y, tone: tone, maxWidth: room)
    if !keys.isEmpty {
      canvas.write(keys, x: width - keys.count - 1, y: y, tone: .muted)
    }
  }

  private func keys(beside line: Int, _ width: Int) -> String {
    switch self {
    case .due(let item):
      // As many as fit beside the whole line, and always the first.
      let words = item.answers.prefix(3).compactMap(Self.words)
      let all = words.indices.reversed().map { words[...$0].joined(separator: "  ") }
      return all.first { line + Text.columns($0) + 5 <= width } ?? all.last ?? ""
    case .alert: return ["enter why  d seen", "enter why"].first { line + $0.count + 5 <= width } ?? ""
    }
  }

  private static func words(_ answer: AnswerOffer) -> String? {
    let command = Command.valid(in: .today).first { $0.id == answer.answer.command }
    return command?.keys.first.map { "\($0.name) \(answer.word)" }
  }

  private var tone: Tone {
    switch self {
    case .due(let item): item.isDue ? .warning : .normal
    // What is over is not shouted.
    case .alert(let alert): alert.urgency >= .today ? .danger : alert.urgency == .days ? .warning : .normal
    }
  }

  private func shape(_ alert: Alert, _ record: PatientRecord, _ glyphs: Glyphs) -> Character {
    guard !alert.isOngoing else { return glyphs.bullet }
    return record.readings(around: alert.at).entry(alert.entry).flatMap(record.mark)?.glyph(glyphs)
      ?? glyphs.bullet
  }

  private func text(_ record: PatientRecord, _ glyphs: Glyphs) -> String {
    switch self {
    case .due(let item): "\(glyphs.bullet) \(item.line(in: record))"
    case .alert(let alert):
      "\(shape(alert, record, glyphs)) \(AlertText.line(alert, record))"
    }
  }
}
