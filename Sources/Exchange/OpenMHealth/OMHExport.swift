import Model

/// Readings as data points of Open mHealth, one a line; corrected ones as they are now.
///
/// A `date_time` has no form for a day alone, so that such readings are counted among what is not in the file.
struct OMHExport: ExportStream {
  private(set) var leftOut: LeftOut
  private let readings: AnyIterator<Entry>
  private var json = JSONWriter()

  init(_ material: ExportMaterial) {
    readings = material.readings.oneByOne
    leftOut = material.leftOutOfReadings
  }

  mutating func next() -> [UInt8]? {
    while json.bytes.count < longEnough, let entry = readings.next() { append(entry) }
    return json.bytes.isEmpty ? nil : json.take()
  }
}

extension OMHExport {
  private mutating func append(_ entry: Entry) {
    guard let kind = OMHKinds.named(entry.kind.id) else { return leftOut.add(entry.kind.title) }
    guard entry.at.hasTime else { return leftOut.add("\(entry.kind.title) without a time of day") }
    guard kind.fits(entry.content) else { return leftOut.add("\(kind.kind.title) HI or LO") }
    append(entry.content, of: kind, id: entry.id, entry)
    guard let pulse = (entry.content as? BloodPressure)?.pulse, let own = try? Pulse(pulse),
      let rate = OMHKinds.named(Pulse.kind.id)
    else { return }
    append(own, of: rate, id: OMHID.beside(entry.id), entry)
  }

  private mutating func append(_ content: any Content, of kind: any OMHKind, id: ULID, _ entry: Entry) {
    let point = OMHPoint(
      schema: kind.schema, id: id, at: entry.at, created: EntryState(entry).issued,
      isSensed: (content as? Glucose)?.source == .cgm)
    json.restart()
    point.write(to: &json) { json in kind.write(content, to: &json) }
    json.raw("\n")
  }
}
