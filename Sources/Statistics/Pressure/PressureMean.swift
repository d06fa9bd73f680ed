import Model

/// The mean of blood pressure readings, with what it rests on.
package struct PressureMean: Sendable, Equatable {
  /// How many readings on how many days.
  package let coverage: Coverage
  /// Mean systolic pressure in mmHg.
  package let systolic: Double
  /// Mean diastolic pressure in mmHg.
  package let diastolic: Double
  /// Mean pulse in beats a minute, of the readings that have one; nil where none has.
  package let pulse: Double?
  /// How many readings have a pulse.
  package let pulses: Int

  /// Averages readings; nil where there are none.
  package init?(_ readings: [Reading<BloodPressure>]) { self.init(readings, coverage: Coverage(readings)) }

  /// Averages readings whose days were counted elsewhere; nil where there are none.
  init?(_ readings: [Reading<BloodPressure>], coverage: Coverage) {
    guard !readings.isEmpty else { return nil }
    self.coverage = coverage
    systolic = Self.mean(readings.map(\.value.systolic))
    diastolic = Self.mean(readings.map(\.value.diastolic))
    let pulses = readings.compactMap(\.value.pulse)
    pulse = pulses.isEmpty ? nil : Self.mean(pulses)
    self.pulses = pulses.count
  }

  /// The mean in whole mmHg: `131/83`.
  package var text: String { "\(systolic.text(places: 0))/\(diastolic.text(places: 0))" }

  /// n and the means under their keys.
  package var figures: [Figure] {
    [
      Figure("n", coverage.n), Figure("days", coverage.days), Figure("systolic", systolic),
      Figure("diastolic", diastolic), Figure("pulse", pulse),
    ].compactMap(\.self)
  }

  private static func mean(_ values: [Int]) -> Double {
    values.reduce(0) { $0 + Double($1) } / Double(values.count)
  }
}
