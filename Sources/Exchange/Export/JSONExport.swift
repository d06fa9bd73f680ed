import Model

/// Entries as JSON Lines with the keys of the journal: `id`, `kind`, `at`, the fields, `note`, `tags`, `batch`,
/// `document`.
package struct JSONExport: ExportStream {
  /// Nothing but what was not handed in: every kind of entry has its line.
  package let leftOut: LeftOut
  private let entries: AnyIterator<Entry>
  private let inBothUnits: Bool
  private let namesBatch: Bool
  private var json = JSONWriter()

  /// Prepares one object a line for each entry, of whatever kind.
  ///
  /// - Parameters:
  ///   - inBothUnits: Whether a number that has another unit is told in that too, under `other_unit`.
  ///   - namesBatch: Whether it is told what was saved together. A file for elsewhere does not: there it is another import
  ///     that brings it.
  package init(
    _ entries: any EntrySource, inBothUnits: Bool = false, namesBatch: Bool = true,
    leftOut: LeftOut = LeftOut()
  ) {
    self.namesBatch = namesBatch
    self.entries = entries.oneByOne
    self.inBothUnits = inBothUnits
    self.leftOut = leftOut
  }

  /// The lines of a few entries.
  package static func lines(entries: [Entry], inBothUnits: Bool = false) -> String {
    var export = JSONExport(entries, inBothUnits: inBothUnits)
    return String(decoding: export.whole(), as: UTF8.self)
  }

  /// The next lines.
  package mutating func next() -> [UInt8]? {
    while json.bytes.count < longEnough, let entry = entries.next() { append(entry) }
    return json.bytes.isEmpty ? nil : json.take()
  }

  private mutating func append(_ entry: Entry) {
    let other = inBothUnits ? Self.inOtherUnit(entry) : nil
    json.restart()
    json.object { json in
      json.plain("id") { $0.append(entry.id) }
      json.text("kind", entry.kind.id)
      json.plain("at") { $0.append(contentsOf: entry.at.description.utf8) }
      json.fields(entry.content.fields)
      json.text("note", entry.note)
      if !entry.tags.isEmpty { json.list("tags") { for tag in entry.tags { $0.text(nil, tag) } } }
      if namesBatch, let batch = entry.batch { json.plain("batch") { $0.append(batch) } }
      if let document = entry.document { json.plain("document") { $0.append(document) } }
      if let other { json.object("other_unit") { $0.fields(other) } }
    }
    json.raw("\n")
  }
}

extension JSONExport {
  /// One entry as it stands on its line, for what holds it among other things.
  package static func object(_ entry: Entry) -> JSONValue {
    var export = JSONExport([entry])
    return .written(export.whole().dropLast())
  }

  /// The number in the unit in which it was not entered; nil where it has one only, or none as HI and LO.
  private static func inOtherUnit(_ entry: Entry) -> [Field]? {
    guard let measurement = entry.measurement,
      let quantity = measurement.kind.quantities.first, quantity.hasUnits,
      let told = quantity.told(by: measurement), told.number.isFinite,
      let number = quantity.exact(of: measurement),
      let other = quantity.scales.indices.first(where: { $0 != told.scale })
    else { return nil }
    return [
      Field("value", .number(quantity.shownNumber(number, from: told.scale, on: other))),
      Field("unit", .text(quantity.scales[other].code)),
    ]
  }
}
