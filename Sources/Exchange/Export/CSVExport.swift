import Model

/// Measurements as CSV (RFC 4180) that a spreadsheet opens and that this program reads back without a loss.
///
/// One row for each measurement: date, time and offset, the kind, a column for each of its values with dot
/// decimals, note, tags, id. Of a day alone the cells of time and offset are empty. A text that a spreadsheet would take for a formula gets an apostrophe in front.
package struct CSVExport: ExportStream {
  /// What is no measurement has no row.
  package private(set) var leftOut: LeftOut
  private let entries: AnyIterator<Entry>
  private let units: ShownUnits
  private let keys: [String]
  private var isBegun = false
  private var bytes: [UInt8] = []

  /// Prepares the file of some entries; a number of which `units` names the unit is told in that.
  package init(
    _ entries: any EntrySource, in units: ShownUnits = .asEntered, leftOut: LeftOut = LeftOut()
  ) {
    self.entries = entries.oneByOne
    self.units = units
    self.leftOut = leftOut
    keys = Self.keys(of: entries.rare)
  }

  /// The file of a few entries.
  package static func text(entries: [Entry]) -> String {
    var export = CSVExport(entries)
    return String(decoding: export.whole(), as: UTF8.self)
  }

  /// The next rows.
  package mutating func next() -> [UInt8]? {
    bytes.removeAll(keepingCapacity: true)
    if !isBegun {
      isBegun = true
      append(cells: Self.lead + keys + Self.tail)
    }
    while bytes.count < longEnough, let entry = entries.next() {
      if entry.measurement == nil {
        leftOut.add(entry.kind.title)
      } else {
        append(entry.converted(to: units))
      }
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// The columns in front of the values.
  static let lead = ["date", "time", "offset", "kind"]
  /// The columns behind the values.
  static let tail = ["note", "tags", "id"]
}

extension CSVExport {
  /// The values of the kinds of this version; what a later kind brings is added behind.
  private static let known = [
    "systolic", "diastolic", "pulse", "value", "unit", "meal", "source", "arm", "wrist", "posture",
    "irregular",
    "name", "text",
  ]

  private static func keys(of rare: [Entry]) -> [String] {
    let used = Set(rare.flatMap { $0.content.fields.map(\.key) })
    return known + used.subtracting(known).sorted()
  }

  private mutating func append(_ entry: Entry) {
    bytes.append(entry.at.day)
    bytes.append(Self.comma)
    bytes.append(contentsOf: entry.at.clockText.utf8)
    bytes.append(Self.comma)
    if entry.at.hasTime {
      bytes.append(contentsOf: "UTC".utf8)
      bytes.append(offset: entry.at.offsetMinutes)
    }
    bytes.append(Self.comma)
    bytes.append(contentsOf: entry.kind.id.utf8)
    let fields = entry.content.fields
    for key in keys {
      bytes.append(Self.comma)
      // Of two with one key the last counts, as everywhere.
      if let field = fields.last(where: { $0.key == key }) { append(field.value) }
    }
    bytes.append(Self.comma)
    append(text: entry.note ?? "")
    bytes.append(Self.comma)
    append(text: entry.tags.joined(separator: " "))
    bytes.append(Self.comma)
    bytes.append(entry.id)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Self.comma) }
      append(cell: cell)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(_ value: FieldValue) {
    switch value {
    case .number(let number): bytes.append(number)
    case .text(let text): append(text: text)
    case .flag: bytes.append(contentsOf: "yes".utf8)
    case .list(let texts): append(text: texts.joined(separator: " "))
    }
  }

  private mutating func append(text: String) {
    if !text.isEmpty { append(cell: FormulaGuard.guarded(text)) }
  }

  private mutating func append(cell: String) {
    guard Self.needsQuotes(cell) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(Self.quote)
    for byte in cell.utf8 {
      if byte == Self.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ cell: String) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if first.isWhitespace || last.isWhitespace { return true }
    for byte in cell.utf8 {
      switch byte {
      case comma, quote, UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        return true
      default: continue
      }
    }
    return false
  }
}
