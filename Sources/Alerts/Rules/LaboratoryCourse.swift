import Model
import Statistics

/// The results of one test of a laboratory, in order of time, and the one that is looked at.
struct LaboratoryCourse {
  let results: [Reading<LaboratoryValue>]
  let index: Int

  /// Nil where the looked-at entry is of another test.
  init?(_ context: ReadingContext, _ test: String) {
    guard let entry = context.entry, let value = context.measurement(LaboratoryValue.self),
      value.test.id == test
    else { return nil }
    let same = context.history.readings(of: LaboratoryValue.self).filter { $0.value.test.id == test }
    let (before, after) = same.around(entry, now: context.now)
    results = before + [Reading(id: entry.id, at: entry.at, value: value)] + after
    index = before.count
  }

  /// The latest result of a test beside another result, no more than so many minutes before or after it.
  init?(
    latest test: String, beside other: Reading<LaboratoryValue>, within minutes: Int,
    _ context: ReadingContext
  ) {
    let same = context.history.readings(of: LaboratoryValue.self).filter {
      $0.value.test.id == test && $0.at <= context.now
    }
    guard let last = same.last, abs(last.at.minutes(since: other.at)) <= minutes else { return nil }
    self.init(same, same.count - 1)
  }

  private init(_ results: [Reading<LaboratoryValue>], _ index: Int) {
    (self.results, self.index) = (results, index)
  }

  /// The result that is looked at.
  var last: Reading<LaboratoryValue> { results[index] }

  /// The same with the next result looked at; nil where there is none.
  var next: LaboratoryCourse? {
    results.indices.contains(index + 1) ? LaboratoryCourse(results, index + 1) : nil
  }

  /// The earlier results, no more than so many minutes before.
  func earlier(within minutes: Int) -> ArraySlice<Reading<LaboratoryValue>> {
    results[..<index].drop { last.at.minutes(since: $0.at) > minutes }
  }
}

/// What is told of a result.
struct LaboratoryHit {
  let name: String
  let limit: String
  let severity: Severity
  let urgency: Urgency
  let whatToDo: [String]
  let arithmetic: [String]
  /// The whole headline where it is not name, value and limit.
  var headline: String?
  /// The other results that it speaks of.
  var others: [ULID] = []
  /// What a later result asks for that does not reach the limit.
  var afterwards = Urgency.note

  /// The alert; nil where a newer result speaks.
  ///
  /// - Parameter speaks: Whether the next result reaches a limit itself.
  func hit(_ course: LaboratoryCourse, _ context: ReadingContext, speaks: (LaboratoryCourse) -> Bool)
    -> AlertHit?
  {
    let now = context.now
    let result = course.last
    let was =
      headline.map { "\($0), \(PastWords.day(result.at.day, from: now))" }
      ?? "\(name) \(PastWords.day(result.at.day, from: now)): \(result.value.number) (\(limit))"
    if let next = course.next {
      guard !speaks(next) else { return nil }
      return AlertHit(
        severity: severity, urgency: afterwards,
        headline:
          "\(name): was \(result.value.number) \(PastWords.day(result.at.day, from: now)); \(next.last.value.number) "
          + PastWords.day(next.last.at.day, from: now),
        tense: .past, limit: limit, whatToDo: Wording.afterwards(afterwards), arithmetic: arithmetic)
    }
    return AlertHit(
      severity: severity, urgency: urgency,
      headline: headline ?? "\(name): \(result.value.number) (\(limit))", limit: limit,
      whatToDo: whatToDo, arithmetic: arithmetic, entries: others.isEmpty ? [] : others + [result.id],
      fades: [
        Self.fade(7, .days, [Wording.laboratoryDays], was), Self.fade(30, .visit, [Wording.tellAtVisit], was),
      ].filter { $0.urgency < urgency })
  }

  /// A result that is older than so many days asks for no more than this [D].
  private static func fade(_ days: Int, _ urgency: Urgency, _ whatToDo: [String], _ headline: String) -> Fade
  {
    Fade(after: days * Fade.day + 1, urgency: urgency, whatToDo: whatToDo, headline: headline)
  }
}

extension LaboratoryValue {
  /// The number with its unit.
  var number: String { "\(valueText) \(unitText)" }
}
