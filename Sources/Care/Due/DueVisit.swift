import Model

/// A visit of which the person is told at launch: it comes within a week, it is today, or nobody said what became of it.
struct DueVisit: DueItem {
  private let kept: Stored<Visit>
  private let today: Day
  /// How many questions are open for it.
  private let questions: Int
  /// How pressing it is.
  let urgency: BriefUrgency

  /// For how many days before it a visit is told.
  static let days = 7

  /// All of them.
  static func all(_ record: PatientRecord) -> [any DueItem] {
    let book = record.visits
    guard !book.visits.isEmpty else { return [] }
    return (book.unsettled + book.upcoming).compactMap { DueVisit($0, book) }
  }

  private init?(_ kept: Stored<Visit>, _ book: VisitBook) {
    let away = kept.content.start.day.number - book.now.day.number
    guard away <= Self.days else { return nil }
    self.kept = kept
    today = book.now.day
    questions = book.open(for: kept.id).count
    urgency = kept.content.end <= book.now ? .overdue : away <= 0 ? .now : .soon
  }

  /// The visit.
  var id: ULID { kept.id }
  /// A visit.
  var source: BriefSource { .visit }
  /// When it starts; of one that is over, when it ended.
  var since: Moment { urgency == .overdue ? kept.content.end : kept.content.start }

  /// With whom it is.
  func title(in record: PatientRecord) -> String { VisitText.title(kept.content) }

  /// With whom it is, when and where, and how many questions are open; of one that is over, the question what became of it.
  func line(in record: PatientRecord) -> String {
    let visit = kept.content
    let when = VisitText.when(visit, in: record)
    switch urgency {
    case .overdue: return "\(title(in: record)): did it take place? \(when)"
    case .now, .alert: return "\(title(in: record)): \(when)\(places(visit))\(questionsText)"
    case .soon:
      // Of tomorrow the time says already how far off it is.
      let isTomorrow = visit.start.day == record.now.day.adding(days: 1)
      let distance = isTomorrow ? "" : ", \(VisitText.distance(visit, in: record))"
      return "\(title(in: record)): \(when)\(distance)\(place(visit))\(questionsText)"
    }
  }

  /// When, with whom, how far off, where, and how many questions are open.
  func row(in record: PatientRecord) -> TodayRow {
    let visit = kept.content
    let asks = urgency == .overdue ? "did the visit take place?" : nil
    let away = urgency == .soon ? VisitText.distance(visit, in: record) : nil
    let parts = [
      visit.clinician ?? (visit.isByVideo ? nil : "visit"), visit.isByVideo ? "video" : nil, away,
      visit.place,
    ]
    let about = parts.compactMap(\.self).joined(separator: ", ") + (asks == nil ? questionsText : "")
    return TodayRow(
      record.brief(visit.start), [asks, about].compactMap(\.self).joined(separator: " "), isDue: isDue)
  }

  /// The link of its video, where it is still to come.
  var link: String? { urgency == .overdue ? nil : kept.content.link }

  /// Of one that is over whether it took place; of others all about it.
  var answers: [AnswerOffer] {
    guard urgency == .overdue else { return [AnswerOffer(.open, "open")] }
    return [AnswerOffer(.open, "agreed"), AnswerOffer(.done, "done"), AnswerOffer(.skip, "missed")]
  }

  /// Saves the answer, or opens the visit or what was agreed there.
  func respond(
    _ answer: Answer, _ words: String, in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch answer {
    case .open: .open(urgency == .overdue ? .outcome(id) : .visit(id))
    case .done where urgency == .overdue: .act(try VisitActs.done(kept, in: record))
    case .skip where urgency == .overdue: .act(try VisitActs.missed(kept, in: record))
    default: nil
    }
  }

  /// The visit as it stands.
  var json: JSONValue {
    var members = [JSONValue.Member("id", .text("\(id)")), .init("kind", .text(Visit.kind.id))]
    if case .object(let fields) = JSONValue(kept.content.fields) { members += fields }
    members += [
      .init("standing", .text(urgency.rawValue)), .init("since", .text("\(since)")),
      .init("days", .whole(kept.content.start.day.number - today.number)),
      .init("questions", .whole(questions)),
    ]
    return .object(members)
  }

  private func place(_ visit: Visit) -> String { VisitText.place(visit).map { ", \($0)" } ?? "" }

  private func places(_ visit: Visit) -> String {
    [visit.place, visit.link].compactMap { $0.map { ", \($0)" } }.joined()
  }

  private var questionsText: String {
    questions == 0 ? "" : "; \(questions) \(questions == 1 ? "question" : "questions") to ask"
  }
}
