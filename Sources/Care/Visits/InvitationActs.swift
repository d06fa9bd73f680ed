import Exchange
import Model

/// What a person does about the events of an iCalendar file, such as a practice mails it.
package enum InvitationActs {
  /// What the events do to the visits that are there.
  package static func plan(_ file: CalendarFile, in record: PatientRecord, zone: Zone) -> InvitationPlan {
    let known = record.standing.compactMap { entry in
      (entry.content as? Visit).map {
        InvitationPlan.KnownVisit(id: entry.id, visit: $0, written: record.written(entry.id))
      }
    }
    return InvitationPlan(file, known: known, now: record.now, zone: zone) { id in
      record.ledger.hasErased(id) || !record.ledger.revisions(of: id).isEmpty
    }
  }

  /// Takes the visits over, all of them as one act.
  package static func take(_ plan: InvitationPlan, in record: PatientRecord) -> Act {
    var id = record.newID
    var (new, edited): ([Entry], [Entry]) = ([], [])
    for (_, step) in plan.steps {
      switch step {
      case .add(let visit, let note):
        new.append(Entry(id: id, at: record.now, content: visit, note: note))
        id = id.next
      case .change(let known, let visit), .cancel(let known, let visit):
        guard var entry = record.ledger.entry(known.id) else { continue }
        entry.content = visit
        edited.append(entry)
      case .there, .nothing: continue
      }
    }
    guard !plan.isEmpty else { return .noChange }
    return Act(.write(new, replacing: edited), Said("To undo all of it: vitals undo."))
  }
}
