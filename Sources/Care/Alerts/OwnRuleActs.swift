import Alerts
import Model

/// What a person does about a file of own rules, which is kept in the journal.
public enum OwnRuleActs {
  /// Uses the rules of a file, in place of those that were used before.
  public static func use(_ text: String, _ rules: [OwnRule], in record: PatientRecord) -> Act {
    let content = AlertRules(text: text)
    let count = rules.count == 1 ? "1 rule is" : "\(rules.count) rules are"
    let said = Said("\(count) used from now on.", below: rules.map { "\($0.id): \($0.words)" })
    guard var entry = record.ownRulesEntry else {
      return Act(.write([Entry(id: record.newID, at: record.now, content: content)]), said)
    }
    entry.content = content
    return Act(.write([], replacing: [entry]), said)
  }

  /// Uses no own rules any more.
  public static func drop(in record: PatientRecord) -> Act {
    guard let entry = record.ownRulesEntry else {
      return .nothing("No own rules are used; nothing was saved.")
    }
    return Act(.delete([entry.id]), Said("No own rules are used from now on.", back: .bringsBack))
  }
}
