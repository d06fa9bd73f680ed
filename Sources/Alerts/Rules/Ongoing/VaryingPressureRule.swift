import Model
import Statistics

extension AlertRule {
  /// Blood pressure that varies more than it used to.
  static let varyingPressure = AlertRule(
    id: "blood-pressure-varies-more", name: "ups and downs, more than before",
    words:
      "The average difference from session to session of the systolic pressure (ARV) over the last 14 days, at least 10 "
      + "sessions, is 1.5 times that of the 56 days before, at least 20 sessions, and 5 mmHg above it. The alert ends when it "
      + "is below 1.25 times.",
    citations: [.variability, .tenMinutes, .choice("1.5 times one's own past; over below 1.25 times")],
    kinds: [BloodPressure.kind],
    fires: [Example(varying(24, by: 4) + varying(12, by: 20), minutesApart: 1440)],
    doesNotFire: [
      Example(varying(36, by: 6), minutesApart: 1440), Example(varying(12, by: 20), minutesApart: 1440),
      Example(varying(24, by: 2) + varying(12, by: 5), minutesApart: 1440),
    ],
    present: { period in
      arvs(period).map {
        .value("\($0.now.arv.text(places: 1)) mmHg (before: \($0.past.arv.text(places: 1)))")
      }
        ?? .tooFew
    },
    check: .period { period, isOn in
      guard let (now, past) = arvs(period), now.arv >= past.arv * (isOn ? 1.25 : 1.5),
        isOn || now.arv >= past.arv + 5
      else { return nil }
      return AlertHit(
        severity: .notice, urgency: .visit,
        headline:
          "Blood pressure varies more than before: by \(now.arv.text(places: 1)) mmHg from one session to the next "
          + "(before: \(past.arv.text(places: 1)))",
        limit: "1.5 times your own past", whatToDo: [Wording.showTheAverage, Wording.measureWell],
        arithmetic: [
          "ARV of \(now.n) sessions in 14 days \(now.arv.text(places: 1)), of \(past.n) in the 56 days before "
            + "\(past.arv.text(places: 1)), ratio \((now.arv / max(past.arv, 0.1)).text(places: 2))"
        ],
        entries: period.pressures(days: 14).map(\.id),
        measured: "\(now.arv.text(places: 1)) mmHg (before: \(past.arv.text(places: 1)))",
        value: "\(now.arv.text(places: 1)) mmHg",
        ends: "The alert ends when it is below 1.25 times what it was before.",
        was:
          "Blood pressure had varied by \(now.arv.text(places: 1)) mmHg from one session to the next "
          + "(before: \(past.arv.text(places: 1)); by \(period.day.shortText))",
        isReached: now.arv >= past.arv * 1.5 && now.arv >= past.arv + 5)
    })

  /// Two weeks against eight before them; nil for too few sessions in either.
  private static func arvs(_ period: AlertPeriod) -> (
    now: (arv: Double, n: Int), past: (arv: Double, n: Int)
  )? {
    guard let now = arv(period.pressures(days: 14), atLeast: 10),
      let past = arv(period.pressures(days: 56, endingBefore: 14), atLeast: 20)
    else { return nil }
    return (now, past)
  }

  private static func arv(_ readings: some Sequence<Reading<BloodPressure>>, atLeast least: Int) -> (
    arv: Double, n: Int
  )? {
    let means = sessionMeans(readings)
    guard means.count >= least, let found = Variability(means) else { return nil }
    return (found.arv, means.count)
  }

  /// The average systolic pressure of each session; `Session` works out much more, and this is asked for every day anew.
  private static func sessionMeans(_ readings: some Sequence<Reading<BloodPressure>>) -> [Double] {
    var means: [Double] = []
    var (sum, n, last) = (0, 0, Int64.min / 2)
    for reading in readings where reading.at.hasTime {
      let instant = reading.at.instantMilliseconds
      if instant - last > Int64(Session.longestPause) * 60_000, n > 0 {
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
