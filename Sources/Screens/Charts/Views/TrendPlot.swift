import Alerts
import Care
import Journal
import Lettering
import Model
import Terminal

/// Readings as they came: blood pressures as stems, everything else as points, with the thresholds across.
struct TrendPlot: Sendable {
  private let limits: ChartLimits
  /// The range of the upright axis, wide enough for all readings of the subject, so that two plots can be compared.
  private let range: ClosedRange<Double>
  private let ticks: ChartTicks
  private let marks: [RangeChart.Mark]
  private let points: [PointChart.Point]
  private let isPressure: Bool
  var line: PointChart.Line?
  var events = EventMarks()

  /// Takes the readings of a subject, or those of some times of the day.
  init(_ subject: ChartSubject, at isIn: (Moment) -> Bool = { _ in true }) {
    limits = subject.limits
    range = Self.range(subject)
    ticks = TimeTicks.ticks(subject.span, today: subject.record.now.day, subject.record.settings.clock)
    isPressure = subject.topic.isPressure
    marks = isPressure ? RangeChart.thinned(Self.marks(subject, isIn)) : []
    points = isPressure ? [] : PointChart.thinned(Self.points(subject, range, isIn))
  }

  func draw(on canvas: inout Canvas, cursor: Double? = nil) {
    let notes = events.notes(canvas.glyphs)
    if isPressure {
      RangeChart(
        marks: marks, yRange: range, rules: limits.rules, ticks: ticks, notes: notes,
        foot: events.foot(cursor)
      ).draw(on: &canvas)
    } else {
      PointChart(
        points: points, yRange: range, rules: limits.rules, line: line, shade: limits.shade, ticks: ticks,
        notes: notes, foot: events.foot(cursor)
      ).draw(on: &canvas)
    }
  }
}

extension TrendPlot {
  /// The fixed range, widened in tenths of itself where readings need it.
  static func range(_ subject: ChartSubject) -> ClosedRange<Double> {
    let fixed = subject.range
    let step = (fixed.upperBound - fixed.lowerBound) / 10
    var (low, high) = (fixed.lowerBound, fixed.upperBound)
    for reading in subject.values {
      low = min(low, reading.value.lower ?? reading.value.number)
      high = max(high, reading.value.number)
    }
    guard step > 0 else { return low...high }
    let (below, above) = ((fixed.lowerBound - low) / step, (high - fixed.upperBound) / step)
    return (fixed.lowerBound - below.rounded(.up) * step)...(fixed.upperBound + above.rounded(.up) * step)
  }

  private static func marks(_ subject: ChartSubject, _ isIn: (Moment) -> Bool) -> [RangeChart.Mark] {
    var bounds = subject.record.targetsCourse.steps(subject.days, PressureBounds.init)
    var marks = subject.marks
    return subject.readings.readings(of: BloodPressure.self).compactMap { reading in
      guard isIn(reading.at), subject.hasPlace(reading.at) else { return nil }
      let (pressure, limit) = (reading.value, bounds.value(on: reading.at.day))
      return RangeChart.Mark(
        position: subject.position(reading.at), low: Double(pressure.diastolic),
        high: Double(pressure.systolic),
        lowState: limit.map { pressure.diastolic >= $0.diastolic } == true ? .above : .within,
        highState: limit.map { pressure.systolic >= $0.systolic } == true ? .above : .within,
        tone: marks.mark(pressure, on: reading.at.day)?.tone ?? .normal)
    }
  }

  /// Each measurement that is chosen as a point.
  static func points(
    _ subject: ChartSubject, _ range: ClosedRange<Double>,
    of chosen: [(at: Moment, measurement: any Measurement)]
  ) -> [PointChart.Point] {
    var marks = subject.marks
    return chosen.compactMap { at, measurement in
      guard subject.hasPlace(at) else { return nil }
      let mark = marks.mark(measurement, on: at.day)
      return (subject.number(of: measurement) ?? extreme(subject, measurement, range)).map {
        PointChart.Point(
          position: subject.position(at), value: $0, state: mark?.state ?? .within,
          tone: mark?.tone ?? .normal)
      }
    }
  }

  private static func points(
    _ subject: ChartSubject, _ range: ClosedRange<Double>, _ isIn: (Moment) -> Bool
  ) -> [PointChart.Point] {
    points(subject, range, of: subject.measurements.filter { isIn($0.at) })
  }

  /// HI and LO have no number; they stand at the edge of the chart.
  private static func extreme(
    _ subject: ChartSubject, _ measurement: any Measurement, _ range: ClosedRange<Double>
  ) -> Double? {
    switch subject.topic.quantity.told(by: measurement)?.number {
    case Double.infinity: range.upperBound
    case -Double.infinity: range.lowerBound
    default: nil
    }
  }
}
