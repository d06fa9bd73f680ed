import Model
import Statistics

/// A session that still goes on, as the journal has it.
///
/// Its readings share a batch, and the batch is the id of the first of them; that tells a session from an import. Each
/// reading is in the journal from the moment it is entered, so that whatever happens to the program only the rest
/// of the session is left to do. Undo takes back a whole batch.
package struct OpenSession {
  /// The id of the first reading.
  package let batch: ULID
  /// The readings in the order in which they were entered.
  package let entries: [Entry]

  /// Finds the session that may be gone on with; nil where the last one is full, or over for more than ten minutes.
  package init?(in record: PatientRecord) {
    let recent = record.readings(of: BloodPressure.kind).since(record.now.day.adding(days: -1))
    let begun = Set(recent.filter { $0.batch == $0.id }.map(\.id))
    let last = recent.last { entry in
      entry.batch.map(begun.contains) == true
        && (0...Session.longestPause).contains(record.now.minutes(since: entry.at))
    }
    guard let batch = last?.batch else { return nil }
    entries = Self.entries(of: batch, in: record)
    self.batch = batch
    guard entries.count < SessionPlan.readings.upperBound else { return nil }
  }

  /// The readings of a session that began at most a day ago.
  package static func entries(of batch: ULID, in record: PatientRecord) -> [Entry] {
    record.readings(of: BloodPressure.kind).since(record.now.day.adding(days: -1))
      .filter { $0.batch == batch }
      .sorted { $0.id < $1.id }
  }

  /// What launch says of it; nil where it has all the readings it needs.
  package var offer: String? {
    guard entries.count < SessionPlan.readings.lowerBound else { return nil }
    return "A session with 1 reading is unfinished. Press m to go on."
  }
}
