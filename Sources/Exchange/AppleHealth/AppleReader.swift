import Glibc

/// Goes through an export of Apple Health, element by element, and sorts its records.
final class AppleReader: XMLHandler {
  private(set) var shelf = AppleShelf()
  private var record: AppleRecord?
  /// The records of the open blood pressure; nil outside of one.
  private var pressure: [AppleRecord]?
  /// What else of the open blood pressure is known.
  private var pressureZone: UInt16 = 0
  private var isInOtherCorrelation = false

  // Records stand together by type and by source, so that the last of each answers for most of them.
  private var lastType = LastText<Int>()
  private var lastSource = LastText<UInt16>()
  private var lastOffset: Int?
  private static let mostNames = 10_000
  private var types: [String: Int] = [:]
  private var sources: [String: UInt16] = [:]

  func started(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes, at place: XMLPlace) {
    switch name[0] {
    case CChar(UInt8(ascii: "R")) where XMLText.equal(name, "Record"): begin(attributes, place)
    case CChar(UInt8(ascii: "M")) where XMLText.equal(name, "MetadataEntry"): note(attributes)
    case CChar(UInt8(ascii: "C")) where XMLText.equal(name, "Correlation"):
      let type = attributes.bytes("type")
      let isPressure = type.map { XMLText.equal($0, "HKCorrelationTypeIdentifierBloodPressure") } ?? false
      if isPressure { (pressure, pressureZone) = ([], 0) } else { isInOtherCorrelation = true }
    case CChar(UInt8(ascii: "E")) where XMLText.equal(name, "ExportDate"):
      shelf.exportOffset = attributes.bytes("value").flatMap(AppleTime.read)?.offset
    default: break
    }
  }

  func ended(_ name: UnsafePointer<CChar>) {
    switch name[0] {
    case CChar(UInt8(ascii: "R")) where XMLText.equal(name, "Record"): end()
    case CChar(UInt8(ascii: "C")) where XMLText.equal(name, "Correlation"):
      if let pressure {
        shelf.add(
          pressure: pressure.map { part in with(part) { if $0.zone == 0 { $0.zone = pressureZone } } })
      }
      (pressure, isInOtherCorrelation) = (nil, false)
    default: break
    }
  }
}

extension AppleReader {
  private func begin(_ attributes: XMLAttributes, _ place: XMLPlace) {
    // What stands in a correlation stands outside of it too.
    guard !isInOtherCorrelation, let type = attributes.bytes("type") else { return }
    if pressure == nil { shelf.count += 1 }
    let number = lastType.value(of: type) { text in
      if let known = types[text] { return known }
      // Health has some two hundred; what has thousands is none, and not worth its memory.
      guard types.count < Self.mostNames else { return types.count - 1 }
      types[text] = types.count
      return shelf.add(type: text)
    }
    guard let kind = shelf.types[number].kind else {
      shelf.passOver(type: number)
      return
    }
    let start = attributes.bytes("startDate").flatMap(AppleTime.read)
    if let start, start.offset != lastOffset {
      lastOffset = start.offset
      shelf.offsets.insert(Int16(clamping: start.offset))
    }
    record = AppleRecord(
      kind: kind, source: attributes.bytes("sourceName").map(source) ?? 0, line: place.line,
      start: start?.seconds, unit: attributes.text("unit") ?? "", value: attributes.text("value") ?? "")
  }

  private func end() {
    guard let record else { return }
    self.record = nil
    if pressure == nil { shelf.add(record) } else { pressure?.append(record) }
  }

  private func note(_ attributes: XMLAttributes) {
    guard record != nil || pressure != nil, let key = attributes.bytes("key"),
      let value = attributes.bytes("value")
    else { return }
    if XMLText.equal(key, "HKTimeZone") {
      let zone = shelf.zone(named: String(cString: value))
      if record != nil { record?.zone = zone } else { pressureZone = zone }
    } else if XMLText.equal(key, "HKWasUserEntered") {
      record?.isTyped = XMLText.equal(value, "1")
    } else if XMLText.equal(key, "HKBloodGlucoseMealTime") {
      record?.meal = UInt8(String(cString: value)) ?? 0
    }
  }

  private func source(_ name: UnsafePointer<CChar>) -> UInt16 {
    lastSource.value(of: name) { text in
      if let known = sources[text] { return known }
      guard sources.count < Self.mostNames else { return UInt16(Self.mostNames) + 1 }
      let number = UInt16(sources.count + 1)
      sources[text] = number
      if AppleSensor.isNamed(text) { shelf.sensors.insert(number) }
      return number
    }
  }

  private func with(_ record: AppleRecord, _ change: (inout AppleRecord) -> Void) -> AppleRecord {
    var record = record
    change(&record)
    return record
  }
}

/// The last text that was looked up, so that the same one again costs a comparison.
private struct LastText<Value> {
  private var bytes: [CChar] = []
  private var value: Value?

  mutating func value(of text: UnsafePointer<CChar>, _ find: (String) -> Value) -> Value {
    if let value, bytes.withUnsafeBufferPointer({ $0.baseAddress.map { strcmp($0, text) == 0 } ?? false }) {
      return value
    }
    let found = find(String(cString: text))
    bytes = Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
    value = found
    return found
  }
}
