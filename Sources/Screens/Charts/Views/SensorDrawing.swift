import Care
import Model
import Report
import Statistics
import Terminal

/// A glucose sensor over time: a line of a few days, bands of many, with the other readings as marks.
struct SensorDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let sensor: SensorFacts
  private let events: EventMarks
  private let range: ClosedRange<Double>
  private let ticks: ChartTicks
  private let curve: ChartCurve
  private let points: [PointChart.Point]
  private let shares: GlucoseDays.Row?

  /// Nil where no sensor gave a value.
  init?(_ subject: ChartSubject) {
    let record = subject.record
    let readings = subject.glucose
    guard
      let sensor = SensorFacts(
        readings, unit: subject.glucoseUnit, days: subject.days, record.targetsCourse, today: record.now.day,
        clock: record.settings.clock)
    else { return nil }
    let (facts, events) = TrendDrawing.facts(subject, sensor)
    (self.facts, self.events) = (facts, events)
    self.subject = subject
    self.sensor = sensor
    range = TrendPlot.range(subject)
    ticks = TimeTicks.ticks(subject.span, today: record.now.day, record.settings.clock)
    curve = Self.curve(sensor, subject)
    points = PointChart.thinned(TrendPlot.points(subject, range, of: Self.marked(readings, sensor)))
    shares = subject.span.isOfHours ? sensor.shares : nil
  }

  var stops: Int { bands?.parts.count ?? subject.readings.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    guard let part = bands?.parts[stop] else { return subject.readout(stop) }
    let words = SensorFacts.words(part.spread, n: part.n, places: subject.scale.digits)
    return ("\(part.days.shortText(from: subject.record.now.day)): \(words)", part.days.lowerBound)
  }

  func moment(_ stop: Int) -> Moment? { bands == nil ? subject.readings[stop].at : nil }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let legend = ChartLegend(glyphs, subject)
    guard bands == nil else {
      return legend.bands + (points.isEmpty ? [] : legend.marks) + legend.limit
        + legend.events(events.letters)
    }
    // A low stands on the axis in the sign of a reading below.
    let marks = legend.marks.filter { !points.isEmpty || $0.sign == String(glyphs.below) }
    return marks + legend.limit + legend.events(events.letters)
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    canvas.fill(Rect(canvas.size))
    let bar = shares == nil || canvas.size.height < Self.leastWithBar ? 0 : 1
    let place = Rect(x: 0, y: 0, width: canvas.size.width, height: canvas.size.height - bar)
    canvas.inside(place) { drawPlot(on: &$0, cursor) }
    guard bar > 0, let shares else { return }
    canvas.inside(Rect(x: 0, y: place.height, width: place.width, height: 1)) { canvas in
      ShareBar(shares).draw(on: &canvas)
    }
  }
}

extension SensorDrawing {
  private static let leastWithBar = 10

  private var bands: SensorBands? {
    if case .bands(let bands) = sensor.shape { bands } else { nil }
  }

  private func drawPlot(on canvas: inout Canvas, _ cursor: Int?) {
    let (limits, notes) = (subject.limits, events.notes(canvas.glyphs))
    guard let bands else {
      CurveChart(
        curve: curve, points: points, yRange: range, rules: limits.rules, shade: limits.shade, ticks: ticks,
        notes: notes, foot: events.foot(cursor.flatMap { subject.place(ofCursor: $0) })
      ).draw(on: &canvas)
      return
    }
    let parts = bands.parts.map { part in
      BandPart(
        span: span(part.days), median: part.spread.median, quartiles: part.spread.quartiles,
        outer: part.spread.outer)
    }
    let middle = cursor.map { (parts[$0].span.lowerBound + parts[$0].span.upperBound) / 2 }
    BandChart(
      parts: parts, points: points, yRange: range, rules: limits.rules, shade: limits.shade, ticks: ticks,
      notes: notes, foot: events.foot(middle)
    ).draw(on: &canvas)
  }

  private func span(_ days: ClosedRange<Day>) -> ClosedRange<Double> {
    let end = subject.span.position(ofStart: days.upperBound.adding(days: 1))
    return subject.span.position(ofStart: days.lowerBound)...end
  }

  private static func curve(_ sensor: SensorFacts, _ subject: ChartSubject) -> ChartCurve {
    guard case .curve(let curve) = sensor.shape else { return ChartCurve() }
    return ChartCurve(curve, subject.glucoseUnit, subject.span)
  }

  /// What stands as a mark: all that is not the sensor's, and its HI and LO, which no line can go through.
  private static func marked(
    _ readings: [Reading<Glucose>], _ sensor: SensorFacts
  ) -> [(at: Moment, measurement: any Measurement)] {
    let others = readings.filter { $0.value.source != .cgm || !$0.at.hasTime }
    let extremes: [Reading<Glucose>] = if case .curve(let curve) = sensor.shape { curve.extremes } else { [] }
    return (others + extremes).map { ($0.at, $0.value) }
  }
}

extension ChartCurve {
  /// The line of a sensor in a time.
  init(_ curve: SensorCurve, _ unit: GlucoseUnit, _ span: ChartSpan) {
    self.init(
      curve.stretches.map { stretch in
        stretch.compactMap { reading in
          reading.value.number(in: unit).map { Point(position: span.position(reading.at), value: $0) }
        }
      })
  }
}
