import Model

/// The app's database since 1.7: a table for each value, joined by the entry; seconds, and pressures in kPa.
struct BloodPressureMonitorTables {
  private let file: DatabaseFile

  /// mmHg in a kilopascal: 133.322 Pa are 1 mmHg (the app's own factor).
  private static let perKilopascal = 1000 / 133.322

  private struct Entry {
    var number = 0
    var seconds: Int?
    var parts = PressureParts()
    var weight: Double?
    var note: String?
    var medicines: [String] = []
  }

  init(_ file: DatabaseFile) { self.file = file }

  func result(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    var read = ReadRows(unit: "row")
    var times = InstantTimes(options, counted: "times are counts of seconds since 1970 in UTC")
    for entry in try entries().values.sorted(by: { $0.number < $1.number }) {
      read.count += 1
      read.take(entry.number) { () throws(RecordProblem) in
        let found = try Self.measurements(entry)
        guard !found.isEmpty else { return .nothing(why: "the entry holds no value and no note") }
        let at = try times.moment(entry.seconds.flatMap(Self.milliseconds), key: "timestampUnixS")
        return .readings(
          found.enumerated().map { index, measurement in
            let isNote = measurement is Note
            return ImportedRow(
              line: entry.number, at: at, measurement: measurement,
              note: index == 0 && !isNote ? entry.note : nil)
          })
      }
    }
    return read.result(
      of: .bloodPressureMonitorDatabase, options,
      decisions: ["pressures are in kPa and were turned into whole mmHg; weights are in kg"] + times.decisions
    )
  }
}

extension BloodPressureMonitorTables {
  private func entries() throws(ImportProblem) -> [Int: Entry] {
    var entries: [Int: Entry] = [:]
    try file.rows(of: "Timestamps", ["entryid", "timestampunixs"]) { row in
      guard let id = row.whole(0) else { return }
      entries[id] = Entry(number: row.number, seconds: row.whole(1))
    }
    func each(_ table: String, _ column: String, _ take: (inout Entry, DatabaseRow) -> Void)
      throws(ImportProblem)
    {
      try file.rows(of: table, ["entryid", column]) { row in
        guard let id = row.whole(0), var entry = entries[id] else { return }
        take(&entry, row)
        entries[id] = entry
      }
    }
    try each("Systolic", "sys") { $0.parts.systolic = Self.pressure($1.number(1)) }
    try each("Diastolic", "dia") { $0.parts.diastolic = Self.pressure($1.number(1)) }
    try each("Pulse", "pul") { $0.parts.pulse = MeasuredNumber.whole($1.number(1)) }
    try each("Weight", "weightkg") { $0.weight = $1.number(1) }
    try each("Notes", "note") { entry, row in entry.note = row.text(1).flatMap { $0.isEmpty ? nil : $0 } }
    var names: [Int: String] = [:]
    try file.rows(of: "Medicine", ["medid", "designation"]) { row in
      if let id = row.whole(0), let name = row.text(1) { names[id] = name }
    }
    try file.rows(of: "Intake", ["entryid", "medid", "dosis"]) { row in
      guard let id = row.whole(0), entries[id] != nil, let name = row.whole(1).flatMap({ names[$0] }) else {
        return
      }
      let dose = MeasuredNumber.decimal(row.number(2), places: 3).map { " (\($0))" } ?? ""
      entries[id]?.medicines.append(name + dose)
    }
    return entries
  }

  private static func measurements(_ entry: Entry) throws(RecordProblem) -> [any Measurement] {
    var found: [any Measurement] = []
    if let pressure = try entry.parts.measurement { found.append(pressure) }
    if let weight = entry.weight {
      guard let kilograms = MeasuredNumber.decimal(weight, places: 2) else {
        throw RecordProblem("weightKg", found: "\(weight)", "a number is expected")
      }
      found.append(
        try RecordProblem.checked("weightKg", "\(weight)") { () throws(FieldProblem) in
          try Weight(kilograms, unit: .kilogram)
        })
    }
    for medicine in entry.medicines {
      found.append(
        try RecordProblem.checked("designation", medicine) { () throws(FieldProblem) in
          try MedicationTaken(medicine)
        })
    }
    if found.isEmpty, let note = entry.note { found.append(try PressureParts.note(note)) }
    return found
  }

  private static func pressure(_ kilopascals: Double?) -> Int? {
    MeasuredNumber.whole(kilopascals.map { $0 * perKilopascal })
  }

  private static func milliseconds(_ seconds: Int) -> Int? {
    let product = seconds.multipliedReportingOverflow(by: 1000)
    return product.overflow ? nil : product.partialValue
  }
}
