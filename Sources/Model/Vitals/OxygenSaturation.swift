/// Oxygen saturation by a finger oximeter, in percent.
package struct OxygenSaturation: Measurement {
  /// Percent, 50 to 100.
  package let value: Int

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    OxygenSaturation.self, id: "oxygen-saturation", title: "oxygen saturation",
    words: ["spo2", "o2", "oxygen", "sat"], example: "spo2 97")

  /// Makes a saturation.
  ///
  /// - Throws: `FieldProblem` outside 50 to 100 percent.
  package init(_ value: Int) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
  }

  static let limits = Limits("oxygen saturation", hard: 50...100, soft: 85...100, unit: "%")
}

extension OxygenSaturation {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(ExactDecimal(value)))] }

  /// Makes a saturation from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("value", fields.whole("value")))
  }

  /// The number.
  package var valueText: String { String(value) }
  /// Percent.
  package var unitText: String { "%" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "spo2 \(value)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(ExactDecimal(value))].compactMap(\.self)
  }

  /// A saturation is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `97` or `97 %` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.whole("the oxygen saturation in percent, such as 97")
    words.takeUnit(["%"])
    self = try words.checked(number.place) { () throws(FieldProblem) in try OxygenSaturation(number.value) }
  }
}

extension OxygenSaturation {
  /// The saturation itself.
  package static let quantities: [Quantity] = [
    Quantity(
      "oxygen-saturation", "oxygen saturation",
      scales: [
        Quantity.Scale("%", words: ["%"], digits: 0, limits, axis: .fixed(85...100, spark: 90...100))
      ], toldBy: [Quantity.Source(OxygenSaturation.self) { Quantity.Told(Double($0.value)) }])
  ]

  /// The number.
  package static var parts: [FormPart] { [.value(.whole, hint: "percent")] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "spo2", "o2", "sao2", "oxygensaturation", "oxygen", "bloodoxygen", "sauerstoffsattigung",
      "saturationenoxygene", "saturation", "saturacion", "saturaciondeoxigeno",
    ]
  }
}
