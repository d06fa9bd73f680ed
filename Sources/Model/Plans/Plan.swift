/// A measuring plan: some days on which a kind is measured in a set way, such as a week of blood pressures before a
/// visit.
///
/// It holds what was agreed on and no result: how far it is, and what comes of it, follows from the readings.
package struct Plan: Content {
  /// What it is called, in the person's words or the protocol's.
  package let title: String
  /// The id of its protocol: of an averaging rule, `glucose-profile` or `custom`; perhaps one of a newer version.
  package let rule: String
  /// The id of the kind that is measured; perhaps one of a newer version.
  package let measure: Kind.ID
  /// Its first day.
  package let first: Day
  /// How many days it has, 1 to ``mostDays``.
  package let days: Int
  /// When it asks for readings on each day; empty where its protocol says so.
  package let occasions: [PlanOccasion]
  /// How many readings a result needs; nil where its protocol says so.
  package let least: Int?
  /// After how long, counted from the first day, the next one is proposed; nil where none is.
  package let every: Recurrence?
  /// The day from which the next one is proposed, where the person put that off; nil where it follows from `every`.
  package var next: Day?
  /// The day on which it was stopped before its end; nil where it was not.
  package var stopped: Day?
  /// Whether the person has seen what came of it.
  package var isSeen: Bool

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Plan.self, id: "plan", title: "measuring plan")
  /// The most days that a plan can have.
  static let mostDays = 90

  /// Makes a plan.
  ///
  /// - Throws: `FieldProblem` where the title is empty, or days, readings or the interval are outside what can be.
  package init(
    _ title: String, rule: String, measure: Kind.ID, first: Day, days: Int, occasions: [PlanOccasion] = [],
    least: Int? = nil, every: Recurrence? = nil, next: Day? = nil, stopped: Day? = nil, isSeen: Bool = false
  ) throws(FieldProblem) {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("title", "the plan has no title")
    }
    guard (1...Self.mostDays).contains(days) else {
      throw FieldProblem("days", "a plan has 1 to \(Self.mostDays) days, not \(days)")
    }
    guard least.map({ $0 >= 1 }) ?? true else {
      throw FieldProblem("least", "a result needs at least 1 reading")
    }
    guard every?.day(1, from: first) != nil || every == nil else {
      throw FieldProblem("every", "the next plan comes after an interval such as 4w or 3m")
    }
    guard Set(occasions.map(\.name)).count == occasions.count else {
      throw FieldProblem("occasions", "two occasions have the same name")
    }
    (self.title, self.rule, self.measure) = (title, rule, measure)
    (self.first, self.days, self.occasions, self.least) = (first, days, occasions, least)
    (self.every, self.next, self.stopped, self.isSeen) = (every, next, stopped, isSeen)
  }

  /// Its last day, were it not stopped.
  package var last: Day { first.adding(days: days - 1) }

  /// The days that it had, or will have; none where it was stopped before it began.
  package var span: Range<Day> { first..<max(first, min(last, stopped ?? last).adding(days: 1)) }
}
