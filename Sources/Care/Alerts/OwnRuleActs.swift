import Alerts
import Model

/// What a person does about a file of own rules, which is kept in the journal.
package enum OwnRuleActs {
  /// Uses the rules of a file, in place of those that were used before.
  ///
  /// Those that version 0.1 understands are kept as it reads them, and the others in a record of their own.
  package static func use(_ text: String, _ rules: [OwnRule], in record: PatientRecord) -> Act {
    let texts = OwnRuleFile.texts(of: rules, written: text)
    let later = texts.later ?? (record.laterRulesEntry == nil ? nil : OwnRuleFile.empty)
    let contents: [(entry: Entry?, content: (any Content)?)] = [
      (record.ownRulesEntry, AlertRules(text: texts.first)),
      (record.laterRulesEntry, later.map { LaterAlertRules(text: $0) }),
    ]
    var (changed, new): ([Entry], [Entry]) = ([], [])
    var id = record.newID
    for (entry, content) in contents {
      guard let content else { continue }
      if var entry {
        entry.content = content
        changed.append(entry)
      } else {
        new.append(Entry(id: id, at: record.now, content: content))
        id = id.next
      }
    }
    let count = rules.count == 1 ? "1 rule is" : "\(rules.count) rules are"
    return Act(
      .write(new, replacing: changed),
      Said("\(count) used from now on.", below: rules.map { "\($0.id): \($0.words)" }))
  }

  /// Uses no own rules any more.
  package static func drop(in record: PatientRecord) -> Act {
    let entries = [record.ownRulesEntry, record.laterRulesEntry].compactMap(\.self)
    guard !entries.isEmpty else { return .nothing("No own rules are used; nothing was saved.") }
    return Act(.delete(entries.map(\.id)), Said("No own rules are used from now on.", back: .bringsBack))
  }
}
