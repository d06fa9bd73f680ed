import Model

extension ImportFormat {
  /// The database of xDrip, by itself or in its zip.
  static let xDripDatabase = ImportFormat(
    id: "xdrip-db", title: "xDrip database", signs: "tables BgReadings and Calibration",
    recognises: { XDripReadings.isOne($0) },
    database: { file, options throws(ImportProblem) in try XDripReadings.read(file, options) })
}

/// Makes readings of the tables of xDrip; all its glucose is in mg/dL.
private struct XDripReadings {
  private let file: DatabaseFile
  private let options: ImportOptions
  private var read = ReadRows(unit: "row")
  private var times: InstantTimes

  init(_ file: DatabaseFile, _ options: ImportOptions) {
    self.file = file
    self.options = options
    times = InstantTimes(options, counted: "times are counts of milliseconds since 1970 in UTC")
  }

  static func isOne(_ file: DatabaseFile) -> Bool {
    file.table("BgReadings", with: ["timestamp", "calculated_value"]) != nil
      && file.table("Calibration") != nil
  }

  static func read(_ file: DatabaseFile, _ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    var readings = XDripReadings(file, options)
    return try readings.result(of: .xDripDatabase)
  }

  mutating func result(of format: ImportFormat) throws(ImportProblem) -> ImportResult {
    try addSensor()
    let tests = try addFingerTests()
    try addCalibrations(besides: tests)
    try addTreatments()
    return read.result(
      of: format, options, decisions: ["glucose is in mg/dL, as xDrip keeps it"] + times.decisions)
  }
}

extension XDripReadings {
  /// A value at most this is none that the sensor measured (xDrip's own rule).
  private static let none = 13.0

  /// The sensor: what was shown where it says so, else what was calculated.
  private mutating func addSensor() throws(ImportProblem) {
    try each("BgReadings", ["timestamp", "calculated_value", "dg_mgdl"]) {
      row, number, times throws(RecordProblem) in
      let shown = row.number(2) ?? 0
      guard let value = shown > 0 ? shown : row.number(1), value > Self.none else {
        return .nothing(why: "the sensor gave no value")
      }
      return try Self.glucose(row, number, value, .cgm, &times)
    }
  }

  /// Tests by a finger stick; gives back their minutes and values.
  private mutating func addFingerTests() throws(ImportProblem) -> Set<FingerTest> {
    var tests = Set<FingerTest>()
    try each("BloodTest", ["timestamp", "mgdl", "state"]) { row, number, times throws(RecordProblem) in
      // The bits 8 and 16: taken back, and overwritten.
      guard (row.whole(2) ?? 0) & 24 == 0 else { return .nothing(why: "the test was taken back in xDrip") }
      guard let value = row.number(1), value > 0 else { return .nothing(why: "the test holds no value") }
      tests.insert(FingerTest(row.whole(0), value))
      return try Self.glucose(row, number, value, .fingerStick, &times)
    }
    return tests
  }

  /// Calibrations are finger sticks too; those that are kept as tests already are the same ones.
  private mutating func addCalibrations(besides tests: Set<FingerTest>) throws(ImportProblem) {
    try each("Calibration", ["timestamp", "bg"]) { row, number, times throws(RecordProblem) in
      guard let value = row.number(1), value > Self.none else {
        return .nothing(why: "the calibration holds no value")
      }
      let test = FingerTest(row.whole(0), value)
      guard !test.neighbours.contains(where: tests.contains) else {
        return .nothing(why: "the calibration is a finger test that is there already")
      }
      return try Self.glucose(row, number, value, .fingerStick, &times)
    }
  }

  private mutating func addTreatments() throws(ImportProblem) {
    try each("Treatments", ["timestamp", "notes", "carbs", "insulin"]) {
      row, number, times throws(RecordProblem) in
      guard let note = row.text(1)?.trimmed, !note.isEmpty else {
        let isDose = (row.number(2) ?? 0) > 0 || (row.number(3) ?? 0) > 0
        return .nothing(
          why: isDose ? "insulin and carbohydrates are not read from xDrip" : "the treatment is empty")
      }
      let at = try times.moment(row.whole(0), key: "timestamp")
      return .readings([ImportedRow(line: number, at: at, measurement: try PressureParts.note(note))])
    }
  }

  /// Goes through the rows of a table; they are counted on over all tables, so that a number names one.
  private mutating func each(
    _ table: String, _ columns: [String],
    _ outcome: (DatabaseRow, Int, inout InstantTimes) throws(RecordProblem) -> RecordOutcome
  ) throws(ImportProblem) {
    var (read, times) = (read, times)
    try file.rows(of: table, columns) { row in
      read.count += 1
      let number = read.count
      read.take(number) { () throws(RecordProblem) in try outcome(row, number, &times) }
    }
    (self.read, self.times) = (read, times)
  }

  private static func glucose(
    _ row: DatabaseRow, _ number: Int, _ value: Double, _ source: Glucose.Source, _ times: inout InstantTimes
  ) throws(RecordProblem) -> RecordOutcome {
    let at = try times.moment(row.whole(0), key: "timestamp")
    guard let whole = MeasuredNumber.decimal(value, places: 0) else {
      throw RecordProblem("calculated_value", found: "\(value)", "a number is expected")
    }
    let glucose = try RecordProblem.checked("mg/dL", "\(value)") { () throws(FieldProblem) in
      try Glucose(.number(whole), unit: .mgdl, source: source)
    }
    return .readings([ImportedRow(line: number, at: at, measurement: glucose)])
  }
}

/// A finger stick, as two tables may have it.
private struct FingerTest: Hashable {
  let minute: Int
  let value: Int

  init(_ milliseconds: Int?, _ value: Double) {
    minute = (milliseconds ?? 0) / 60_000
    self.value = MeasuredNumber.whole(value) ?? 0
  }

  private init(minute: Int, value: Int) { (self.minute, self.value) = (minute, value) }

  /// The same value a minute before, then, and a minute after: xDrip writes its tables one after the other.
  var neighbours: [FingerTest] { (-1...1).map { FingerTest(minute: minute + $0, value: value) } }
}
