/// The units in which weight is entered.
package enum WeightUnit: String, Sendable, CaseIterable {
  /// Kilograms.
  case kilogram = "kg"
  /// Pounds, 0.45359237 kg.
  case pound = "lb"

  /// A pound in kilograms, exactly.
  package static let poundInKilograms = 0.45359237

  /// Reads `kg`, `lb` or `lbs`, in any case; nil for anything else.
  package init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  static let words = WordTable<WeightUnit>([(.kilogram, ["kg"]), (.pound, ["lb", "lbs"])])

  /// Its place among the scales of a weight.
  var scale: Int { self == .kilogram ? 0 : 1 }
}

/// A body weight, in the unit in which it was entered.
package struct Weight: Measurement {
  /// The number in `unit`, 2 to 500 kg.
  package let value: ExactDecimal
  /// The unit of entry.
  package let unit: WeightUnit
  private var face = Face<WeightUnit>()

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Weight.self, id: "weight", title: "weight", words: ["weight", "w"], example: "w 81.4 kg")

  /// Makes a weight.
  ///
  /// - Throws: `FieldProblem` outside 2 to 500 kg.
  package init(_ value: ExactDecimal, unit: WeightUnit) throws(FieldProblem) {
    self.value = try Self.limits(unit).check(value, key: "value")
    self.unit = unit
  }

  /// The weight in kilograms, for statistics and charts.
  package var kilograms: Double {
    unit == .kilogram ? value.double : value.double * WeightUnit.poundInKilograms
  }

  static func limits(_ unit: WeightUnit) -> Limits {
    switch unit {
    case .kilogram: Limits("weight", hard: 2...500, soft: 20...300, unit: "kg")
    case .pound: Limits("weight", hard: 4.4...1102, soft: 44...661, unit: "lb")
    }
  }
}

extension Weight {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value)), Field("unit", .text(unit.rawValue))] }

  /// Makes a weight from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value = try fields.require("value", fields.number("value"))
    try self.init(value, unit: fields.require("unit", fields.word("unit", WeightUnit.self)))
  }

  /// The number in the unit in which it is shown.
  package var valueText: String { Quantity.weight.text(value, from: unit.scale, on: shownUnit.scale) }
  /// The unit in which it is shown.
  package var unitText: String { shownUnit.rawValue }
  /// The unit in which it is shown.
  package var shownUnit: WeightUnit { face.look ?? unit }
  /// Shown in the unit of a page.
  package func shown(in units: ShownUnits) -> Weight {
    var weight = self
    weight.face = Face(units.unit("weight"))
    return weight
  }
  /// Shown in a unit.
  package func shown(in unit: WeightUnit) -> Weight {
    var weight = self
    weight.face = Face(unit)
    return weight
  }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "weight \(value) \(unit.rawValue)" }

  /// What is unusual about the number: by itself, or more than 5 % away from a weight of the last two days.
  package func doubts(in context: EntryContext) -> [String] {
    if let doubt = Self.limits(unit).doubt(value) { return [doubt] }
    guard let last = context.lastWeight, (0...2880).contains(context.now.minutes(since: last.at)) else {
      return []
    }
    let change = (kilograms - last.weight.kilograms) / last.weight.kilograms
    guard abs(change) > 0.05 else { return [] }
    return [
      "\(value) \(unit.rawValue) is more than 5 % away from \(last.weight.shown(in: unit).sentence) on \(last.at.day)"
    ]
  }

  /// The units.
  package static var offers: [Offer] { WeightUnit.words.offers() }

  /// A unit of weight behind the number says what it is.
  package static func claims(_ words: LogWords) -> Bool { words.hasUnit { WeightUnit(word: $0) != nil } }

  /// Reads `81.4` or `81.4 kg`; without a unit the one that the person used before is meant.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the weight, such as 81.4 kg")
    let typed = words.takeUnit(WeightUnit.init(word:))
    let meant: WeightUnit? = if let typed { typed } else { try context.unit(of: .weight, for: number) }
    guard let unit = meant else {
      throw LogProblem(
        at: number.place, "\(number.value) has no unit",
        "add the unit: \(number.value) kg or \(number.value) lb. After that you can leave it out")
    }
    self = try words.checked(number.place) { () throws(FieldProblem) in try Weight(number.value, unit: unit) }
  }
}

extension Weight {
  /// The weight itself.
  package static let quantities: [Quantity] = [.weight]

  /// The number and its unit.
  package static var parts: [FormPart] { [.value(.decimal), .unit(WeightUnit.allCases.map(\.rawValue))] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    ["weight", "bodyweight", "gewicht", "korpergewicht", "poids", "peso", "pesocorporal"]
  }

  /// A unit of weight is enough.
  package static var shortest: String? { "81.4 kg" }
}

extension Quantity {
  /// The weight of the body; less than 1 of either unit is no difference.
  package static let weight = Quantity(
    "weight", "weight", setting: .weightUnit,
    scales: [
      Scale(
        "kg", words: WeightUnit.words.words(for: .kilogram), digits: 1, Weight.limits(.kilogram),
        axis: .fitted(step: 5, empty: 60...80), leastDifference: 1),
      Scale(
        "lb", words: WeightUnit.words.words(for: .pound), digits: 1, Weight.limits(.pound),
        axis: .fitted(step: 5, empty: 60...80), leastDifference: 1,
        conversion: ({ $0 * WeightUnit.poundInKilograms }, { $0 / WeightUnit.poundInKilograms })),
    ],
    toldBy: [Source(Weight.self) { Told($0.value.double, scale: $0.unit.scale, shown: $0.shownUnit.scale) }])
}
