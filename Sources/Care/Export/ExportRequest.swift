import Exchange
import Journal
import Model
import Statistics

/// What a person asks for besides the form of an exported file.
package struct ExportRequest: Sendable {
  /// The days; nil for all.
  package var days: ClosedRange<Day>?
  /// The profiles of FHIR that are claimed.
  package var profiles: Set<FHIRProfile> = []
  /// The rule of the average that goes with the guide for blood pressure at home.
  package var rule: AveragingRule = .aha
  /// What the patient is called in the file; nil where they want no name in it.
  package var name: String?

  /// Asks for everything, with no profile and no name.
  package init() {}

  /// How much of the journal it needs: a series may have begun before the first day.
  package var scope: Scope {
    days.map { .since($0.lowerBound.adding(days: -AveragingRule.mostDroppedDays)) } ?? .everything
  }
}

extension PatientRecord {
  /// What goes into an exported file, and what has to be said of it.
  package func material(for request: ExportRequest, isFHIR: Bool) -> (
    material: ExportMaterial, remarks: [String]
  ) {
    let readings = request.days.map(readings.on) ?? readings
    var material = ExportMaterial(readings, now: now) { $0.scaleEnd ?? ExactDecimal(0) }
    (material.days, material.kinds, material.standing) = (request.days, kinds, standing)
    (material.profiles, material.name, material.medicines) = (request.profiles, request.name, medicines)
    let deleted = takeHistories(into: &material)
    if !ledger.unknown.isEmpty { material.leftOut.add("entry of a newer version", ledger.unknown.count) }
    guard isFHIR else {
      material.leftOut.add("deleted entry", deleted)
      return (material, [])
    }
    var remarks: [String] = []
    if request.profiles.contains(.homeBloodPressure) {
      material.average = average(of: readings, by: request.rule, remarks: &remarks)
    }
    material.sensor = sensorFigures(of: readings, remarks: &remarks)
    return (material, remarks)
  }

  /// Sorts what was corrected and deleted; how many entries were deleted.
  private func takeHistories(into material: inout ExportMaterial) -> Int {
    var deleted = 0
    for history in ledger.histories {
      let states = EntryState.states(history)
      guard let last = states.last else { continue }
      let holds = states.contains { $0.standing != .withdrawn && $0.standing != .undecided }
      let isMeasured = last.entry.measurement != nil
      if let days = material.days, isMeasured, !states.contains(where: { days.contains($0.entry.at.day) }) {
        continue
      }
      if !holds { deleted += 1 }
      switch (isMeasured, holds) {
      case (true, true): material.corrected[last.entry.id] = states
      case (true, false): material.deleted += states
      case (false, true): break
      case (false, false): material.deletedStanding.append(last.entry)
      }
    }
    return deleted
  }
}

extension Glucose {
  /// The end of the scale that LO or HI lies beyond, in its unit; nil for a number.
  package var scaleEnd: ExactDecimal? {
    GlucosePair(beyondScale: self).flatMap { ExactDecimal($0.number(in: unit)) }
  }
}
