import Model

/// The alerts that stand as long as something holds: averages, runs of days, trends.
///
/// They are judged at the end of each day, today's now, and remember whether they stood the day before, so that a rule
/// can ask for more to begin than to go on.
enum OngoingAlerts {
  /// For how many days before the days that are asked for they are followed.
  static let lookBack = 14

  /// For how many days an alert stands that too few readings say more about [D].
  static let longestUnknown = 30

  /// The ongoing alerts that hold on one of the days.
  static func find(
    _ rules: [AlertRule], _ history: AlertHistory, days: ClosedRange<Day>, _ context: AlertContext
  ) -> [Alert] {
    let last = min(days.upperBound, context.now.day)
    let start = max(days.lowerBound, last.adding(days: -lookBack)).adding(days: -lookBack)
    var alerts: [Alert] = []
    var spans: [(rules: [String], days: ClosedRange<Day>)] = []
    for rule in rules where rule.isOngoing {
      // One that may stand without readings is followed for longer.
      let first = rule.present == nil ? start : start.adding(days: -longestUnknown)
      for run in runs(rule, history, first...last, context) where run.last >= days.lowerBound {
        // One that stands longer than the alert that speaks for it is told itself.
        let isSaid = spans.contains { $0.rules.contains(rule.id) && $0.days.contains(run.last) }
        guard !isSaid else { continue }
        spans.append((rule.supersedes, run.first...run.last))
        alerts.append(alert(rule, run, until: last, began: run.first > first, history, context))
      }
    }
    return alerts
  }

  /// The ongoing alerts that begin with an entry, by what was measured without it and with it.
  static func begun(
    _ rules: [AlertRule], _ before: AlertHistory, after: AlertHistory, _ context: AlertContext
  ) -> [Alert] {
    let today = context.now.day
    // To go on less is asked for than to begin: what would not even go on today needs no look at the days before.
    let rules = rules.filter {
      judge($0, AlertPeriod(history: after, day: today, context: context), true) != nil
    }
    guard !rules.isEmpty else { return [] }
    let days = today...today
    let stood = Set(find(rules, before, days: days, context).filter { $0.state == .new }.map(\.rule))
    return find(rules, after, days: days, context).filter { $0.state == .new && !stood.contains($0.rule) }
  }

  private static func runs(
    _ rule: AlertRule, _ history: AlertHistory, _ days: ClosedRange<Day>, _ context: AlertContext
  ) -> [AlertRun] {
    var runs: [AlertRun] = []
    var isOn = false
    for day in days {
      let period = AlertPeriod(history: history, day: day, context: context)
      let hit = judge(rule, period, isOn)
      if let hit, let entry = history.first(of: hit.entries, on: day) {
        if isOn, let place = runs.indices.last {
          runs[place].goOn(with: hit, on: day)
        } else {
          runs.append(AlertRun(day, hit, entry))
        }
        isOn = true
      } else if hit == nil, isOn, let present = rule.present?(period), let place = runs.indices.last {
        isOn = runs[place].stands(present, on: day)
      } else {
        isOn = hit != nil
      }
    }
    // What it is about now is told of one that ended, too.
    if let place = runs.indices.last, runs[place].last < days.upperBound, let present = rule.present {
      let now = present(AlertPeriod(history: history, day: days.upperBound, context: context))
      runs[place].since = now.text ?? runs[place].since
    }
    return runs
  }

  private static func judge(_ rule: AlertRule, _ period: AlertPeriod, _ isOn: Bool) -> AlertHit? {
    switch rule.check {
    case .period(let judge): judge(period, isOn)
    case .readings(let days, let judge): judge(period.counted(rule.kinds, days: days))
    case .reading, .batch, .pause: nil
    }
  }

  private static func alert(
    _ rule: AlertRule, _ run: AlertRun, until last: Day, began: Bool, _ history: AlertHistory,
    _ context: AlertContext
  ) -> Alert {
    let midnight = Moment(day: run.first, time: .midnight, offsetMinutes: Int(context.now.offsetMinutes))
    var alert = Alert(
      rule, run.hit, entry: run.entry, entries: run.hit.entries,
      at: history.moment(of: run.entry) ?? midnight ?? context.now, now: context.now,
      isOngoing: true)
    alert.isOlder = !began
    let now = context.now
    alert.course = run.course(isOver: false, now)
    if let headline = run.headline(isOver: false, now) { (alert.headline, alert.tense) = (headline, .past) }
    alert.ending = Alert.Ending(
      headline: run.headline(isOver: true, now), course: run.course(isOver: true, now))
    if run.isUnknown {
      alert.arithmetic.append(run.tooFew(now))
      // What nothing is known of for so long is no matter of days any more, unless the rule says how it grows old.
      if run.hit.fades.isEmpty, alert.urgency > .visit {
        (alert.urgency, alert.whatToDo) = (.visit, [Wording.atVisit])
      }
    }
    if run.last < last { alert.end() }
    if run.isGivenUp { alert.whatToDo = [] }
    return alert
  }
}

extension AlertHistory {
  /// The same with one more entry.
  init(_ other: AlertHistory, with entry: Entry) {
    func adding<M: Measurement>(_ readings: [Reading<M>]) -> [Reading<M>] {
      let rest = readings.filter { $0.id != entry.id }
      guard let reading = entry.reading(of: M.self) else { return rest }
      let place = rest.partitionPoint { $0.at.instantMilliseconds > reading.at.instantMilliseconds }
      return Array(rest[..<place]) + [reading] + rest[place...]
    }
    self.init(
      pressures: adding(other.pressures), glucose: adding(other.glucose),
      rare: AlertEngine.sorted(
        other.rare.filter { $0.id != entry.id } + (entry.isRare ? [entry] : [])),
      counted: AlertEngine.sorted(other.counted.filter { $0.id != entry.id } + [entry]),
      lowLimit: other.lowLimit)
  }

  /// The earliest of some entries on a day, else the last of them; nil where there are none.
  func first(of ids: [ULID], on day: Day) -> ULID? {
    let today = Set(
      on(day, pressures, \.at).map(\.id) + on(day, glucose, \.at).map(\.id) + on(day, counted, \.at).map(\.id)
        + on(day, rare, \.at).map(\.id))
    return ids.first(where: today.contains) ?? ids.last
  }

  /// Those of a day: to look for each of many ids among months of a sensor would take long.
  private func on<T>(_ day: Day, _ all: [T], _ at: (T) -> Moment) -> ArraySlice<T> {
    let start = all.partitionPoint { at($0).day >= day }
    let end = all.partitionPoint { at($0).day > day }
    return start < end ? all[start..<end] : []
  }

  /// When an entry was measured; nil where it is not among them.
  func moment(of id: ULID) -> Moment? {
    pressures.last { $0.id == id }?.at ?? glucose.last { $0.id == id }?.at
      ?? counted.last { $0.id == id }?.at ?? rare.last { $0.id == id }?.at
  }
}
