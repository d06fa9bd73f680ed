import Model

/// What glucose values of a period say together.
package struct GlucoseSummary: Sendable {
  /// How many values on how many days, HI and LO among them.
  package let coverage: Coverage
  /// The unit of the means.
  package let unit: GlucoseUnit
  /// Mean, median and spread of the values that have a number, in `unit`; nil where none has.
  package let numbers: Summary?
  /// The same in mg/dL, which the indexes are made for.
  package let mgdl: Summary?
  /// How many were HI: counted in ranges, kept out of means.
  package let hi: Int
  /// How many were LO: counted in ranges, kept out of means.
  package let lo: Int
  /// Low and high blood glucose index of the values that have a number; nil where none has.
  package let risk: (low: Double, high: Double)?
  /// What both indexes are at least, LO and HI counted too at the limits of the meter; nil without LO and HI.
  ///
  /// LO bears on the low index alone and HI on the high one, so each is exact where its own is missing.
  package let leastRisk: (low: Double, high: Double)?
  /// What stands for LO and HI in it: 40 mg/dL.
  package let limits: [GlucosePair]
  /// The average daily risk range, and whether there is enough for it.
  package var dailyRisk: DailyRisk { DailyRisk(readings) }
  private let readings: [Reading<Glucose>]
  /// How many values lie within 70 to 140 mg/dL (3.9 to 7.8 mmol/L) [G2b, V: proposed, without an agreed target].
  package let tight: Share
  /// How many values lie within 63 to 140 mg/dL (3.5 to 7.8 mmol/L), the range of pregnancy [G2, V].
  package let pregnancy: Share
  /// How often each value was there.
  let counts: GlucoseCounts
  /// How many values lie in each band, the lowest first.
  private let bands: [Int]

  /// The rule by which it is made, for people.
  package static let rule = "all values averaged, HI and LO counted in ranges only"

  /// Summarises values; nil where there are none.
  package init?(_ readings: [Reading<Glucose>], unit: GlucoseUnit) {
    guard !readings.isEmpty else { return nil }
    let counts = GlucoseCounts(readings)
    let mgdl = counts.numbers(in: .mgdl)
    self.counts = counts
    coverage = Coverage(readings)
    self.unit = unit
    numbers = Summary(counts.numbers(in: unit))
    self.mgdl = Summary(mgdl)
    hi = counts.hi
    lo = counts.lo
    risk = GlucoseRisk.indexes(mgdl: mgdl)
    leastRisk =
      counts.limits.isEmpty
      ? nil
      : GlucoseRisk.indexes(mgdl: mgdl + counts.limits.sorted { $0.key < $1.key }.map { Counted($0, $1) })
    limits = [GlucosePair.meterLow, .sensorLow, .sensorHigh, .meterHigh].filter {
      counts.limits[Double($0.mgdl)] != nil
    }
    self.readings = readings
    bands = counts.bands
    tight = Share(counts.count(mgdl: 70...140, tenthsOfMmol: 39...78), of: coverage.n)
    pregnancy = Share(counts.count(mgdl: 63...140, tenthsOfMmol: 35...78), of: coverage.n)
  }

  /// How many values lie in a band: a share of readings, not of time.
  package func share(_ band: GlucoseBand) -> Share { Share(bands[band.order], of: coverage.n) }

  /// HbA1c in percent that would go with the mean, (mean + 46.7) / 28.7: only rough, never for few values.
  package var roughA1c: Double? { mgdl.map { ($0.mean + 46.7) / 28.7 } }

  /// J-index, 0.001 x (mean + SD)^2 in mg/dL [G16, V].
  package var jIndex: Double? {
    guard let mgdl, let sd = mgdl.sd else { return nil }
    return 0.001 * (mgdl.mean + sd) * (mgdl.mean + sd)
  }
}

extension GlucoseSummary {
  /// Every figure under its key, as listed in docs/clinical.md.
  package var figures: [Figure] {
    let head: [Figure?] = [
      Figure("n", coverage.n), Figure("days", coverage.days), Figure("rule", Self.rule),
      Figure("unit", unit.rawValue), Figure("n_numbers", numbers?.n ?? 0), Figure("count_hi", hi),
      Figure("count_lo", lo),
    ]
    let spread = (numbers?.figures ?? []).filter { $0.key != "n" }
    let tail: [Figure?] = [
      Figure("pct_lt\(GlucosePair.low.mgdl)", belowRange.percent),
      Figure("pct_gt\(GlucosePair.high.mgdl)", aboveRange.percent),
      Figure("pct_70_140", tight.percent), Figure("pct_63_140", pregnancy.percent),
      Figure("lbgi", risk?.low), Figure("hbgi", risk?.high), Figure("bgri", risk.map { $0.low + $0.high }),
      Figure("lbgi_at_least", leastRisk?.low), Figure("hbgi_at_least", leastRisk?.high),
      Figure("j_index", jIndex), Figure("ea1c_percent", roughA1c),
    ]
    return (head + spread + Self.bands(self) + tail).compactMap(\.self) + dailyRisk.figures
  }

  /// How many values are below the range.
  package var belowRange: Share { Share(share(.veryLow).count + share(.low).count, of: coverage.n) }
  /// How many values are above the range.
  package var aboveRange: Share { Share(share(.high).count + share(.veryHigh).count, of: coverage.n) }

  private static func bands(_ summary: GlucoseSummary) -> [Figure?] {
    GlucoseBand.allCases.map { Figure("count_\($0.key)", summary.share($0).count) }
      + GlucoseBand.allCases.map { Figure("pct_\($0.key)", summary.share($0).percent) }
  }
}
