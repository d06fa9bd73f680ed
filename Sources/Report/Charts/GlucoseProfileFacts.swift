import Model
import Statistics

/// Glucose by the time of day: an ambulatory profile of a sensor's data where the consensus finds them enough, else
/// medians and quartiles of the other readings, else what is missing.
package struct GlucoseProfileFacts: ChartFacts {
  /// The profile in the unit of the series; nil where there is too little of everything.
  package let profile: DayProfile?
  /// Whether it is that of a sensor with enough data.
  package let isAmbulatory: Bool
  private let sensor: [Reading<Glucose>]
  private let others: [Reading<Glucose>]
  private let wear: SensorWear?
  private let left: ChartSeries.LeftOut
  private let series: ChartSeries

  /// Makes the profile of readings in order of time; the series says unit, days and what was left out.
  package init(
    _ readings: [Reading<Glucose>], unit: GlucoseUnit, _ series: ChartSeries, now: Moment? = nil
  ) {
    self.series = series
    let slots = SensorSlots(readings)
    sensor = slots?.readings ?? []
    let timed = readings.filter(\.at.hasTime)
    others = sensor.isEmpty ? timed : timed.filter { $0.value.source != .cgm }
    left = series.leftOut.adding(withoutTime: readings.count - timed.count)
    let asked = now.map { AskedTime(series.days, now: $0) }
    let wear = slots.flatMap { SensorWear($0, asked: asked) }
    self.wear = wear
    isAmbulatory = wear?.isEnough == true
    let parts = DayProfile(
      isAmbulatory ? sensor : others, minutes: isAmbulatory ? 30 : 180, isDense: isAmbulatory
    ) { $0.number(in: unit) }
    profile = parts.isEmpty ? nil : parts
  }

  /// What the profile is made of and where it is lowest and highest, or what is missing.
  package var sentence: String {
    guard let profile else { return missing }
    return [
      isAmbulatory ? ambulatory : usual,
      profile.extremes { "\($0.text(places: series.places)) \(series.unit)" },
      isAmbulatory ? nil : wearText, left.sentence,
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Each part of the day under its beginning, and what the profile rests on.
  package var figures: [Figure] {
    let wear = wear.map {
      Figure("sensor", [Figure("n", $0.n), Figure("days", $0.days), Figure("percent", .number($0.percent))])
    }
    let parts = profile.map { Figure("parts", $0.figures) }
    let figures: [Figure?] = [
      Figure("n", (isAmbulatory ? sensor : others).count),
      Figure("ambulatory", .flag(isAmbulatory && profile != nil)), wear, parts,
    ]
    return figures.compactMap(\.self) + left.figures
  }
}

extension GlucoseProfileFacts {
  private var ambulatory: String {
    let left = others.isEmpty ? "" : ". Left out: \(others.count) other readings"
    return
      "Ambulatory glucose profile by the half hour: median, quartiles, and 5th to 95th percentile (type 7, not "
      + "smoothed) of \(sensor.count) sensor values, \(wear?.text ?? "")\(left)."
  }

  private var usual: String {
    "Median (from \(DayProfile.leastForMedian) values on) and quartiles (from \(DayProfile.leastForQuartiles) on) "
      + "of each three hours, of \(Coverage(others).text), type 7. No ambulatory profile: that needs a sensor."
  }

  private var wearText: String? {
    wear.map {
      "The \($0.n) sensor values are left out: \($0.text). Needed are \(SensorWear.leastDays) days with more than "
        + "\(SensorWear.leastPercent.text(places: 0)) %."
    }
  }

  private var missing: String {
    let least =
      "A profile needs \(DayProfile.leastForMedian) readings in one of the three-hour parts of the day"
    let there = others.isEmpty ? "There are none." : "So far: \(Coverage(others).text)."
    return [
      "\(least). \(there) An ambulatory profile needs \(SensorWear.leastDays) days of a sensor with more than "
        + "\(SensorWear.leastPercent.text(places: 0)) % of its data"
        + (wear.map { ". So far: \($0.text)." } ?? "."), left.sentence,
    ].compactMap(\.self).joined(separator: " ")
  }
}
