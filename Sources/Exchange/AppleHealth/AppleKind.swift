/// The kinds of records in an export of Apple Health that become readings.
enum AppleKind {
  case systolic, diastolic, heartRate, restingHeartRate, glucose, weight, oxygen, temperature, breathing,
    waist

  /// The kind of a record's `type`, behind `HKQuantityTypeIdentifier`.
  static let byType: [String: AppleKind] = [
    "BloodPressureSystolic": .systolic, "BloodPressureDiastolic": .diastolic, "HeartRate": .heartRate,
    "RestingHeartRate": .restingHeartRate, "BloodGlucose": .glucose, "BodyMass": .weight,
    "OxygenSaturation": .oxygen, "BodyTemperature": .temperature, "RespiratoryRate": .breathing,
    "WaistCircumference": .waist,
  ]

  /// What a refusal calls it.
  var name: String { Self.byType.first { $0.value == self }?.key ?? "" }

  /// Whether a watch measures it by itself, day and night.
  var isContinuous: Bool { self == .heartRate || self == .oxygen || self == .breathing }
}

/// A record of the export, as far as it is needed.
struct AppleRecord {
  let kind: AppleKind
  /// Whose it is: the number of the app or device in the order in which they are met.
  ///
  /// Its name may be a person's.
  let source: UInt16
  let line: Int
  /// Seconds since 1970 in UTC; nil where the time cannot be read.
  let start: Int?
  let unit: String
  let value: String
  /// The number of the zone that the record names, 0 for none.
  var zone: UInt16 = 0
  /// 1 before a meal, 2 after one (`HKBloodGlucoseMealTime`).
  var meal: UInt8 = 0
  /// Whether the person entered it (`HKWasUserEntered`).
  var isTyped = false
}
