import Alerts
import Care
import Model
import Report
import Statistics
import Terminal

/// The thresholds across a chart: those that held on each day, as lines with steps, and the area between them.
struct ChartLimits: Sendable {
  /// The lines; none where nothing is said of the topic.
  let rules: [ChartRule]
  /// The area between them; nil where two numbers share a chart, so that it would say something of one of them alone.
  let shade: ChartShade?

  /// The thresholds of a topic on one of its scales.
  init(_ topic: ChartTopic, on place: Int, _ span: ChartSpan, _ record: PatientRecord) {
    let scale = topic.quantity.scales[place]
    switch topic.kind {
    case BloodPressure.kind:
      let steps = record.targetsCourse.steps(span.days, PressureBounds.init)
      let rules = [\PressureBounds.systolic, \.diastolic].compactMap { part in
        Self.rule(steps, span, digits: 0) { Double($0[keyPath: part]) }
      }
      self.init(rules: rules, shade: nil)
    case Glucose.kind:
      let unit = GlucoseUnit(rawValue: scale.code) ?? .mmol
      let steps = record.targetsCourse.steps(span.days, GlucoseLimits.init)
      let low = Self.rule(steps, span, digits: scale.digits) { $0.numbers(in: unit).low }
      let high = Self.rule(steps, span, digits: scale.digits) { $0.numbers(in: unit).high }
      self.init(low, high)
    default:
      let (low, high) = Self.fixed(topic.kind, place)
      self.init(
        low.map { ChartRule(value: $0, label: $0.text(places: scale.digits)) },
        high.map { ChartRule(value: $0, label: $0.text(places: scale.digits)) })
    }
  }

  private init(rules: [ChartRule], shade: ChartShade?) { (self.rules, self.shade) = (rules, shade) }

  private init(_ low: ChartRule?, _ high: ChartRule?) {
    self.init(rules: [low, high].compactMap(\.self), shade: ChartShade(lower: low, upper: high))
  }

  /// The limits of a kind that the person made, or those of the bands of a kind.
  private static func fixed(_ kind: Kind, _ place: Int) -> (low: Double?, high: Double?) {
    if let own = kind.own { return (own.low?.double, own.high?.double) }
    return BandScheme.all.first { $0.kind == kind }?.usualEnds(scale: place) ?? (nil, nil)
  }

  /// A line through the values of the steps; nil where this version knows none.
  private static func rule<Limit>(
    _ steps: DaySteps<Limit?>, _ span: ChartSpan, digits: Int, _ value: (Limit) -> Double
  ) -> ChartRule? {
    let values = steps.steps.map { $0.value.map(value) }
    guard let last = values.last.flatMap(\.self) ?? values.compactMap(\.self).last else { return nil }
    let changes = steps.steps.dropFirst().map { span.position(ofStart: $0.from) }
    // Where this version knows no limit, none is drawn.
    let earlier = zip(changes, values).map { ChartRule.Earlier(until: $0, value: $1 ?? .nan) }
    let now = values.last.flatMap(\.self)
    return ChartRule(value: now ?? .nan, label: now == nil ? "" : last.text(places: digits), earlier: earlier)
  }
}
