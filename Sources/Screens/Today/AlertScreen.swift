import Alerts
import Care
import Model
import Terminal

/// An alert in full, and the line in which a note on it is typed.
struct AlertScreen: Screen {
  private let alert: Alert
  private var text: NoticeScreen
  private var note: TextField?

  /// Opens the page, with the line of the note where one is to be written at once.
  init(_ alert: Alert, in record: PatientRecord, isNoting: Bool = false) {
    self.alert = alert
    text = NoticeScreen("WHY", lines: AlertText.lines(alert, record))
    if isNoting { note = TextField() }
  }

  /// The alert, or the line on it.
  var page: Page { note == nil ? .alert : .alertNote }
  /// What can be done here.
  var footer: [Command.ID] {
    note == nil ? [.seen, .acknowledge, .resolved, .leave, .help] : [.save, .help, .leave]
  }

  /// Answers the alert, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .seen: return [.act(AlertActs.answer(alert, .seen, in: record)), .pop]
    case .resolved: return [.act(AlertActs.answer(alert, .resolved, in: record)), .pop]
    case .acknowledge: note = TextField()
    case .save: return [.act(AlertActs.answer(alert, .acknowledged, note: note?.text, in: record)), .pop]
    case .leave where note != nil: note = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Scrolls, or types the note.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard note == nil else {
      _ = note?.handle(key)
      return []
    }
    return text.type(key, in: record)
  }

  /// Draws the page, and over its end the line of the note.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    _ = text.draw(on: &canvas, in: record)
    guard let note, canvas.size.height > 2 else { return nil }
    let y = canvas.size.height - 1
    canvas.fill(Rect(x: 0, y: y - 1, width: canvas.size.width, height: 2))
    canvas.write(
      "Add a note, such as what the doctor said (or leave it empty). Enter saves.", x: 1, y: y - 1,
      tone: .heading,
      maxWidth: max(0, canvas.size.width - 2))
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent)
    return note.draw(on: &canvas, x: 3, y: y, width: max(1, canvas.size.width - 4))
  }
}
