import Model

/// Why a record of a file of JSON is not imported; the place is put to it by whoever reads the file.
struct RecordProblem: Error {
  /// The key at fault; nil where it is the whole record.
  let key: String?
  /// What stands there.
  let found: String
  /// What would be accepted, or why this cannot be.
  let expected: String

  init(_ key: String? = nil, found: String, _ expected: String) {
    (self.key, self.found, self.expected) = (key, found, expected)
  }

  /// Makes a value; where it cannot be, the record is refused with this key as the place.
  static func checked<Value>(
    _ key: String, _ found: String, _ make: () throws(FieldProblem) -> Value
  ) throws(RecordProblem) -> Value {
    do throws(FieldProblem) {
      return try make()
    } catch {
      throw RecordProblem(key, found: found, error.reason)
    }
  }
}

extension Kind {
  /// Makes a measurement of the kind from fields of the journal.
  ///
  /// - Throws: `FieldProblem` where they make none.
  func measurement(_ fields: [Field]) throws(FieldProblem) -> any Measurement {
    var reader = FieldReader(fields)
    guard let measurement = try decode(&reader).measurement else {
      throw FieldProblem("kind", "\(title) is not measured")
    }
    return measurement
  }
}

extension Content {
  /// The number that the journal has under `value`, and its unit, empty where the kind has only one; nil where there is
  /// no number.
  var numberAndUnit: (number: ExactDecimal, unit: String)? {
    let fields = fields
    guard case .number(let number)? = fields.first(where: { $0.key == "value" })?.value else { return nil }
    guard case .text(let unit)? = fields.first(where: { $0.key == "unit" })?.value else {
      return (number, "")
    }
    return (number, unit)
  }
}
