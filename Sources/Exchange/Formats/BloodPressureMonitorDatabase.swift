import Model

extension ImportFormat {
  /// The database of the app blood-pressure-monitor-fl, of both generations, told by their tables: its `user_version`
  /// does not tell them.
  static let bloodPressureMonitorDatabase = ImportFormat(
    id: "bpm-fl-db", title: "blood-pressure-monitor-fl database",
    signs: "a table bloodPressureModel, or Timestamps and Systolic",
    recognises: { BloodPressureMonitorDatabase.isOld($0) || BloodPressureMonitorDatabase.isNew($0) },
    database: { file, options throws(ImportProblem) in
      BloodPressureMonitorDatabase.isNew(file)
        ? try BloodPressureMonitorTables(file).result(options)
        : try BloodPressureMonitorDatabase(file).result(options)
    })
}

/// The app's database until 1.6: one table, milliseconds, whole mmHg.
struct BloodPressureMonitorDatabase {
  private let file: DatabaseFile

  init(_ file: DatabaseFile) { self.file = file }

  static func isOld(_ file: DatabaseFile) -> Bool {
    file.table("bloodPressureModel", with: ["timestamp", "systolic", "diastolic", "pulse"]) != nil
  }

  static func isNew(_ file: DatabaseFile) -> Bool {
    file.table("Timestamps", with: ["entryid", "timestampunixs"]) != nil
      && file.table("Systolic", with: ["entryid", "sys"]) != nil
  }

  func result(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    var read = ReadRows(unit: "row")
    var times = InstantTimes(options, counted: "times are counts of milliseconds since 1970 in UTC")
    try file.rows(of: "bloodPressureModel", ["timestamp", "systolic", "diastolic", "pulse", "notes"]) { row in
      read.count += 1
      read.take(row.number) { () throws(RecordProblem) in
        let values = PressureParts(
          systolic: try PressureParts.whole(row, 1, "systolic"),
          diastolic: try PressureParts.whole(row, 2, "diastolic"),
          pulse: try PressureParts.whole(row, 3, "pulse"))
        let note = row.text(4).flatMap { $0.isEmpty || $0 == "null" ? nil : $0 }
        var found = try values.measurement
        if found == nil, let note { found = try PressureParts.note(note) }
        guard let measurement = found else { return .nothing(why: "the row holds no value and no note") }
        let at = try times.moment(row.whole(0), key: "timestamp")
        let remark = measurement is Note ? nil : note
        return .readings([ImportedRow(line: row.number, at: at, measurement: measurement, note: remark)])
      }
    }
    return read.result(
      of: .bloodPressureMonitorDatabase, options,
      decisions: ["units are those of the app: mmHg and beats a minute"] + times.decisions)
  }
}
