import Alerts
import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// What every view is made from: the readings of a topic in some time, with the scale on which they are drawn.
struct ChartSubject: Sendable {
  let topic: ChartTopic
  let span: ChartSpan
  let record: PatientRecord
  /// The scale that is drawn.
  let scale: Quantity.Scale
  /// Its place among those of the quantity.
  let place: Int
  /// How far the upright axis goes; data can widen it.
  let range: ClosedRange<Double>
  /// The thresholds across the chart.
  let limits: ChartLimits
  /// All readings of the time, those dated in the future too.
  let all: Entries
  /// The readings that count, in order of time; a cursor stands at their places.
  let readings: Entries
  /// How many are dated in the future and do not count.
  let future: Int

  init(_ topic: ChartTopic, _ span: ChartSpan, record: PatientRecord) {
    self.topic = topic
    self.span = span
    self.record = record
    place = record.scale(of: topic.quantity)
    scale = topic.quantity.scales[place]
    range = record.axis(of: topic)
    limits = ChartLimits(topic, on: place, span, record)
    let ofDays = record.readings(of: topic).on(span.days)
    all = span.minutes == nil ? ofDays : ofDays.those { span.contains($0.at) }
    readings = all.before(record.now.instantMilliseconds + SummaryPage.graceMilliseconds)
    future = all.count - readings.count
  }

  /// A day among the readings of more, for what is drawn of it without a look into the journal.
  init(day: Day, of other: ChartSubject) {
    (topic, record, scale, place, range) = (other.topic, other.record, other.scale, other.place, other.range)
    (all, readings, future) = (other.all, other.readings, other.future)
    span = ChartSpan(day...day)
    limits = ChartLimits(topic, on: place, span, record)
  }

  /// The days of the time.
  var days: ClosedRange<Day> { span.days }

  /// The same of other days.
  func on(_ days: ClosedRange<Day>) -> ChartSubject {
    ChartSubject(topic, ChartSpan(days), record: record)
  }

  /// The unit in which glucose is drawn.
  var glucoseUnit: GlucoseUnit { GlucoseUnit(rawValue: scale.code) ?? .mmol }

  /// The readings of glucose; none of another topic.
  var glucose: [Reading<Glucose>] {
    topic.kind == Glucose.kind ? readings.readings(of: Glucose.self) : []
  }

  /// The numbers of the readings.
  var series: ChartSeries {
    let values = values
    let others = topic.quantity.others(in: readings, than: place)
    let limit = PressureBounds(record.targets(on: days.upperBound))?.limit
    return ChartSeries(
      topic, days: days, unit: scale.unit, places: scale.digits, values: values,
      leftOut: .init(
        extremes: readings.count - values.count - others, otherUnits: others, future: future),
      limit: topic.isPressure ? limit : nil, counting: record.countingText(topic, days), today: record.now.day
    )
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
    case Glucose.kind: glucose.map { ($0.at, $0.value) }
    default:
      readings.compactMap { entry in entry.measurement.flatMap(topic.own).map { (entry.at, $0) } }
    }
  }

  /// How readings stand against the limits of their days.
  var marks: DayMarks { DayMarks(topic, days, in: record) }

  /// Whether a moment has a place in the time: over the hours of a day what is of the day alone has none.
  func hasPlace(_ moment: Moment) -> Bool { moment.hasTime || !span.isOfHours }

  /// The place of a reading for the cursor; nil where it has none.
  func place(ofCursor place: Int) -> Double? {
    let at = readings[place].at
    return hasPlace(at) ? position(at) : nil
  }

  /// How many readings of the day have no place over its hours.
  var undrawn: Int {
    guard span.isOfHours else { return 0 }
    return record.readings(of: topic).on(span.days).moments.count { !$0.hasTime }
  }

  /// The place of a moment in the time, from 0 to 1.
  func position(_ moment: Moment) -> Double { span.position(moment) }

  /// A reading for under the cursor: time, value, tags, remark, class.
  func readout(_ place: Int) -> (words: String, day: Day?) {
    let entry = readings[place]
    guard let measurement = entry.measurement else { return ("", entry.at.day) }
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    let parts: [String?] = [
      measurement.sentence, tags.isEmpty ? nil : tags, entry.note.map { "note \"\($0)\"" },
    ]
    let value = "\(record.when(entry.at)): \(parts.compactMap(\.self).joined(separator: ", "))."
    let targets = record.targets(on: entry.at.day)
    let mark = topic.own(measurement).flatMap { record.mark($0, targets) }.map { " \($0.words)" } ?? ""
    return (value + mark, entry.at.day)
  }
}
