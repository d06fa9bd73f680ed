import Model
import Testing

/// Every measurement through the journal's fields and through the words of a log line, and back: the same each time.
@Suite struct RoundTripTests {
  private static func bloodPressures() throws -> [any Measurement] {
    var all: [any Measurement] = []
    let cuffs: [(site: BloodPressure.Site, side: Side)?] = [
      nil, (.arm, .left), (.arm, .right), (.wrist, .left), (.wrist, .right),
    ]
    for cuff in cuffs {
      for posture in [nil] + Posture.allCases.map(Optional.some) {
        for pulse in [nil, 20, 64, 300] {
          for irregular in [false, true] {
            all.append(
              try BloodPressure(
                systolic: 128, diastolic: 82, pulse: pulse, cuff: cuff, posture: posture, irregular: irregular
              ))
          }
        }
      }
    }
    return all + [
      try BloodPressure(systolic: 300, diastolic: 20), try BloodPressure(systolic: 40, diastolic: 39),
    ]
  }

  private static func glucoses() throws -> [any Measurement] {
    var all: [any Measurement] = []
    let values: [(Glucose.Value, GlucoseUnit)] = [
      (.number(try decimal("5.6")), .mmol), (.number(try decimal("5.60")), .mmol),
      (.number(try decimal("101")), .mgdl), (.number(try decimal("101.0")), .mgdl), (.high, .mgdl),
      (.low, .mmol),
      (.number(try decimal("10.125")), .mmol),
    ]
    for (value, unit) in values {
      for meal in [nil] + Glucose.Meal.allCases.map(Optional.some) {
        for source in Glucose.Source.allCases {
          all.append(try Glucose(value, unit: unit, meal: meal, source: source))
        }
      }
    }
    return all
  }

  private static func others() throws -> [any Measurement] {
    try LaboratoryTests.values() + [
      try Pulse(20), try Pulse(64), try Pulse(300), try OxygenSaturation(50), try OxygenSaturation(100),
      try Weight(try decimal("81.40"), unit: .kilogram), try Weight(try decimal("180"), unit: .pound),
      try Temperature(try decimal("36.8"), unit: .celsius),
      try Temperature(try decimal("98.60"), unit: .fahrenheit),
      try HbA1c(try decimal("6.8"), unit: .percent), try HbA1c(try decimal("51"), unit: .mmolPerMol),
      try Ketones(try decimal("0")), try Ketones(try decimal("0.40")),
      try RespiratoryRate(4), try RespiratoryRate(16),
      try Waist(try decimal("94.5"), unit: .centimetre), try Waist(try decimal("37"), unit: .inch),
      try Insulin(try decimal("4.50")), try Insulin(try decimal("4"), action: .rapid),
      try Insulin(try decimal("12"), action: .long), try Carbohydrates(try decimal("45.0")),
    ]
  }

  private static func texts() throws -> [any Measurement] {
    let names = [
      "ramipril 5 mg", "aspirin", "insulin 10 units at lunch", "ramipril at 8:00", "vitamin D 2026-11-20",
      "#1 tablet", "note from the doctor", "n", "took", "128/82", "  two  spaces ", "a\nb", "\"quoted\"",
      "5\" patch",
      "ends with \"", "yesterday's pills", "yesterday", "one -2h", "at", "100mg/dl", "💊 血圧 é", "x 7 pm", "\"",
      "\"\"",
      "insulin \"aspart\" 4 IU", "2026-02-30", "7:40", "am", "5mg", "12 : 30", "a # b",
    ]
    let notes = [
      "slept badly", "note", "128/82 64", "#tag at 7:40", "a  b", "\"x\"", "yesterday", "n", "💊", "a\nb",
    ]
    return try names.flatMap { try [MedicationTaken($0), MedicationTaken($0, isSkipped: true)] }
      + notes.map { try Note($0) }
  }

  private static func all() throws -> [any Measurement] {
    try bloodPressures() + glucoses() + others() + texts()
  }

  @Test func throughTheFields() throws {
    for measurement in try Self.all() {
      var fields = FieldReader(measurement.fields)
      let again = try measurement.kind.decode(&fields)
      #expect(again.says(theSameAs: measurement), "\(measurement)")
      #expect(again.fields == measurement.fields)
      #expect(Set(measurement.fields.map(\.key)).count == measurement.fields.count)
    }
  }

