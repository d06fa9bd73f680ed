import Exchange
import Model
import Testing

/// Readings of every kind, with everything that can be said of them: what each form of export is held against.
enum EveryReading {
  static func number(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(0) }

  private static func laboratory(
    _ test: String, _ value: String, _ unit: LaboratoryUnit
  ) throws -> LaboratoryValue {
    try LaboratoryValue(#require(LaboratoryTest.named(test)), number(value), unit: unit)
  }

  /// At least two measurements of every kind, with everything that can be set.
  static func measurements() throws -> [any Measurement] {
    [
      try BloodPressure(systolic: 128, diastolic: 82),
      try BloodPressure(
        systolic: 188, diastolic: 102, pulse: 64, cuff: (.arm, .left), posture: .sitting, irregular: true),
      try BloodPressure(systolic: 99, diastolic: 61, cuff: (.wrist, .right), posture: .lying),
      try Glucose(.number(number("5.60")), unit: .mmol, meal: .fasting),
      try Glucose(.number(number("104")), unit: .mgdl, meal: .after, source: .cgm),
      try Glucose(.high, unit: .mgdl, source: .laboratory), try Glucose(.low, unit: .mmol, meal: .bedtime),
      try Pulse(61), try Weight(number("81.40"), unit: .kilogram), try Weight(number("181"), unit: .pound),
      try OxygenSaturation(97), try Temperature(number("36.8"), unit: .celsius),
      try Temperature(number("98.4"), unit: .fahrenheit), try HbA1c(number("6.8"), unit: .percent),
      try HbA1c(number("51"), unit: .mmolPerMol), try Ketones(number("0.4")), try Ketones(number("0")),
      try laboratory("ldl-cholesterol", "2.90", .mmolPerLitre), try laboratory("egfr", "90", .mLPerMinute),
      try RespiratoryRate(16), try Waist(number("94.5"), unit: .centimetre),
      try Waist(number("37"), unit: .inch), try Insulin(number("4.50"), action: .rapid),
      try Insulin(number("12"), action: .long), try Insulin(number("0.05")), try Carbohydrates(number("45")),
      try MedicationTaken("ramipril 5 mg", isSkipped: true),
      try MedicationTaken("ramipril 5 mg"), try MedicationTaken("=cmd|' /C calc'!A0"),
      try Note("slept badly"),
      try Note("12"), try Note(" two\nlines, \"quoted\"; and a\ttab "), try Note("'=not a formula"),
      try Note("null"),
      try Note("\u{301}mark"), try Note("-"), try Note("one\n=two"),
      try MedicationTaken(
        "ramipril", medicine: Fixture.id(900), dose: DoseTime("2026-10-21T08:00"), isSkipped: true),
    ] + (try glucose()) + (try laboratory())
  }

  /// Readings of kinds that a person made: with a unit of UCUM, with none, with one of their own, below nothing.
  static func own() throws -> [any Measurement] {
    try [("own-peak-flow", "420", "L/min"), ("own-steps", "8500", ""), ("own-mood", "-2.5", "smileys")].map {
      code, value, unit in
      var fields = FieldReader(
        [Field("value", .number(number(value)))] + (unit.isEmpty ? [] : [Field("unit", .text(unit))]))
      let kind = try #require(Kind.named(code))
      let content = try kind.decode(&fields)
      return try #require(content.measurement)
    }
  }

  /// Every way in which glucose is taken, before and after each meal, in each unit.
  private static func glucose() throws -> [any Measurement] {
    try Glucose.Source.allCases.flatMap { source in
      try GlucoseUnit.allCases.flatMap { unit in
        try ([nil] + Glucose.Meal.allCases).flatMap { meal in
          try [.number(number(unit == .mgdl ? "104" : "5.8")), .high, .low].map { value in
            try Glucose(value, unit: unit, meal: meal, source: source)
          }
        }
      }
    }
  }

  /// Every test of a laboratory in each of its units.
  private static func laboratory() throws -> [any Measurement] {
    let values: [LaboratoryUnit: String] = [
      .mmolPerLitre: "4.10", .mgPerDecilitre: "40", .umolPerLitre: "88", .mEqPerLitre: "4.1",
      .mLPerMinute: "90",
    ]
    return try LaboratoryTest.all.flatMap { test in
      try test.units.map { try LaboratoryValue(test, number(values[$0] ?? "1"), unit: $0) }
    }
  }

  private static let notes: [String?] = [
    nil, "plain", "=1+1", "+49 170", "-5", "@home", "'quoted'", "''", "a,b;c", "two\r\nlines", " edges ",
    "\"", "é 🙂",
    "\u{FE0F}", "\t", "-", "a\n=1", "＝1", "a\r-\n\n'＠",
  ]

  private static let moments = [
    "2026-10-21T07:30+02:00", "2026-10-25T02:30:15+01:00", "2026-10-25T02:30:15.250+02:00",
    "2026-01-05T23:59-03:30",
    "1950-06-01T00:00+00:00", "2026-10-21T07:30:00+02:00", "2026-10-21T07:30:00.000+02:00",
    "2026-10-21T07:30-15:00",
  ]

  /// All of them, with notes and tags, at times that are given in every way.
  static func entries(_ measurements: [any Measurement]? = nil) throws -> [Entry] {
    var entries: [Entry] = []
    for measurement in try measurements ?? Self.measurements() {
      for note in notes {
        let index = entries.count
        entries.append(
          Entry(
            id: Fixture.id(index), at: Fixture.moment(moments[index % moments.count]), content: measurement,
            note: note,
            tags: index % 3 == 0 ? ["doctor", "a-b"] : []))
      }
    }
    return entries
  }
}
