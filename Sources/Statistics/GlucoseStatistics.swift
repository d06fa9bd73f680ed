import Glibc
import Model

/// The figures of a person's glucose values over some time, each with its n.
public struct GlucoseStatistics: Sendable {
  /// The values, in the order of time.
  public let values: [(at: Moment, glucose: Glucose)]
  /// The unit of the means.
  public let unit: GlucoseUnit
  /// The figures of those that have a number, in `unit`; nil where none has.
  public let numbers: NumberSummary?
  private let mgdl: [Double]

  /// Makes the figures in a unit; nil where there are no glucose values.
  public init?(_ entries: some Sequence<Entry>, unit: GlucoseUnit) {
    values = entries.compactMap { entry in (entry.content as? Glucose).map { (entry.at, $0) } }.sorted { $0.at < $1.at }
    guard !values.isEmpty else { return nil }
    self.unit = unit
    numbers = NumberSummary(values.compactMap { $0.glucose.number(in: unit) })
    mgdl = values.compactMap { $0.glucose.number(in: .mgdl) }
  }

  /// How many values the meter showed as HI or LO; they are counted in bands and kept out of means.
  public var censored: Int { values.count { $0.glucose.wholeMgdl == nil } }

  /// On how many days values were taken.
  public var days: Int { Set(values.map(\.at.day)).count }

  /// How many values are in a band.
  public func count(_ band: GlucoseBand) -> Int { values.count { GlucoseBand($0.glucose) == band } }

  /// The low blood glucose index: the mean of 10 f(BG)² where f is below zero (Kovatchev 1997).
  ///
  /// f(BG) = 1.509 x ((ln BG)^1.084 - 5.381), BG in mg/dL.
  public var lbgi: Double? { index { $0 < 0 } }

  /// The high blood glucose index: the mean of 10 f(BG)² where f is above zero.
  public var hbgi: Double? { index { $0 > 0 } }

  /// The J-index: 0.001 x (mean + SD)², in mg/dL (Wójcicki 1995).
  public var jIndex: Double? {
    NumberSummary(mgdl).flatMap { summary in summary.sd.map { 0.001 * (summary.mean + $0) * (summary.mean + $0) } }
  }

  /// The HbA1c in percent that an average glucose would go with: (mean + 46.7) / 28.7 (Nathan 2008).
  ///
  /// Rough: finger-sticks are taken when something is expected, not evenly through the day.
  public var estimatedA1c: Double? { NumberSummary(mgdl).map { ($0.mean + 46.7) / 28.7 } }

  /// The figures with the keys under which programs read them; means in `unit`, the indexes by their definition.
  public var figures: [Figure] {
    let n = Double(values.count)
    func percent(_ bands: GlucoseBand...) -> Figure.Value {
      .number(100 * Double(bands.reduce(0) { $0 + count($1) }) / n)
    }
    return [
      Figure("n", .count(values.count)), Figure("n_numeric", .count(mgdl.count)), Figure("days", .count(days)),
      Figure("unit", .text(unit.rawValue)), Figure("mean", number: numbers?.mean),
      Figure("median", number: numbers?.median), Figure("sd_sample", number: numbers?.sd),
      Figure("cv_percent_sample", number: numbers?.cv), Figure("ea1c_percent", number: estimatedA1c),
      Figure("count_lt54", .count(count(.veryLow))), Figure("count_54_69", .count(count(.low))),
      Figure("count_70_180", .count(count(.inRange))), Figure("count_181_250", .count(count(.high))),
      Figure("count_gt250", .count(count(.veryHigh))), Figure("pct_lt54", percent(.veryLow)),
      Figure("pct_lt70", percent(.veryLow, .low)), Figure("pct_70_180", percent(.inRange)),
      Figure("pct_gt180", percent(.high, .veryHigh)), Figure("pct_gt250", percent(.veryHigh)),
      Figure("lbgi", number: lbgi), Figure("hbgi", number: hbgi), Figure("j_index", number: jIndex),
    ].compactMap(\.self)
  }

  private func index(_ counts: (Double) -> Bool) -> Double? {
    guard !mgdl.isEmpty else { return nil }
    let sum = mgdl.reduce(0) { sum, value in
      let risk = 1.509 * (pow(log(value), 1.084) - 5.381)
      return counts(risk) ? sum + 10 * risk * risk : sum
    }
    return sum / Double(mgdl.count)
  }
}
