/// Which side the cuff was on.
package enum Side: String, Sendable, CaseIterable {
  /// The patient's left.
  case left
  /// The patient's right.
  case right
}

/// How the patient was placed while measuring.
package enum Posture: String, Sendable, CaseIterable {
  /// Sitting, back supported, the usual way.
  case sitting
  /// Standing.
  case standing
  /// Lying.
  case lying
}

/// A blood pressure reading in mmHg, with what the monitor and the person said beside it.
package struct BloodPressure: Measurement {
  /// Where the cuff was.
  package enum Site: String, Sendable, CaseIterable {
    /// The upper arm.
    case arm
    /// The wrist.
    case wrist
  }

  /// Systolic pressure in mmHg, 40 to 300.
  package let systolic: Int
  /// Diastolic pressure in mmHg, 20 to 200, below the systolic.
  package let diastolic: Int
  /// Pulse in beats a minute, 20 to 300; nil where it was not noted.
  package let pulse: Int?
  /// Where the cuff was and on which side; nil where it was not noted.
  package let cuff: (site: Site, side: Side)?
  /// How the patient was placed; nil where it was not noted.
  package let posture: Posture?
  /// Whether the monitor saw an irregular heartbeat.
  package let irregular: Bool

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    BloodPressure.self, id: "blood-pressure", title: "blood pressure", words: ["bp", "pressure"],
    example: "128/82 64 left arm sitting")

  /// Makes a reading.
  ///
  /// - Throws: `FieldProblem` where a number is outside its hard limits or the diastolic is not below the systolic.
  package init(
    systolic: Int, diastolic: Int, pulse: Int? = nil, cuff: (site: Site, side: Side)? = nil,
    posture: Posture? = nil, irregular: Bool = false
  ) throws(FieldProblem) {
    if systolic < diastolic {
      throw FieldProblem(
        "systolic",
        "\(systolic)/\(diastolic): the upper number comes first; did you mean \(diastolic)/\(systolic)?")
    }
    self.systolic = try Self.systolicLimits.check(systolic, key: "systolic")
    self.diastolic = try Self.diastolicLimits.check(diastolic, key: "diastolic")
    if diastolic == systolic {
      throw FieldProblem("diastolic", "diastolic \(diastolic) cannot be the same as systolic \(systolic)")
    }
    self.pulse = if let pulse { try Pulse.limits.check(pulse, key: "pulse") } else { nil }
    self.cuff = cuff
    self.posture = posture
    self.irregular = irregular
  }

  /// Takes numbers that were checked before.
  init(
    checked systolic: Int, _ diastolic: Int, pulse: Int?, cuff: (site: Site, side: Side)?, posture: Posture?,
    irregular: Bool
  ) {
    self.systolic = systolic
    self.diastolic = diastolic
    self.pulse = pulse
    self.cuff = cuff
    self.posture = posture
    self.irregular = irregular
  }

  /// Systolic minus diastolic, in mmHg.
  package var pulsePressure: Int { systolic - diastolic }

  static let hardSystolic = 40...300
  static let hardDiastolic = 20...200
  static let systolicLimits = Limits("systolic", hard: hardSystolic, soft: 70...250, unit: "mmHg")
  static let diastolicLimits = Limits("diastolic", hard: hardDiastolic, soft: 40...150, unit: "mmHg")
  static let pulsePressures = 15...120
}

extension BloodPressure {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [
      Field("systolic", .number(ExactDecimal(systolic))),
      Field("diastolic", .number(ExactDecimal(diastolic))),
    ]
    if let pulse { fields.append(Field("pulse", .number(ExactDecimal(pulse)))) }
    if let cuff { fields.append(Field(cuff.site.rawValue, .text(cuff.side.rawValue))) }
    if let posture { fields.append(Field("posture", .text(posture.rawValue))) }
    if irregular { fields.append(Field("irregular", .flag)) }
    return fields
  }

  /// Makes a reading from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let systolic = try fields.require("systolic", fields.whole("systolic"))
    let diastolic = try fields.require("diastolic", fields.whole("diastolic"))
    let pulse = try fields.whole("pulse")
    let arm = try fields.word("arm", Side.self)
    let wrist = try fields.word("wrist", Side.self)
    try self.init(
      systolic: systolic, diastolic: diastolic, pulse: pulse,
      cuff: arm.map { (.arm, $0) } ?? wrist.map { (.wrist, $0) },
      posture: fields.word("posture", Posture.self), irregular: fields.flag("irregular"))
  }

  /// Whether two readings are the same in every field.
  package static func == (left: Self, right: Self) -> Bool { left.fields == right.fields }

  /// The two pressures, as people write them.
  package var valueText: String { "\(systolic)/\(diastolic)" }
  /// Millimetres of mercury.
  package var unitText: String { "mmHg" }

  /// Pulse, cuff, posture and heartbeat, as far as they are known.
  package var details: [String] {
    [
      pulse.map { "pulse \($0)" }, cuff.map { "\($0.side.rawValue) \($0.site.rawValue)" }, posture?.rawValue,
      irregular ? "irregular heartbeat" : nil,
    ].compactMap(\.self)
  }

  /// What is unusual about the numbers.
  package func doubts(in context: EntryContext) -> [String] {
    var doubts = [
      Self.systolicLimits.doubt(ExactDecimal(systolic)), Self.diastolicLimits.doubt(ExactDecimal(diastolic)),
      pulse.flatMap { Pulse.limits.doubt(ExactDecimal($0)) },
    ].compactMap(\.self)
    if !Self.pulsePressures.contains(pulsePressure) {
      doubts.append(
        "the two numbers are \(pulsePressure) mmHg apart "
          + "(usually \(Self.pulsePressures.lowerBound) to \(Self.pulsePressures.upperBound))")
    }
    return doubts
  }
}
