/// The units in which temperature is entered.
package enum TemperatureUnit: String, Sendable, CaseIterable {
  /// Degrees Celsius.
  case celsius = "C"
  /// Degrees Fahrenheit.
  case fahrenheit = "F"

  /// Reads `C`, `°C`, `F` or `°F`, in any case; nil for anything else.
  package init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  static let words = WordTable<TemperatureUnit>([(.celsius, ["C", "°C"]), (.fahrenheit, ["F", "°F"])])

  /// Its place among the scales of a temperature.
  var scale: Int { self == .celsius ? 0 : 1 }
}

/// A body temperature, in the unit in which it was entered.
package struct Temperature: Measurement {
  /// The number in `unit`, 25 to 45 °C.
  package let value: ExactDecimal
  /// The unit of entry.
  package let unit: TemperatureUnit
  private var face = Face<TemperatureUnit>()

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Temperature.self, id: "temperature", title: "temperature", words: ["temperature", "temp", "t"],
    example: "temp 36.8 C")

  /// Makes a temperature.
  ///
  /// - Throws: `FieldProblem` outside 25 to 45 °C (77 to 113 °F).
  package init(_ value: ExactDecimal, unit: TemperatureUnit) throws(FieldProblem) {
    self.value = try Self.limits(unit).check(value, key: "value")
    self.unit = unit
  }

  /// Degrees Celsius, for limits, statistics and charts.
  package var celsius: Double { unit == .celsius ? value.double : (value.double - 32) / 1.8 }

  static func limits(_ unit: TemperatureUnit) -> Limits {
    switch unit {
    case .celsius: Limits("temperature", hard: 25...45, soft: 34...42, unit: "°C")
    case .fahrenheit: Limits("temperature", hard: 77...113, soft: 93.2...107.6, unit: "°F")
    }
  }
}

extension Temperature {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value)), Field("unit", .text(unit.rawValue))] }

  /// Makes a temperature from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value = try fields.require("value", fields.number("value"))
    try self.init(value, unit: fields.require("unit", fields.word("unit", TemperatureUnit.self)))
  }

  /// The number in the unit in which it is shown.
  package var valueText: String { Quantity.temperature.text(value, from: unit.scale, on: shownUnit.scale) }
  /// The unit in which it is shown.
  package var unitText: String { "°\(shownUnit.rawValue)" }
  /// The unit in which it is shown.
  package var shownUnit: TemperatureUnit { face.look ?? unit }
  /// Shown in the unit of a page.
  package func shown(in units: ShownUnits) -> Temperature {
    var temperature = self
    temperature.face = Face(units.unit("temperature"))
    return temperature
  }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "temp \(value) \(unit.rawValue)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits(unit).doubt(value)].compactMap(\.self)
  }

  /// The units.
  package static var offers: [Offer] { TemperatureUnit.words.offers() }

  /// A unit of temperature behind the number says what it is.
  package static func claims(_ words: LogWords) -> Bool { words.hasUnit { TemperatureUnit(word: $0) != nil } }

  /// Reads `36.8`, `36.8 C` or `98.4 F`; without a unit the one the person used before is meant.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the temperature, such as 36.8 C")
    let typed = words.takeUnit(TemperatureUnit.init(word:))
    let meant: TemperatureUnit? =
      if let typed { typed } else { try context.unit(of: .temperature, for: number) }
    guard let unit = meant else {
      throw LogProblem(
        at: number.place, "\(number.value) has no unit",
        "add the unit: \(number.value) C or \(number.value) F. After that you can leave it out")
    }
    self = try words.checked(number.place) { () throws(FieldProblem) in
      try Temperature(number.value, unit: unit)
    }
  }
}

extension Temperature {
  /// The temperature itself.
  package static let quantities: [Quantity] = [.temperature]

  /// The number and its unit.
  package static var parts: [FormPart] {
    [.value(.decimal), .unit(TemperatureUnit.allCases.map(\.rawValue))]
  }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "temperature", "temp", "bodytemperature", "temperatur", "korpertemperatur", "temperaturecorporelle",
      "temperatura", "temperaturacorporal",
    ]
  }

  /// A unit of temperature is enough.
  package static var shortest: String? { "36.8 C" }
}

extension Quantity {
  /// The temperature of the body.
  static let temperature = Quantity(
    "temperature", "temperature", setting: .temperatureUnit,
    scales: [
      Scale(
        "°C", code: "C", words: TemperatureUnit.words.words(for: .celsius), digits: 1,
        Temperature.limits(.celsius),
        axis: .fixed(35...41, spark: 36...39)),
      Scale(
        "°F", code: "F", words: TemperatureUnit.words.words(for: .fahrenheit), digits: 1,
        Temperature.limits(.fahrenheit), axis: .fixed(95...106, spark: 96.8...102.2),
        conversion: ({ ($0 - 32) / 1.8 }, { $0 * 1.8 + 32 })),
    ],
    toldBy: [
      Source(Temperature.self) { Told($0.value.double, scale: $0.unit.scale, shown: $0.shownUnit.scale) }
    ])
}
