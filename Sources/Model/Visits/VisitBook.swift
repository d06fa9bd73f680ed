/// All visits and the questions for them, as they stand at a moment.
package struct VisitBook: Sendable {
  /// Every visit, the earliest first.
  package let visits: [Stored<Visit>]
  /// Every question, in the order in which they came to mind.
  package let questions: [Stored<VisitQuestion>]
  /// The time by the patient's clock.
  package let now: Moment

  /// Takes visits and questions out of some entries.
  package init(_ entries: some Sequence<Entry>, now: Moment) {
    var visits: [Stored<Visit>] = []
    var questions: [Stored<VisitQuestion>] = []
    for entry in entries {
      if let visit = Stored<Visit>(entry) { visits.append(visit) }
      if let question = Stored<VisitQuestion>(entry) { questions.append(question) }
    }
    self.visits = visits.sorted { ($0.content.start, $0.id) < ($1.content.start, $1.id) }
    self.questions = questions.sorted { $0.id < $1.id }
    self.now = now
  }

  /// Those that are still to take place or going on, the soonest first.
  package var upcoming: [Stored<Visit>] {
    visits.filter { $0.content.status.isAwaited && $0.content.end > now }
  }
  /// Those that are over and of which nobody said what became of them, the earliest first.
  package var unsettled: [Stored<Visit>] {
    visits.filter { $0.content.status.isAwaited && $0.content.end <= now }
  }
  /// All others, the latest first.
  package var past: [Stored<Visit>] { visits.filter { !$0.content.status.isAwaited }.reversed() }
  /// The visit that comes next, or is going on.
  package var next: Stored<Visit>? { upcoming.first }

  /// The visit with an id; nil where there is none.
  package func visit(_ id: ULID?) -> Stored<Visit>? { visits.first { $0.id == id } }

  /// The last visit that took place before a moment.
  package func last(before moment: Moment) -> Stored<Visit>? {
    visits.last { $0.content.status == .done && $0.content.start < moment }
  }

  /// The questions that were not asked yet.
  package var open: [Stored<VisitQuestion>] { questions.filter { !$0.content.isAsked } }

  /// The open questions that belong to a visit: those meant for it, and to the next one also all that have none.
  ///
  /// What was meant for a visit that is over goes on to the next one.
  package func open(for visit: ULID) -> [Stored<VisitQuestion>] {
    let next = next?.id ?? unsettled.last?.id
    return open.filter { question in
      let meant = self.visit(question.content.visit)
      return (meant?.content.status.isAwaited == true ? meant?.id : next) == visit
    }
  }

  /// The questions that were asked at a visit.
  package func asked(at visit: ULID) -> [Stored<VisitQuestion>] {
    questions.filter { $0.content.isAsked && $0.content.visit == visit }
  }

  /// The visit at which a question is answered now: the one it was meant for, else the one that began last.
  package func visitOfAnswer(to question: VisitQuestion) -> Stored<Visit>? {
    let meant = visit(question.visit)
    return meant
      ?? visits.last {
        $0.content.start <= now && ($0.content.status.isAwaited || $0.content.status == .done)
      }
  }
}
