import Care
import Exchange
import Journal
import Model
import Terminal

/// Something a screen wants done with a document that needs the machine.
package enum DocumentTask: Sendable {
  /// Copy a file into the journal's folder, with what was said of it.
  case add(path: String, DocumentRequest)
  /// Show it to be read.
  case read(ULID)
  /// Show the values that stand in it.
  case values(ULID)
  /// Open it in another program.
  case view(ULID)
  /// Save values that were read from it.
  case take([ConfirmedValue], from: ULID)

  /// Does it, as far as the machine is concerned, and says what should happen then.
  func effects(_ keeper: Keeper, _ record: PatientRecord) -> [Effect] {
    do throws(JournalError) {
      switch self {
      case .add(let path, let adding): return try add(path, adding, keeper, record)
      case .read(let id):
        return try with(id, keeper, record) { entry, document, reading in
          [.push(ReaderScreen(entry, document, reading))]
        }
      case .values(let id):
        return try with(id, keeper, record) { entry, document, reading in
          if !reading.text.values.isEmpty { return [.push(FoundValuesScreen(entry, document, reading.text))] }
          return reading.obstacle.isEmpty
            ? [.say("No laboratory value was found in it. Press l to log one by hand.", .muted)]
            : [.push(NoticeScreen("IT COULD NOT BE READ", lines: reading.obstacle))]
        }
      case .take(let values, let id):
        let ids = values.map { _ in keeper.newID() }
        return [.act(DocumentActs.take(values, from: id, ids: ids, in: record))]
      case .view(let id): return try with(id, keeper, record) { _, _, reading in view(reading, keeper) }
      }
    } catch {
      return [.say(error.message, .danger)]
    }
  }

  private func with(
    _ id: ULID, _ keeper: Keeper, _ record: PatientRecord,
    _ effects: (Entry, Document, DocumentReading) -> [Effect]
  ) throws(JournalError) -> [Effect] {
    guard let entry = record.ledger.entry(id), let document = entry.content as? Document else { return [] }
    return effects(entry, document, try keeper.reading(of: document))
  }

  private func add(
    _ path: String, _ adding: DocumentRequest, _ keeper: Keeper, _ record: PatientRecord
  ) throws(JournalError) -> [Effect] {
    let bytes = try keeper.source(path)
    return Effect.doing(then: .forgetUnsaved, .pop) { () throws(FieldProblem) in
      try DocumentActs.keep(bytes, path: path, adding, in: record)
    }
  }

  private func view(_ reading: DocumentReading, _ keeper: Keeper) -> [Effect] {
    guard let path = reading.path else {
      return [.say(reading.text.lines.first?.text ?? "", .danger)]
    }
    switch keeper.documents.open(path) {
    case .success(let words): return [.say(words, .good)]
    case .failure(let failure): return [.say(failure.reason, .warning)]
    }
  }
}
