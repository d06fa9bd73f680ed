import Alerts
import Model

extension Naming {
  /// The entry that is meant, and its alerts: by an entry, or as `RULE:ID` where an entry raised several.
  ///
  /// - Throws: `FieldProblem` where no entry or several are meant.
  package func alerts(_ text: String) throws(FieldProblem) -> (entry: Entry, alerts: [Alert]) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let entry = try entry(parts.last ?? text, listedBy: "vitals alerts list")
    // A standing alert can name a reading of the weeks before.
    let first = entry.at.day.adding(days: -1)
    let days = min(first, record.now.day)...max(first, min(record.now.day, first.adding(days: 15)))
    let alerts = record.alerts(on: days).filter { $0.entry == entry.id || $0.entries.contains(entry.id) }
    return (entry, parts.count == 2 ? alerts.filter { $0.rule == parts[0] } : alerts)
  }

  /// The alerts of all that is named, each once: an answer to one never answers another.
  ///
  /// - Throws: `FieldProblem` where something is not found, raised none, or raised several and which is meant is not said.
  package func alerts(_ texts: [String]) throws(FieldProblem) -> [Alert] {
    var all: [Alert] = []
    for text in texts {
      let (entry, alerts) = try alerts(text)
      guard !alerts.isEmpty else {
        throw FieldProblem("id", "\(EntryText.line(entry, record)) raised no alert")
      }
      guard alerts.count == 1 else {
        let names = alerts.map { "\($0.rule):\(entry.id.short) (\($0.headline))" }.joined(separator: "; ")
        throw FieldProblem(
          "id", "\(EntryText.line(entry, record)) raised several alerts. Which one? \(names)")
      }
      all += alerts.filter { alert in !all.contains { $0.entry == alert.entry && $0.rule == alert.rule } }
    }
    return all
  }
}
