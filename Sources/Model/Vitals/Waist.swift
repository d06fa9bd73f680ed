/// The units in which a waist is measured.
package enum LengthUnit: String, Sendable, CaseIterable {
  /// Centimetres.
  case centimetre = "cm"
  /// Inches, 2.54 cm.
  case inch = "in"

  /// Reads `cm`, `in` or `inch`, in any case; nil for anything else.
  package init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  static let words = WordTable<LengthUnit>([(.centimetre, ["cm"]), (.inch, ["in", "inch", "inches"])])

  /// Its place among the scales of a waist.
  var scale: Int { self == .centimetre ? 0 : 1 }
}

/// How far it is around the waist, in the unit in which it was entered.
package struct Waist: Measurement {
  /// The number in `unit`, 20 to 300 cm.
  package let value: ExactDecimal
  /// The unit of entry.
  package let unit: LengthUnit
  private var face = Face<LengthUnit>()

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Waist.self, id: "waist", title: "waist", words: ["waist", "girth"], example: "waist 94 cm")

  /// Makes a measure.
  ///
  /// - Throws: `FieldProblem` outside 20 to 300 cm (8 to 118 in).
  package init(_ value: ExactDecimal, unit: LengthUnit) throws(FieldProblem) {
    self.value = try Self.limits(unit).check(value, key: "value")
    self.unit = unit
  }

  /// Recalled [R], to catch a wrong unit or a slip of the finger; they say nothing about what is healthy.
  static func limits(_ unit: LengthUnit) -> Limits {
    switch unit {
    case .centimetre: Limits("waist", hard: 20.0...300.0, soft: 50...170, unit: "cm")
    case .inch: Limits("waist", hard: 8.0...118.0, soft: 20...67, unit: "in")
    }
  }
}

extension Waist {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value)), Field("unit", .text(unit.rawValue))] }

  /// Makes a measure from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value = try fields.require("value", fields.number("value"))
    try self.init(value, unit: fields.require("unit", fields.word("unit", LengthUnit.self)))
  }

  /// The number in the unit in which it is shown.
  package var valueText: String { Quantity.waist.text(value, from: unit.scale, on: shownUnit.scale) }
  /// The unit in which it is shown.
  package var unitText: String { shownUnit.rawValue }
  fileprivate var shownUnit: LengthUnit { face.look ?? unit }
  /// Shown in the unit of a page.
  package func shown(in units: ShownUnits) -> Waist {
    var waist = self
    waist.face = Face(units.unit("waist"))
    return waist
  }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "waist \(value) \(unit.rawValue)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits(unit).doubt(value)].compactMap(\.self)
  }

  /// The units.
  package static var offers: [Offer] { LengthUnit.words.offers() }

  /// Centimetres behind the number say what it is; `in` is a word of its own too.
  package static func claims(_ words: LogWords) -> Bool {
    words.hasUnit { LengthUnit(word: $0) == .centimetre }
  }

  /// Reads `94 cm` or `37 in`; without a unit the one that the person used before is meant.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the waist, such as 94 cm or 37 in")
    let typed = words.takeUnit(LengthUnit.init(word:))
    let meant: LengthUnit? = if let typed { typed } else { try context.unit(of: .waist, for: number) }
    guard let unit = meant else {
      throw LogProblem(
        at: number.place, "\(number.value) has no unit",
        "add the unit: \(number.value) cm or \(number.value) in. After that you can leave it out")
    }
    self = try words.checked(number.place) { () throws(FieldProblem) in try Waist(number.value, unit: unit) }
  }
}

extension Waist {
  /// The measure itself.
  package static let quantities: [Quantity] = [.waist]

  /// The number and its unit.
  package static var parts: [FormPart] { [.value(.decimal), .unit(LengthUnit.allCases.map(\.rawValue))] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "waist", "waistcircumference", "girth", "taille", "tourdetaille", "bauchumfang", "taillenumfang",
      "cintura", "perimetrodecintura",
    ]
  }

  /// Centimetres are enough.
  package static var shortest: String? { "94 cm" }
}

extension Quantity {
  /// How far it is around the waist.
  static let waist = Quantity(
    "waist", "waist", setting: .waistUnit,
    scales: [
      Scale(
        "cm", words: LengthUnit.words.words(for: .centimetre), digits: 1, Waist.limits(.centimetre),
        axis: .fitted(step: 5, empty: 80...100)),
      Scale(
        "in", words: LengthUnit.words.words(for: .inch), digits: 1, Waist.limits(.inch),
        axis: .fitted(step: 2, empty: 30...40), conversion: ({ $0 * 2.54 }, { $0 / 2.54 })),
    ],
    toldBy: [Source(Waist.self) { Told($0.value.double, scale: $0.unit.scale, shown: $0.shownUnit.scale) }])
}
