import Exchange
import Model

/// What an import does to the journal.
package enum ImportActs {
  /// Saves what is new of a file and what joins readings that are there, as one act: one undo takes all of it back.
  package static func save(_ plan: ImportPlan, newID: () -> ULID) -> Act {
    guard !plan.isEmpty else { return .nothing("Nothing of the file is new, so nothing was saved.") }
    let batch = newID()
    let new = plan.toStore.map { row in
      Entry(
        id: row.id ?? newID(), at: row.at, content: row.measurement, note: row.note, tags: row.tags,
        batch: batch)
    }
    let readings = new.count == 1 ? "1 reading" : "\(new.count) readings"
    let joined = plan.joined.isEmpty ? "" : ", \(plan.joined.count) joined with what was there"
    return Act(.write(new, replacing: plan.joined.map(\.after)), Said("Imported", "\(readings)\(joined)"))
  }
}
