import Model

/// A laboratory value that stands in a document: offered to the person, never taken by itself.
package struct FoundValue: Sendable {
  /// What could be made of it.
  package enum Reading: Sendable {
    /// A measurement, once the person confirms it.
    case value(any Measurement)
    /// Something that is no plain number, such as `<0.5 mmol/L` or a number without a unit: what was found, and why
    /// it is not offered.
    case unclear(String)
  }

  /// What was measured.
  package let test: FoundTest
  /// The line of the document's text that it stands in, from 1.
  package let line: Int
  /// That line, without the spaces around it.
  package let text: String
  /// What could be made of it.
  package let reading: Reading
  /// When the sample was taken, where the document says that of this value; nil where it does not.
  package let time: DocumentTime?

  /// Makes a found value.
  package init(_ test: FoundTest, line: Int, text: String, _ reading: Reading, time: DocumentTime? = nil) {
    (self.test, self.line, self.text, self.reading, self.time) = (test, line, text, reading, time)
  }

  /// The measurement, where it is one.
  package var measurement: (any Measurement)? {
    if case .value(let measurement) = reading { measurement } else { nil }
  }
}

/// What a laboratory reports of which this program keeps values.
package enum FoundTest: Sendable, Hashable {
  /// A test of the table.
  case laboratory(LaboratoryTest)
  /// HbA1c.
  case hba1c
  /// Glucose.
  case glucose

  /// The name for people.
  package var title: String {
    switch self {
    case .laboratory(let test): test.title
    case .hba1c: HbA1c.kind.title
    case .glucose: Glucose.kind.title
    }
  }

  /// What an entry is of; nil for what no document is read for.
  package init?(of content: any Content) {
    switch content {
    case let value as LaboratoryValue: self = .laboratory(value.test)
    case is HbA1c: self = .hba1c
    case is Glucose: self = .glucose
    default: return nil
    }
  }

  /// The units in which it is kept, as they are written in the journal.
  var units: [String] {
    switch self {
    case .laboratory(let test): test.units.map(\.rawValue)
    case .hba1c: HbA1c.Unit.allCases.map(\.rawValue)
    case .glucose: GlucoseUnit.allCases.map(\.rawValue)
    }
  }

  /// The unit that a text means, as it is written in the journal; nil where the test is not kept in such a unit.
  func unit(_ text: String) -> String? {
    let unit: String? =
      switch self {
      case .laboratory: LaboratoryUnit(word: text)?.rawValue
      case .hba1c: HbA1c.Unit(word: text)?.rawValue
      case .glucose: GlucoseUnit(word: text)?.rawValue
      }
    return unit.flatMap { units.contains($0) ? $0 : nil }
  }

  /// Makes the measurement.
  ///
  /// - Throws: `FieldProblem` where the number cannot be, or the test is not kept in the unit.
  func measurement(_ number: ExactDecimal, unit: String, isFasting: Bool) throws(FieldProblem)
    -> any Measurement
  {
    var fields = FieldReader([Field("value", .number(number)), Field("unit", .text(unit))])
    switch self {
    case .hba1c: return try HbA1c(fields: &fields)
    case .glucose:
      guard let unit = GlucoseUnit(word: unit) else {
        throw FieldProblem("unit", "\(unit) is not a unit of glucose")
      }
      return try Glucose(.number(number), unit: unit, meal: isFasting ? .fasting : nil, source: .laboratory)
    case .laboratory(let test):
      guard let unit = LaboratoryUnit(word: unit) else { throw FieldProblem("unit", "\(unit) is not known") }
      return try LaboratoryValue(test, number, unit: unit)
    }
  }

  /// What a number in a unit is, or why it is not offered.
  func reading(_ number: ExactDecimal, unit: String, isFasting: Bool) -> FoundValue.Reading {
    do throws(FieldProblem) {
      return .value(try measurement(number, unit: unit, isFasting: isFasting))
    } catch {
      return .unclear("\(number) \(unit): \(error.reason)")
    }
  }

  /// The sentence for a number whose unit nobody knows.
  func lacksUnit(_ number: String) -> FoundValue.Reading {
    .unclear(
      "\(number) has no unit; log it yourself with \(units.joined(separator: " or ")) if you know which")
  }
}
