import Model

/// The figures of a person's blood pressures over some time, each with its n and its rule.
public struct PressureStatistics: Sendable {
  /// The readings, in the order of time.
  public let readings: [PressureReading]
  /// The figures of the systolic pressures, in mmHg.
  public let systolic: NumberSummary
  /// The figures of the diastolic pressures, in mmHg.
  public let diastolic: NumberSummary

  /// Makes the figures; nil where there are no blood pressures.
  public init?(_ entries: some Sequence<Entry>) {
    readings = PressureReading.all(in: entries)
    guard let systolic = NumberSummary(readings.map { Double($0.pressure.systolic) }),
      let diastolic = NumberSummary(readings.map { Double($0.pressure.diastolic) })
    else { return nil }
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// An average by a rule; nil where the rule leaves no reading.
  public func average(_ rule: PressureAverage.Rule = .all) -> PressureAverage? {
    PressureAverage(readings, rule: rule)
  }

  /// How many readings are at or above either of two limits, in mmHg.
  public func count(atOrAbove systolic: Int, or diastolic: Int) -> Int {
    readings.count { $0.pressure.systolic >= systolic || $0.pressure.diastolic >= diastolic }
  }

  /// The mean pulse pressure: systolic minus diastolic, in mmHg.
  public var pulsePressure: Double { systolic.mean - diastolic.mean }

  /// The estimated mean arterial pressure: diastolic plus a third of the pulse pressure, in mmHg.
  ///
  /// An estimate: the true one is about 5 mmHg higher (docs/clinical.md).
  public var meanArterial: Double { diastolic.mean + pulsePressure / 3 }

  /// The figures with the keys under which programs read them.
  public var figures: [Figure] {
    var figures = [Figure("n", .count(readings.count)), Figure("days", .count(Set(readings.map(\.at.day)).count))]
    for rule in PressureAverage.Rule.allCases {
      if let average = average(rule) { figures.append(Figure(rule.rawValue, .group(average.figures))) }
    }
    figures.append(Figure("systolic_all", .group(Self.spread(readings.map { Double($0.pressure.systolic) }))))
    figures.append(Figure("diastolic_all", .group(Self.spread(readings.map { Double($0.pressure.diastolic) }))))
    let sittings = Sitting.all(in: readings).compactMap { NumberSummary($0.map { Double($0.pressure.systolic) })?.mean }
    figures.append(Figure("systolic_session_means", .group(Self.spread(sittings))))
    figures.append(Figure("pulse_pressure_mean", .number(pulsePressure)))
    figures.append(Figure("map_one_third_mean", .number(meanArterial)))
    if let morning = average(.morning), let evening = average(.evening) {
      figures.append(
        Figure("morning_minus_evening_systolic", .number(morning.systolic - evening.systolic)))
    }
    return figures
  }

  private static func spread(_ values: [Double]) -> [Figure] {
    guard let summary = NumberSummary(values) else { return [] }
    return [
      Figure("n", .count(summary.n)), Figure("mean", .number(summary.mean)), Figure("sd_sample", number: summary.sd),
      Figure("cv_percent_sample", number: summary.cv), Figure("arv", number: Variability.averageReal(values)),
      Figure("max_minus_min", .number(summary.largest - summary.smallest)),
      Figure("rmssd", number: Variability.rmssd(values)),
    ].compactMap(\.self)
  }
}
