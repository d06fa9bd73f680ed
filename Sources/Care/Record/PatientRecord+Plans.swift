import Model
import Report
import Statistics

extension PatientRecord {
  /// All measuring plans, the one that began last first; as many readings are looked at as are loaded.
  package var plans: [PlanProgress] {
    lastPlans.value(of: now) {
      standing.compactMap(progress).sorted { ($1.plan.first, $1.id) < ($0.plan.first, $0.id) }
    }
  }

  /// The plan of an entry as it stands; nil where the entry is no plan.
  package func progress(_ entry: Entry) -> PlanProgress? {
    guard let plan = entry.content as? Plan else { return nil }
    let days = plan.first...plan.last.adding(days: 1)
    let kind = kinds.named(plan.measure)
    return PlanProgress(
      id: entry.id, plan: plan, readings: kind.map { readings(of: $0).on(days) } ?? .none, now: now,
      windows: DayWindows(settings))
  }

  /// The plans that ask for readings of a kind now or later.
  func unfinishedPlans(of kind: Kind.ID) -> [PlanProgress] {
    plans.filter { $0.plan.measure == kind && ($0.status == .running || $0.status == .planned) }
  }

  /// All that is known of a plan, for a page and for the command line.
  package func lines(about progress: PlanProgress, width: Int = 78) -> [String] {
    let text = PlanText(progress, now: now, clock: settings.clock)
    let result = PlanResult(progress, targets: targets, now: now, kinds: kinds)
    let words = [result.headline, text.missed, text.outlook, text.outside, text.next].compactMap(\.self)
    return [text.status] + words + [""] + TextBlock.lines(result.lines, width: width)
  }

  /// The entry of a plan that is stopped today, or before its first day; nil where it is over.
  package func stopped(_ progress: PlanProgress) -> Entry? {
    guard progress.status == .running || progress.status == .planned else { return nil }
    return entry(of: progress) { plan in
      plan.stopped = plan.first > now.day ? plan.first.adding(days: -1) : now.day
    }
  }

  /// The entry of a plan whose result was seen; nil where it is not over.
  package func seen(_ progress: PlanProgress) -> Entry? {
    progress.status == .over ? entry(of: progress) { $0.isSeen = true } : nil
  }

  /// The entry of a plan after which the next one is proposed later: in a week, or one interval after it was due.
  ///
  /// Nil where no next one is due.
  func proposing(_ progress: PlanProgress, isSkipped: Bool) -> Entry? {
    guard let due = progress.next, due <= now.day else { return nil }
    let (every, from) = isSkipped ? (progress.plan.every, due) : (.weeks(1), now.day)
    let next = (1...999).lazy.compactMap { every?.day($0, from: from) }.first { $0 > now.day }
    return next.flatMap { next in entry(of: progress) { $0.next = next } }
  }

  /// The entry of a plan with something about it changed.
  package func entry(of progress: PlanProgress, _ change: (inout Plan) -> Void) -> Entry? {
    guard var entry = standing.first(where: { $0.id == progress.id }), var plan = entry.content as? Plan
    else {
      return nil
    }
    change(&plan)
    entry.content = plan
    return entry
  }
}
