import Model
import Statistics

/// Holds entries against every rule.
public enum AlertEngine {
  /// The alerts that entries raise, in order of time, those already seen among them and marked.
  ///
  /// Acknowledgements may stand among the entries. `now` decides only the words, such as whether there is still time
  /// to measure again.
  public static func alerts(for entries: some Sequence<Entry>, targets: Targets, now: Moment) -> [Alert] {
    let all = Array(entries)
    let seen = Set(all.compactMap { ($0.content as? Acknowledgement).map { "\($0.rule):\($0.of)" } })
    let sorted = all.filter { $0.measurement != nil }.sorted(by: isEarlier)
    var alerts: [Alert] = []
    var silenced: Set<String> = []
    // One context goes from entry to entry: a sensor brings thousands of them in two weeks.
    var context = AlertContext(entries: sorted, index: 0, targets: targets, now: now)
    for rule in AlertRule.all {
      for index in sorted.indices {
        context.index = index
        guard let alert = alert(rule, context, seen), !silenced.contains(alert.id) else { continue }
        alerts.append(alert)
        for other in rule.supersedes { silenced.formUnion(alert.entries.map { "\(other):\($0)" }) }
      }
    }
    return alerts.sorted {
      ($0.at.instantMilliseconds, $1.severity) < ($1.at.instantMilliseconds, $0.severity)
    }
  }

  /// The alerts that speak of a new entry, held against the entries around it.
  public static func alerts(
    afterLogging entry: Entry, history: some Sequence<Entry>, targets: Targets, now: Moment
  ) -> [Alert] {
    let near = history.filter { other in
      other.id != entry.id && (-reach...reach).contains(other.at.minutes(since: entry.at))
    }
    return alerts(for: near + [entry], targets: targets, now: now).filter { $0.entries.contains(entry.id) }
  }

  /// No rule looks further than this many minutes away.
  static let reach = 24 * 60

  private static func isEarlier(_ left: Entry, _ right: Entry) -> Bool {
    (left.at.instantMilliseconds, left.id) < (right.at.instantMilliseconds, right.id)
  }

  private static func alert(_ rule: AlertRule, _ context: AlertContext, _ seen: Set<String>) -> Alert? {
    guard let finding = rule.check(context), let entry = context.entry else { return nil }
    let about = finding.about ?? entry.id
    return Alert(
      rule: rule.id, entry: about, entries: finding.entries.isEmpty ? [entry.id] : finding.entries,
      at: entry.at, severity: finding.severity, headline: finding.headline, limit: finding.limit,
      citations: rule.citations, whatToDo: finding.whatToDo,
      explanation: [rule.words] + finding.arithmetic + rule.citations.map { "Source: \($0.text)" },
      flow: rule.flow, seen: seen.contains("\(rule.id):\(about)"))
  }
}
