import Care
import Model
import Terminal

/// The first line: the pages, which of them this is, and the day and time.
enum Heading {
  static func draw(on canvas: inout Canvas, page: Page, record: PatientRecord, isBackup: Bool) {
    let clock = "\(record.now.day.weekdayText) \(record.now.day.shortText) \(record.text(record.now.time))"
    let width = canvas.size.width
    var x = 1
    for (title, pages) in Page.tabs {
      guard x + title.count + 2 < width - clock.count - 2 else { break }
      x += tab(title, pages[0], isHere: pages.contains(page), on: &canvas, x: x, y: 0)
    }
    if width > clock.count + 10 { canvas.write(clock, x: width - clock.count - 1, y: 0, tone: .muted) }
    if let words = isBackup ? backup : attention(record) {
      canvas.write(words, x: 1, y: 1, tone: .warning, maxWidth: width - 2)
    }
  }

  /// The line below it on the pages of care: all of them, and which of them this is.
  static func drawCare(on canvas: inout Canvas, y: Int, page: Page) {
    var x = 1 + canvas.write("CARE", x: 1, y: y, tone: .heading) + 1
    let isWide = Page.care.reduce(x) { $0 + $1.title.count + 2 } < canvas.size.width
    for other in Page.care where isWide || other == page {
      x += tab(other.title, other, isHere: other == page, on: &canvas, x: x, y: y)
    }
  }

  private static func tab(
    _ title: String, _ page: Page, isHere: Bool, on canvas: inout Canvas, x: Int, y: Int
  ) -> Int {
    let text = isHere ? "[\(title)]" : " \(title) "
    if let key = page.command?.keys.first {
      canvas.target(Rect(x: x, y: y, width: text.count, height: 1), key)
    }
    return canvas.write(text, x: x, y: y, tone: isHere ? .accent : .muted)
  }

  /// Nothing can be saved in a backup, so that this comes before anything is typed.
  private static let backup = "A backup, opened to look at it. Nothing is saved here."

  /// What in the files needs a person; nil where nothing does.
  private static func attention(_ record: PatientRecord) -> String? {
    let conflicts = record.ledger.conflicts.count
    let entries = conflicts == 1 ? "1 entry was" : "\(conflicts) entries were"
    guard record.setAside > 0 else {
      return conflicts > 0 ? "\(entries) changed on two devices. Nothing is lost. Press ! to decide." : nil
    }
    let decide = conflicts == 1 ? "1 entry needs a decision" : "\(conflicts) entries need a decision"
    return
      "\(record.setAsideText)\(conflicts > 0 ? "; \(decide)" : ". Nothing is lost"). Press ! to see them."
  }
}