  @Test func throughTheWords() throws {
    let context = try Clock.context()
    for measurement in try Self.all() {
      let parsed = try LogLine.read(measurement.logText, context: context)
      #expect(parsed.measurement.says(theSameAs: measurement), "\(measurement.logText)")
      #expect(parsed.at == context.now && parsed.note == nil && parsed.tags.isEmpty, "\(measurement.logText)")
    }
  }

  @Test(arguments: [
    "2026-11-21T07:30+01:00", "2026-11-21T07:30:15+01:00", "2026-11-21T07:30:15.250+01:00",
    "2026-06-01T07:00+09:00",
    "2026-10-25T02:30+01:00", "2020-02-29T23:59-03:30", "2026-11-21T00:00+00:00",
  ])
  func wholeEntries(_ at: String) throws {
    let context = try Clock.context()
    let notes = [nil, "slept badly", "note n note", "#not a tag", "7:40 yesterday", "\"x", "a  b\nc"]
    let tags = [[], ["travel"], ["Travel", "#1", "é", "7:40", "a\"b"], ["with space"]]
    for (index, measurement) in try Self.all().enumerated() {
      let entry = Entry(
        id: ULID(milliseconds: 1, random: (0, 0)), at: try Clock.moment(at), content: measurement,
        note: notes[index % notes.count], tags: tags[index / 3 % tags.count])
      let text = try #require(LogLine.text(for: entry))
      let parsed = try LogLine.read(text, context: context, correcting: entry)
      #expect(parsed.entry(id: entry.id) == entry, "\(text)")
      #expect(
        parsed.doubts.count == parsed.measurement.doubts(in: context).count, "\(text): \(parsed.doubts)")
    }
  }

  @Test func whatIsNoMeasurementHasNoLine() throws {
    let entry = Entry(
      id: ULID(milliseconds: 1, random: (0, 0)), at: try Clock.morning(), content: Targets.untouched)
    #expect(LogLine.text(for: entry) == nil)
  }

  @Test(arguments: [
    ("{systolic}", "systolic", FieldValue.text("128")), ("bp", "systolic", .number(ExactDecimal(400))),
    ("bp", "diastolic", .number(ExactDecimal(128))), ("bp", "diastolic", .number(ExactDecimal(250))),
    ("bp", "pulse", .number(ExactDecimal(0))), ("bp", "arm", .text("Left")),
    ("bp", "posture", .text("asleep")),
    ("bp", "irregular", .text("yes")),
  ])
  func damagedBloodPressuresAreRefused(_ what: String, _ key: String, _ value: FieldValue) throws {
    let good = try BloodPressure(
      systolic: 128, diastolic: 82, pulse: 64, cuff: (.arm, .left), posture: .sitting)
    var fields = FieldReader(good.fields + [Field(key, value)])
    #expect(throws: FieldProblem.self) { try BloodPressure(fields: &fields) }
  }

  @Test(arguments: [
    ("value", FieldValue.text("hi")), ("value", .flag), ("value", .number(ExactDecimal(2000))),
    ("unit", .text("mmol")),
    ("meal", .text("lunch")), ("source", .text("guess")),
  ])
  func damagedGlucoseIsRefused(_ key: String, _ value: FieldValue) throws {
    let good = try Glucose(.number(try decimal("5.6")), unit: .mmol, meal: .fasting)
    var fields = FieldReader(good.fields + [Field(key, value)])
    let problem = #expect(throws: FieldProblem.self) { try Glucose(fields: &fields) }
    #expect(problem?.key == key)
  }

  @Test(arguments: Kind.measurements)
  func nothingAtAllIsRefused(_ kind: Kind) throws {
    var fields = FieldReader([])
    #expect(throws: FieldProblem.self) { try kind.decode(&fields) }
  }

  @Test func sentencesForPeople() throws {
    let reading = try BloodPressure(
      systolic: 128, diastolic: 82, pulse: 64, cuff: (.wrist, .right), posture: .lying, irregular: true)
    #expect(reading.sentence == "128/82 mmHg, pulse 64, right wrist, lying, irregular heartbeat")
    let glucose = try Glucose(.number(try decimal("5.60")), unit: .mmol, meal: .after, source: .cgm)
    #expect(glucose.sentence == "5.60 mmol/L, after meal, sensor")
    #expect(try Glucose(.high, unit: .mgdl).sentence == "HI mg/dL")
    #expect(try Note("slept badly").sentence == "slept badly")
  }
}
