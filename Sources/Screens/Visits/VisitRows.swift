import Model
import Terminal

/// The rows of the page of visits in their sections: what needs an answer, what comes, questions, what was.
struct VisitRows {
  /// Something that can be chosen.
  enum Row {
    case visit(Kept<Visit>)
    case question(Kept<VisitQuestion>)
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
    canvas.write(
      Self.text(row, width: max(1, width - 4), record), x: 3, y: y, tone: tone(row, record),
      maxWidth: max(0, width - 4))
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

  /// Columns where there is room: when, how it stands, with whom, where.
  private static func text(_ row: Row, width: Int, _ record: PatientRecord) -> String {
    switch row {
    case .question(let kept): return Text.visible(kept.content.text)
    case .visit(let kept):
      let visit = kept.content
      let when = Text.fit(VisitText.when(visit, in: record), width: 20)
      let who = Text.visible(visit.clinician ?? visit.reason ?? "")
      guard width >= 60 else { return "\(when) \(who)" }
      let state = Text.fit(VisitText.state(visit, in: record), width: 20)
      let place = Text.visible(
        [VisitText.place(visit), visit.clinician == nil ? nil : visit.reason].compactMap(\.self).joined(
          separator: "; "))
      return "\(when) \(state) \(Text.fit(who, width: 16)) \(place)"
    }
  }
}
