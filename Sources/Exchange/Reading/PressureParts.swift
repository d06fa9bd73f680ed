import Model

/// The numbers of a blood pressure that are kept apart from each other.
struct PressureParts {
  var systolic: Int?
  var diastolic: Int?
  var pulse: Int?

  /// A blood pressure, or the pulse alone; nil where there is no number.
  ///
  /// - Throws: `RecordProblem` where one of the pressures is missing, or a number cannot be.
  var measurement: (any Measurement)? {
    get throws(RecordProblem) {
      switch (systolic, diastolic) {
      case (let systolic?, let diastolic?):
        return try RecordProblem.checked("systolic", "\(systolic)/\(diastolic)") { () throws(FieldProblem) in
          try BloodPressure(systolic: systolic, diastolic: diastolic, pulse: pulse)
        }
      case (let alone?, nil):
        throw RecordProblem(
          "systolic", found: "\(alone)", "the diastolic value is missing; a blood pressure needs both numbers"
        )
      case (nil, let alone?):
        throw RecordProblem(
          "diastolic", found: "\(alone)", "the systolic value is missing; a blood pressure needs both numbers"
        )
      case (nil, nil):
        guard let pulse else { return nil }
        return try RecordProblem.checked("pulse", "\(pulse)") { () throws(FieldProblem) in try Pulse(pulse) }
      }
    }
  }

  /// The whole number in a cell of a database; nil where it is empty.
  ///
  /// - Throws: `RecordProblem` where something else stands there.
  static func whole(_ row: DatabaseRow, _ column: Int, _ key: String) throws(RecordProblem) -> Int? {
    if row.isEmpty(column) || row.text(column).map({ $0 == "null" || $0.isEmpty }) ?? false { return nil }
    guard let number = row.whole(column), number.magnitude < 1_000_000 else {
      throw RecordProblem(key, found: row.text(column) ?? "bytes", "a whole number is expected")
    }
    return number
  }

  /// A remark that stands by itself.
  static func note(_ text: String) throws(RecordProblem) -> any Measurement {
    try RecordProblem.checked("notes", text) { () throws(FieldProblem) in try Note(text) }
  }
}
