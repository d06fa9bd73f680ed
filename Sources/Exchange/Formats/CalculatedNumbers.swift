/// The numbers of a file whose digits are of another program's calculation, and what is said of them.
struct CalculatedNumbers {
  private let cells: [Cell]

  init(_ columns: GenericColumns) {
    cells = columns.roles.keys.filter(\.isNumber).flatMap(columns.cells).filter { cell in
      LongNumber.decimals(of: cell.text) >= LongNumber.digits
    }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// How they are read, in words; nil where there are none.
  var decision: String? {
    guard let first = cells.first else { return nil }
    let numbers = cells.count == 1 ? "1 number has" : "\(cells.count) numbers have"
    return
      "\(numbers) digits of another program's calculation, such as \(first.text) on line \(first.line): rounded as "
      + "meters show them"
  }
}
