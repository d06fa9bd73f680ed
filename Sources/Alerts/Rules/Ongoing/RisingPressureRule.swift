import Model
import Statistics

extension AlertRule {
  /// A systolic pressure that rises over four weeks.
  static let risingPressure = AlertRule(
    id: "blood-pressure-rising", name: "rise over 4 weeks",
    words:
      "Over the last 28 days, at least 12 of them measured and 14 days from first to last, the daily average of the systolic pressure "
      + "rises by 10 mmHg or more (median of all slopes, times 28 days), and more than chance explains (Mann-Kendall, Z at least "
      + "1.96). The alert ends when the rise is below 5 mmHg.",
    citations: [.theilSen, .mannKendall, .choice("a rise of 10 mmHg in 28 days; over below 5")],
    kinds: [BloodPressure.kind],
    fires: [Example((0..<14).map { "\(112 + $0)/70" }, minutesApart: 2880)],
    doesNotFire: [
      Example((0..<14).map { "\(126 - $0)/70" }, minutesApart: 2880),
      Example((0..<14).map { "\(120 + $0 / 4)/70" }, minutesApart: 2880),
      Example((0..<14).map { "\(112 + $0)/70" }, minutesApart: 720),
    ],
    present: { period in
      slope(period).map { .value("about \(($0 * 28).text(places: 0)) mmHg in 28 days") } ?? .tooFew
    },
    check: .period { period, isOn in
      let readings = period.pressures(days: 28)
      let days = period.pressureDays(28).map { ($0.day, $0.mean.systolic) }
      guard let slope = slope(period), let first = days.first, let last = days.last else { return nil }
      let rise = slope * 28
      let z = MannKendall(days.map(\.1))?.z ?? 0
      guard rise >= (isOn ? 5 : 10), isOn || z >= 1.96 else { return nil }
      return AlertHit(
        severity: .notice, urgency: .visit,
        headline:
          "Systolic pressure has risen by about \(rise.text(places: 0)) mmHg in 28 days (\(days.count) days measured)",
        limit: "10 mmHg in 28 days", whatToDo: [Wording.showTheAverage, Wording.measureWell],
        arithmetic: [
          "median of all slopes \(slope.text(places: 2)) mmHg a day x 28 = \(rise.text(places: 1)) mmHg",
          "first day \(first.1.text(places: 0)), last day \(last.1.text(places: 0)); Z "
            + z.text(places: 2),
        ],
        entries: readings.map(\.id), measured: "about \(rise.text(places: 0)) mmHg in 28 days",
        value: "+\(rise.text(places: 0)) mmHg",
        ends: "The alert ends when the rise is below 5 mmHg.",
        was:
          "Systolic pressure had risen by about \(rise.text(places: 0)) mmHg in 28 days (by \(period.day.shortText))",
        endsBriefly: "ends below 5", isReached: rise >= 10)
    })

  /// The median of all slopes, in mmHg a day; nil for too few days.
  private static func slope(_ period: AlertPeriod) -> Double? {
    let days = period.pressureDays(28)
    guard days.count >= 12, let first = days.first, let last = days.last,
      last.day.number - first.day.number >= 14
    else { return nil }
    return TheilSen.slope(days.map { (x: Double($0.day.number), y: $0.mean.systolic) })
  }
}
