import Alerts
import Model
import Statistics

/// The number of a reading as a chart shows it; a blood pressure has two.
package struct ChartValue: Sendable, Equatable {
  /// The number, of a blood pressure the systolic.
  package let number: Double
  /// The diastolic pressure; nil of everything else.
  package let lower: Double?

  /// Makes a value.
  package init(_ number: Double, lower: Double? = nil) {
    self.number = number
    self.lower = lower
  }
}

/// The readings of one topic over some days, as charts count them.
package struct ChartSeries: Sendable {
  /// What it is of.
  package let topic: ChartTopic
  /// The days, those without readings too.
  package let days: ClosedRange<Day>
  /// The unit of the numbers.
  package let unit: String
  /// How many places behind the point a mean has.
  package let places: Int
  /// The readings that have a number, in order of time.
  package let values: [Reading<ChartValue>]
  /// What was left out of means: HI and LO, what was told in another unit, and readings dated in the future.
  package let leftOut: LeftOut
  /// The blood pressure that a mean is never rounded up to: the limit of the last day; nil where there is none.
  package let limit: PressureLimit?
  /// By what single readings are counted, in words: `at or above 135/85 (ESC 2024, home)`; nil where nothing is said of them.
  package let counting: String?
  /// The day from which it is looked at.
  package let today: Day

  /// Readings that no mean counts.
  package struct LeftOut: Sendable, Equatable {
    /// Glucose values that were HI or LO: they have no number.
    package var extremes = 0
    /// Readings in another unit than the figures, of what is never converted.
    package var otherUnits = 0
    /// Readings dated in the future.
    package var future = 0
    /// Readings of a day alone, where a picture is of the time of day.
    package var withoutTime = 0

    /// Counts what was left out.
    package init(extremes: Int = 0, otherUnits: Int = 0, future: Int = 0) {
      self.extremes = extremes
      self.otherUnits = otherUnits
      self.future = future
    }

    /// The same in a sentence; nil where nothing was left out.
    var sentence: String? {
      let parts = [
        extremes > 0 ? "\(extremes) HI or LO" : nil,
        otherUnits > 0 ? "\(otherUnits) in another unit" : nil,
        future > 0 ? "\(future) dated in the future" : nil,
        withoutTime > 0 ? "\(withoutTime) without a time of day" : nil,
      ].compactMap(\.self)
      return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: ", "))."
    }

    var figures: [Figure] {
      [Figure("left_out_hi_lo", extremes), Figure("left_out_future", future)]
        + (otherUnits > 0 ? [Figure("left_out_other_units", otherUnits)] : [])
        + (withoutTime > 0 ? [Figure("left_out_without_time", withoutTime)] : [])
    }

    /// The same with so many readings of a day alone.
    func adding(withoutTime: Int) -> LeftOut {
      var other = self
      other.withoutTime += withoutTime
      return other
    }
  }

  /// Makes a series.
  package init(
    _ topic: ChartTopic, days: ClosedRange<Day>, unit: String, places: Int, values: [Reading<ChartValue>],
    leftOut: LeftOut = LeftOut(), limit: PressureLimit? = nil, counting: String? = nil, today: Day? = nil
  ) {
    self.topic = topic
    self.days = days
    self.unit = unit
    self.places = places
    self.values = values
    self.leftOut = leftOut
    self.limit = limit
    self.counting = counting
    self.today = today ?? days.upperBound
  }

  /// The counting as a sentence, `Counted are readings at or above 135/85 (ESC 2024, home)`.
  var countingText: String? { counting.map { "Counted are readings \($0)." } }

  /// The same where readings are only marked.
  var markingText: String? {
    values.isEmpty ? nil : counting.map { "Marked are readings \($0)." }
  }

  /// The mean of readings of this series; nil of none.
  package func mean(_ readings: [Reading<ChartValue>]) -> ChartMean? { ChartMean(readings) }

  /// A mean in words, `129/82` or `6.4`; never rounded up to a limit that it does not reach.
  package func text(_ mean: ChartMean) -> String {
    guard let lower = mean.lower else { return mean.number.text(places: places) }
    return PressureMean.text(mean.number, lower, beside: limit)
  }

  /// A mean with what it rests on: `129/82 from 52 readings on 22 days`.
  package func words(_ mean: ChartMean) -> String { "\(text(mean)) from \(mean.coverage.text)" }

  /// A difference of means with its sign: `-4/-3`, `+0.2`.
  package func difference(_ mean: ChartMean, minus other: ChartMean) -> String {
    let upper = Self.signed(mean.number - other.number, places)
    guard let lower = mean.lower, let otherLower = other.lower else { return upper }
    return "\(upper)/\(Self.signed(lower - otherLower, places))"
  }

  private static func signed(_ value: Double, _ places: Int) -> String {
    let text = value.text(places: places)
    return text.hasPrefix("-") || value == 0 || text == 0.0.text(places: places) ? text : "+\(text)"
  }
}

/// The mean of some readings, with what it rests on.
package struct ChartMean: Sendable, Equatable {
  /// How many readings on how many days.
  package let coverage: Coverage
  /// The mean, of blood pressures the systolic.
  package let number: Double
  /// The mean diastolic pressure; nil of everything else.
  package let lower: Double?

  init?(_ readings: [Reading<ChartValue>]) {
    guard !readings.isEmpty else { return nil }
    coverage = Coverage(readings)
    let count = Double(readings.count)
    number = readings.reduce(0) { $0 + $1.value.number } / count
    let lowers = readings.compactMap(\.value.lower)
    lower = lowers.count == readings.count ? lowers.reduce(0, +) / count : nil
  }

  /// n, days and the means under their keys.
  package var figures: [Figure] {
    [
      Figure("n", coverage.n), Figure("days", coverage.days),
      Figure(lower == nil ? "mean" : "systolic", number), Figure("diastolic", lower),
    ].compactMap(\.self)
  }
}
