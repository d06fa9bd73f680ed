import Journal
import Model

/// The states of an entry between which a person decides, each with who wrote it and when.
package enum HeadText {
  /// One line for each state, numbered from 1.
  package static func lines(_ conflict: Conflict, _ record: PatientRecord) -> [String] {
    conflict.heads.enumerated().map { index, head in
      let mark = isCounted(head, conflict) ? "  (counted)" : ""
      return "\(index + 1)  \(text(head, record))\(mark)"
    }
  }

  /// What one state says, who wrote it and when.
  package static func text(_ head: Revision, _ record: PatientRecord) -> String {
    let written = head.written.map { ", written \($0.day) \(record.text($0.time))" } ?? ""
    return "\(said(head, record))  by \(head.origin)\(written)"
  }

  /// Whether a state is the one that is counted until somebody decides.
  package static func isCounted(_ head: Revision, _ conflict: Conflict) -> Bool {
    head.origin == conflict.counted?.origin
  }

  private static func said(_ head: Revision, _ record: PatientRecord) -> String {
    guard let entry = head.entry else {
      return head.refusal.map { "cannot be read (\($0.key): \($0.reason))" }
        ?? "of the kind \(head.kindID), which this version does not know"
    }
    let line = EntryText.line(entry, record)
    return head.enteredInError ? "deleted; it said: \(line)" : line
  }
}
