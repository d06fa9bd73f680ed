import Model

/// What is said of an own kind.
package enum OwnKindText {
  /// Its name, unit, range and limits: `peak flow in L/min, 50 to 900, alert below 350`.
  package static func words(_ own: OwnKind) -> String {
    let unit = own.unit.isEmpty ? "" : " in \(own.unit)"
    let limits = [own.low.map { "below \(own.text($0))" }, own.high.map { "above \(own.text($0))" }]
      .compactMap(\.self)
    let alert = limits.isEmpty ? "" : ", alert \(limits.joined(separator: " and "))"
    return "\(own.name)\(unit), \(own.text(own.least)) to \(own.text(own.greatest))\(alert)"
  }

  /// How it is logged: `Log it as pf 475 L/min`, or that it is retired.
  package static func example(_ own: OwnKind) -> String {
    own.isRetired ? "Retired: not offered any more; what was logged stays" : "Log it as \(Kind(own).example)"
  }
}

extension PatientRecord {
  /// The entry that holds the definition of an own kind.
  package func entry(of own: OwnKind) -> Entry? {
    standing.last { ($0.content as? OwnKind)?.code == own.code }
  }
}
