/// Entries that a summary is made from.
///
/// A journal answers from its rows: to make an entry for each of a million readings would take longer than to read
/// them.
package protocol EntrySource: Sequence<Entry>, Sendable {
  /// How many there are.
  var count: Int { get }
  /// The kinds of what is there.
  var kinds: Set<Kind.ID> { get }
  /// What was measured on some days.
  func measurements(on days: ClosedRange<Day>) -> Self
  /// What was measured on some days that is neither a blood pressure nor a glucose: few among many, even in years.
  func rareMeasurements(on days: ClosedRange<Day>) -> [Entry]
  /// Those of before an instant in milliseconds since 1970 in UTC.
  func before(_ instant: Int64) -> Self
  /// The readings of one kind in order of time; two at one instant in order of their ids.
  func readings<M: Measurement>(of type: M.Type) -> [Reading<M>]
  /// The same, shown in the units of a page.
  func shown(in units: ShownUnits) -> Self
}

extension Array: EntrySource where Element == Entry {
  /// The kinds of what is there.
  package var kinds: Set<Kind.ID> { Set(map(\.kind.id)) }

  /// What was measured on some days.
  package func measurements(on days: ClosedRange<Day>) -> [Entry] {
    filter { $0.measurement != nil && days.contains($0.at.day) }
  }

  /// What was measured on some days that is neither a blood pressure nor a glucose.
  package func rareMeasurements(on days: ClosedRange<Day>) -> [Entry] {
    measurements(on: days).filter(\.isRare)
  }

  /// The same, shown in the units of a page.
  package func shown(in units: ShownUnits) -> [Entry] { map { $0.shown(in: units) } }

  /// Those of before an instant in milliseconds since 1970 in UTC.
  package func before(_ instant: Int64) -> [Entry] { filter { $0.at.instantMilliseconds < instant } }

  /// The readings of one kind in order of time; two at one instant in order of their ids.
  package func readings<M: Measurement>(of type: M.Type) -> [Reading<M>] {
    compactMap { $0.reading(of: type) }.sorted {
      ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id)
    }
  }
}

extension Entry {
  /// Whether it was measured and is neither a blood pressure nor a glucose.
  package var isRare: Bool { measurement != nil && kind != BloodPressure.kind && kind != Glucose.kind }

  /// What was measured, where it is of a kind.
  package func reading<M: Measurement>(of type: M.Type) -> Reading<M>? {
    // Most entries are of other kinds, and a cast costs ten times what this comparison does.
    guard Swift.type(of: content) == type else { return nil }
    return (content as? M).map { Reading(id: id, at: at, value: $0) }
  }
}
