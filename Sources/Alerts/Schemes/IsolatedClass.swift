import Statistics

/// A class for one of the two pressures being high while the other is not; it is said beside the class.
package struct IsolatedClass: Sendable, Equatable, Identifiable {
  /// Which of the two is high.
  package enum Side: String, Sendable, CaseIterable {
    /// The systolic pressure alone.
    case systolic
    /// The diastolic pressure alone.
    case diastolic
  }

  /// Which of the two is high.
  package let side: Side
  /// The limits in mmHg; the one of the other side is not reached.
  package let limit: PressureLimit
  /// The sources.
  package let citations: [Citation]

  /// The name in JSON: `isolated_systolic`.
  package var id: String { "isolated_\(side.rawValue)" }

  /// The limits for people: `from 140 systolic, below 90 diastolic`.
  package var limits: String {
    switch side {
    case .systolic: "from \(limit.systolic) systolic, below \(limit.diastolic) diastolic"
    case .diastolic: "from \(limit.diastolic) diastolic, below \(limit.systolic) systolic"
    }
  }

  /// Whether a pressure in mmHg is in it.
  package func includes(systolic: Double, diastolic: Double) -> Bool {
    let (systolicIsHigh, diastolicIsHigh) = (
      systolic >= Double(limit.systolic), diastolic >= Double(limit.diastolic)
    )
    return side == .systolic ? systolicIsHigh && !diastolicIsHigh : diastolicIsHigh && !systolicIsHigh
  }
}
