import Model

// What comes of a plan, and whether it is enough.
extension PlanProgress {
  /// The average of a blood pressure plan by its rule; nil where another kind is measured.
  package var series: ProtocolDays? {
    guard plan.measure == BloodPressure.kind.id else { return nil }
    return ProtocolDays(
      entries.readings(of: BloodPressure.self), rule: averaging, windows: windows, from: plan.first)
  }

  /// How many readings count, and how many are needed: by the protocol, else by the person, else all that it asks for.
  package var counted: Share { Share(series?.taken.count ?? entries.count, of: needed) }

  /// What is missing for a result that counts, in words; empty where nothing is.
  package var shortfalls: [String] {
    if let series { return series.shortfalls }
    return counted.count < needed ? ["\(counted.count) readings (\(needed) needed)"] : []
  }

  /// Whether what was measured is enough for a result that counts.
  package var isEnough: Bool { shortfalls.isEmpty }

  /// How many readings count at most if every session that is to come is held.
  package var reachable: Int {
    let dropsFirstDay = (rule?.rule?.droppedDays ?? 0) > 0
    let perSession = rule?.rule?.dropsFirstOfSession == true ? 1 : 0
    let toCome = sessions.filter { session in
      (session.isToCome || session.status == .late) && !(dropsFirstDay && isDropped(session.day))
    }
    return counted.count + toCome.reduce(0) { $0 + max(0, $1.missing - ($1.count == 0 ? perSession : 0)) }
  }

  /// Whether a result that counts can still be reached.
  package var isReachable: Bool { isEnough || (reachable >= needed && canFillDays) }

  /// Whether so many days can still have both occasions as the rule asks for.
  private var canFillDays: Bool {
    guard let least = rule?.rule?.leastFullDays else { return true }
    let days = Dictionary(grouping: sessions, by: \.day).filter { day, sessions in
      !isDropped(day) && sessions.allSatisfy { $0.status != .missed }
    }
    return (series?.daysInFull ?? []).union(days.keys).count >= least
  }

  /// The day from which the next plan is proposed; nil where none is.
  package var next: Day? {
    guard status != .planned, status != .running else { return nil }
    return plan.every.flatMap { plan.next ?? $0.day(1, from: plan.first) }
  }

  private var needed: Int {
    plan.least ?? rule?.rule?.leastReadings ?? plan.days * occasions.reduce(0) { $0 + $1.readings }
  }

  private var averaging: AveragingRule {
    rule?.rule
      ?? AveragingRule(
        id: PlanProtocol.customID, title: plan.title, words: "all readings of the plan averaged",
        leastReadings: needed, citations: [.ownPlan])
  }

  /// Whether a day is one of the first days with readings, which the rule leaves out, or will be if it is measured.
  private func isDropped(_ day: Day) -> Bool {
    let days = Set(entries.map(\.at.day) + plan.span.filter { $0 >= today }).sorted()
    return days.prefix(rule?.rule?.droppedDays ?? 0).contains(day)
  }
}
