import Alerts
import Journal
import Model
import Report
import Statistics
import Terminal

/// A chart of one kind over some days, with the one sentence that says the same in numbers.
///
/// The charts screen and `vitals chart` draw the same picture.
public struct ChartPicture {
  private let kind: Kind
  private let days: ClosedRange<Day>
  private let record: PatientRecord
  private let scale: ChartScale
  private let readings: Entries

  /// Makes a picture; nil for kinds that are words.
  public init?(kind: Kind, days: ClosedRange<Day>, record: PatientRecord) {
    guard let scale = ChartScale.of(kind, record) else { return nil }
    self.kind = kind
    self.days = days
    self.record = record
    self.scale = scale
    readings = record.readings(of: kind).on(days)
  }

  /// What is seen: kind, unit, days, and the scheme where one is used.
  public var heading: String {
    let span = "\(days.lowerBound.shortText) to \(days.upperBound.words(from: record.now.day))"
    let scheme = kind == BloodPressure.kind ? ", \(PressureBounds.title(record.targets))" : ""
    return "\(kind.title.uppercased())  \(scale.unit), \(span)\(scheme)"
  }

  /// The same in one honest sentence: n, days, mean, and the share beyond the limits.
  public var sentence: String {
    let page = SummaryPage(
      entries: readings, targets: record.targets, period: Period(days), now: record.now, kinds: [kind],
      windows: DayWindows(record.settings))
    return page.sections.first?.sentence ?? "Nothing was measured in these days."
  }

  /// Draws the chart over the whole canvas.
  public func draw(on canvas: inout Canvas) {
    if kind == BloodPressure.kind {
      RangeChart(marks: marks, yRange: scale.range, rules: scale.rules, xLabels: labels).draw(on: &canvas)
    } else {
      PointChart(points: points, yRange: scale.range, rules: scale.rules, xLabels: labels).draw(on: &canvas)
    }
  }
}

extension ChartPicture {
  private var span: Double { Double(days.upperBound.number - days.lowerBound.number + 1) }

  private func position(_ moment: Moment) -> Double {
    (Double(moment.day.number - days.lowerBound.number) + Double(moment.time.minutes) / 1440) / span
  }

  private var marks: [RangeChart.Mark] {
    let bounds = PressureBounds(record.targets)
    return readings.compactMap { entry in
      guard let pressure = entry.content as? BloodPressure else { return nil }
      return RangeChart.Mark(
        position: position(entry.at), low: Double(pressure.diastolic), high: Double(pressure.systolic),
        lowState: bounds.map { pressure.diastolic >= $0.diastolic } == true ? .above : .within,
        highState: bounds.map { pressure.systolic >= $0.systolic } == true ? .above : .within,
        tone: record.mark(pressure)?.tone ?? .normal)
    }
  }

  private var points: [PointChart.Point] {
    readings.compactMap { entry in
      guard let measurement = entry.measurement else { return nil }
      let mark = record.mark(measurement)
      return (scale.value(measurement) ?? extreme(measurement)).map {
        PointChart.Point(
          position: position(entry.at), value: $0, state: mark?.state ?? .within, tone: mark?.tone ?? .normal)
      }
    }
  }

  /// HI and LO have no number; they stand at the edge of the chart.
  private func extreme(_ measurement: any Measurement) -> Double? {
    switch (measurement as? Glucose)?.value {
    case .high: scale.range.upperBound
    case .low: scale.range.lowerBound
    default: nil
    }
  }

  private var labels: [ChartLabel] {
    let count = days.upperBound.number - days.lowerBound.number
    guard count > 0 else { return [(0, days.lowerBound.shortText)] }
    let year = count > 300
    return [0, count / 4, count / 2, count * 3 / 4, count].map { offset in
      let day = days.lowerBound.adding(days: offset)
      let text =
        year && (offset == 0 || offset == count) ? "\(day.shortText) \(day.date.year)" : day.shortText
      return (Double(offset) / span + 0.5 / span, text)
    }
  }
}
