import SwiftCSV

/// Takes records apart into cells, with SwiftCSV.
///
/// SwiftCSV gives up a whole text at its first error and drops an empty last cell that no line break follows. So
/// each record gets its line break, they go in by the hundred, and where that fails one by one.
struct RecordParser {
  private let delimiter: CSVDelimiter

  init(delimiter: Character) {
    switch delimiter {
    case ";": self.delimiter = .semicolon
    case "\t": self.delimiter = .tab
    default: self.delimiter = .comma
    }
  }

  /// The cells of each record, nil for one that can not be taken apart.
  func cells(of records: [(text: String, cells: Int)]) -> [[String]?] {
    stride(from: 0, to: records.count, by: Self.batch).flatMap { start -> [[String]?] in
      let batch = Array(records[start..<min(start + Self.batch, records.count)])
      return together(batch) ?? batch.map { together([$0])?.first ?? nil }
    }
  }

  private static let batch = 256
  /// A private character, put between a separator and a mark that would melt into one character with it.
  private static let wedge: Unicode.Scalar = "\u{10FFFD}"
}

extension RecordParser {
  private func together(_ records: [(text: String, cells: Int)]) -> [[String]?]? {
    let wedged = records.map { Self.wedged($0.text, delimiter: delimiter.rawValue) }
    // The first line is taken for a header; an empty one also keeps SwiftCSV from dropping a leading mark.
    let text = "\n" + wedged.map { $0.text + "\n" }.joined()
    guard let rows = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false).rows,
      rows.count == records.count
    else { return nil }
    return zip(rows, zip(records, wedged)).map { row, record in
      // Rows are filled up to the longest of the batch; more cells than were counted is a fault.
      guard row.count >= record.0.cells, row.dropFirst(record.0.cells).allSatisfy(\.isEmpty) else {
        return nil
      }
      let cells = row.prefix(record.0.cells)
      return record.1.changed ? cells.map(Self.unwedged) : Array(cells)
    }
  }

  /// A combining mark behind a quote or a separator would hide it, as the parser compares whole characters.
  private static func wedged(_ text: String, delimiter: Character) -> (text: String, changed: Bool) {
    let structural: [UInt8] = [UInt8(ascii: "\""), delimiter.asciiValue ?? 0]
    let utf8 = text.utf8
    let hidden = zip(utf8, utf8.dropFirst()).contains { $1 >= 0x80 && structural.contains($0) }
    guard hidden else { return (text, false) }
    var wedged = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, let last = wedged.last, structural.contains(where: { UInt32($0) == last.value }) {
        wedged.append(wedge)
      }
      wedged.append(scalar)
    }
    return (String(wedged), true)
  }

  private static func unwedged(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != wedge }))
  }
}
