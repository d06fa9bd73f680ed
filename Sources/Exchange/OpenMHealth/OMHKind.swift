import Model

/// How a kind of measurement is written for Open mHealth, and known again.
///
/// A kind for which there is a schema is in `OMHKinds.all`; others are not in such a file.
protocol OMHKind: Sendable {
  /// The kind.
  var kind: Kind { get }
  /// The name of its schema.
  var schema: OMHPoint.Schema { get }
  /// Whether the schema can say it: HI of a meter has no place in any.
  func fits(_ content: any Content) -> Bool
  /// Writes what was measured.
  func write(_ content: any Content, to json: inout JSONWriter)
  /// Reads it back.
  ///
  /// - Throws: `RecordProblem` where the body says none that can be.
  func measurement(of source: OMHSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement
}

extension OMHKind {
  func fits(_ content: any Content) -> Bool { true }
}

/// Every kind with a schema.
enum OMHKinds {
  static let all: [any OMHKind] = [OMHPressure(), OMHGlucose()] + OMHNumber.all

  /// The kind of an entry; nil where there is no schema.
  static func named(_ id: Kind.ID) -> (any OMHKind)? { byID[id] }

  /// The kind that a schema is of, whatever its version.
  static func of(schema name: String) -> (any OMHKind)? { all.first { $0.schema.name == name } }

  private static let byID = Dictionary(all.map { ($0.kind.id, $0) }) { first, _ in first }
}

/// A kind whose body is one number in one of a few units.
struct OMHNumber: OMHKind {
  let kind: Kind
  let schema: OMHPoint.Schema
  /// The key of the number.
  let key: StaticString
  /// The unit as the journal writes it, empty where there is only one, and as Open mHealth does.
  let units: [(journal: String, theirs: String)]

  /// The table.
  static let all: [OMHNumber] = [
    OMHNumber(
      kind: Pulse.kind, schema: .init(name: "heart-rate", version: "2.0"), key: "heart_rate",
      units: [("", "beats/min")]),
    OMHNumber(
      kind: Weight.kind, schema: .init(name: "body-weight", version: "3.0"), key: "body_weight",
      units: [("kg", "kg"), ("lb", "lb")]),
    OMHNumber(
      kind: OxygenSaturation.kind, schema: .init(name: "oxygen-saturation", version: "2.0"),
      key: "oxygen_saturation", units: [("", "%")]),
    OMHNumber(
      kind: Temperature.kind, schema: .init(name: "body-temperature", version: "4.0"),
      key: "body_temperature",
      units: [("C", "C"), ("F", "F")]),
    OMHNumber(
      kind: RespiratoryRate.kind, schema: .init(name: "respiratory-rate", version: "2.0"),
      key: "respiratory_rate", units: [("", "breaths/min")]),
  ]

  func write(_ content: any Content, to json: inout JSONWriter) {
    guard let (value, unit) = content.numberAndUnit,
      let theirs = units.first(where: { $0.journal == unit })?.theirs
    else { return }
    json.measure(key, value, theirs)
  }

  func measurement(of source: OMHSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let (value, unit) = try source.measure("\(key)")
    guard let own = units.first(where: { $0.theirs == unit })?.journal else {
      let known = units.map(\.theirs).joined(separator: " or ")
      throw RecordProblem("\(key)", found: "\(value) \(unit)", "a number in \(known) is expected")
    }
    let fields = [Field("value", .number(value))] + (own.isEmpty ? [] : [Field("unit", .text(own))])
    return try RecordProblem.checked("\(key)", "\(value) \(unit)") { () throws(FieldProblem) in
      try kind.measurement(fields)
    }
  }
}

/// Two pressures; the pulse beside them is a point of its own.
struct OMHPressure: OMHKind {
  let kind = BloodPressure.kind
  let schema = OMHPoint.Schema(name: "blood-pressure", version: "4.0")

  func write(_ content: any Content, to json: inout JSONWriter) {
    guard let pressure = content as? BloodPressure else { return }
    json.measure("systolic_blood_pressure", ExactDecimal(pressure.systolic), "mmHg")
    json.measure("diastolic_blood_pressure", ExactDecimal(pressure.diastolic), "mmHg")
    json.text("body_posture", pressure.posture.flatMap { OMHWords.postures[$0] })
    json.text("measurement_location", pressure.cuff.map(OMHWords.location))
  }

  func measurement(of source: OMHSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let systolic = try source.whole("systolic_blood_pressure", "mmHg")
    let diastolic = try source.whole("diastolic_blood_pressure", "mmHg")
    let posture = source.body["body_posture"]?.text
    let location = source.body["measurement_location"]?.text
    let cuff = OMHWords.cuffs.first { OMHWords.location($0) == location }
    return try RecordProblem.checked("systolic_blood_pressure", "\(systolic)/\(diastolic)") {
      () throws(FieldProblem) in
      try BloodPressure(
        systolic: systolic, diastolic: diastolic, cuff: cuff,
        posture: OMHWords.postures.first { $0.value == posture }?.key)
    }
  }
}

/// A number alone: what a meter shows as HI or LO has no place in the schema.
struct OMHGlucose: OMHKind {
  let kind = Glucose.kind
  let schema = OMHPoint.Schema(name: "blood-glucose", version: "4.0")

  func fits(_ content: any Content) -> Bool { content.numberAndUnit != nil }

  func write(_ content: any Content, to json: inout JSONWriter) {
    guard let glucose = content as? Glucose, case .number(let number) = glucose.value else { return }
    json.measure("blood_glucose", number, glucose.unit.rawValue)
    json.text("specimen_source", OMHWords.specimens[glucose.source])
    json.text("temporal_relationship_to_meal", glucose.meal.flatMap { OMHWords.meals[$0] })
    if glucose.meal == .bedtime { json.text("temporal_relationship_to_sleep", OMHWords.bedtime) }
  }

  func measurement(of source: OMHSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let (value, word) = try source.measure("blood_glucose")
    guard let unit = GlucoseUnit(word: word) else {
      throw RecordProblem("blood_glucose", found: "\(value) \(word)", "a unit is expected: mg/dL or mmol/L")
    }
    let specimen = source.body["specimen_source"]?.text
    // Ours always say of what, unless it was a laboratory's.
    let taken =
      OMHWords.specimens.first { $0.value == specimen }?.key
      ?? (source.isOwn ? .laboratory : options.source ?? .fingerStick)
    return try RecordProblem.checked("blood_glucose", "\(value) \(word)") { () throws(FieldProblem) in
      try Glucose(.number(value), unit: unit, meal: OMHWords.meal(source.body), source: taken)
    }
  }
}
