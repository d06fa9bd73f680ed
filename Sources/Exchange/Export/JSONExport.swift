import Model

/// Entries as JSON Lines with the keys of the journal: `id`, `kind`, `at`, the fields, `note`, `tags`, `batch`,
/// `document`.
package enum JSONExport {
  /// One object a line for each entry, of whatever kind.
  ///
  /// - Parameter inBothUnits: Whether a number that has another unit is told in that too, under `other_unit`.
  package static func lines(entries: some Sequence<Entry>, inBothUnits: Bool = false) -> String {
    entries.map { object($0, inBothUnits).line + "\n" }.joined()
  }

  /// One entry; with its value in the other unit beside that which was entered, where that is asked for.
  package static func object(_ entry: Entry, _ inBothUnits: Bool = false) -> JSONValue {
    let head = [
      Field("id", .text("\(entry.id)")), Field("kind", .text(entry.kind.id)),
      Field("at", .text("\(entry.at)")),
    ]
    let tail = [
      entry.note.map { Field("note", .text($0)) },
      entry.tags.isEmpty ? nil : Field("tags", .list(entry.tags)),
      entry.batch.map { Field("batch", .text("\($0)")) },
      entry.document.map { Field("document", .text("\($0)")) },
    ]
    let whole = JSONValue(head + entry.content.fields + tail.compactMap(\.self))
    guard inBothUnits, case .object(let members) = whole, let other = inOtherUnit(entry) else { return whole }
    return .object(members + [JSONValue.Member("other_unit", other)])
  }

  /// The number in the unit in which it was not entered; nil where it has one only, or none as HI and LO.
  private static func inOtherUnit(_ entry: Entry) -> JSONValue? {
    guard let measurement = entry.measurement,
      let quantity = measurement.kind.quantities.first, quantity.hasUnits,
      let told = quantity.told(by: measurement), told.number.isFinite,
      let number = quantity.exact(of: measurement),
      let other = quantity.scales.indices.first(where: { $0 != told.scale })
    else { return nil }
    return JSONValue([
      Field("value", .number(quantity.shownNumber(number, from: told.scale, on: other))),
      Field("unit", .text(quantity.scales[other].code)),
    ])
  }
}
