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
      if options.columns == nil, vitals.recognises(.table(table)) {
        return try vitals.read(.table(table), options)
      }
      let own = options.kinds.ownKinds
      let named = try options.columns.map { names throws(ImportProblem) in
        try GenericColumns(table, named: names, own: own)
      }
      guard let columns = named ?? GenericColumns(table, own: own) else {
        throw ImportProblem(
          .format, "no row names the columns",
          expected:
            "columns such as Date,Time,Sys,Dia,Pul are expected. If the file has no names for them, give them: "
            + "--columns time,systolic,diastolic,pulse")
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
    let sheet = Sheet(table, blanks: Self.blanks) { header in
      let roles = Set(header.compactMap { ColumnRole.find($0, own: own)?.role })
      return !roles.isDisjoint(with: Self.times) && !roles.isDisjoint(with: values)
    }
    guard let sheet else { return nil }
    self.sheet = sheet
    (roles, units) = Self.roles(of: sheet.header, own: own)
  }

  /// Takes the names that a person gives to the columns, one for each of them in their order; `-` is not read.
  ///
  /// - Throws: `ImportProblem` where a name says nothing, or where no time or no value is among them.
  init(_ table: CSVTable, named names: [String], own: [Kind]) throws(ImportProblem) {
    self.own = own
    for name in names where name != "-" && ColumnRole.find(name, own: own) == nil {
      throw ImportProblem(
        .columns, "\(name) is no name of a column",
        expected: "names such as \(ColumnRole.examples) are expected, and - for a column that is not read")
    }
    (roles, units) = Self.roles(of: names, own: own)
    let values = Self.values.union(own.map(ColumnRole.number))
    guard !Self.times.isDisjoint(with: roles.keys), !values.isDisjoint(with: roles.keys) else {
      throw ImportProblem(
        .columns, "the columns \(names.joined(separator: ",")) name no time or no value",
        expected: "a time and a value are expected, such as time,systolic,diastolic,pulse")
    }
    let time = roles[.dateTime] ?? roles[.date] ?? roles[.time] ?? 0
    sheet = Sheet(table, blanks: Self.blanks, names: names) { row in
      row.fault == nil && WrittenTime(row.cell(time)) != nil
    }
  }

  private static func roles(
    of header: [String], own: [Kind]
  ) -> (roles: [ColumnRole: Int], units: [ColumnRole: String]) {
    var roles: [ColumnRole: Int] = [:]
    var units: [ColumnRole: String] = [:]
    for (index, name) in header.enumerated() {
      guard let (role, unit) = ColumnRole.find(name, own: own), roles[role] == nil else { continue }
      roles[role] = index
      units[role] = unit
    }
    return (roles, units)
  }

  /// Words that say that a cell has nothing.
  private static let blanks: Set<String> = ["null", "-", "--", "---", "n/a", "nan", "none"]

  /// The cell of a role in a row; nil where it is empty or there is no such column.
  func cell(_ row: CSVTable.Record, _ role: ColumnRole) -> Cell? { sheet.cell(row, roles[role]) }

  /// The number of a role in a row; nil where the device wrote that it has none.
  func numberCell(_ row: CSVTable.Record, _ role: ColumnRole) -> Cell? {
    cell(row, role).flatMap { $0.isNoValue ? nil : $0 }
  }

  /// The cells of a role that are filled in.
  func cells(_ role: ColumnRole) -> [Cell] { sheet.rows.compactMap { cell($0, role) } }

  /// The names of the columns that nothing is read from.
  var unread: [String] { sheet.names(besides: roles.values.map(\.self)) }

  private static let times: Set<ColumnRole> = [.dateTime, .date, .time]
  private static let values = Set(
    [ColumnRole.systolic, .diastolic, .pressure] + ColumnRole.kinds.map(ColumnRole.number))
}
