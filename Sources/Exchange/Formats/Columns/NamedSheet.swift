import Model

/// A sheet whose columns are found by the names that one program gives them, in any of its languages.
struct NamedSheet<Role: Hashable & Sendable>: Sendable {
  let sheet: Sheet
  private let columns: [Role: Int]

  /// Finds the head; nil where no row has all that is needed.
  ///
  /// `words` are the names of each column, with the brackets behind them where only they tell it from another.
  init?(_ table: CSVTable, blanks: Set<String> = [], words: [Role: [String]], needs: Set<Role>) {
    let roles = Self.roles(words)
    let sheet = Sheet(table, blanks: blanks) { header in
      needs.isSubset(of: Self.columns(header, roles).keys)
    }
    guard let sheet else { return nil }
    self.sheet = sheet
    columns = Self.columns(sheet.header, roles)
  }

  /// The place of a column from 0; nil where there is none.
  func place(_ role: Role) -> Int? { columns[role] }

  /// A cell; nil where it is empty or there is no such column.
  func cell(_ row: CSVTable.Record, _ role: Role) -> Cell? { sheet.cell(row, columns[role]) }

  /// What stands in brackets behind a column's name.
  func unit(_ role: Role) -> String { columns[role].map { HeadName(sheet.header[$0]).unit } ?? "" }

  /// The unit of glucose in a column's name; nil where it has none.
  func glucoseUnit(_ role: Role) -> GlucoseUnit? { GlucoseUnit(word: unit(role)) }

  /// The names of the columns that nothing is read from, as a decision.
  var unread: [String] {
    let names = sheet.names(besides: columns.values.map(\.self))
    return names.isEmpty ? [] : ["columns that are not read: \(names.joined(separator: ", "))"]
  }
}

extension NamedSheet {
  private static func roles(_ words: [Role: [String]]) -> [String: Role] {
    var roles: [String: Role] = [:]
    for (role, names) in words {
      for name in names { roles[HeadName.fold(name)] = role }
    }
    return roles
  }

  private static func columns(_ header: [String], _ roles: [String: Role]) -> [Role: Int] {
    var columns: [Role: Int] = [:]
    for (index, text) in header.enumerated() {
      let head = HeadName(text)
      guard let role = roles[head.whole] ?? roles[head.name], columns[role] == nil else { continue }
      columns[role] = index
    }
    return columns
  }
}
