import Care
import Journal
import Lettering
import Model
import Terminal

/// Readings as they came: blood pressures as stems, everything else as points, with the thresholds across.
struct TrendPlot: Sendable {
  private let rules: [ChartRule]
  /// The range of the upright axis, wide enough for all readings of the subject, so that two plots can be compared.
  private let range: ClosedRange<Double>
  private let labels: [ChartLabel]
  private let marks: [RangeChart.Mark]
  private let points: [PointChart.Point]
  private let isPressure: Bool
  var line: PointChart.Line?
  var notes: [ChartLabel] = []
  var events: [(position: Double, letter: Character)] = []

  /// Takes the readings of a subject, or those of some times of the day.
  init(_ subject: ChartSubject, at isIn: (TimeOfDay) -> Bool = { _ in true }) {
    rules = subject.rules
    range = Self.range(subject)
    labels = subject.dayLabels
    isPressure = subject.topic.isPressure
    marks = isPressure ? RangeChart.thinned(Self.marks(subject, isIn)) : []
    points = isPressure ? [] : PointChart.thinned(Self.points(subject, range, isIn))
  }

  func draw(on canvas: inout Canvas, cursor: Double? = nil) {
    let foot = FootMarks(cursor: cursor, events: events)
    let ellipsis = canvas.glyphs.ellipsis
    let notes = notes.map { note -> ChartLabel in
      (note.position, Text.cut(note.text, width: Self.longestNote, ellipsis: ellipsis))
    }
    if isPressure {
      RangeChart(
        marks: marks, yRange: range, rules: rules, xLabels: labels, notes: notes, foot: foot
      ).draw(on: &canvas)
    } else {
      PointChart(
        points: points, yRange: range, rules: rules, line: line, xLabels: labels, notes: notes,
        foot: foot
      ).draw(on: &canvas)
    }
  }
}

extension TrendPlot {
  private static let longestNote = 24

  /// The fixed range, widened in tenths of itself where readings need it.
  private static func range(_ subject: ChartSubject) -> ClosedRange<Double> {
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

  private static func marks(_ subject: ChartSubject, _ isIn: (TimeOfDay) -> Bool) -> [RangeChart.Mark] {
    let bounds = PressureBounds(subject.record.targets)
    var marks = ByValue(subject.topic) { subject.record.mark($0) }
    return subject.readings.readings(of: BloodPressure.self).compactMap { reading in
      guard isIn(reading.at.time) else { return nil }
      let pressure = reading.value
      return RangeChart.Mark(
        position: subject.position(reading.at), low: Double(pressure.diastolic),
        high: Double(pressure.systolic),
        lowState: bounds.map { pressure.diastolic >= $0.diastolic } == true ? .above : .within,
        highState: bounds.map { pressure.systolic >= $0.systolic } == true ? .above : .within,
        tone: marks[pressure]?.tone ?? .normal)
    }
  }

  private static func points(
    _ subject: ChartSubject, _ range: ClosedRange<Double>, _ isIn: (TimeOfDay) -> Bool
  ) -> [PointChart.Point] {
    var marks = ByValue(subject.topic) { subject.record.mark($0) }
    return subject.measurements.compactMap { at, measurement in
      guard isIn(at.time) else { return nil }
      let mark = marks[measurement]
      return (subject.number(of: measurement) ?? extreme(subject, measurement, range)).map {
        PointChart.Point(
          position: subject.position(at), value: $0, state: mark?.state ?? .within,
          tone: mark?.tone ?? .normal)
      }
    }
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
