import Model

/// What becomes of the rows of a database or of the elements of a file of XML: each is read, refused or ignored, and
/// every one is counted.
struct ReadRows {
  private(set) var rows: [ImportedRow] = []
  private(set) var refused: [Refusal] = []
  private(set) var ignored: [IgnoredRow] = []
  /// How many rows were looked at.
  var count = 0
  /// How many of them are of kinds that are not kept, and not named one by one.
  var passedOver = 0
  /// What the numbers of rows count.
  let unit: String

  init(unit: String) { self.unit = unit }

  mutating func add(_ row: ImportedRow) { rows.append(row) }

  mutating func ignore(_ number: Int, _ why: String) { ignored.append(IgnoredRow(line: number, why: why)) }

  mutating func refuse(_ number: Int, _ problem: RecordProblem) {
    refused.append(
      Refusal(
        line: number, column: nil, field: problem.key, found: String(problem.found.prefix(60)),
        expected: problem.expected, unit: unit))
  }

  /// Takes the rows that reading one brings, or remembers why it brings none.
  mutating func take(_ number: Int, _ read: () throws(RecordProblem) -> RecordOutcome) {
    do throws(RecordProblem) {
      switch try read() {
      case .readings(let found): rows += found
      case .nothing(let why): ignore(number, why)
      }
    } catch {
      refuse(number, error)
    }
  }

  /// The result, with its rows in the order of the file.
  func result(of format: ImportFormat, _ options: ImportOptions, decisions: [String]) -> ImportResult {
    let context = EntryContext(now: options.now, zone: options.zone)
    let sorted = rows.sorted { $0.line < $1.line }
    let doubts = sorted.flatMap { row in
      row.measurement.doubts(in: context).map { ImportDoubt(line: row.line, reason: $0) }
    }
    var result = ImportResult(
      formatID: format.id, formatTitle: format.title, decisions: decisions, rowsRead: count, rows: sorted,
      doubts: doubts, refused: refused.sorted { $0.line < $1.line },
      ignored: ignored.sorted { $0.line < $1.line },
      unit: unit)
    result.passedOver = passedOver
    return result
  }
}
