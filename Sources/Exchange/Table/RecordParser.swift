import SwiftCSV

/// Takes records apart into cells, with SwiftCSV.
///
/// SwiftCSV gives up a whole text at its first error and drops an empty last cell that no line break follows.
/// So each record gets its line break, they go in by the hundred, and where that fails one by one.
struct RecordParser {
  private let delimiter: CSVDelimiter

  init(delimiter: Character) {
    switch delimiter {
    case ";": self.delimiter = .semicolon
    case "\t": self.delimiter = .tab
    default: self.delimiter = .comma
    }
  }

  /// One record's text, and what its scan found out.
  struct Source {
    let text: String
    let cells: Int
    let isMixed: Bool
  }

  /// The cells of each record, nil for one that can not be taken apart.
  func cells(of records: [Source]) -> [[String]?] {
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
  private func together(_ records: [Source]) -> [[String]?]? {
    // The first line is taken for a header; an empty one also keeps SwiftCSV from dropping a leading mark.
    var text = "\n"
    for record in records { text += (record.isMixed ? wedged(record.text) : record.text) + "\n" }
    guard let rows = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false).rows,
      rows.count == records.count
    else { return nil }
    return zip(rows, records).map { row, record in
      // Rows are filled up to the longest of the batch; more cells than were counted is a fault.
      guard row.count >= record.cells, row.dropFirst(record.cells).allSatisfy(\.isEmpty) else { return nil }
      let cells = row.prefix(record.cells)
      return record.isMixed ? cells.map(Self.unwedged) : Array(cells)
    }
  }

  /// A combining mark behind a quote or a separator would hide it, as the parser compares whole characters.
  private func wedged(_ text: String) -> String {
    let structural: [Unicode.Scalar] = ["\""] + delimiter.rawValue.unicodeScalars
    var wedged = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, let last = wedged.last, structural.contains(last) { wedged.append(Self.wedge) }
      wedged.append(scalar)
    }
    return String(wedged)
  }

  private static func unwedged(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != wedge }))
  }
}
