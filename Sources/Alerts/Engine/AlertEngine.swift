import Model
import Statistics

/// Holds entries against every rule.
package enum AlertEngine {
  /// The alerts of some days, in order of time, those already answered among them and marked.
  ///
  /// - Parameters:
  ///   - source: What was measured; no more of it is looked at than the rules need.
  ///   - days: The days whose readings are looked at; ongoing alerts are told where they hold on one of them.
  ///   - answers: The acknowledgements.
  ///   - isWhole: Whether the weeks before are there too; without them only single readings are looked at.
  package static func alerts(
    in source: some EntrySource & BidirectionalCollection<Entry>, days: ClosedRange<Day>, answers: [Entry],
    context: AlertContext, isWhole: Bool = true
  ) -> [Alert] {
    let days =
      max(days.lowerBound, min(source.first?.at.day ?? days.upperBound, days.upperBound))...days.upperBound
    var alerts: [Alert] = []
    for chunk in chunks(days) {
      let found = find(context.rules, in: source, chunk, context, isWhole: isWhole)
      join(
        found, to: &alerts, isFirst: chunk.lowerBound == days.lowerBound, from: chunk.lowerBound,
        context.rules)
    }
    if isWhole { alerts += PauseAlerts.find(context.rules, source, context) }
    let said = spokenFor(alerts, context.rules)
    return ordered(DangerSigns.held(AlertLife.answered(said, answers, now: context.now), answers, context))
  }

  /// Without the alerts about days that one about readings speaks for: as long as it asks for as much, within days; later,
  /// where it names all of their readings.
  private static func spokenFor(_ alerts: [Alert], _ rules: [AlertRule]) -> [Alert] {
    let speaking = rules.filter { !$0.speaksFor.isEmpty }.flatMap { rule in
      alerts.filter { $0.rule == rule.id && !$0.isOngoing && $0.urgency >= .visit }.map { (rule, $0) }
    }
    guard !speaking.isEmpty else { return alerts }
    return alerts.filter { alert in
      guard alert.isOngoing, alert.state == .new else { return true }
      return !speaking.contains { rule, other in
        rule.speaksFor.contains(alert.rule) && alert.urgency <= other.urgency
          && (other.urgency >= .days || Set(alert.entries).isSubset(of: other.entries))
      }
    }
  }

  /// Ongoing alerts are followed over so many days at once, so that no rule has to look back over years.
  private static func chunks(_ days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    let length = OngoingAlerts.lookBack + 1
    return stride(from: days.upperBound.number, through: days.lowerBound.number, by: -length).reversed().map {
      max(days.lowerBound, Day(number: $0 - length + 1))...Day(number: $0)
    }
  }

  private static func find(
    _ rules: [AlertRule], in source: some EntrySource, _ days: ClosedRange<Day>, _ context: AlertContext,
    isWhole: Bool
  ) -> [Alert] {
    let history = isWhole ? AlertHistory(source, before: days.upperBound, context) : .none
    let near = days.lowerBound.adding(days: -3)...days.upperBound.adding(days: later)
    let entries = sorted(source.measurements(on: near))
    let around = ReadingContext(entries: entries, index: 0, context: context, history: history)
    let alerts = ReadingAlerts.find(rules, around) { days.contains($0.at.day) }
    guard isWhole else { return alerts }
    let ongoing = OngoingAlerts.find(rules, history, days: days, context)
    return alerts.filter { !$0.isAbsorbed(by: ongoing, rules) } + ongoing
      + BatchAlerts.find(rules, entries.filter { days.contains($0.at.day) }, context)
  }

  /// Puts the alerts of some days behind those of the days before; an ongoing one that began there is gone on with.
  private static func join(
    _ found: [Alert], to alerts: inout [Alert], isFirst: Bool, from day: Day, _ rules: [AlertRule]
  ) {
    var open = alerts.indices.filter { alerts[$0].isOngoing && alerts[$0].state == .new }
    for alert in found {
      let isOlder = !isFirst && alert.isOngoing && alert.at.day < day
      guard isOlder, let place = alerts.lastIndex(where: { $0.rule == alert.rule }) else {
        alerts.append(alert)
        continue
      }
      alerts[place].goOn(with: alert)
      open.removeAll { $0 == place }
    }
    // What asks for more by now is told by that, and is not over.
    let worse = Set(
      rules.filter { rule in found.contains { $0.rule == rule.id && $0.isOngoing && $0.state == .new } }
        .flatMap(\.supersedes))
    for place in open.reversed() {
      if worse.contains(alerts[place].rule) { alerts.remove(at: place) } else { alerts[place].end() }
    }
  }

  /// The alerts that entries raise; acknowledgements may stand among them.
  package static func alerts(
    for entries: some Sequence<Entry>, targets: Targets, now: Moment, windows: DayWindows = .usual,
    doseChanges: [AlertContext.DoseChange] = []
  ) -> [Alert] {
    let all = Array(entries)
    let measured = sorted(all.filter { $0.measurement != nil })
    guard let first = measured.first?.at.day, let last = measured.last?.at.day else { return [] }
    return alerts(
      in: measured, days: min(first, last)...max(first, last, now.day),
      answers: all.filter { $0.content is Acknowledgement },
      context: AlertContext(targets: targets, now: now, windows: windows, doseChanges: doseChanges))
  }

  /// The alerts that speak of a new entry, held against the entries before and around it; of the answers only signs of
  /// danger count.
  ///
  /// Only rules of its kind are looked at, over no more days than they need. An ongoing alert is told where it did not
  /// stand before the entry.
  package static func alerts(
    afterLogging entry: Entry, history source: some EntrySource & BidirectionalCollection<Entry>,
    answers: [Entry] = [], context: AlertContext
  ) -> [Alert] {
    let rules = context.rules.filter { rule in rule.kinds.contains { $0 == entry.kind } }
    let day = entry.at.day
    let near = source.measurements(on: day.adding(days: -3)...day.adding(days: later)).filter {
      $0.id != entry.id
    }
    // Of an entry of the past, what was measured since is looked at too.
    let before = AlertHistory(source, before: day, until: max(day, context.now.day), context, of: entry.kind)
    let entries = sorted(near + [entry])
    let after = AlertHistory(before, with: entry)
    let around = ReadingContext(entries: entries, index: 0, context: context, history: after)
    let found = ReadingAlerts.find(rules, around) {
      (-reach...reach).contains($0.at.minutes(since: entry.at))
    }
    let ongoing =
      rules.contains(where: \.isOngoing)
      ? OngoingAlerts.begun(rules, before, after: after, context) : []
    let told = Set(spokenFor(found + ongoing, rules).map(\.id))
    let all = (found.filter { $0.entries.contains(entry.id) } + ongoing).filter { told.contains($0.id) }
    return ordered(DangerSigns.held(all, answers, context))
  }

  /// How many days before the days that are asked for have to be there, so that every rule has what it looks back on.
  package static let lookBack = AlertHistory.rareDays

  /// The same for a new entry of a kind.
  package static func lookBack(for kind: Kind) -> Int {
    kind == BloodPressure.kind || kind == Glucose.kind ? AlertHistory.days : AlertHistory.rareDays
  }

  /// How many days after an entry are looked at for what was measured since.
  private static let later = 7

  /// No rule about readings looks back further than this many minutes away.
  static let reach = 3 * 24 * 60

  static func sorted(_ entries: some Sequence<Entry>) -> [Entry] {
    entries.sorted { ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id) }
  }

  private static func ordered(_ alerts: [Alert]) -> [Alert] {
    alerts.sorted { ($0.at.instantMilliseconds, $1.severity) < ($1.at.instantMilliseconds, $0.severity) }
  }
}

