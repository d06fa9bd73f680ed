import Exchange
import Model

/// What a person says about a file that is imported, as typed.
package struct ImportRequest: Sendable {
  /// The units of values whose columns name none: `mg/dL` or `mmol/L`, `kg` or `lb`.
  package var units: [String] = []
  /// The zone of the times in the file, such as `Europe/Paris`; empty for that of this device.
  package var zone = ""
  /// The order of day and month: `dmy` or `mdy`; empty where the file shows it.
  package var dayOrder = ""
  /// What measured the glucose: `finger-stick`, `cgm` or `laboratory`; empty where the file says it.
  package var source = ""
  /// What stands for the time of rows with a day alone: `day`, or a time such as `07:30`.
  package var time = ""
  /// The one person of whom rows are read, as `COLUMN=VALUE`.
  package var only = ""
  /// The names of the columns, with commas between; empty where the file names them.
  package var columns = ""
  /// Whether times that look like those of a reset clock are taken as they are.
  package var keepsResetClocks = false
  /// Whether readings that were deleted here come back.
  package var bringsBack = false
  /// The id of the format; empty where it is recognised.
  package var format = ""

  /// A request in which nothing was typed.
  package init() {}

  /// Makes the options of reading.
  ///
  /// - Throws: `FieldProblem` with the name of the option whose word is not understood.
  package func options(
    in record: PatientRecord, now: Moment, namedZone: @escaping @Sendable (String) -> Zone?
  ) throws(FieldProblem) -> ImportOptions {
    var options = ImportOptions(now: now, zone: record.zone, namedZone: namedZone)
    options.kinds = record.kinds
    options.scaleEnd = { $0.scaleEnd }
    for word in units { try Self.take(word, of: units, &options) }
    if !zone.isEmpty {
      guard let zone = namedZone(zone) else {
        throw FieldProblem("zone", "--zone \(zone) is not known on this machine")
      }
      options.zone = zone
      options.hasNamedZone = true
    }
    options.dayOrder = try Self.word(dayOrder, "day-order")
    options.source = try Self.word(source, "source")
    options.dayTime = try dayTime()
    options.only = try person()
    if !columns.isEmpty { options.columns = columnNames }
    options.keepsResetClocks = keepsResetClocks
    options.format = format.isEmpty ? nil : format
    return options
  }

  /// The names of the columns one by one; none where nothing was typed.
  var columnNames: [String] {
    guard !columns.isEmpty else { return [] }
    return columns.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
  }

  /// Whether a recipe may say what the person does not: who names columns or a format has a file of another form.
  var findsRecipe: Bool { columns.isEmpty && format.isEmpty }

  private static func take(
    _ word: String, of all: [String], _ options: inout ImportOptions
  ) throws(FieldProblem) {
    if let unit = GlucoseUnit(word: word), options.unit ?? unit == unit {
      options.unit = unit
    } else if let unit = WeightUnit(word: word), options.weightUnit ?? unit == unit {
      options.weightUnit = unit
    } else if GlucoseUnit(word: word) != nil || WeightUnit(word: word) != nil {
      throw FieldProblem(
        "unit",
        "--unit \(all.joined(separator: " and ")) are two units of one kind. Which one? Nothing was imported")
    } else {
      throw FieldProblem("unit", "--unit \(word) is not one of mg/dL, mmol/L, kg, lb")
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, _ key: String
  ) throws(FieldProblem) -> Word? where Word.RawValue == String {
    guard !text.isEmpty else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(key, "--\(key) \(text) is not one of \(known)")
    }
    return word
  }

  private func dayTime() throws(FieldProblem) -> DayTime? {
    if time.isEmpty { return nil }
    if time == "day" { return .day }
    guard let clock = TimeOfDay(time) else {
      throw FieldProblem("time", "--time \(time) is neither day nor a time such as 07:30")
    }
    return .clock(clock)
  }

  private func person() throws(FieldProblem) -> (column: String, value: String)? {
    guard !only.isEmpty else { return nil }
    guard let sign = only.firstIndex(of: "="), sign > only.startIndex else {
      throw FieldProblem("only", "--only \(only) is not a column and what stands in it, such as user=1")
    }
    return (only[..<sign].trimmingSpaces, only[only.index(after: sign)...].trimmingSpaces)
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
