import Model
import Testing

/// Visits and questions with each of their fields, and with none.
enum VisitSamples {
  static func contents(_ id: ULID) throws -> [any Content] {
    let start = try #require(Moment("2026-12-03T10:30+01:00"))
    var full = Visit(start: start)
    try full.setMinutes(30)
    (full.clinician, full.place, full.link) = ("Dr Lind", "Clinic North, room 4", "https://video.example/4")
    (full.reason, full.status) = ("blood pressure", .done)
    (full.uid, full.sequence, full.organizer) = ("a@clinic.example", 2, "mailto:desk@clinic.example")
    (full.agreed, full.next) = ("measure in the mornings", .months(3))
    full.targets = ["systolic 130", "glucose 3.9-10.0 mmol/L"]
    var asked = try VisitQuestion("Can I measure on the other arm?", visit: id)
    (asked.isAsked, asked.answer) = (true, "yes")
    return [
      full, Visit(start: start), try VisitQuestion("Why two readings?"),
      try VisitQuestion("Why?", visit: id), asked,
    ]
  }
}
