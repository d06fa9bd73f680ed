import Model

/// An average of blood pressures by a named rule, worked out elsewhere.
package struct PressureAverage: Sendable {
  /// The id of the rule, such as `aha`.
  package let ruleID: String
  /// The rule and what it is of, in words.
  package let words: String
  /// The mean systolic pressure in mmHg, in tenths.
  package let systolic: ExactDecimal
  /// The mean diastolic pressure in mmHg, in tenths.
  package let diastolic: ExactDecimal
  /// The days of the readings.
  package let days: ClosedRange<Day>
  /// The readings that it is of.
  package let readings: [ULID]

  /// Makes an average.
  package init(
    ruleID: String, words: String, systolic: ExactDecimal, diastolic: ExactDecimal, days: ClosedRange<Day>,
    readings: [ULID]
  ) {
    (self.ruleID, self.words, self.days, self.readings) = (ruleID, words, days, readings)
    (self.systolic, self.diastolic) = (systolic, diastolic)
  }
}

extension FHIRObservation {
  /// The average of the guide for blood pressure at home, with how many readings it is of and which.
  init(_ average: PressureAverage, now: Moment, suffixes: [ULID: String]) {
    self.init(
      id: "average-\(average.ruleID)-\(average.days.lowerBound)-\(average.days.upperBound)", status: .final,
      category: .vitalSigns, code: .loinc("96607-7", text: "average blood pressure"),
      effective: .days(average.days), issued: now)
    profiles = [FHIRAddress.home + "average-smbp"]
    method = average.words
    count = average.readings.count
    derivedFrom = average.readings.map { FHIRWriter.reference(Self.type, "\($0)\(suffixes[$0] ?? "")") }
    components = [
      Component(code: .loinc("96608-5"), content: .quantity(FHIRQuantity(average.systolic, .mmHg))),
      Component(code: .loinc("96609-3"), content: .quantity(FHIRQuantity(average.diastolic, .mmHg))),
    ]
  }
}
