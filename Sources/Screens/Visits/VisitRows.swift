import Care
import Lettering
import Model
import Terminal

/// The rows of the page of visits in their sections: what needs an answer, what comes, questions, what was.
struct VisitRows {
  /// Something that can be chosen.
  enum Row {
    case visit(Stored<Visit>)
    case question(Stored<VisitQuestion>)
  }

  private let sections: [(title: String, rows: [Row])]

  init(_ record: PatientRecord) {
    let book = record.visits
    let questions = book.open.count
    sections = [
      ("WHAT BECAME OF IT?", book.unsettled.map(Row.visit)), ("UPCOMING", book.upcoming.map(Row.visit)),
      (questions == 1 ? "1 QUESTION TO ASK" : "\(questions) QUESTIONS TO ASK", book.open.map(Row.question)),
      ("PAST", book.past.map(Row.visit)),
    ].filter { !$0.rows.isEmpty }
  }

  /// All that can be chosen, from the top.
  var rows: [Row] { sections.flatMap(\.rows) }

  /// Draws the sections with their headings, an empty line between them.
  func draw(on canvas: inout Canvas, selected: Int?, _ record: PatientRecord) {
    var lines: [(heading: String?, row: Int)] = []
    var count = 0
    for section in sections {
      if !lines.isEmpty { lines.append(("", count)) }
      lines.append((section.title, count))
      lines += section.rows.indices.map { (nil, count + $0) }
      count += section.rows.count
    }
    let height = canvas.size.height
    let chosen = lines.firstIndex { $0.heading == nil && $0.row == selected } ?? 0
    let first = max(0, min(chosen - height + 2, lines.count - height))
    let rows = rows
    for (y, line) in lines.dropFirst(first).prefix(height).enumerated() {
      if let heading = line.heading {
        canvas.write(heading, x: 1, y: y, tone: .heading, maxWidth: max(0, canvas.size.width - 2))
      } else {
        draw(rows[line.row], line.row, isSelected: line.row == selected, on: &canvas, y: y, record)
      }
    }
  }

  private func draw(
    _ row: Row, _ index: Int, isSelected: Bool, on canvas: inout Canvas, y: Int, _ record: PatientRecord
  ) {
    let width = canvas.size.width
    let place = Rect(x: 0, y: y, width: width, height: 1)
    draw(Self.columns(row, width: width - 4, record), tone(row, record), on: &canvas, y: y)
    canvas.target(place, isSelected ? .enter : .row(index))
    guard isSelected else { return }
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y)
    canvas.tone(place, .selected)
  }

  private func tone(_ row: Row, _ record: PatientRecord) -> Tone {
    guard case .visit(let kept) = row else { return .normal }
    if !kept.content.status.isAwaited { return .muted }
    return kept.content.start.day <= record.now.day ? .warning : .normal
  }

  private func draw(_ columns: [(text: String, width: Int)], _ tone: Tone, on canvas: inout Canvas, y: Int) {
    var x = 3
    for (text, width) in columns {
      canvas.write(
        text, x: x, y: y, tone: tone, maxWidth: max(0, min(width, canvas.size.width - x - 1)))
      x += width + 1
    }
  }

  /// When, how it stands, with whom and where, as far as there is room.
  private static func columns(_ row: Row, width: Int, _ record: PatientRecord) -> [(text: String, width: Int)]
  {
    guard case .visit(let kept) = row else {
      if case .question(let kept) = row { return [(kept.content.text, width)] }
      return []
    }
    let visit = kept.content
    let when = VisitText.when(visit, in: record)
    let first = (when, max(20, Text.columns(when)))
    let who = visit.clinician ?? visit.reason ?? ""
    guard width >= 60 else { return [first, (who, width)] }
    let about = visit.clinician == nil ? nil : visit.reason
    let place = [VisitText.place(visit), about].compactMap(\.self).joined(separator: "; ")
    return [first, (VisitText.state(visit, in: record), 22), (who, 16), (place, width)]
  }
}
