import Exchange
import Journal
import Model

extension PatientRecord {
  /// Everything that the journal says, and ever said, of measurements to whose times a file has rows.
  ///
  /// A reading that was corrected is told with all its states, so that it does not come back beside its correction; a
  /// deleted one is told as deleted, unless an undo took it back: an import that was undone can be made again.
  package func known(at times: ImportedTimes) -> [KnownReading] {
    guard let days = times.days else { return [] }
    var known: [KnownReading] = []
    var told: Set<ULID> = []
    for revisions in ledger.histories {
      let states = revisions.compactMap(\.entry).filter { $0.measurement != nil }
      guard states.contains(where: { times.mayHave($0.at) }), let counted = Ledger.counted(revisions),
        let entry = counted.entry ?? states.last
      else { continue }
      told.insert(entry.id)
      if counted.enteredInError, !ledger.isDeletion(counted) { continue }
      known.append(
        KnownReading(entry, earlier: states.filter { $0 != entry }, isDeleted: counted.enteredInError))
    }
    // Clocks of other zones show up to a day more or less.
    let near = days.lowerBound.adding(days: -2)...days.upperBound.adding(days: 2)
    for entry in readings.on(near) where times.mayHave(entry.at) && !told.contains(entry.id) {
      known.append(KnownReading(entry))
    }
    return known
  }
}
