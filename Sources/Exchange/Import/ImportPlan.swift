import Model

/// What of a file is new: its rows matched against what is there already.
///
/// A row is there when an entry has its id, or has its kind, its values and its time; a time given to the
/// minute matches any second of that minute. Every entry accounts for one row only, so two equal readings of
/// one minute stay two, and the same file a second time brings nothing.
package struct ImportPlan: Sendable {
  /// The rows that are not there yet.
  package let toStore: [ImportedRow]
  /// The rows that are there.
  package let alreadyThere: [ImportedRow]
  /// The rows of entries that were erased on purpose, which an old export does not bring back.
  package let erased: [ImportedRow]

  /// Matches the rows of a file against entries.
  ///
  /// Deleted entries and earlier versions of edited ones may be among them, so that what was corrected or
  /// removed does not come back; versions share an id and together account for one row.
  package init(
    result: ImportResult, existing: [Entry], isErased: (ULID) -> Bool = { _ in false }
  ) {
    var shelf = Shelf(existing, for: result.rows)
    var there = Set<Int>()
    // The certain matches first, or a row given to the minute could take the entry of a better match.
    for precise in [true, false] {
      for (index, row) in result.rows.enumerated() where !there.contains(index) {
        if shelf.take(row, precise: precise) { there.insert(index) }
      }
    }
    var used = Set(existing.map(\.id))
    var new: [ImportedRow] = []
    for (index, row) in result.rows.enumerated() where !there.contains(index) {
      let free = row.id.map { used.insert($0).inserted } ?? true
      new.append(free ? row : row.withoutID)
    }
    toStore = new.filter { !($0.id.map(isErased) ?? false) }
    erased = new.filter { $0.id.map(isErased) ?? false }
    alreadyThere = result.rows.enumerated().filter { there.contains($0.offset) }.map(\.element)
  }
}

extension ImportedRow {
  fileprivate var withoutID: ImportedRow {
    ImportedRow(line: line, at: at, measurement: measurement, note: note, tags: tags)
  }

  fileprivate var minute: Int64 { at.instantMinute }
}

extension Moment {
  fileprivate var instantMinute: Int64 {
    let milliseconds = instantMilliseconds
    return milliseconds >= 0 ? milliseconds / 60_000 : -((-milliseconds + 59_999) / 60_000)
  }
}

/// The entries that can match, by minute, each to be taken once.
private struct Shelf {
  private var entries: [Int64: [Entry]] = [:]
  private var ids: Set<ULID>
  private var taken = Set<ULID>()

  init(_ existing: [Entry], for rows: [ImportedRow]) {
    let minutes = Set(rows.map(\.minute))
    for entry in existing where entry.measurement != nil {
      let minute = entry.at.instantMinute
      if minutes.contains(minute) { entries[minute, default: []].append(entry) }
    }
    ids = Set(existing.map(\.id))
  }

  mutating func take(_ row: ImportedRow, precise: Bool) -> Bool {
    if precise, let id = row.id, ids.contains(id), taken.insert(id).inserted { return true }
    guard let candidates = entries[row.minute] else { return false }
    let match = candidates.first { entry in
      !taken.contains(entry.id) && Self.sameTime(row.at, entry.at, precise: precise)
        && Self.sameValues(row.measurement, entry.content)
    }
    guard let match else { return false }
    return taken.insert(match.id).inserted
  }

  private static func sameTime(_ left: Moment, _ right: Moment, precise: Bool) -> Bool {
    if left.instantMilliseconds == right.instantMilliseconds { return true }
    return !precise && (left.precision == .minute || right.precision == .minute)
  }

  private static func sameValues(_ left: any Content, _ right: any Content) -> Bool {
    guard left.kind == right.kind else { return false }
    let (a, b) = (left.fields, right.fields)
    return a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && sameValue($0.value, $1.value) }
  }

  private static func sameValue(_ left: FieldValue, _ right: FieldValue) -> Bool {
    if case .number(let a) = left, case .number(let b) = right { return a.hasValue(of: b) }
    return left == right
  }
}
