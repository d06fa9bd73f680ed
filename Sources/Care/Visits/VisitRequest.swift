import Model

/// A visit as it is written in the form or behind `vitals visit add` and `edit`.
package struct VisitRequest: Sendable {
  /// The time in words; of these parts nil leaves one as it is, and an empty text takes it away.
  package var when: String?
  /// With whom.
  package var clinician: String?
  /// Where.
  package var place: String?
  /// The link of a talk by video.
  package var link: String?
  /// What it is about.
  package var reason: String?
  /// How many minutes it lasts.
  package var minutes: String?
  /// `planned`, `confirmed` and the others.
  package var status: String?

  /// Starts with nothing said.
  package init() {}

  /// Makes the visit, from an older one where it is edited.
  ///
  /// - Throws: `FieldProblem` with the word that is not understood; a new visit needs its time.
  package func visit(from old: Visit?, in time: TimeContext) throws(FieldProblem) -> Visit {
    var visit = try start(old, time)
    Self.set(&visit.clinician, clinician)
    Self.set(&visit.place, place)
    Self.set(&visit.link, link)
    Self.set(&visit.reason, reason)
    if let minutes { try visit.setMinutes(Self.number(minutes)) }
    if let status, !status.isEmpty {
      guard let known = Visit.Status(rawValue: status) else {
        let all = Visit.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw FieldProblem("status", "\"\(status)\" is not one of \(all)")
      }
      visit.status = known
    }
    return visit
  }

  /// The time of a visit in the words that are read again.
  package static func time(of visit: Visit, in record: PatientRecord) -> String {
    let offset = record.zone.offsetMinutes(atInstant: visit.start.instantMilliseconds / 1000)
    guard offset == Int(visit.start.offsetMinutes) else { return "\(visit.start)" }
    return "\(visit.start.day) \(visit.start.time)"
  }

  private func start(_ old: Visit?, _ time: TimeContext) throws(FieldProblem) -> Visit {
    guard let start = try TimeWords.moment(when ?? "", .future, key: "start", in: time) else {
      guard let old else { throw FieldProblem("start", "the visit has no time, such as 3 Dec 10:30") }
      return old
    }
    guard var visit = old else { return Visit(start: start) }
    visit.start = start
    return visit
  }

  private static func set(_ part: inout String?, _ text: String?) {
    guard let text else { return }
    part = text.allSatisfy(\.isWhitespace) ? nil : text
  }

  private static func number(_ text: String) throws(FieldProblem) -> Int? {
    if text.isEmpty { return nil }
    guard let number = ExactDecimal(text)?.whole else {
      throw FieldProblem("minutes", "\"\(text)\" is not a number of minutes")
    }
    return number
  }
}
