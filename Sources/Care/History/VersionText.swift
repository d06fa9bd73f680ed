import Journal
import Model

/// Everything an entry ever said, oldest first, for the screen and for `vitals versions`.
package enum VersionText {
  /// One line for each version: what it said and when it was written; `inFull` with its times to the millisecond and the
  /// place in the files where it stands.
  package static func lines(_ id: ULID, in record: PatientRecord, inFull: Bool = false) -> [String] {
    let ledger = record.ledger
    let conflict = ledger.conflicts.first { $0.id == id }
    return ledger.revisions(of: id).map { revision in
      if revision.isErasure {
        return "erased\(time(revision.written, inFull, record)): nothing of it is left"
      }
      let said = revision.entry.map { entry in
        let note = entry.note.map { ", note: \($0)" } ?? ""
        let tags = entry.tags.map { " #\($0)" }.joined()
        return
          "\(inFull ? "\(entry.at)" : record.when(entry.at))  \(entry.measurement?.sentence ?? entry.kind.title)\(note)\(tags)"
      }
      let what = revision.enteredInError ? "entered in error" : revision.rev == 1 ? "first" : "corrected"
      let undone = revision.undoes == nil ? "" : ", by undo"
      let hand = revision.checksum == .absent ? ", written by hand" : ""
      let written = time(revision.written, inFull, record)
      let place = inFull ? "  (\(revision.file):\(revision.line))" : ""
      return "\(revision.rev)  \(what)\(undone)\(hand)\(status(revision, conflict))\(written): "
        + "\(said ?? revision.kindID)\(place)"
    }
  }

  private static func time(_ written: Moment?, _ inFull: Bool, _ record: PatientRecord) -> String {
    guard let written else { return "" }
    return inFull ? " \(written)" : ", written \(record.when(written))"
  }

  /// How a revision stands in a conflict; empty where it does not.
  private static func status(_ revision: Revision, _ conflict: Conflict?) -> String {
    guard let conflict, conflict.heads.contains(where: { $0.origin == revision.origin }) else { return "" }
    return conflict.counted?.origin == revision.origin ? ", used until you decide" : ", not used"
  }
}
