import Alerts
import Journal
import Model

/// What logging and correcting readings does, whether they come from a line, a form or a session.
package enum ReadingActs {
  /// Saves a reading; what people are told to do follows where the value asks for it.
  ///
  /// - Parameter batch: The session that it belongs to; nil for a reading alone.
  package static func log(_ parsed: ParsedLine, batch: ULID? = nil, in record: PatientRecord) -> Act {
    let entry = parsed.entry(id: record.newID, batch: batch)
    return Act(
      // Undo takes a whole session back, so it is spoken of where the session ends.
      .write([entry]),
      Said(
        "Saved", record.namedLine(entry), id: entry.id, more: retired(entry, in: record),
        back: batch == nil ? .undo : .nothing),
      next: Flow.after(entry, in: record).map { .flows([$0]) })
  }

  /// Saves readings that were typed line by line, as one act; unusual ones are asked about, and what people are told to
  /// do follows once all are saved.
  package static func log(_ parsed: [ParsedLine], in record: PatientRecord) -> Act {
    var id = record.newID
    let entries = parsed.map { parsed in
      defer { id = id.next }
      return parsed.entry(id: id)
    }
    let flows = Flow.after(entries, in: record)
    return Act(
      .write(entries), saved(entries, in: record), confirmation: .ofUnusual(parsed),
      next: flows.isEmpty ? nil : .flows(flows))
  }

  /// How much of the journal the alerts need that lines raise: what is rare is held against more than a year.
  package static func scope(for parsed: [ParsedLine], at now: Moment) -> Scope {
    let days = parsed.map {
      min($0.at.day, now.day).adding(days: -AlertEngine.lookBack(for: $0.measurement.kind))
    }
    return .since(days.min() ?? now.day)
  }

  /// What is said of readings that were saved: each with its class and the alerts that it raises.
  static func saved(_ entries: [Entry], in record: PatientRecord) -> Said {
    var said = Said(entries.count == 1 ? "1 reading saved." : "\(entries.count) readings saved.")
    said.each = entries.map { entry in
      let mark = entry.measurement.flatMap(record.mark).map { [$0.words] } ?? []
      let alerts = record.alerts(after: entry).flatMap { [""] + AlertText.lines($0, record) }
      return Said(
        "Saved", record.namedLine(entry), inFull: EntryText.line(entry, record), id: entry.id,
        more: retired(entry, in: record), below: mark + alerts)
    }
    return said
  }

  /// A word on a kind that is not offered any more: its limits still hold.
  private static func retired(_ entry: Entry, in record: PatientRecord) -> [String] {
    guard let own = record.kinds.named(entry.kind.id)?.own, own.isRetired else { return [] }
    return ["You retired the kind \(own.name); its limits still hold."]
  }

  /// Corrects an entry to what a parsed line says; nothing if it says the same and nothing waits for a decision.
  package static func correct(_ old: Entry, to parsed: ParsedLine, in record: PatientRecord) -> Act {
    correct(old, to: parsed, parsed.measurement, in: record)
  }

  /// Corrects an entry to what a parsed line says; what it does not say, such as pulse or arm, stays as it was.
  ///
  /// - Throws: `FieldProblem` where both together say what cannot be.
  package static func amend(
    _ old: Entry, with parsed: ParsedLine, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    correct(old, to: parsed, try parsed.measurement.keeping(old.content), in: record)
  }

  private static func correct(
    _ old: Entry, to parsed: ParsedLine, _ content: any Content, in record: PatientRecord
  ) -> Act {
    var entry = old
    (entry.at, entry.content, entry.note, entry.tags) = (parsed.at, content, parsed.note, parsed.tags)
    guard entry != old || record.ledger.undecided(old.id) != nil else { return .noChange }
    return Act(
      .write([], replacing: [entry]),
      Said(
        "Corrected", record.namedLine(entry), inFull: EntryText.line(entry, record), id: entry.id,
        below: ["It was: \(EntryText.line(old.asEntered, record))"]))
  }
}
