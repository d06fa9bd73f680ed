/// What a person's readings are held against: the scheme, the setting, and limits agreed for this person.
package struct Targets: Content {
  /// Where blood pressure is measured, which decides the column of a scheme.
  package enum Setting: String, Sendable, CaseIterable {
    /// At home.
    case home
    /// At the doctor's.
    case office
  }

  /// The scheme's id, such as `esc-2024`.
  package var scheme: String
  /// The setting.
  package var setting: Setting
  /// This person's upper limit of systolic pressure in mmHg; readings at or above it are above target.
  package var systolic: Int? { didSet { forget(.systolic, systolic != oldValue) } }
  /// This person's upper limit of diastolic pressure in mmHg; readings at or above it are above target.
  package var diastolic: Int? { didSet { forget(.diastolic, diastolic != oldValue) } }
  /// The id of what glucose is held against, such as `uk-4.0`; nil for the consensus of 2019.
  package var glucoseScheme: String?
  /// This person's lowest glucose in range; readings below it are below target.
  package var glucoseLow: Glucose? { didSet { forget(.glucoseLow, glucoseLow != oldValue) } }
  /// This person's highest glucose in range; readings above it are above target.
  package var glucoseHigh: Glucose? { didSet { forget(.glucoseHigh, glucoseHigh != oldValue) } }
  /// How often the person wants to measure, in days, by the kind's id; a longer pause is an alert.
  package var measureEvery: [Kind.ID: Int] = [:]
  /// The number to call in an emergency where this person lives; nil leaves it at "your emergency number".
  package var emergencyNumber: String?
  /// Whether this person lives with heart failure, so that a gain of weight matters; nil where they never said.
  package var heartFailure: Bool?
  /// Where limits come from that were agreed at a visit, by their keys; a limit that is changed by hand loses its.
  package private(set) var origins: [String: TargetOrigin] = [:]

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Targets.self, id: "targets", title: "targets")

  /// What holds until the person chooses: ESC 2024 at home, and no limits of one's own.
  package static let untouched = Targets(scheme: "esc-2024", setting: .home)

  /// Makes targets without limits of one's own.
  package init(scheme: String, setting: Setting) {
    self.scheme = scheme
    self.setting = setting
  }

  /// Where a limit comes from; nil where it was not agreed at a visit.
  package func origin(of key: TargetKey) -> TargetOrigin? { origins[key.rawValue] }

  /// Notes where a limit comes from.
  package mutating func setOrigin(_ origin: TargetOrigin?, of key: TargetKey) {
    origins[key.rawValue] = origin
  }

  /// Whether there is a limit of this person's own.
  package func has(_ key: TargetKey) -> Bool {
    switch key {
    case .systolic: systolic != nil
    case .diastolic: diastolic != nil
    case .glucoseLow: glucoseLow != nil
    case .glucoseHigh: glucoseHigh != nil
    }
  }

  private mutating func forget(_ key: TargetKey, _ isChanged: Bool) {
    if isChanged { setOrigin(nil, of: key) }
  }
}

extension Targets {
  /// The same, with its limits shown in the units of a page.
  package func shown(in units: ShownUnits) -> Targets {
    var targets = self
    targets.glucoseLow = glucoseLow?.shown(in: units)
    targets.glucoseHigh = glucoseHigh?.shown(in: units)
    return targets
  }

  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [Field("scheme", .text(scheme)), Field("setting", .text(setting.rawValue))]
    if let systolic { fields.append(Field("systolic", .number(ExactDecimal(systolic)))) }
    if let diastolic { fields.append(Field("diastolic", .number(ExactDecimal(diastolic)))) }
    if let glucoseScheme { fields.append(Field("glucose-scheme", .text(glucoseScheme))) }
    for (key, limit) in [("glucose-low", glucoseLow), ("glucose-high", glucoseHigh)] {
      if let limit { fields.append(Field(key, .text(limit.limitText))) }
    }
    if !measureEvery.isEmpty { fields.append(Field("measure-every", .list(measureTexts))) }
    if let emergencyNumber { fields.append(Field("emergency-number", .text(emergencyNumber))) }
    if let heartFailure {
      fields.append(Field("heart-failure", .text((heartFailure ? YesOrNo.yes : .no).rawValue)))
    }
    if !origins.isEmpty { fields.append(Field("agreed", .list(originTexts))) }
    return fields
  }

  /// Makes targets from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let scheme = try fields.require("scheme", fields.text("scheme"))
    self.init(scheme: scheme, setting: try fields.word("setting", Setting.self) ?? .home)
    systolic = try fields.whole("systolic")
    diastolic = try fields.whole("diastolic")
    glucoseScheme = try fields.text("glucose-scheme")
    glucoseLow = try Self.limit("glucose-low", &fields)
    glucoseHigh = try Self.limit("glucose-high", &fields)
    for text in try fields.list("measure-every") { try setMeasuring(text) }
    emergencyNumber = try fields.text("emergency-number")
    heartFailure = try fields.word("heart-failure", YesOrNo.self).map { $0 == .yes }
    for text in try fields.list("agreed") {
      let words = text.split(separator: " ")
      guard let key = words.first, let origin = TargetOrigin(words.dropFirst()) else {
        throw FieldProblem("agreed", "\"\(text)\" is not a limit, a day, the id of a visit and a name")
      }
      origins[String(key)] = origin
    }
  }

  /// How the journal writes what a person said, where saying no is not the same as saying nothing.
  private enum YesOrNo: String, CaseIterable {
    case yes
    case no
  }

  private var originTexts: [String] {
    origins.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.code)" }
  }

  /// Each kind with its days, as the journal writes it: `blood-pressure 3`.
  package var measureTexts: [String] {
    measureEvery.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
  }

  /// Sets how often a kind is to be measured, from a text such as `blood-pressure 3`; 0 days take it away.
  ///
  /// - Throws: `FieldProblem` where the text is not a kind's id and 0 to 366 days.
  package mutating func setMeasuring(_ text: String) throws(FieldProblem) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let days = ExactDecimal(parts[1])?.whole, (0...366).contains(days) else {
      throw FieldProblem("measure-every", "\"\(text)\" is not a kind and its days, such as blood-pressure 3")
    }
    measureEvery[String(parts[0])] = days == 0 ? nil : days
  }

  private static func limit(_ key: String, _ fields: inout FieldReader) throws(FieldProblem) -> Glucose? {
    guard let text = try fields.text(key) else { return nil }
    guard let limit = Glucose(limitText: text) else {
      throw FieldProblem(key, "\"\(text)\" is not a limit such as 3.9 mmol/L or 70 mg/dL")
    }
    return limit
  }
}

extension Glucose {
  /// The number and unit as a limit is written in the journal: `3.9 mmol/L`.
  package var limitText: String { asEntered.shownText }

  /// The number and unit as they are shown.
  package var shownText: String { "\(valueText) \(unitText)" }

  /// Reads a limit written `3.9 mmol/L` or `70 mg/dL`; nil for anything else.
  package init?(limitText text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, case .number(let number) = WrittenNumber(parts[0]),
      let unit = GlucoseUnit(word: String(parts[1])), let value = try? Glucose(.number(number), unit: unit)
    else { return nil }
    self = value
  }
}
