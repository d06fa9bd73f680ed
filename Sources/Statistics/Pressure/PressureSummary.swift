import Model

/// What blood pressure readings of a period say together.
package struct PressureSummary: Sendable {
  /// How many readings on how many days.
  package let coverage: Coverage
  /// The rule by which `mean`, `morning` and `evening` are made.
  package let rule: AveragingRule
  /// The mean by the rule; nil where the rule leaves no reading.
  package let mean: PressureMean?
  /// The mean of the mornings by the rule; nil where there is none.
  package let morning: PressureMean?
  /// The mean of the evenings by the rule; nil where there is none.
  package let evening: PressureMean?
  /// The windows that were used.
  package let windows: DayWindows
  /// All readings in order of time.
  package let readings: [Reading<BloodPressure>]
  /// The readings as sessions; those of a day alone are of none.
  package let sessions: [Session]

  /// How many days in a row were measured just before the first of the readings.
  package let daysBefore: Int

  /// Summarises readings in order of time; nil where there are none.
  package init?(
    _ readings: [Reading<BloodPressure>], rule: AveragingRule = .all, windows: DayWindows = .usual,
    daysBefore: Int = 0
  ) {
    guard !readings.isEmpty else { return nil }
    let series = ProtocolDays(readings, rule: rule, windows: windows, daysBefore: daysBefore)
    self.daysBefore = daysBefore
    self.readings = readings
    self.rule = rule
    self.windows = windows
    coverage = Coverage(readings)
    mean = series.mean
    morning = series.morning
    evening = series.evening
    sessions = Session.group(readings.filter(\.at.hasTime))
  }

  /// How many readings are of a day alone: they are in no morning, evening or session.
  package var withoutTime: Int { readings.count { !$0.at.hasTime } }
  /// Systolic pressures of all readings.
  package var systolic: Summary? { Summary(readings.map { Double($0.value.systolic) }) }
  /// Diastolic pressures of all readings.
  package var diastolic: Summary? { Summary(readings.map { Double($0.value.diastolic) }) }
  /// Pulses of all readings that have one.
  package var pulse: Summary? { Summary(readings.compactMap { $0.value.pulse.map(Double.init) }) }

  /// Mean pulse pressure, systolic minus diastolic, in mmHg [A24, V].
  package var pulsePressure: Double? { Summary(readings.map { Double($0.value.pulsePressure) })?.mean }

  /// Mean arterial pressure in mmHg, estimated as diastolic plus one third of the pulse pressure [A24, V].
  package var estimatedArterialPressure: Double? {
    Summary(readings.map(\.value.estimatedArterialPressure))?.mean
  }

  /// Morning minus evening, systolic, in mmHg; nil unless there are both.
  package var morningMinusEvening: Double? {
    if let morning, let evening { morning.systolic - evening.systolic } else { nil }
  }

  /// How many readings are at or above a limit, by systolic or by diastolic pressure.
  package func atOrAbove(systolic: Int, diastolic: Int) -> Share {
    Share(
      readings.count { $0.value.systolic >= systolic || $0.value.diastolic >= diastolic }, of: readings.count)
  }
}

extension BloodPressure {
  /// Mean arterial pressure in mmHg, estimated as diastolic plus one third of the pulse pressure [A24, V].
  var estimatedArterialPressure: Double { Double(diastolic) + Double(pulsePressure) / 3 }
}
