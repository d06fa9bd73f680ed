/// Takes one record apart into its cells, byte by byte, by the rules of RFC 4180.
///
/// White space in front of a cell and around its quotes is left out. A doubled quote is a quote, in a cell without
/// quotes around it too. What the rules do not allow is a fault and not a guess.
struct CellReader {
  /// What is wrong with a record, and in which cell.
  struct Fault: Equatable {
    let reason: String
    /// The cell, counted from 1.
    let column: Int
  }

  private enum State { case start, plain, quoted, closed }

  private let delimiter: UInt8
  private var state = State.start
  private var cells: [String] = []
  private var cell: [UInt8] = []

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Whether a quote is open, so that the record goes on behind the line break.
  var isOpen: Bool { state == .quoted }

  /// The fault of a record that ends here though a quote is open.
  var openQuote: Fault { fault("a quote is opened and never closed") }

  /// The cells, once the record has ended.
  var record: [String] { cells + [text] }

  /// Takes a line break that stands inside of quotes.
  mutating func takeBreak(_ bytes: ArraySlice<UInt8>) { cell += bytes }

  /// Takes one line without the break behind it; gives back what is wrong with it.
  mutating func take(_ line: ArraySlice<UInt8>) -> Fault? {
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      let isDoubled = byte == Self.quote && index < line.endIndex && line[index] == Self.quote
      switch state {
      case .quoted where isDoubled, .plain where isDoubled:
        cell.append(byte)
        index += 1
      case .quoted where byte == Self.quote: state = .closed
      case .quoted: cell.append(byte)
      case _ where byte == delimiter: endCell()
      case .start where byte == Self.quote: state = .quoted
      case .start where isSpace(byte), .closed where isSpace(byte): break
      case .closed: return fault("there is text after a closing quote")
      case .plain where byte == Self.quote:
        return fault("there is a quote inside a cell that does not begin with one")
      case .start, .plain:
        state = .plain
        cell.append(byte)
      }
    }
    return nil
  }
}

extension CellReader {
  private static let quote = UInt8(ascii: "\"")

  // Cells are cut at ASCII, so a text in UTF-8 falls into texts in UTF-8.
  private var text: String { String(decoding: cell, as: UTF8.self) }

  private mutating func endCell() {
    cells.append(text)
    cell.removeAll(keepingCapacity: true)
    state = .start
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, column: cells.count + 1) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
