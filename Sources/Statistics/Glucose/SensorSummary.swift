import Model

/// What only the values of a sensor can say: shares of time, GMI, GRI, and all that goes by what lies between.
///
/// It can always be worked out; whether there is enough of it to be told to people ``SensorWear/isEnough`` says.
package struct SensorSummary: Sendable {
  /// How much of the time the sensor has measured.
  package let wear: SensorWear
  /// Mean, spread and percentiles in mg/dL; nil where all is HI or LO.
  package let mgdl: Summary?
  private let bands: [Int]
  private let trace: SensorTrace
  private let lagged: [Int: LaggedDifferences]
  private let sensor: [Reading<Glucose>]

  /// The hours apart of the values that CONGA compares; a day apart is also MODD's.
  package static let congaHours = [1, 2, 4, 24]

  /// Looks at the sensor's values among readings in order of time; nil where there is none.
  ///
  /// - Parameters:
  ///   - summary: A summary of the same readings, which is not worked out anew where all are a sensor's.
  ///   - asked: The time that was asked about.
  package init?(
    _ readings: [Reading<Glucose>], beside summary: GlucoseSummary? = nil, asked: AskedTime? = nil
  ) {
    guard let slots = SensorSlots(readings), let wear = SensorWear(slots, asked: asked) else { return nil }
    let sensor = slots.readings
    let isAll = sensor.count == readings.count
    let counts = (isAll ? summary?.counts : nil) ?? GlucoseCounts(sensor)
    self.wear = wear
    bands = counts.bands
    mgdl = Summary(counts.numbers(in: .mgdl))
    let trace = SensorTrace(sensor, interval: wear.interval)
    self.trace = trace
    lagged = Dictionary(uniqueKeysWithValues: Self.congaHours.map { ($0, trace.differences(hours: $0)) })
    self.sensor = sensor
  }

  /// How many values lie in a band; of a sensor that is a share of the time.
  package func share(_ band: GlucoseBand) -> Share { share([band]) }

  /// How many values lie in any of some bands.
  package func share(_ bands: [GlucoseBand]) -> Share {
    Share(bands.reduce(0) { $0 + self.bands[$1.order] }, of: wear.n)
  }

  /// Glucose management indicator in percent, 3.31 + 0.02392 x mean in mg/dL [G11, V].
  package var gmi: Double? { mgdl.map { 3.31 + 0.02392 * $0.mean } }
  /// The same in mmol/mol, 12.71 + 4.70587 x mean in mmol/L [G11, V]: its own fit, never converted from percent.
  package var gmiMmolMol: Double? { mgdl.map { 12.71 + 4.70587 * $0.mean / GlucoseUnit.factor } }
  /// The glycemia risk index.
  package var riskIndex: GlycemiaRiskIndex { GlycemiaRiskIndex { self.share($0).percent ?? 0 } }
  /// The excursions, nil without a spread.
  package var excursions: GlucoseExcursions? {
    guard let sd = mgdl?.sd else { return nil }
    let stretches = trace.stretches(longestPause: GlucoseExcursions.longestPause)
    return GlucoseExcursions(stretches: stretches.map { trace.values[$0] }, sd: sd)
  }
  /// Mean size of the differences of values a day apart (MODD), in mg/dL [G16, V], and of how many pairs.
  package var modd: (mgdl: Double, pairs: Int)? {
    lagged[24].flatMap { day in day.meanSize.map { ($0, day.pairs) } }
  }
  /// SD of the differences of values so many hours apart (CONGA), one of ``congaHours``, in mg/dL [G16b, V], and of how
  /// many pairs.
  package func conga(hours: Int) -> (mgdl: Double, pairs: Int)? {
    lagged[hours].flatMap { differences in differences.sd.map { ($0, differences.pairs) } }
  }
  /// The mean over the time that the values cover, in mg/dL: area under them by hours; nil where they cover none.
  package var timeWeightedMean: Double? {
    trace.area.hours > 0 ? trace.area.mgdlHours / trace.area.hours : nil
  }

  /// What is missing before people are told these figures, in words; nil where nothing is.
  package var shortfall: String? { wear.isEnough ? nil : Self.shortfall(wear) }

  /// What is missing, of a sensor or where there is none.
  package static func shortfall(_ wear: SensorWear?) -> String {
    "needs \(SensorWear.leastDays) days with more than \(SensorWear.leastPercent.text(places: 0)) % of a sensor's data "
      + (wear.map { "(so far \($0.text))" } ?? "(there are no sensor readings)")
  }
}

extension SensorSummary {
  /// Every figure under its key, with whether there is enough for it and what is missing; mg/dL throughout.
  package var figures: [Figure] {
    let area = trace.area
    let head: [Figure?] = [
      Figure("sufficient", .flag(wear.isEnough)), shortfall.map { Figure("reason", $0) }, Figure("n", wear.n),
      Figure("days", wear.days), Figure("percent", .number(wear.percent)),
      Figure("days_covered", .number(wear.daysCovered)), wear.daysAsked.map { Figure("days_asked", $0) },
      Figure("days_first_to_last", .number(wear.daysFromFirstToLast)),
      Figure("percent_first_to_last", .number(wear.percentFromFirstToLast)),
      Figure("two_sensors", .flag(wear.isOfTwoSensors)), Figure("left_out_same_slot", wear.doubled),
      wear.withoutTime > 0 ? Figure("left_out_without_time", wear.withoutTime) : nil,
      Figure("interval_minutes", wear.interval), Figure("unit", GlucoseUnit.mgdl.rawValue),
      Figure("time_in_range_percent", share(.inRange).percent), Figure("gmi_percent", gmi),
      Figure("gmi_mmol_mol_factor18_0182", gmiMmolMol),
    ]
    let tail: [Figure?] = [
      Figure("modd", modd?.mgdl), Figure("modd_pairs", modd?.pairs ?? 0),
      Figure("auc_trapezoid_mgdl_h", area.mgdlHours), Figure("auc_hours", area.hours),
      Figure("auc_time_weighted_mean", timeWeightedMean),
      excursions.map { Figure("mage_turning_point", $0.figures) },
      Figure("agp_hour_of_day", HourProfile(sensor).figures),
    ]
    return (head + riskIndex.figures + congaFigures + tail).compactMap(\.self)
  }

  private var congaFigures: [Figure?] {
    Self.congaHours.flatMap { hours in
      let conga = conga(hours: hours)
      return [
        Figure("conga_\(hours)h_sd_ddof1", conga?.mgdl), Figure("conga_\(hours)h_pairs", conga?.pairs ?? 0),
      ]
    }
  }

  /// What stands in the place of the figures where no sensor gave a value.
  package static let none = [
    Figure("sufficient", .flag(false)), Figure("reason", shortfall(nil)), Figure("n", 0),
  ]
}

extension GlucoseExcursions {
  /// The figures under their keys, with the turning points that they are of.
  var figures: [Figure] {
    [
      Figure("algorithm", "turning-point elimination, one SD of all values (n - 1)"), Figure("sd", sd),
      Figure("n", swings.count), Figure("mage_plus", plus), Figure("mage_minus", minus),
      Figure("mage_avg", mean),
      Figure("mage_service_first_direction", service),
      Figure("excursions", .list(swings.map(Figure.Value.number))),
      Figure("turning_points", .list(turningPoints.joined().map(Figure.Value.number))),
    ].compactMap(\.self)
  }
}
