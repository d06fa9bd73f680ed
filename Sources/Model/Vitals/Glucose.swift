/// A glucose value, exactly as the meter showed it and the person entered it.
package struct Glucose: Measurement {
  /// What the meter showed.
  package enum Value: Sendable, Equatable {
    /// A number in the unit of the entry.
    case number(ExactDecimal)
    /// LO: below what the meter can measure, taken as below 20 mg/dL (1.1 mmol/L).
    case low
    /// HI: above what the meter can measure, taken as above 600 mg/dL (33.3 mmol/L).
    case high
  }

  /// How the value stands to eating.
  package enum Meal: String, Sendable, CaseIterable {
    /// After a night or more without food.
    case fasting
    /// Right before a meal.
    case before = "before-meal"
    /// One to two hours after a meal.
    case after = "after-meal"
    /// Before going to sleep.
    case bedtime
  }

  /// What took the measurement.
  package enum Source: String, Sendable, CaseIterable {
    /// A drop of blood and a strip; what is meant where nothing is said.
    case fingerStick = "finger-stick"
    /// A sensor that measures by itself, every few minutes.
    case cgm
    /// A laboratory.
    case laboratory
  }

  /// What the meter showed.
  package let value: Value
  /// The unit in which it was entered; it is never converted in the journal.
  package let unit: GlucoseUnit
  /// How it stands to eating; nil where that was not noted.
  package let meal: Meal?
  /// What took the measurement.
  package let source: Source
  private var face = Face<GlucoseUnit>()

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Glucose.self, id: "glucose", title: "glucose", words: ["glucose", "g", "bg", "sugar"],
    example: "5.6 mmol/L fasting")

  /// Makes a value.
  ///
  /// - Throws: `FieldProblem` where a number is outside 10 to 1000 mg/dL (0.6 to 55.5 mmol/L).
  package init(
    _ value: Value, unit: GlucoseUnit, meal: Meal? = nil, source: Source = .fingerStick
  ) throws(FieldProblem) {
    if case .number(let number) = value, let refusal = Self.limits(unit).refusal(number) {
      let other = unit.other
      let slip = Self.limits(other).doubt(number) == nil ? "; did you mean \(number) \(other.rawValue)?" : ""
      throw FieldProblem("value", refusal + slip)
    }
    self.value = value
    self.unit = unit
    self.meal = meal
    self.source = source
  }

  /// Takes what was checked before.
  init(checked value: Value, unit: GlucoseUnit, meal: Meal?, source: Source) {
    self.value = value
    self.unit = unit
    self.meal = meal
    self.source = source
  }

  /// The value in whole mg/dL, rounded half up: what bands and limits are checked against.
  ///
  /// 10.0 mmol/L is 180, not 180.18 and so not high. HI and LO are nil: they have no number.
  package var wholeMgdl: Int? {
    guard case .number(let number) = value else { return nil }
    switch unit {
    case .mgdl: return number.roundedProduct(1, scale: 0)
    case .mmol:
      return number.roundedProduct(GlucoseUnit.exactFactor.mantissa, scale: GlucoseUnit.exactFactor.scale)
    }
  }

  /// The value in another unit, for statistics and charts; nil for HI and LO, which are kept out of means.
  package func number(in other: GlucoseUnit) -> Double? {
    guard case .number(let number) = value else { return nil }
    switch (unit, other) {
    case (.mgdl, .mgdl), (.mmol, .mmol): return number.double
    case (.mmol, .mgdl): return number.double * GlucoseUnit.factor
    case (.mgdl, .mmol): return number.double / GlucoseUnit.factor
    }
  }

  static func limits(_ unit: GlucoseUnit) -> Limits { unit == .mgdl ? mgdlLimits : mmolLimits }

  private static let mgdlLimits = Limits("glucose", hard: 10.0...1000.0, soft: 40...600, unit: "mg/dL")
  private static let mmolLimits = Limits("glucose", hard: 0.6...55.5, soft: 2.2...33.3, unit: "mmol/L")

  /// The hard limits in thousandths of the unit.
  static func hardThousandths(_ unit: GlucoseUnit) -> ClosedRange<Int64> {
    unit == .mgdl ? 10_000...1_000_000 : 600...55_500
  }
}

extension Glucose {
  /// The fields in the journal's order; a finger-stick is the default and left out.
  package var fields: [Field] {
    var fields: [Field] = []
    switch value {
    case .number(let number): fields.append(Field("value", .number(number)))
    case .low: fields.append(Field("value", .text("LO")))
    case .high: fields.append(Field("value", .text("HI")))
    }
    fields.append(Field("unit", .text(unit.rawValue)))
    if let meal { fields.append(Field("meal", .text(meal.rawValue))) }
    if source != .fingerStick { fields.append(Field("source", .text(source.rawValue))) }
    return fields
  }

  /// Makes a value from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value: Value
    switch fields.take("value") {
    case .number(let number): value = .number(number)
    case .text("LO"): value = .low
    case .text("HI"): value = .high
    default: throw FieldProblem("value", "a number, \"HI\" or \"LO\" was expected")
    }
    let unit = try fields.require("unit", fields.word("unit", GlucoseUnit.self))
    try self.init(
      value, unit: unit, meal: fields.word("meal", Meal.self),
      source: fields.word("source", Source.self) ?? .fingerStick)
  }

  /// The number in the unit in which it is shown, or HI or LO.
  package var valueText: String {
    switch value {
    case .number(let number): Quantity.glucose.text(number, from: unit.scale, on: shownUnit.scale)
    case .low: "LO"
    case .high: "HI"
    }
  }

  /// The unit in which it is shown.
  package var unitText: String { shownUnit.rawValue }

  /// The unit in which it is shown.
  package var shownUnit: GlucoseUnit { face.look ?? unit }

  /// Shown in the unit of a page.
  package func shown(in units: ShownUnits) -> Glucose { shown(in: units.glucose) }

  /// Shown in a unit; nil for that of its entry.
  package func shown(in unit: GlucoseUnit?) -> Glucose {
    var glucose = self
    glucose.face = Face(unit)
    return glucose
  }

  /// Meal and source, as far as they say something.
  package var details: [String] {
    [meal?.text, source == .fingerStick ? nil : source.text].compactMap(\.self)
  }

  /// What is unusual about the number, a wrong unit above all.
  package func doubts(in context: EntryContext) -> [String] {
    guard case .number(let number) = value else { return [] }
    if unit.isSlip(number.double) {
      let side = unit == .mgdl ? "low" : "high"
      return ["\(number) \(unit.rawValue) is very \(side); did you mean \(number) \(unit.other.rawValue)?"]
    }
    return [Self.limits(unit).doubt(number)].compactMap(\.self)
  }
}

extension Glucose.Meal {
  /// The relation for people.
  package var text: String { rawValue.replacing("-", with: " ") }
}

extension Glucose.Meal {
  /// The relation as a log line says it.
  var word: String {
    switch self {
    case .fasting: "fasting"
    case .before: "before"
    case .after: "after"
    case .bedtime: "bedtime"
    }
  }
}

extension Glucose.Source {
  /// The source for people.
  package var text: String { self == .cgm ? "sensor" : rawValue }
}
