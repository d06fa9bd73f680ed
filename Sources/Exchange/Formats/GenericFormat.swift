import Model

extension ImportFormat {
  /// Any CSV whose columns have names that people give them.
  static let generic = ImportFormat(
    id: "csv", title: "CSV with named columns",
    signs:
      "a date and a time, or both in one column, and one of systolic, diastolic, "
      + ColumnRole.kinds.map(\.title).joined(separator: ", "),
    recognises: { GenericColumns($0) != nil },
    read: { table, options throws(ImportProblem) in
      if vitals.recognises(.table(table)) { return try vitals.read(.table(table), options) }
      guard let columns = GenericColumns(table, own: options.kinds.ownKinds) else {
        throw ImportProblem(
          .format, "no row names the columns", expected: "columns such as Date,Time,Sys,Dia,Pul are expected")
      }
      return try GenericRows(columns, options).result()
    })
}

/// The columns of a CSV by what they hold.
struct GenericColumns {
  let sheet: Sheet
  /// The column of each role, from 0; of two with the same role the first.
  let roles: [ColumnRole: Int]
  /// The unit that the column's name gives.
  let units: [ColumnRole: String]

  /// The person's own kinds, which have columns too.
  let own: [Kind]

  init?(_ table: CSVTable, own: [Kind] = []) {
    self.own = own
    let values = Self.values.union(own.map(ColumnRole.number))
    let sheet = Sheet(table, blanks: ["null", "-", "--", "n/a", "nan"]) { header in
      let roles = Set(header.compactMap { ColumnRole.find($0, own: own)?.role })
      return !roles.isDisjoint(with: Self.times) && !roles.isDisjoint(with: values)
    }
    guard let sheet else { return nil }
    var roles: [ColumnRole: Int] = [:]
    var units: [ColumnRole: String] = [:]
    for (index, name) in sheet.header.enumerated() {
      guard let (role, unit) = ColumnRole.find(name, own: own), roles[role] == nil else { continue }
      roles[role] = index
      units[role] = unit
    }
    self.sheet = sheet
    self.roles = roles
    self.units = units
  }

  /// The cell of a role in a row; nil where it is empty or there is no such column.
  func cell(_ row: CSVTable.Record, _ role: ColumnRole) -> Cell? { sheet.cell(row, roles[role]) }

  /// The cells of a role that are filled in.
  func cells(_ role: ColumnRole) -> [Cell] { sheet.rows.compactMap { cell($0, role) } }

  /// The names of the columns that nothing is read from.
  var unread: [String] { sheet.names(besides: roles.values.map(\.self)) }

  private static let times: Set<ColumnRole> = [.dateTime, .date, .time]
  private static let values = Set(
    [ColumnRole.systolic, .diastolic, .pressure] + ColumnRole.kinds.map(ColumnRole.number))
}
