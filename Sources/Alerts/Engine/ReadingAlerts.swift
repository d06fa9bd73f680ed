import Model

/// The alerts about single readings.
enum ReadingAlerts {
  /// Holds entries against the rules about readings; only the entries that `isAsked` names are looked at.
  ///
  /// What is of a day alone is near to nothing by minutes: it is looked at by itself, and no timed entry sees it beside it.
  static func find(
    _ rules: [AlertRule], _ given: ReadingContext, _ isAsked: (Entry) -> Bool
  ) -> [Alert] {
    let alone = given.entries.filter { !$0.at.hasTime && isAsked($0) }
    return alone.reduce(into: findTimed(rules, given.withTimes, isAsked)) { alerts, entry in
      alerts += findTimed(rules, given.apart(entry)) { $0.id == entry.id }
    }
  }

  private static func findTimed(
    _ rules: [AlertRule], _ given: ReadingContext, _ isAsked: (Entry) -> Bool
  ) -> [Alert] {
    var alerts: [Alert] = []
    var silenced: Set<String> = []
    let asked = given.entries.indices.filter { isAsked(given.entries[$0]) }
    let byKind = Dictionary(grouping: asked) { given.entries[$0].kind.id }
    // One context goes from entry to entry: a sensor brings thousands of them in two weeks.
    var context = given
    for rule in rules {
      guard case .reading(let check) = rule.check else { continue }
      let first = alerts.count
      // Nine of ten entries may be of a kind that the rule says nothing about.
      let own = rule.kinds.flatMap { byKind[$0.id] ?? [] }
      for index in rule.kinds.count > 1 ? own.sorted() : own {
        context.index = index
        guard let hit = check(context), let entry = context.entry else { continue }
        let alert = Alert(
          rule, hit, entry: entry.id, entries: [entry.id], at: entry.at, now: context.now)
        guard !silenced.contains(alert.id) else { continue }
        for other in rule.supersedes { silenced.formUnion(alert.entries.map { "\(other):\($0)" }) }
        if !join(alert, entry, to: &alerts, from: first, rule, context) { alerts.append(alert) }
      }
    }
    return alerts
  }

  /// Puts a hit into the alert before it, where both are of one run; false where it is an alert of its own.
  private static func join(
    _ alert: Alert, _ entry: Entry, to alerts: inout [Alert], from first: Int, _ rule: AlertRule,
    _ context: ReadingContext
  ) -> Bool {
    guard rule.joins > 0, alerts.count > first, let last = alerts.last?.entries.last,
      let before = context.entries[..<context.index].last(where: { $0.id == last }),
      entry.at.minutes(since: before.at) <= rule.joins
    else { return false }
    let place = alerts.count - 1
    alerts[place].entries += alert.entries.filter { !alerts[place].entries.contains($0) }
    alerts[place].arithmetic += alert.arithmetic.filter { !alerts[place].arithmetic.contains($0) }
    if alert.severity > alerts[place].severity {
      (alerts[place].severity, alerts[place].headline) = (alert.severity, alert.headline)
      alerts[place].tense = alert.tense
      (alerts[place].limit, alerts[place].value) = (alert.limit, alert.value)
    }
    // What the last of them asks for holds: the earlier ones are older.
    (alerts[place].urgency, alerts[place].whatToDo) = (alert.urgency, alert.whatToDo)
    return true
  }
}
