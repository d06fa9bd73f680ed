import Model

extension PressureSummary {
  /// Every figure under its key, as listed in docs/clinical.md.
  package var figures: [Figure] {
    let firstOut = ProtocolDays(readings, rule: .firstDayOut, daysBefore: daysBefore).taken
    let dailyMeans = dailyMeans
    let parts: [Figure?] =
      [
        Figure("n", coverage.n), Figure("days", coverage.days), Figure("rule", rule.id),
        withoutTime > 0 ? Figure("n_without_time", withoutTime) : nil,
        Self.group("mean", mean),
        Self.group("all_readings_mean", PressureMean(readings)),
        Self.group("discard_day1_mean", PressureMean(firstOut)),
        Self.group("morning_mean", mean(readings, windows.morning)),
        Self.group("evening_mean", mean(readings, windows.evening)),
        Self.group("morning_discard_day1", mean(firstOut, windows.morning)),
        Self.group("evening_discard_day1", mean(firstOut, windows.evening)),
        Self.group("first_reading_of_session_mean", PressureMean(sessions.compactMap(\.readings.first))),
        Self.spread("systolic_all", readings.map { Double($0.value.systolic) }),
        Self.spread("diastolic_all", readings.map { Double($0.value.diastolic) }),
        Self.spread("pulse_all", readings.compactMap { $0.value.pulse.map(Double.init) }),
        Self.spread("systolic_session_means", sessions.map(\.mean.systolic)),
        Self.spread("systolic_daily_means", dailyMeans.map(\.mean.systolic)),
        Figure(
          "arv_systolic_time_weighted_all",
          Variability.weightedARV(readings.map { ($0.at, Double($0.value.systolic)) })),
        Figure(
          "arv_systolic_time_weighted_sessions",
          Variability.weightedARV(sessions.map { ($0.at, $0.mean.systolic) })),
        Figure("mean_of_daily_means_systolic", Summary(dailyMeans.map(\.mean.systolic))?.mean),
        Figure("mean_of_daily_means_diastolic", Summary(dailyMeans.map(\.mean.diastolic))?.mean),
      ] + loads + [
        Figure("pulse_pressure_mean", pulsePressure),
        Figure("map_one_third_mean", estimatedArterialPressure),
        Figure("morning_minus_evening_systolic", allMorningMinusEvening), morningAtLimit,
      ] + series(dailyMeans)
    return parts.compactMap(\.self)
  }
}

extension PressureSummary {
  private var dailyMeans: [(day: Day, mean: PressureMean)] {
    Dictionary(grouping: readings, by: \.at.day).sorted { $0.key < $1.key }.compactMap { day, readings in
      PressureMean(readings).map { (day, $0) }
    }
  }

  /// Day by day and session by session, by the patient's clock: systolic and diastolic mean, of a session n too.
  private func series(_ dailyMeans: [(day: Day, mean: PressureMean)]) -> [Figure] {
    let days = dailyMeans.map { day, mean in
      Figure.Value.list([.text("\(day)"), .number(mean.systolic), .number(mean.diastolic)])
    }
    let sessions = sessions.map { session in
      Figure.Value.list([
        .text("\(session.at.day)T\(session.at.time)"), .number(session.mean.systolic),
        .number(session.mean.diastolic), .int(session.readings.count),
      ])
    }
    return [Figure("daily_means", .list(days)), Figure("session_means", .list(sessions))]
      + [firstReading].compactMap(\.self)
  }

  private var firstReading: Figure? {
    readings.first.map { first in
      Figure(
        "first_reading",
        [
          Figure("pulse_pressure", first.value.pulsePressure),
          Figure("map", .number(first.value.estimatedArterialPressure)),
        ])
    }
  }

  /// Whether the mornings of all readings are at or above 135/85 on average [A21, V].
  private var morningAtLimit: Figure? {
    mean(readings, windows.morning).map {
      Figure("morning_hypertension_avg_ge135_or_85", .flag($0.systolic >= 135 || $0.diastolic >= 85))
    }
  }

  private var loads: [Figure?] {
    [
      Figure("load_sys_ge135_percent", share { $0.systolic >= 135 }),
      Figure("load_dia_ge85_percent", share { $0.diastolic >= 85 }),
      Figure("load_either_percent", atOrAbove(systolic: 135, diastolic: 85).percent),
      Figure("load_sys_ge130_percent", share { $0.systolic >= 130 }),
      Figure("load_dia_ge80_percent", share { $0.diastolic >= 80 }),
      Figure("load_either_130_80_percent", atOrAbove(systolic: 130, diastolic: 80).percent),
    ]
  }

  /// The keys of the vectors are those of all readings, whatever rule the summary was asked for.
  private var allMorningMinusEvening: Double? {
    guard let morning = mean(readings, windows.morning), let evening = mean(readings, windows.evening) else {
      return nil
    }
    return morning.systolic - evening.systolic
  }

  private func share(_ test: (BloodPressure) -> Bool) -> Double? {
    Share(readings.count { test($0.value) }, of: readings.count).percent
  }

  private func mean(_ readings: [Reading<BloodPressure>], _ window: TimeSpan) -> PressureMean? {
    PressureMean(readings.filter { window.contains($0.at) })
  }

  private static func group(_ key: String, _ mean: PressureMean?) -> Figure? {
    mean.map { Figure(key, $0.figures) }
  }

  private static func spread(_ key: String, _ values: [Double]) -> Figure? {
    guard let summary = Summary(values) else { return nil }
    let variability = Variability(values)
    let figures = [
      Figure("mean", summary.mean), Figure("median", summary.median), Figure("sd_sample", summary.sd),
      Figure("sd_population", summary.populationSD), Figure("cv_percent_sample", summary.cv),
      Figure("arv", variability?.arv), Figure("max_min", variability?.range),
      Figure("rmssd", variability?.rmssd),
    ]
    return Figure(key, figures.compactMap(\.self))
  }
}
