/// A set of rules beyond the standard's own which a file can say that it keeps; none is claimed unless it was chosen.
package enum FHIRProfile: String, Sendable, CaseIterable {
  /// The vital signs of FHIR R4.
  case vitalSigns = "vital-signs"
  /// HL7's guide for blood pressure at home: each reading, its pulse, and an average by a named rule.
  case homeBloodPressure = "home-blood-pressure"
  /// HL7's guide for glucose sensors: each reading, and the summary of two weeks.
  case sensor = "cgm"

  /// What it is, for help.
  package var title: String {
    switch self {
    case .vitalSigns: "vital signs of FHIR R4"
    case .homeBloodPressure: "HL7 home blood pressure, with an average"
    case .sensor: "HL7 glucose sensors"
    }
  }
}

/// The profiles of one resource, by the set that has to be chosen.
struct FHIRClaims {
  /// The vital sign's own profile, such as `bodyweight`.
  var vitalSign: String?
  /// The profile of the guide for blood pressure at home.
  var home: String?
  /// The profile of the guide for sensors.
  var sensor: String?

  /// The addresses of those that were chosen.
  func addresses(_ chosen: Set<FHIRProfile>) -> [String] {
    if chosen.isEmpty { return [] }
    let all: [(FHIRProfile, String?)] = [
      (.vitalSigns, vitalSign.map { FHIRAddress.standard + $0 }),
      (.homeBloodPressure, home.map { FHIRAddress.home + $0 }),
      (.sensor, sensor.map { FHIRAddress.sensor + $0 }),
    ]
    return all.compactMap { chosen.contains($0) ? $1 : nil }
  }
}
