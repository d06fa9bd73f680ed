import Alerts
import Care
import Journal
import Lettering
import Model
import Report
import Statistics
import Terminal

/// What every view is made from: the readings of a kind on some days, with the scale on which they are drawn.
struct ChartSubject: Sendable {
  let kind: Kind
  let days: ClosedRange<Day>
  let record: PatientRecord
  let scale: ChartScale
  /// The readings that count, in order of time; a cursor stands at their places.
  let readings: Entries
  /// How many are dated in the future and do not count.
  let future: Int

  /// Nil for kinds that are words.
  init?(kind: Kind, days: ClosedRange<Day>, record: PatientRecord) {
    guard let scale = ChartScale.of(kind, record) else { return nil }
    self.init(kind: kind, days: days, record: record, scale: scale)
  }

  private init(kind: Kind, days: ClosedRange<Day>, record: PatientRecord, scale: ChartScale) {
    self.kind = kind
    self.days = days
    self.record = record
    self.scale = scale
    let all = record.readings(of: kind).on(days)
    readings = all.before(record.now.instantMilliseconds + SummaryPage.graceMilliseconds)
    future = all.count - readings.count
  }

  /// The same of other days.
  func on(_ days: ClosedRange<Day>) -> ChartSubject {
    ChartSubject(kind: kind, days: days, record: record, scale: scale)
  }

  /// The numbers of the readings.
  var series: ChartSeries {
    let values = scale.values(readings)
    let limit = PressureBounds(record.targets).map { PressureLimit($0.systolic, $0.diastolic) }
    return ChartSeries(
      kind: kind, days: days, unit: scale.unit, places: scale.digits, values: values,
      leftOut: .init(extremes: readings.count - values.count, future: future),
      limit: kind == BloodPressure.kind ? limit : nil)
  }

  /// What was measured when; of a million readings without an entry for each.
  var measurements: [(at: Moment, measurement: any Measurement)] {
    switch kind {
    case BloodPressure.kind: readings.readings(of: BloodPressure.self).map { ($0.at, $0.value) }
    case Glucose.kind: readings.readings(of: Glucose.self).map { ($0.at, $0.value) }
    default: readings.compactMap { entry in entry.measurement.map { (entry.at, $0) } }
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
    let standing = record.mark(measurement).map { " \($0.words)" } ?? ""
    return (Text.visible(value + standing), entry.at.day)
  }
}
