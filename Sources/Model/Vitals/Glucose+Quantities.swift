extension Glucose {
  /// The value itself.
  package static let quantities: [Quantity] = [.glucose]

  /// The value, then how it was taken.
  package static var parts: [FormPart] {
    [
      .value(.meter, hint: "a number, HI or LO"),
      .unit(GlucoseUnit.allCases.map(\.rawValue), canBeOpen: true),
      .choice("meal", Meal.allCases.map(\.word), canBeOpen: true),
      .choice("source", [Source.fingerStick, .cgm, .laboratory].map(\.text)),
    ]
  }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "glucose", "bloodglucose", "bloodsugar", "sugar", "bg", "sgv", "mbg", "glucosevalue", "glucosereading",
      "bloodglucosemeasurement", "bloodsugarmeasurement", "bloodglucosevalue", "glukose", "glukosewert",
      "blutzucker", "blutzuckerwert", "bz", "glycemie", "glucosesanguin", "glucemia", "glucosa", "azucar",
      "reading", "readings", "messungen",
    ]
  }

  /// A unit of glucose is enough.
  package static var shortest: String? { "5.6 mmol/L" }

  /// The fields of the journal, the meal and the source as the log line says them.
  package var filled: [String: String] {
    var filled = ["value": asEntered.valueText, "unit": unit.rawValue, "source": source.text]
    filled["meal"] = meal?.word
    return filled
  }
}

extension Quantity {
  /// Blood glucose; less than 10 mg/dL (0.6 mmol/L) is no difference.
  package static let glucose = Quantity(
    "glucose", "glucose", setting: .glucoseUnit,
    scales: [
      Scale(
        "mmol/L", words: GlucoseUnit.words.words(for: .mmol), digits: 1, Glucose.limits(.mmol),
        axis: .fixed(2...16, spark: 3...14), leastDifference: 0.6),
      Scale(
        "mg/dL", words: GlucoseUnit.words.words(for: .mgdl), digits: 0, Glucose.limits(.mgdl),
        axis: .fixed(40...300, spark: 50...250), leastDifference: 10,
        conversion: ({ $0 / GlucoseUnit.factor }, { $0 * GlucoseUnit.factor })),
    ], toldBy: [Source(Glucose.self) { $0.told }])
}

extension Glucose {
  fileprivate var told: Quantity.Told {
    let number =
      switch value {
      case .number(let number): number.double
      case .low: -Double.infinity
      case .high: Double.infinity
      }
    return Quantity.Told(number, scale: unit.scale, shown: shownUnit.scale)
  }
}
