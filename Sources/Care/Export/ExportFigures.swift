import Exchange
import Journal
import Model
import Statistics

// What is worked out for an exported file, and why it is not where it is not.
extension PatientRecord {
  /// The average of the last readings by a rule; nil, with a remark, where they are not enough for it.
  func average(
    of readings: Entries, by rule: AveragingRule, remarks: inout [String]
  ) -> PressureAverage? {
    let pressures = readings.readings(of: BloodPressure.self)
    guard let first = pressures.first else { return nil }
    let before = first.at.day.adding(days: -AveragingRule.mostDroppedDays)...first.at.day.adding(days: -1)
    let measured = Set(self.readings.measurements(on: before).readings(of: BloodPressure.self).map(\.at.day))
    let series = ProtocolDays(
      pressures, rule: rule, windows: DayWindows(settings),
      daysBefore: ProtocolDays.run(before: first.at.day, measured))
    let taken = series.taken
    let days = taken.map(\.at.day)
    guard let mean = series.mean, let first = days.min(), let last = days.max(), series.isValid,
      let systolic = ExactDecimal(mean.systolic.text(places: 1)),
      let diastolic = ExactDecimal(mean.diastolic.text(places: 1))
    else {
      remarks.append(
        "No average by \(rule.title) is in the file: \(series.shortfalls.joined(separator: "; ")).")
      return nil
    }
    return PressureAverage(
      ruleID: rule.id, words: "\(rule.title): \(rule.words)", systolic: systolic, diastolic: diastolic,
      days: first...last, readings: taken.map(\.id))
  }

  /// What a sensor said of the two weeks that end with its last value; nil, with a remark, where that is not enough.
  func sensorFigures(of readings: Entries, remarks: inout [String]) -> SensorFigures? {
    // From the end on, as a lifetime may have a million of them.
    guard let last = readings.last(where: { ($0.content as? Glucose)?.source == .cgm })?.at.day else {
      return nil
    }
    let days = last.adding(days: 1 - SensorWear.leastDays)...last
    let values = readings.on(days).readings(of: Glucose.self).filter { $0.value.source == .cgm }
    guard let summary = SensorSummary(values, asked: AskedTime(days, now: now)) else { return nil }
    guard summary.wear.isEnough, let mgdl = summary.mgdl, let indicator = summary.gmi,
      let variation = mgdl.cv,
      let unit = values.last?.value.unit
    else {
      remarks.append("No summary of the sensor is in the file: it \(SensorSummary.shortfall(summary.wear)).")
      return nil
    }
    let mean = unit == .mgdl ? mgdl.mean.text(places: 0) : (mgdl.mean / GlucoseUnit.factor).text(places: 1)
    let numbers = [mean] + [indicator, variation, summary.wear.percent].map { $0.text(places: 1) }
    let exact = numbers.compactMap { ExactDecimal($0) }
    guard exact.count == numbers.count else { return nil }
    return SensorFigures(
      days: days, unit: unit, mean: exact[0], bands: GlucoseBand.allCases.map { summary.share($0).count },
      indicator: exact[1], variation: exact[2], daysOfWear: Set(values.map(\.at.day)).count,
      active: exact[3])
  }
}
