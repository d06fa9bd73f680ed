import Model
import Statistics

extension PatientRecord {
  /// All measuring plans, the one that began last first; as many readings are looked at as are loaded.
  public var plans: [PlanProgress] {
    lastPlans.value(of: now) {
      standing.compactMap(progress).sorted { ($1.plan.first, $1.id) < ($0.plan.first, $0.id) }
    }
  }

  /// The plan of an entry as it stands; nil where the entry is no plan.
  public func progress(_ entry: Entry) -> PlanProgress? {
    guard let plan = entry.content as? Plan else { return nil }
    let days = plan.first...plan.last.adding(days: 1)
    let kind = Kind.named(plan.measure)
    return PlanProgress(
      id: entry.id, plan: plan, readings: kind.map { readings(of: $0).on(days) } ?? .none, now: now,
      windows: DayWindows(settings))
  }

  /// The plans that ask for readings of a kind now or later.
  public func unfinishedPlans(of kind: Kind.ID) -> [PlanProgress] {
    plans.filter { $0.plan.measure == kind && ($0.standing == .running || $0.standing == .planned) }
  }

  /// The entry of a plan with something about it changed.
  func entry(of progress: PlanProgress, _ change: (inout Plan) -> Void) -> Entry? {
    guard var entry = standing.first(where: { $0.id == progress.id }), var plan = entry.content as? Plan
    else {
      return nil
    }
    change(&plan)
    entry.content = plan
    return entry
  }
}
