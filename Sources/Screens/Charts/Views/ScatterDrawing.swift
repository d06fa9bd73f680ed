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

  init(_ subject: ChartSubject) {
    self.subject = subject
    let readings = subject.readings.readings(of: BloodPressure.self)
    let targets = subject.record.targets
    let bounds = PressureBounds(targets)
    facts = PairFacts(
      readings, limit: bounds?.limit,
      source: PressureBounds.title(targets), future: subject.future)
    var marks = ByValue(subject.topic) { subject.record.mark($0) }
    // One point a pair of numbers: what lies in one place shows the same.
    var pairs: [ClassPair: ScatterChart.Point] = [:]
    for reading in readings {
      let pair = ClassPair(systolic: reading.value.systolic, diastolic: reading.value.diastolic)
      if pairs[pair] == nil { pairs[pair] = Self.point(reading.value, marks[reading.value]) }
    }
    points = Array(pairs.values)
    rules = Self.rules(targets, bounds)
  }

  private struct ClassPair: Hashable {
    let systolic: Int
    let diastolic: Int
  }

  var stops: Int { subject.readings.count }
  func readout(_ stop: Int) -> (words: String, day: Day?) { subject.readout(stop) }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let chosen = cursor.flatMap { subject.readings[$0].content as? BloodPressure }.map { Self.point($0, nil) }
    ScatterChart(
      points: points, xRange: 50...110, yRange: subject.scale.axis.sparkRange(of: []),
      xRules: rules.diastolic,
      yRules: rules.systolic, chosen: chosen
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
