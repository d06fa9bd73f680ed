import Alerts
import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// What every view is made from: the readings of a topic on some days, with the scale on which they are drawn.
struct ChartSubject: Sendable {
  let topic: ChartTopic
  let days: ClosedRange<Day>
  let record: PatientRecord
  /// The scale that is drawn.
  let scale: Quantity.Scale
  /// Its place among those of the quantity.
  let place: Int
  /// How far the upright axis goes; data can widen it.
  let range: ClosedRange<Double>
  /// The thresholds across the chart.
  let rules: [ChartRule]
  /// The readings that count, in order of time; a cursor stands at their places.
  let readings: Entries
  /// How many are dated in the future and do not count.
  let future: Int

  init(_ topic: ChartTopic, days: ClosedRange<Day>, record: PatientRecord) {
    let place = record.scale(of: topic.quantity)
    let scale = topic.quantity.scales[place]
    self.init(
      topic, days: days, record: record, place: place, range: record.axis(of: topic),
      rules: ChartLimits.rules(topic, on: scale, record.targets))
  }

  private init(
    _ topic: ChartTopic, days: ClosedRange<Day>, record: PatientRecord, place: Int,
    range: ClosedRange<Double>, rules: [ChartRule]
  ) {
    self.topic = topic
    self.days = days
    self.record = record
    self.place = place
    scale = topic.quantity.scales[place]
    self.range = range
    self.rules = rules
    let all = record.readings(of: topic).on(days)
    readings = all.before(record.now.instantMilliseconds + SummaryPage.graceMilliseconds)
    future = all.count - readings.count
  }

  /// The same of other days.
  func on(_ days: ClosedRange<Day>) -> ChartSubject {
    ChartSubject(topic, days: days, record: record, place: place, range: range, rules: rules)
  }

  /// The numbers of the readings.
  var series: ChartSeries {
    let values = values
    let others = topic.quantity.others(in: readings, than: place)
    let limit = PressureBounds(record.targets)?.limit
    return ChartSeries(
      topic, days: days, unit: scale.unit, places: scale.digits, values: values,
      leftOut: .init(
        extremes: readings.count - values.count - others, otherUnits: others, future: future),
      limit: topic.isPressure ? limit : nil)
  }

  /// The numbers of the readings that have one; of a blood pressure both.
  var values: [Reading<ChartValue>] {
    guard topic.isPressure else {
      return topic.quantity.readings(in: readings, on: place).map { reading in
        Reading(id: reading.id, at: reading.at, value: ChartValue(reading.value))
      }
    }
    return readings.readings(of: BloodPressure.self).map { reading in
      let value = ChartValue(Double(reading.value.systolic), lower: Double(reading.value.diastolic))
      return Reading(id: reading.id, at: reading.at, value: value)
    }
  }

  /// The number of a measurement on the scale; nil where it has none there.
  func number(of measurement: any Measurement) -> Double? {
    topic.quantity.number(of: measurement, in: place)
  }

  /// What was measured when; of a million readings without an entry for each.
  var measurements: [(at: Moment, measurement: any Measurement)] {
    switch topic.kind {
    case BloodPressure.kind: readings.readings(of: BloodPressure.self).map { ($0.at, $0.value) }
    case Glucose.kind: readings.readings(of: Glucose.self).map { ($0.at, $0.value) }
    default:
      readings.compactMap { entry in entry.measurement.flatMap(topic.own).map { (entry.at, $0) } }
    }
  }

  /// The place of a moment in the days, from 0 to 1.
  func position(_ moment: Moment) -> Double {
    let span = Double(days.upperBound.number - days.lowerBound.number + 1)
    return (Double(moment.day.number - days.lowerBound.number) + Double(moment.time.minutes) / 1440) / span
  }

  /// Days for under a chart, five where there is room.
  var dayLabels: [ChartLabel] {
    let count = days.upperBound.number - days.lowerBound.number
    guard count > 0 else { return [(0, days.lowerBound.shortText)] }
    let span = Double(count + 1)
    let isLong = count > 300
    return [0, count / 4, count / 2, count * 3 / 4, count].map { offset in
      let day = days.lowerBound.adding(days: offset)
      let text =
        isLong && (offset == 0 || offset == count) ? "\(day.shortText) \(day.date.year)" : day.shortText
      return (Double(offset) / span + 0.5 / span, text)
    }
  }

  /// A reading for under the cursor: time, value, tags, remark, class.
  func readout(_ place: Int) -> (words: String, day: Day?) {
    let entry = readings[place]
    guard let measurement = entry.measurement else { return ("", entry.at.day) }
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    let parts: [String?] = [
      measurement.sentence, tags.isEmpty ? nil : tags, entry.note.map { "note \"\($0)\"" },
    ]
    let value = "\(record.when(entry.at)): \(parts.compactMap(\.self).joined(separator: ", "))."
    let mark = topic.own(measurement).flatMap(record.mark).map { " \($0.words)" } ?? ""
    return (value + mark, entry.at.day)
  }
}
