import Model

/// The alerts that stand as long as something holds: averages, runs of days, trends.
///
/// They are judged at the end of each day, today's now, and remember whether they stood the day before, so that a rule
/// can ask for more to begin than to go on.
enum OngoingAlerts {
  /// For how many days before the days that are asked for they are followed.
  static let lookBack = 14

  /// A run of days on which a rule held.
  private struct Run {
    let first: Day
    var last: Day
    /// What it was about on the first day.
    let began: AlertHit
    var hit: AlertHit
    /// The earliest entry of the first day: what an acknowledgement names.
    let entry: ULID
  }

  /// The ongoing alerts that hold on one of the days.
  static func find(
    _ rules: [AlertRule], _ history: AlertHistory, days: ClosedRange<Day>, _ context: AlertContext
  ) -> [Alert] {
    let last = min(days.upperBound, context.now.day)
    let first = max(days.lowerBound, last.adding(days: -lookBack)).adding(days: -lookBack)
    var alerts: [Alert] = []
    var spans: [(rules: [String], days: ClosedRange<Day>)] = []
    for rule in rules where rule.isOngoing {
      for run in runs(rule, history, first...last, context) where run.last >= days.lowerBound {
        // One that stands longer than the alert that speaks for it is told itself.
        let isSaid = spans.contains { $0.rules.contains(rule.id) && $0.days.contains(run.last) }
        guard !isSaid else { continue }
        spans.append((rule.supersedes, run.first...run.last))
        alerts.append(alert(rule, run, isOver: run.last < last, began: run.first > first, history, context))
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
  ) -> [Run] {
    var runs: [Run] = []
    var isOn = false
    for day in days {
      let hit = judge(rule, AlertPeriod(history: history, day: day, context: context), isOn)
      defer { isOn = hit != nil }
      guard let hit, let entry = history.first(of: hit.entries, on: day) else { continue }
      if isOn, let last = runs.indices.last {
        (runs[last].last, runs[last].hit) = (day, hit)
      } else {
        runs.append(Run(first: day, last: day, began: hit, hit: hit, entry: entry))
      }
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

  /// `On 16 Nov it was 137.2/86.1 mmHg; now it is 132.8/84.8 mmHg. The alert ends ...`; nil on its first day.
  private static func course(_ run: Run, isOver: Bool, now: Moment) -> String? {
    guard let began = run.began.measured, let last = run.hit.measured, run.first < run.last || isOver else {
      return nil
    }
    let end = isOver ? "It is over." : run.hit.ends ?? ""
    let first = "\(on(run.first, now)) it was \(began)"
    // Where nothing was measured since, nothing is told of today.
    let newest = run.hit.until?.day ?? run.last
    guard run.first < newest || (run.first < run.last && began != last) else { return "\(first). \(end)" }
    if !isOver && newest == now.day { return "\(first); now it is \(last). \(end)" }
    let then = on(isOver ? run.last : newest, now)
    let day = then.prefix(1).lowercased() + then.dropFirst()
    return "\(first); \(day)\(isOver ? ", the last day of it," : "") it was \(last). \(end)"
  }

  /// `On 16 Nov`, `Yesterday`.
  private static func on(_ day: Day, _ now: Moment) -> String {
    let words = day.words(from: now.day)
    return abs(now.day.number - day.number) <= 1
      ? words.prefix(1).uppercased() + words.dropFirst() : "On \(words)"
  }

  private static func alert(
    _ rule: AlertRule, _ run: Run, isOver: Bool, began: Bool, _ history: AlertHistory, _ context: AlertContext
  ) -> Alert {
    let midnight = Moment(day: run.first, time: .midnight, offsetMinutes: Int(context.now.offsetMinutes))
    var alert = Alert(
      rule, run.hit, entry: run.entry, entries: run.hit.entries,
      at: history.moment(of: run.entry) ?? midnight ?? context.now, now: context.now,
      isOngoing: true)
    alert.isOlder = !began
    alert.course = course(run, isOver: isOver, now: context.now)
    if isOver { alert.end() }
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
    let others = (counted + rare).filter { $0.at.day == day }.map(\.id)
    let today = Set(on(day, pressures) + on(day, glucose) + others)
    return ids.first(where: today.contains) ?? ids.last
  }

  /// The readings of a day: to look for each of many ids among months of a sensor would take long.
  private func on<V>(_ day: Day, _ readings: [Reading<V>]) -> [ULID] {
    let start = readings.partitionPoint { $0.at.day >= day }
    let end = readings.partitionPoint { $0.at.day > day }
    return start < end ? readings[start..<end].map(\.id) : []
  }

  /// When an entry was measured; nil where it is not among them.
  func moment(of id: ULID) -> Moment? {
    pressures.last { $0.id == id }?.at ?? glucose.last { $0.id == id }?.at
      ?? counted.last { $0.id == id }?.at ?? rare.last { $0.id == id }?.at
  }
}
