import Lettering
import Model

/// Visits in words, for the screens and for `vitals visit`.
package enum VisitText {
  /// What it is: `Visit with Dr Lind`, `Video visit with Dr Lind`.
  package static func title(_ visit: Visit) -> String {
    let what = visit.isByVideo ? "Video visit" : "Visit"
    return visit.clinician.map { "\(what) with \($0)" } ?? what
  }

  /// Day and time, with the offset where it is not that of the person's clock then.
  package static func when(_ visit: Visit, in record: PatientRecord) -> String {
    let offset = record.zone.offsetMinutes(atInstant: visit.start.instantMilliseconds / 1000)
    let away = offset == Int(visit.start.offsetMinutes) ? "" : " (\(visit.start.offsetText))"
    return record.when(visit.start) + away
  }

  /// How many days to go or gone: `in 12 days`, `today`, `3 days ago`.
  package static func distance(_ visit: Visit, in record: PatientRecord) -> String {
    switch visit.start.day.number - record.now.day.number {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(days) days"
    case let days: "\(-days) days ago"
    }
  }

  /// Where it takes place: the place, else the link; nil where nobody said.
  package static func place(_ visit: Visit) -> String? { visit.place ?? visit.link }

  /// One line: when, how far off, with whom, where and how it stands.
  package static func line(_ visit: Visit, in record: PatientRecord) -> String {
    let parts = [
      "\(when(visit, in: record)), \(state(visit, in: record))", visit.clinician, place(visit), visit.reason,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// How it stands: `in 12 days, confirmed`, `over, no outcome yet`, `done`.
  package static func state(_ visit: Visit, in record: PatientRecord) -> String {
    guard visit.status.isAwaited else { return visit.status.rawValue }
    if visit.end <= record.now { return "over, no outcome yet" }
    return visit.status == .confirmed
      ? "\(distance(visit, in: record)), confirmed" : distance(visit, in: record)
  }

  /// All about a visit, a line each: the visit, what was agreed, its questions, with their ids where a command is to
  /// name them.
  package static func details(
    _ kept: Stored<Visit>, in record: PatientRecord, withIDs: Bool = false
  ) -> [String] {
    let visit = kept.content
    let (open, asked) = (record.visits.open(for: kept.id), record.visits.asked(at: kept.id))
    let facts: [(String, String?)] = [
      ("when", "\(when(visit, in: record)), \(state(visit, in: record))"),
      ("length", visit.minutes.map { "\($0) minutes" }), ("with", visit.clinician), ("place", visit.place),
      ("link", visit.link), ("about", visit.reason), ("invited by", visit.organizer),
      ("note", kept.entry.note),
      ("agreed", visit.agreed),
      ("targets", visit.targets.isEmpty ? nil : visit.targets.joined(separator: ", ")),
      ("next visit", visit.next.map { next($0, after: visit) }),
    ]
    var lines = facts.compactMap { label, text in
      text.map { "  \(Text.fit(label, width: 12)) \($0)" }
    }
    if visit.status.isAwaited || !open.isEmpty {
      lines += ["", "QUESTIONS TO ASK"]
      lines += open.isEmpty ? ["  none yet"] : open.map { "  \(question($0, withID: withIDs))" }
    }
    if !asked.isEmpty { lines += ["", "ASKED THERE"] + asked.map { "  \(question($0, withID: withIDs))" } }
    return lines
  }

  /// A question, with its answer where there is one, and behind its id where a command is to name it.
  package static func question(_ kept: Stored<VisitQuestion>, withID: Bool) -> String {
    let answer = kept.content.answer.map { " - \($0)" } ?? (kept.content.isAsked ? " - asked" : "")
    return (withID ? "\(kept.id.short)  " : "") + kept.content.text + answer
  }

  /// When the next visit is wanted, with its day.
  package static func next(_ next: NextVisit, after visit: Visit) -> String {
    if case .day(let day) = next { return "\(day.weekdayText) \(day.longText)" }
    let day = next.day(after: visit.start.day)
    return "\(next.text), about \(day.longText)"
  }
}
