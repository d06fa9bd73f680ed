import Model

/// How a plan stands at a moment: what was measured for it, what is to come, what was missed.
///
/// All of it follows from the readings, however they were entered, and from the plan; nothing of it is kept.
package struct PlanProgress: Sendable {
  /// The plan as a whole.
  package enum Status: String, Sendable, CaseIterable {
    /// Its first day is to come.
    case planned
    /// It goes on.
    case running
    /// All its sessions are done, or went by.
    case over
    /// The person stopped it.
    case stopped
  }

  /// The entry of the plan.
  package let id: ULID
  /// The plan.
  package let plan: Plan
  /// Its protocol; nil for a plan of one's own, and for one of a newer version.
  package let rule: PlanProtocol?
  /// Its occasions on each of its days, day by day.
  package let sessions: [PlannedSession]
  /// The readings that are its, in order of time.
  package let entries: [Entry]
  /// The readings of each of its occasions, in order of time.
  package let byOccasion: [[Entry]]
  /// How many readings lie on its days that belong to none of its occasions.
  package let outside: Int
  /// Today.
  package let today: Day
  /// What is morning and what evening.
  package let windows: DayWindows

  /// Holds a plan against readings; those of other kinds and other days are passed over.
  package init(
    id: ULID, plan: Plan, readings: some Sequence<Entry>, now: Moment, windows: DayWindows = .usual
  ) {
    (self.id, self.plan, self.windows) = (id, plan, windows)
    today = now.day
    let rule = PlanProtocol.named(plan.rule)
    let occasions = plan.occasions.isEmpty ? rule?.occasions ?? [] : plan.occasions
    self.rule = rule
    var sorting = PlanSorting(plan: plan, occasions: occasions, windows: windows)
    for entry in readings where entry.kind.id == plan.measure && entry.at <= now { sorting.take(entry) }
    outside = sorting.outside
    byOccasion = sorting.inside
    // An average of blood pressure takes whatever was measured on its days; all others only what belongs to them.
    entries = rule?.rule == nil ? sorting.all : sorting.onItsDays
    sessions = plan.span.flatMap { day in
      occasions.indices.map { index in
        PlannedSession(
          day: day, occasion: occasions[index], window: sorting.spans[index],
          count: sorting.counts[PlanSorting.Place(day: day, occasion: index)] ?? 0, now: now)
      }
    }
  }

  /// How it stands.
  package var status: Status {
    if plan.stopped != nil { return .stopped }
    if today < plan.first { return .planned }
    return sessions.allSatisfy { $0.status == .done || $0.status == .missed } ? .over : .running
  }

  /// The number of today among its days, from 1; nil before it and after it.
  package var dayNumber: Int? {
    plan.span.contains(today) ? plan.first.distance(to: today) + 1 : nil
  }

  /// Its occasions, in order; none of a plan of a newer version.
  package var occasions: [PlanOccasion] { plan.occasions.isEmpty ? rule?.occasions ?? [] : plan.occasions }

  /// What it asks for now and still asks for today.
  package var tasks: [PlannedSession] {
    guard status == .running else { return [] }
    return sessions.filter { session in
      switch session.status {
      case .open, .late: true
      case .ahead: session.day == today
      case .done, .missed: false
      }
    }
  }

  /// The sessions that went by with too few readings, the oldest first.
  package var missed: [PlannedSession] { sessions.filter { $0.status == .missed } }
}

/// Sorts readings into the occasions of a plan.
private struct PlanSorting {
  struct Place: Hashable {
    let day: Day
    let occasion: Int
  }

  let plan: Plan
  let occasions: [PlanOccasion]
  let spans: [TimeSpan]
  var counts: [Place: Int] = [:]
  var inside: [[Entry]]
  var all: [Entry] = []
  var onItsDays: [Entry] = []
  var outside = 0
  private var session: (began: Moment, last: Moment)?

  init(plan: Plan, occasions: [PlanOccasion], windows: DayWindows) {
    self.plan = plan
    self.occasions = occasions
    inside = occasions.map { _ in [] }
    spans = occasions.map {
      $0.window ?? ($0.name == PlanOccasion.evening ? windows.evening : windows.morning)
    }
  }

  /// Of several occasions that a reading could be for, it is for the first that is not full.
  mutating func take(_ entry: Entry) {
    let meal = (entry.content as? Glucose)?.meal
    let at = time(of: entry)
    let places = occasions.indices.compactMap { index -> Place? in
      guard Self.fits(meal, occasions[index].meal), let day = spans[index].day(of: at),
        plan.span.contains(day)
      else { return nil }
      return Place(day: day, occasion: index)
    }
    let open = places.first { (counts[$0] ?? 0) < occasions[$0.occasion].readings }
    guard let place = open ?? places.first else {
      guard plan.span.contains(at.day) else { return }
      onItsDays.append(entry)
      outside += 1
      return
    }
    counts[place, default: 0] += 1
    inside[place.occasion].append(entry)
    all.append(entry)
    onItsDays.append(entry)
  }

  /// When a reading was taken; where the session of a blood pressure began before midnight, when it began.
  private mutating func time(of entry: Entry) -> Moment {
    guard entry.content is BloodPressure, entry.at.hasTime else { return entry.at }
    let isSame = session.map { Session.isOne(from: $0.last, to: entry.at) } ?? false
    let began = isSame ? session?.began ?? entry.at : entry.at
    session = (began, entry.at)
    return began.day == entry.at.day ? entry.at : began
  }

  /// Fasting is before a meal too.
  private static func fits(_ meal: Glucose.Meal?, _ asked: Glucose.Meal?) -> Bool {
    switch asked {
    case nil: true
    case .fasting, .before: meal == .fasting || meal == .before
    default: meal == asked
    }
  }
}
