import Alerts
import Model

/// The answers to alerts; what was answered is not shown again.
package enum AlertActs {
  /// Saves an answer; a blank note is none.
  package static func answer(
    _ alert: Alert, _ answer: Acknowledgement.Answer, note: String? = nil, in record: PatientRecord
  ) -> Act {
    self.answer([alert], answer, note: note, in: record)
  }

  /// Saves the same answer to several alerts; nothing to those to which it was given before, unless there is a note.
  package static func answer(
    _ alerts: [Alert], _ answer: Acknowledgement.Answer, note: String? = nil, in record: PatientRecord
  ) -> Act {
    let note = note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    let open = alerts.filter { alert in note != nil || !alert.answers.contains { $0.answer == answer } }
    guard !open.isEmpty else { return .nothing("You said that already, so nothing was saved.") }
    var id = record.newID
    let entries = open.map { alert in
      defer { id = id.next }
      let content = Acknowledgement(of: alert.entry, rule: alert.rule, answer)
      return Entry(id: id, at: record.now, content: content, note: note)
    }
    let (deed, words) = said(answer, open.count)
    var said = Said(words)
    said.each = open.map { Said(deed, $0.headline) }
    return Act(.write(entries), said)
  }

  /// Marks every alert of Today as seen but those that ask for something today: these want an answer each.
  package static func seenAll(in record: PatientRecord) -> Act {
    let (asking, others) = record.alerts.divided { $0.urgency >= .today }
    guard !others.isEmpty else {
      return .nothing(
        asking.isEmpty
          ? "There is no alert to mark as seen."
          : "These alerts ask for something today. Look at what to do first, then mark each as seen."
      )
    }
    let rest = asking.isEmpty ? [] : ["Not marked, as something is to be done today: \(asking.count)."]
    var act = answer(others, .seen, in: record)
    act.said.more += rest
    return act
  }

  /// Saves that there are signs of danger, so that the alert about a reading asks for help until it is over.
  package static func signs(after reading: ULID, in record: PatientRecord) -> Act {
    let content = Acknowledgement(of: reading, rule: Acknowledgement.dangerSigns, .acknowledged)
    return Act(
      .write([Entry(id: record.newID, at: record.now, content: content)]), Said("Your answer is saved."))
  }

  private static func said(_ answer: Acknowledgement.Answer, _ count: Int) -> (deed: String, words: String) {
    let alerts = count == 1 ? "" : "\(count) alerts "
    let (marked, them) = (count == 1 ? "Marked" : "marked", count == 1 ? "it" : "them")
    return switch answer {
    case .seen: ("Seen", "\(alerts)\(marked) as seen. You will not see \(them) again.")
    case .acknowledged:
      ("Acknowledged", "Note saved. You will not see \(count == 1 ? "this alert" : "these alerts") again.")
    case .resolved: ("Resolved", "\(alerts)\(marked) as over. You will not see \(them) again.")
    }
  }
}

extension [Alert] {
  /// Those for which a condition holds, and the others, both in their order.
  fileprivate func divided(_ holds: (Alert) -> Bool) -> ([Alert], [Alert]) {
    (filter(holds), filter { !holds($0) })
  }
}
