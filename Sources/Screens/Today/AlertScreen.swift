import Alerts
import Care
import Model
import Terminal

/// An alert in full, and the line in which a note on it is typed.
struct AlertScreen: TypesLine {
  private let alert: Alert
  private var text: NoticeScreen
  /// The note on it.
  var typing: TypedLine?

  /// Opens the page, with the line of the note where one is to be written at once.
  init(_ alert: Alert, in record: PatientRecord, isNoting: Bool = false) {
    self.alert = alert
    text = NoticeScreen("WHY", lines: AlertText.lines(alert, record))
    if isNoting { openNote() }
  }

  private mutating func openNote() {
    typing = TypedLine(.init(.alertNote, of: alert.id), "NOTE on \(alert.headline)")
  }

  /// The alert, or the line on it.
  var page: Page { typing == nil ? .alert : .alertNote }
  /// What can be done here.
  var footer: [Command.ID] {
    typing == nil ? [.seen, .acknowledge, .resolved, .leave, .help] : [.save, .help, .leave]
  }

  /// Answers the alert, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .seen: return [.act(AlertActs.answer(alert, .seen, in: record)), .pop]
    case .resolved: return [.act(AlertActs.answer(alert, .resolved, in: record)), .pop]
    case .acknowledge: openNote()
    case .save:
      let act = AlertActs.answer(alert, .acknowledged, note: typing?.text, in: record)
      return [.act(act), .forgetUnsaved, .pop]
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Scrolls, or types the note.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    return text.type(key, in: record)
  }

  /// Draws the page, and over its end the line of the note.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    _ = text.draw(on: &canvas, in: record)
    guard let typing, canvas.size.height > 2 else { return nil }
    let y = canvas.size.height - 1
    canvas.fill(Rect(x: 0, y: y - 1, width: canvas.size.width, height: 2))
    canvas.write(
      "Add a note, such as what the doctor said (or leave it empty). Enter saves.", x: 1, y: y - 1,
      tone: .heading,
      maxWidth: max(0, canvas.size.width - 2))
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent)
    return typing.draw(on: &canvas, x: 3, y: y, width: max(1, canvas.size.width - 4))
  }
}
