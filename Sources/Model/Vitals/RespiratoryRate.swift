/// How often a person breathes, counted at rest, in breaths a minute.
package struct RespiratoryRate: Measurement {
  /// Breaths a minute, 4 to 120.
  package let value: Int

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    RespiratoryRate.self, id: "respiratory-rate", title: "respiratory rate",
    words: ["resp", "rr", "breaths", "respiration"], example: "resp 16")

  /// Makes a rate.
  ///
  /// - Throws: `FieldProblem` outside 4 to 120 breaths a minute.
  package init(_ value: Int) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
  }

  /// Recalled [R], to catch a slip of the finger; they say nothing about what is healthy.
  static let limits = Limits("respiratory rate", hard: 4...120, soft: 8...40, unit: "a minute")
}

extension RespiratoryRate {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(ExactDecimal(value)))] }

  /// Makes a rate from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("value", fields.whole("value")))
  }

  /// Breaths a minute.
  package var valueText: String { String(value) }
  /// Breaths a minute.
  package var unitText: String { "/min" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "resp \(value)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(ExactDecimal(value))].compactMap(\.self)
  }

  /// A respiratory rate is always named: a minute is the pulse's unit too.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `16` or `16 /min` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    words.takeUnit(Self.rateWords)
    let number = try words.whole("the breaths a minute, such as 16")
    words.takeUnit(Self.units)
    self = try words.checked(number.place) { () throws(FieldProblem) in try RespiratoryRate(number.value) }
  }

  /// What may follow the kind's word.
  static let rateWords: Set<String> = ["rate"]
  /// The units that say nothing new.
  private static let units: Set<String> = ["/min", "bpm"]
}

extension RespiratoryRate {
  /// The rate itself.
  package static let quantities: [Quantity] = [
    Quantity(
      "respiratory-rate", "respiratory rate",
      scales: [
        Quantity.Scale("/min", words: units.sorted(), digits: 0, limits, axis: .fixed(6...40, spark: 8...30))
      ], toldBy: [Quantity.Source(RespiratoryRate.self) { Quantity.Told(Double($0.value)) }])
  ]

  /// The number.
  package static var parts: [FormPart] { [.value(.whole, hint: "breaths a minute")] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "respiratoryrate", "resprate", "respiration", "respirationrate", "breathingrate", "breathsperminute",
      "atemfrequenz", "frequencerespiratoire", "frecuenciarespiratoria",
    ]
  }
}
