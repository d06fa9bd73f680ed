import Care
import Model
import Terminal

/// The first line: the pages, which of them this is, and the day and time.
enum Heading {
  static func draw(on canvas: inout Canvas, place: Place, record: PatientRecord) {
    let clock = "\(record.now.day.weekdayText) \(record.now.day.shortText) \(record.text(record.now.time))"
    let width = canvas.size.width
    var x = 1
    for (title, places) in Place.tabs {
      guard x + title.count + 2 < width - clock.count - 2 else { break }
      x += tab(title, places[0], isHere: places.contains(place), on: &canvas, x: x, y: 0)
    }
    if width > clock.count + 10 { canvas.write(clock, x: width - clock.count - 1, y: 0, tone: .muted) }
    if let words = attention(record) {
      canvas.write(words, x: 1, y: 1, tone: .warning, maxWidth: width - 2)
    }
  }

  /// The line below it on the pages of care: all of them, and which of them this is.
  static func drawCare(on canvas: inout Canvas, y: Int, place: Place) {
    var x = 1 + canvas.write("CARE", x: 1, y: y, tone: .heading) + 1
    let isWide = Place.care.reduce(x) { $0 + $1.title.count + 2 } < canvas.size.width
    for page in Place.care where isWide || page == place {
      x += tab(page.title, page, isHere: page == place, on: &canvas, x: x, y: y)
    }
  }

  private static func tab(
    _ title: String, _ page: Place, isHere: Bool, on canvas: inout Canvas, x: Int, y: Int
  ) -> Int {
    let text = isHere ? "[\(title)]" : " \(title) "
    if let key = page.command?.keys.first {
      canvas.target(Rect(x: x, y: y, width: text.count, height: 1), key)
    }
    return canvas.write(text, x: x, y: y, tone: isHere ? .accent : .muted)
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
