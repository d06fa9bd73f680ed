import Model
import Statistics

extension AlertRule {
  /// A systolic pressure that rises over four weeks.
  static let risingPressure = AlertRule(
    id: "blood-pressure-rising",
    words:
      "Over the last 28 days, at least 12 of them measured and 14 days from first to last, the daily mean of the systolic pressure "
      + "rises by 10 mmHg or more (median of all slopes, times 28 days), and more than chance explains (Mann-Kendall, Z at least "
      + "1.96). It is over once the rise is below 5 mmHg.",
    citations: [.theilSen, .mannKendall, .choice("a rise of 10 mmHg in 28 days; over below 5")],
    kinds: [BloodPressure.kind],
    fires: [Example((0..<14).map { "\(112 + $0)/70" }, minutesApart: 2880)],
    doesNotFire: [
      Example((0..<14).map { "\(126 - $0)/70" }, minutesApart: 2880),
      Example((0..<14).map { "\(120 + $0 / 4)/70" }, minutesApart: 2880),
      Example((0..<14).map { "\(112 + $0)/70" }, minutesApart: 720),
    ],
    check: .period { period, isOn in
      let readings = period.pressures(days: 28)
      let days = period.pressureDays(28).map { ($0.day, $0.mean.systolic) }
      guard days.count >= 12, let first = days.first, let last = days.last,
        last.0.number - first.0.number >= 14,
        let slope = TheilSen.slope(days.map { (x: Double($0.0.number), y: $0.1) })
      else { return nil }
      let rise = slope * 28
      let z = MannKendall(days.map(\.1))?.z ?? 0
      guard rise >= (isOn ? 5 : 10), isOn || z >= 1.96 else { return nil }
      return Finding(
        severity: .notice,
        headline:
          "systolic pressure has risen by about \(rise.text(places: 0)) mmHg in 28 days, from \(days.count) measured days",
        limit: "10 mmHg in 28 days", whatToDo: [Wording.showTheAverage, Wording.measureWell],
        arithmetic: [
          "median of all slopes \(slope.text(places: 2)) mmHg a day x 28 = \(rise.text(places: 1)) mmHg",
          "first day \(first.1.text(places: 0)), last day \(last.1.text(places: 0)); Z "
            + z.text(places: 2),
        ],
        entries: readings.map(\.id))
    })

  /// Blood pressure that varies more than it used to.
  static let varyingPressure = AlertRule(
    id: "blood-pressure-varies-more",
    words:
      "The mean difference from sitting to sitting of the systolic pressure (ARV) over the last 14 days, at least 10 sittings, is "
      + "1.5 times that of the 56 days before, at least 20 sittings, and 5 mmHg above it. It is over once it is below 1.25 times.",
    citations: [.variability, .tenMinutes, .choice("1.5 times one's own past; over below 1.25 times")],
    kinds: [BloodPressure.kind],
    fires: [Example(varying(24, by: 4) + varying(12, by: 20), minutesApart: 1440)],
    doesNotFire: [
      Example(varying(36, by: 6), minutesApart: 1440), Example(varying(12, by: 20), minutesApart: 1440),
      Example(varying(24, by: 2) + varying(12, by: 5), minutesApart: 1440),
    ],
    check: .period { period, isOn in
      let recent = Array(period.pressures(days: 14))
      guard let now = arv(recent, atLeast: 10),
        let past = arv(period.pressures(days: 56, endingBefore: 14), atLeast: 20),
        now.arv >= past.arv * (isOn ? 1.25 : 1.5), isOn || now.arv >= past.arv + 5
      else { return nil }
      return Finding(
        severity: .notice,
        headline:
          "blood pressure varies more than before: \(now.arv.text(places: 1)) mmHg from sitting to sitting, against "
          + past.arv.text(places: 1),
        limit: "1.5 times your own past", whatToDo: [Wording.showTheAverage, Wording.measureWell],
        arithmetic: [
          "ARV of \(now.n) sittings in 14 days \(now.arv.text(places: 1)), of \(past.n) in the 56 days before "
            + "\(past.arv.text(places: 1)), ratio \((now.arv / max(past.arv, 0.1)).text(places: 2))"
        ],
        entries: recent.map(\.id))
    })

  private static func arv(_ readings: some Sequence<Reading<BloodPressure>>, atLeast least: Int) -> (
    arv: Double, n: Int
  )? {
    let means = sittingMeans(readings)
    guard means.count >= least, let found = Variability(means) else { return nil }
    return (found.arv, means.count)
  }

  /// The mean systolic pressure of each sitting; `Sitting` works out much more, and this is asked for every day anew.
  private static func sittingMeans(_ readings: some Sequence<Reading<BloodPressure>>) -> [Double] {
    var means: [Double] = []
    var (sum, n, last) = (0, 0, Int64.min / 2)
    for reading in readings {
      let instant = reading.at.instantMilliseconds
      if instant - last > Int64(Sitting.longestPause) * 60_000, n > 0 {
        means.append(Double(sum) / Double(n))
        (sum, n) = (0, 0)
      }
      (sum, n, last) = (sum + reading.value.systolic, n + 1, instant)
    }
    return n > 0 ? means + [Double(sum) / Double(n)] : means
  }

  /// Readings that go up and down by so much.
  private static func varying(_ count: Int, by step: Int) -> [String] {
    (0..<count).map { "\(120 + ($0 % 2) * step)/70" }
  }
}