extension Alert {
  /// Whether it is over, and an alert about days that stands says it.
  fileprivate func isAbsorbed(by ongoing: [Alert], _ rules: [AlertRule]) -> Bool {
    guard tense == .past else { return false }
    return ongoing.contains { pattern in
      guard pattern.state == .new, let said = rules.first(where: { $0.id == pattern.rule })?.absorbs,
        said.rules.contains(rule)
      else { return false }
      return said.namesNone || Set(entries).isSubset(of: pattern.entries)
    }
  }

  /// What it spoke of no longer holds: it is told in the past, and asks for nothing.
  mutating func end() {
    (state, urgency, whatToDo, awaitsReading) = (.resolved, .note, [Wording.isOver], false)
    ownLead = nil
    guard let ending else { return }
    course = ending.course
    if let past = ending.headline { (headline, tense) = (past, .past) }
  }

  /// Takes over what an ongoing alert says later on.
  fileprivate mutating func goOn(with later: Alert) {
    entries += later.entries.filter { !entries.contains($0) }
    (headline, tense, value) = (later.headline, later.tense, later.value)
    (arithmetic, state) = (later.arithmetic, later.state)
    (severity, urgency, whatToDo, course) = (later.severity, later.urgency, later.whatToDo, later.course)
    (ending, ownLead, brief, latest) = (later.ending, later.ownLead, later.brief, later.latest)
    peaks += later.peaks.filter { !peaks.contains($0) }
  }
}

extension AlertRule {
  /// Whether it stands as long as something holds.
  var isOngoing: Bool {
    switch check {
    case .period, .readings: true
    case .reading, .batch, .pause: false
    }
  }
}

extension Alert {
  /// An alert of what a rule found.
  init(
    _ rule: AlertRule, _ hit: AlertHit, entry: ULID, entries: [ULID], at moment: Moment, now: Moment,
    isOngoing: Bool = false
  ) {
    let fade = hit.fades.reached(now.minutes(since: hit.until ?? moment))
    self.rule = rule.id
    self.entry = hit.about ?? entry
    self.entries = hit.entries.isEmpty ? entries : hit.entries
    at = moment
    severity = hit.severity
    urgency = fade?.urgency ?? hit.urgency
    name = rule.name
    value = hit.value ?? hit.measured
    ownLead = fade == nil ? hit.lead : fade?.lead
    brief = hit.brief
    headline = fade?.headline ?? hit.headline
    tense = fade?.headline == nil ? hit.tense : .past
    limit = hit.limit
    citations = (rule.citations + hit.citations).inOrderOnce
    whatToDo = fade?.whatToDo ?? hit.whatToDo
    words = rule.words
    arithmetic = hit.arithmetic
    flow = rule.flow
    // Of a day alone the moment in which it would be measured again is not known.
    awaitsReading =
      rule.flow != nil && hit.isAwaited && (hit.until ?? moment).hasTime && urgency >= .today && fade == nil
    self.isOngoing = isOngoing
    latest = hit.until ?? moment
    (isBack, answerHolds, peaks) = (hit.isBack, hit.answerHolds, hit.peaks)
  }
}
