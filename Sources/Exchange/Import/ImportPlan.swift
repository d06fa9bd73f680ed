import Model

/// What of a file is new: its rows matched against everything that the journal has and had.
///
/// One reading is one reading, whichever way it came. A row is there when a reading has its kind, its instant and its
/// value within the rounding of units; a time given to the minute matches any second of it. Every reading accounts for
/// one row only: two equal rows of one minute are two readings of a session, and the same file again brings nothing. What
/// a file has twice to the second is one.
package struct ImportPlan: Sendable {
  /// A row that tells of a reading that is there.
  package struct Match: Sendable {
    /// The row.
    package let row: ImportedRow
    /// The reading as the journal has it.
    package let entry: Entry
    /// Whether only the clock is the same: the file names no zone, and the reading is of another one.
    package let isOfOtherZone: Bool
  }

  /// A reading that is there and of which the row knows more.
  package struct Joined: Sendable {
    /// The row.
    package let row: ImportedRow
    /// The reading as the journal has it.
    package let before: Entry
    /// The same with what the row knows besides.
    package let after: Entry
    /// Whether the row says what measured it, and the journal has something else.
    package let correctsSource: Bool
  }

  /// The rows that are not there yet.
  package private(set) var toStore: [ImportedRow] = []
  /// The readings that get more detail from a row.
  package private(set) var joined: [Joined] = []
  /// The rows that are there.
  package private(set) var alreadyThere: [Match] = []
  /// The rows of readings that a person deleted, which the next export does not bring back.
  package private(set) var deleted: [Match] = []
  /// The rows of entries that were erased on purpose, which an old export does not bring back.
  package private(set) var erased: [ImportedRow] = []
  /// The rows that stand in the file a second time, to the second.
  package private(set) var repeated: [ImportedRow] = []
  /// How many rows of the file are alike within one minute and kept as readings of their own.
  package private(set) var alike = 0

  /// Matches the rows of a file against what is known.
  ///
  /// - Parameter bringsBack: Whether what was deleted comes back where the file has it.
  package init(
    result: ImportResult, known: [KnownReading], bringsBack: Bool = false,
    isErased: (ULID) -> Bool = { _ in false }
  ) {
    let rows = takingOnce(result.rows)
    var shelf = KnownShelf(known)
    var found: [KnownShelf.Match?] = Array(repeating: nil, count: rows.count)
    var byClock = Set<Int>()
    // The surest matches first, or a row that fits loosely could take the reading of a better one.
    for deleted in [false, true] {
      for closeness in KnownShelf.Closeness.allCases {
        for (index, row) in rows.enumerated() where found[index] == nil {
          found[index] = shelf.take(row, closeness, deleted: deleted)
          if found[index] != nil, closeness == .clock { byClock.insert(index) }
        }
      }
    }
    var used = Set(known.map(\.entry.id))
    for (index, row) in rows.enumerated() {
      if let match = found[index] {
        take(row, known[match.place], match.state, byClock.contains(index), bringsBack)
      } else if let id = row.id, isErased(id) {
        erased.append(row)
      } else {
        let isFree = row.id.map { used.insert($0).inserted } ?? true
        toStore.append(isFree ? row : row.withoutID)
      }
    }
    alike = Self.alike(toStore)
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { toStore.isEmpty && joined.isEmpty }
}

extension ImportPlan {
  /// The rows without those that stand there a second time, to the second; what the second one knows is kept.
  private mutating func takingOnce(_ rows: [ImportedRow]) -> [ImportedRow] {
    var places: [Int64: [Int]] = [:]
    var once: [ImportedRow] = []
    once.reserveCapacity(rows.count)
    for row in rows {
      // Twice on one day is twice: of a day alone nobody knows whether it was one moment.
      guard row.id == nil, row.at.hasTime, row.at.precision != .minute else {
        once.append(row)
        continue
      }
      let instant = row.at.instantMilliseconds
      let joined = places[instant, default: []].lazy.compactMap { place in
        once[place].joined(withRepeated: row).map { (place, $0) }
      }
      if let (place, both) = joined.first {
        once[place] = both
        repeated.append(row)
      } else {
        places[instant, default: []].append(once.count)
        once.append(row)
      }
    }
    return once
  }

  private mutating func take(
    _ row: ImportedRow, _ known: KnownReading, _ state: Entry, _ isByClock: Bool, _ bringsBack: Bool
  ) {
    let match = Match(
      row: row, entry: known.entry,
      isOfOtherZone: isByClock && known.entry.at.offsetMinutes != row.at.offsetMinutes)
    let after = Self.after(row, known, state)
    if known.isDeleted {
      guard bringsBack else { return deleted.append(match) }
      joined.append(
        Joined(row: row, before: known.entry, after: after ?? known.entry, correctsSource: false))
    } else if let after {
      joined.append(
        Joined(
          row: row, before: known.entry, after: after,
          correctsSource: row.correctsSource(of: known.entry)))
    } else {
      alreadyThere.append(match)
    }
  }

  /// The reading with what the row knows besides; nil where it knows nothing that was not said before.
  ///
  /// What a person has taken out again, or corrected, does not come back.
  private static func after(_ row: ImportedRow, _ known: KnownReading, _ state: Entry) -> Entry? {
    guard row.id == nil, state == known.entry, let after = row.joined(to: known.entry),
      after != known.entry
    else { return nil }
    return known.earlier.contains { row.joined(to: $0) == $0 } ? nil : after
  }

  private static func alike(_ rows: [ImportedRow]) -> Int {
    var seen: [Int64: [ImportedRow]] = [:]
    var count = 0
    for row in rows where row.at.precision == .minute && row.id == nil {
      let others = seen[row.at.instantMinute, default: []]
      if others.contains(where: { $0.measurement.says(theSameAs: row.measurement) }) { count += 1 }
      seen[row.at.instantMinute] = others + [row]
    }
    return count
  }
}

extension ImportedRow {
  /// The same with the remark and the details of a row that stands in the file again; nil where it is another reading.
  fileprivate func joined(withRepeated other: ImportedRow) -> ImportedRow? {
    guard measurement.kind == other.measurement.kind, other.id == nil,
      let both = measurement.joined(with: other.measurement)
    else { return nil }
    var row = saying(both)
    row.note = Remarks.joined(note, other.note)
    row.tags += other.tags.filter { !tags.contains($0) }
    return row
  }

  /// Whether the row says what measured a glucose, and an entry has something else.
  fileprivate func correctsSource(of entry: Entry) -> Bool {
    guard !assumesSource, let told = measurement as? Glucose, let there = entry.content as? Glucose else {
      return false
    }
    return told.source != there.source
  }

  /// An entry with what the row knows besides; nil where the two are of different measurements.
  fileprivate func joined(to entry: Entry) -> Entry? {
    guard let there = entry.measurement else { return nil }
    let (own, told) = sourced(there)
    guard let own, let told, let both = own.joined(with: told) else { return nil }
    var after = entry
    after.content = both
    after.note = Remarks.joined(entry.note, note)
    after.tags += tags.filter { !entry.tags.contains($0) }
    return after
  }

  /// What is there and what the row tells, with the source that one of the two knows.
  private func sourced(_ there: any Measurement) -> (there: (any Measurement)?, told: (any Measurement)?) {
    guard let glucose = there as? Glucose, let told = measurement as? Glucose else {
      return (there, measurement)
    }
    return assumesSource
      ? (glucose, told.measured(by: glucose.source)) : (glucose.measured(by: told.source), told)
  }
}

extension Glucose {
  /// The same, measured by something else.
  fileprivate func measured(by source: Source) -> Glucose? {
    try? Glucose(value, unit: unit, meal: meal, source: source)
  }
}

/// Remarks of two accounts of one measurement.
private enum Remarks {
  /// Both, each once; nil where there is none.
  static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first else { return second }
    guard let second, !first.contains(second) else { return first }
    return "\(first); \(second)"
  }
}
