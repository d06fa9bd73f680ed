import Alerts
import Model
import Statistics

/// What a picture over time makes of a glucose sensor: a line of a few days, bands of many.
package struct SensorFacts: ChartFacts {
  /// What is drawn.
  package enum Shape: Sendable {
    /// A line through the values.
    case curve(SensorCurve)
    /// The spread of each so many days.
    case bands(SensorBands)
  }

  /// What is drawn.
  package let shape: Shape
  private let slots: SensorSlots
  private let others: Int
  /// How many values lay within the limits of their days; nil where no limits are known.
  package let shares: GlucoseDays.Row?
  private let limits: String?
  private let unit: GlucoseUnit
  private let today: Day
  private let clock: ClockFormat

  /// Looks at the sensor's values among readings of some days in order of time; nil where there is none.
  package init?(
    _ readings: [Reading<Glucose>], unit: GlucoseUnit, days: ClosedRange<Day>, _ course: TargetsCourse,
    today: Day, clock: ClockFormat
  ) {
    guard let slots = SensorSlots(readings) else { return nil }
    self.slots = slots
    others = readings.count { $0.value.source != .cgm }
    self.unit = unit
    self.today = today
    self.clock = clock
    shape =
      days.count >= SensorBands.leastDays
      ? .bands(SensorBands(slots, days: days) { $0.number(in: unit) }) : .curve(SensorCurve(slots))
    shares = GlucoseDays(slots.readings, course, days).total
    limits = LimitText.glucose(course, days, unit, now: today)
  }

  /// Its shares, its lowest and highest value, and what the picture shows of it.
  package var sentence: String {
    [shareText, extremes, othersText, picture].compactMap(\.self).joined(separator: " ")
  }

  /// Its shares, and each band under its first day.
  package var figures: [Figure] {
    let shares = shares.map { [Figure("sensor_shares", $0.figures)] } ?? []
    guard case .bands(let bands) = shape else { return shares }
    return shares + [Figure("bands", bands.parts.compactMap { $0.n > 0 ? Self.figure($0) : nil })]
  }

  /// A part of the bands for people: `n 2016, median 7.1, half 6.0 to 8.4, nine in ten 4.4 to 11.0`.
  package static func words(_ spread: ValueSpread, n: Int, places: Int) -> String {
    func text(_ range: ClosedRange<Double>) -> String {
      "\(range.lowerBound.text(places: places)) to \(range.upperBound.text(places: places))"
    }
    let parts = [
      spread.median.map { "median \($0.text(places: places))" },
      spread.quartiles.map { "half \(text($0))" }, spread.outer.map { "nine in ten \(text($0))" },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return "\(n) \(n == 1 ? "value" : "values"), too few for a median" }
    return "n \(n), \(parts.joined(separator: ", "))"
  }
}

extension SensorFacts {
  private var shareText: String? {
    guard let shares, let limits else { return nil }
    let mean = Summary(slots.readings.compactMap { $0.value.number(in: unit) })?.mean
    let average = mean.map { ", average \($0.text(places: places)) \(unit.rawValue)" } ?? ""
    let values = "\(shares.n) sensor \(shares.n == 1 ? "value" : "values")"
    let days = Coverage(slots.readings).days
    return "\(values) on \(days) \(days == 1 ? "day" : "days")\(average). Against \(limits): \(shares.words)."
  }

  private var places: Int { unit == .mmol ? 1 : 0 }

  private var othersText: String? {
    guard others > 0 else { return nil }
    return "\(others) other \(others == 1 ? "reading is a mark" : "readings are marks")."
  }

  private var extremes: String? {
    let known = slots.readings.filter { $0.value.number(in: unit) != nil }
    func number(_ reading: Reading<Glucose>) -> Double { reading.value.number(in: unit) ?? 0 }
    guard let lowest = known.min(by: { number($0) < number($1) }),
      let highest = known.max(by: { number($0) < number($1) })
    else { return nil }
    return "Lowest \(text(lowest)), highest \(text(highest))."
  }

  private func text(_ reading: Reading<Glucose>) -> String {
    let number = reading.value.number(in: unit)?.text(places: places) ?? ""
    return "\(number) \(reading.at.day.words(from: today)) \(reading.at.time.text(clock))"
  }

  private var picture: String {
    switch shape {
    case .curve(let curve):
      let hidden = curve.extremes.isEmpty ? "" : " HI and LO are marks at the edge."
      return "The line breaks where nothing came for more than \(curve.longestPause) minutes.\(hidden)"
    case .bands(let bands):
      let each = bands.length == 1 ? "each day" : "each \(bands.length) days"
      return "Bands of \(each): median, half of all values, nine in ten (5th to 95th percentile, type 7)."
    }
  }

  private static func figure(_ part: SensorBands.Part) -> Figure {
    let spread = part.spread
    let inner = [
      Figure("to", "\(part.days.upperBound)"), Figure("n", part.n), Figure("p5", spread.outer?.lowerBound),
      Figure("p25", spread.quartiles?.lowerBound), Figure("median", spread.median),
      Figure("p75", spread.quartiles?.upperBound), Figure("p95", spread.outer?.upperBound),
    ]
    return Figure("\(part.days.lowerBound)", inner.compactMap(\.self))
  }
}
