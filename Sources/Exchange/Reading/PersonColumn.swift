import Model

/// A column that says whose reading a row is: rows of two persons never get into one journal unasked.
enum PersonColumn {
  /// The rows of one person, and those of others as rows that are not read.
  ///
  /// - Throws: `ImportProblem` where there are several persons and none was chosen, or the choice fits nothing.
  static func chosen(
    of sheet: Sheet, _ only: (column: String, value: String)?
  ) throws(ImportProblem) -> (rows: [CSVTable.Record], others: [IgnoredRow]) {
    let rows = Array(sheet.rows)
    guard let only else {
      if let column = sheet.header.firstIndex(where: { names.contains(HeaderText.key($0)) }) {
        try requireOne(values(of: column, in: rows), sheet.header[column])
      }
      return (rows, [])
    }
    let key = HeaderText.key(only.column)
    guard let column = sheet.header.firstIndex(where: { HeaderText.key($0) == key }) else {
      let known = sheet.header.filter { !$0.isEmpty }.joined(separator: ", ")
      throw ImportProblem(
        .persons, "there is no column \(only.column)",
        expected: "the columns are \(known); nothing was imported")
    }
    let isOne = { (row: CSVTable.Record) in row.fault != nil || row.cell(column) == only.value }
    guard rows.contains(where: { $0.fault == nil && $0.cell(column) == only.value }) else {
      let known = values(of: column, in: rows).prefix(8).joined(separator: ", ")
      throw ImportProblem(
        .persons, "no row has \(only.value) in the column \(only.column)",
        expected: "it has \(known); nothing was imported",
        answers: values(of: column, in: rows).map { "\(sheet.header[column])=\($0)" })
    }
    let others = rows.filter { !isOne($0) }.map {
      IgnoredRow(line: $0.line, why: "it is not of \(only.column) \(only.value)")
    }
    return (rows.filter(isOne), others)
  }

  private static func requireOne(_ persons: [String], _ name: String) throws(ImportProblem) {
    guard persons.count > 1 else { return }
    let known = persons.prefix(8).joined(separator: ", ")
    throw ImportProblem(
      .persons, "the column \(name) names \(persons.count) persons: \(known)",
      expected: "add --only \(name)=\(persons[0]), or another of them; nothing was imported",
      answers: persons.map { "\(name)=\($0)" })
  }

  /// What stands in a column, each once, in the order of the file.
  private static func values(of column: Int, in rows: [CSVTable.Record]) -> [String] {
    var seen: Set<String> = []
    return rows.compactMap { row in
      let value = row.cell(column)
      return row.fault == nil && !value.isEmpty && seen.insert(value).inserted ? value : nil
    }
  }

  private static let names: Set<String> = [
    "user", "userid", "username", "usernumber", "person", "personid", "patient", "patientid", "patientname",
    "profile",
    "profilename", "member", "membername", "benutzer", "nutzer", "anwender", "gebruiker", "utilisateur",
    "usuario",
    "utente", "uzytkownik", "bruger", "anvandare", "用户", "ユーザー", "使用者",
  ]
}
