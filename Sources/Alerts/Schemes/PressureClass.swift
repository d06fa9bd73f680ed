import Model
import Statistics

/// One class of a blood pressure scheme, with the lower limits at which it begins.
package struct PressureClass: Sendable, Equatable, Identifiable {
  /// The name in JSON, such as `stage2`.
  package let id: String
  /// The name for people, such as `stage 2 hypertension`.
  package let words: String
  /// How much it matters.
  package let severity: Severity
  /// The systolic pressure in mmHg at which it begins; nil for the lowest class.
  package let systolic: Int?
  /// The diastolic pressure in mmHg at which it begins; nil where no diastolic pressure alone leads into it.
  package let diastolic: Int?
  /// The sources of the two limits at which it begins; of the lowest class, of those at which it ends.
  package let citations: [Citation]

  /// Makes a class.
  package init(
    _ id: String, _ words: String, _ severity: Severity, from systolic: Int?, or diastolic: Int?,
    _ citations: [Citation]
  ) {
    self.id = id
    self.words = words
    self.severity = severity
    self.systolic = systolic
    self.diastolic = diastolic
    self.citations = citations
  }

  /// Whether its limits are recalled, so that no scheme has it unless it was asked for.
  package var isRecalled: Bool { citations.contains { $0.mark == .recalled } }

  func isReached(systolic value: Double, diastolic other: Double) -> Bool {
    systolic.map { value >= Double($0) } == true || diastolic.map { other >= Double($0) } == true
  }
}

/// A pair of blood pressure limits in mmHg; either part alone reaches it.
package struct PressureLimit: Sendable, Equatable {
  /// Systolic, in mmHg.
  package let systolic: Int
  /// Diastolic, in mmHg.
  package let diastolic: Int

  /// Makes a pair.
  package init(_ systolic: Int, _ diastolic: Int) {
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// The pair as people write it: `135/85`.
  package var text: String { "\(systolic)/\(diastolic)" }
}

extension PressureMean {
  /// Whether either part is at or above its limit.
  package func reaches(_ limit: PressureLimit) -> Bool {
    systolic >= Double(limit.systolic) || diastolic >= Double(limit.diastolic)
  }
}

extension BloodPressure {
  /// Whether either part is at or above its limit.
  package func reaches(_ limit: PressureLimit) -> Bool {
    systolic >= limit.systolic || diastolic >= limit.diastolic
  }
}
