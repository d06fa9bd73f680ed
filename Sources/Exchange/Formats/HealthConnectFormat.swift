extension ImportFormat {
  /// The database that Android's Health Connect exports, by itself or in its zip.
  static let healthConnect = ImportFormat(
    id: "health-connect", title: "Health Connect database",
    signs: "tables application_info_table and ..._record_table",
    recognises: { HealthConnectDatabase.isOne($0) },
    database: { file, options throws(ImportProblem) in try HealthConnectDatabase.read(file, options) })
}

/// The database of Health Connect, told by its tables.
private enum HealthConnectDatabase {
  static func isOne(_ file: DatabaseFile) -> Bool {
    file.table("application_info_table") != nil
      && file.tables.contains {
        $0.key.lowercased().hasSuffix("_record_table") && $0.value.contains("uuid")
          && $0.value.contains("dedupe_hash")
      }
  }

  static func read(_ file: DatabaseFile, _ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    var readings = HealthConnectReadings(file, options)
    return try readings.result(of: .healthConnect)
  }
}
