import Care
import Model
import Report
import Statistics
import Terminal

/// The medicines as a table: name, when it is taken, a shape for each dose of today, and the share of 30 days.
struct MedicineTable {
  private let courses: [MedicineCourse]
  private let record: PatientRecord

  init(_ courses: [MedicineCourse], _ record: PatientRecord) {
    self.courses = courses
    self.record = record
  }

  func draw(on canvas: inout Canvas, _ rect: Rect, _ list: ListView) {
    let isNarrow = rect.width < 60
    let columns: [Table.Column] =
      [.init("medicine", width: .flexible)] + (isNarrow ? [] : [.init("taken at", width: .flexible)])
      + [.init("today", width: .fixed(isNarrow ? 6 : 16))]
      + (isNarrow ? [] : [.init("30 days", width: .fixed(12))])
    let glyphs = canvas.glyphs
    let rows = courses.map { course in
      let name = course.title(at: record.now)
      let schedule = MedicineText.schedule(course, now: record.now, clock: record.settings.clock)
      let today = today(course, glyphs, isNarrow: isNarrow)
      return isNarrow ? [name, today] : [name, schedule, today, share(course)]
    }
    let due = Set(record.medication.due.map(\.id))
    let tones: [Tone] = courses.map { course in
      due.contains(course.id) ? .warning : course.isTaken(at: record.now) ? .normal : .muted
    }
    Table(columns: columns, rows: rows, tones: tones).draw(on: &canvas, rect, list: list)
  }

  /// Today's doses in words and shapes: `o due`, `# 1 of 2`; nothing where none is due today.
  private func today(_ course: MedicineCourse, _ glyphs: Glyphs, isNarrow: Bool) -> String {
    let today = record.now.day
    let doses = record.medication.log(course, on: today...today).doses
    let state = course.state(at: record.now)
    let toCome = (state?.isTaken == true ? state?.schedule.times ?? [] : [])
      .count { $0 > record.now.time && !doses.map(\.time.time).contains($0) }
    let shapes =
      doses.map { dose in dose.isTaken ? glyphs.full : dose.isSkipped ? "x" : glyphs.withinHollow }
      + Array(repeating: glyphs.gap, count: toCome)
    let words = doses.contains(where: \.isOpen) ? "due" : ""
    return isNarrow || words.isEmpty ? String(shapes) : "\(String(shapes)) \(words)"
  }

  private func share(_ course: MedicineCourse) -> String {
    let adherence = MedicinePage(course, record).adherence
    return adherence.share.percent.map { "\($0.text(places: 0)) % of \(adherence.due)" } ?? "-"
  }
}
