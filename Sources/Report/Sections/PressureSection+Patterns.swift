import Model
import Statistics

// What goes beyond the means of blood pressure.
extension PressureSection {
  /// Of the means of sessions: two readings a minute apart would water it down.
  static func variabilityText(_ summary: PressureSummary) -> String? {
    let means = summary.sessions.map(\.mean.systolic)
    guard means.count >= Pattern.leastDays, let spread = Summary(means), let sd = spread.sd,
      let cv = spread.cv,
      let steps = Variability(means)
    else { return nil }
    return "systolic SD \(sd.text(places: 1)), CV \(cv.text(places: 1)) %, from one session to the next "
      + "\(steps.arv.text(places: 1)) mmHg (ARV), of \(means.count) sessions"
  }

  static func patterns(
    _ readings: [Reading<BloodPressure>], _ context: SummaryContext
  ) -> Patterns<BloodPressure> {
    Patterns(readings: readings, context: context, quantities: [.systolic, .diastolic], saysTooFew: true) {
      daily in
      let quantity = PatternQuantity.systolic
      let found = [
        quantity.eveningsAndMornings(readings, context.windows), daily.first.flatMap(quantity.weekends),
      ]
      return found.compactMap(\.self)
        + quantity.afterMedicine(
          readings, context.entries.readings(of: MedicationTaken.self).filter { !$0.value.isSkipped })
    }
  }
}
