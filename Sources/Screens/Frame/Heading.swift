import Model
import Terminal

/// The first line: the pages, which of them this is, and the day and time.
enum Heading {
  static func draw(on canvas: inout Canvas, place: Place, record: PatientRecord) {
    let clock = "\(record.now.day.weekdayText) \(record.now.day.shortText) \(record.text(record.now.time))"
    let width = canvas.size.width
    var x = 1
    for page in Place.pages {
      let name = page == .log ? "Log" : page.title
      let text = page == place ? "[\(name)]" : " \(name) "
      guard x + text.count < width - clock.count - 2 else { break }
      let room = Rect(x: x, y: 0, width: text.count, height: 1)
      if let key = page.command?.keys.first { canvas.target(room, key) }
      x += canvas.write(text, x: x, y: 0, tone: page == place ? .accent : .muted)
    }
    if width > clock.count + 10 { canvas.write(clock, x: width - clock.count - 1, y: 0, tone: .muted) }
    if let words = attention(record) {
      canvas.write(words, x: 1, y: 1, tone: .warning, maxWidth: width - 2)
    }
  }

  /// What in the files needs a person; nil where nothing does.
  private static func attention(_ record: PatientRecord) -> String? {
    let conflicts = record.ledger.conflicts.count
    let entries = conflicts == 1 ? "1 entry was" : "\(conflicts) entries were"
    guard record.setAside > 0 else {
      return conflicts > 0 ? "\(entries) changed in two places. Nothing is lost; ! lets you decide." : nil
    }
    let more = conflicts > 0 ? "; \(conflicts) undecided" : ". Nothing is lost"
    return "\(record.setAsideText)\(more); ! shows which and why."
  }
}
