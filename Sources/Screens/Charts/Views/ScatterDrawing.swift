import Alerts
import Care
import Journal
import Model
import Report
import Terminal

/// Systolic against diastolic pressure, with the limits of the scheme's classes across.
struct ScatterDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let points: [ScatterChart.Point]
  private let rules: (systolic: [ChartRule], diastolic: [ChartRule])
  private let bounds: PressureBounds?

  init(_ subject: ChartSubject) {
    self.subject = subject
    let (record, days) = (subject.record, subject.days)
    let readings = subject.readings.readings(of: BloodPressure.self)
    facts = PairFacts(readings, record.targetsCourse, days, now: record.now.day, future: subject.future)
    var marks = subject.marks
    // One point a pair of numbers: what lies in one place shows the worst that it was.
    var pairs: [Pair: ScatterChart.Point] = [:]
    for reading in readings {
      let pressure = reading.value
      let pair = Pair(systolic: pressure.systolic, diastolic: pressure.diastolic)
      let point = Self.point(pressure, marks.mark(pressure, on: reading.at.day))
      pairs[pair] = pairs[pair].map { $0.joined(with: point) } ?? point
    }
    points = Array(pairs.values)
    // The lines are those of the last day; the marks go by the limits of their own.
    let targets = record.targets(on: days.upperBound)
    bounds = PressureBounds(targets)
    rules = Self.rules(targets, bounds)
  }

  private struct Pair: Hashable {
    let systolic: Int
    let diastolic: Int
  }

  var stops: Int { subject.readings.count }
  func readout(_ stop: Int) -> (words: String, day: Day?) { subject.readout(stop) }

  func moment(_ stop: Int) -> Moment? { subject.readings[stop].at }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    [
      Legend.Item(glyphs.above, "at or above the limit by either number", tone: .warning),
      Legend.Item(glyphs.within, "below", tone: .good),
    ]
  }

  /// A row for the numbers of the foot less than over time, and no limit of two in one row.
  func leastRows(width: Int, cursor: Int?) -> Int { 7 }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let chosen = cursor.flatMap { subject.readings[$0].content as? BloodPressure }.map { Self.point($0, nil) }
    ScatterChart(
      points: points, xRange: 50...110, yRange: subject.scale.axis.sparkRange(of: []),
      xRules: rules.diastolic, yRules: rules.systolic, chosen: chosen,
      corner: bounds.map { (Double($0.diastolic), Double($0.systolic)) }
    ).draw(on: &canvas)
  }
}

extension ScatterDrawing {
  private static func point(_ pressure: BloodPressure, _ mark: ValueMark?) -> ScatterChart.Point {
    ScatterChart.Point(
      x: Double(pressure.diastolic), y: Double(pressure.systolic), state: mark?.state ?? .within,
      tone: mark?.tone ?? .normal)
  }

  /// Where the classes of the scheme begin; the person's own limits where they have them.
  private static func rules(_ targets: Targets, _ bounds: PressureBounds?)
    -> (systolic: [ChartRule], diastolic: [ChartRule])
  {
    let hasOwn = targets.systolic != nil || targets.diastolic != nil
    guard !hasOwn, let scheme = Scheme.named(targets.scheme) else {
      return (
        bounds.map { [ChartRule(value: Double($0.systolic), label: "your limit")] } ?? [],
        bounds.map { [ChartRule(value: Double($0.diastolic))] } ?? []
      )
    }
    let classes = scheme.column(targets.setting).classes
    return (
      classes.compactMap { found in found.systolic.map { ChartRule(value: Double($0), label: found.words) } },
      classes.compactMap { found in found.diastolic.map { ChartRule(value: Double($0)) } }
    )
  }
}
