import Alerts
import Care
import Model
import Report
import Statistics
import Terminal

/// By the time of day: median, quartiles, and of a sensor's data the outer percentiles.
struct ProfileDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let scale: Quantity.Scale
  private let range: ClosedRange<Double>
  private let rules: [ChartRule]
  /// The profile, of a blood pressure the systolic, and the diastolic.
  private let profiles: [DayProfile]
  private let parts: [[ProfileChart.Box]]

  /// Takes blood pressures; nil where there are too few.
  init?(pressures facts: PressureProfileFacts, _ subject: ChartSubject) {
    guard !facts.systolic.isEmpty else { return nil }
    let bounds = PressureBounds(subject.record.targets)
    self.init(
      facts, [facts.systolic, facts.diastolic], subject,
      states: [Self.state(from: bounds?.systolic), Self.state(from: bounds?.diastolic)])
  }

  /// Takes glucose; nil where there is too little.
  init?(glucose facts: GlucoseProfileFacts, _ subject: ChartSubject) {
    guard let profile = facts.profile else { return nil }
    let rules = subject.rules.map(\.value)
    self.init(
      facts, [profile], subject,
      states: [
        { value in
          value < (rules.min() ?? -.infinity) ? .below : value > (rules.max() ?? .infinity) ? .above : .within
        }
      ])
  }

  private init(
    _ facts: any ChartFacts, _ profiles: [DayProfile], _ subject: ChartSubject,
    states: [(Double) -> MarkState]
  ) {
    self.facts = facts
    self.profiles = profiles
    (scale, range, rules) = (subject.scale, subject.range, subject.rules)
    parts = (0..<(profiles.first?.parts.count ?? 0)).map { index in
      zip(profiles, states).compactMap { profile, state in Self.box(profile.parts[index], state) }
    }
  }

  var stops: Int { parts.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    guard let first = profiles.first else { return ("", nil) }
    let part = first.parts[stop]
    let texts = profiles.map { profile in Self.words(profile.parts[stop], scale) }
    let words =
      part.median == nil ? "\(part.n) readings, too few for a median" : texts.joined(separator: " over ")
    return ("\(first.span(part)): \(part.median == nil ? "" : "n \(part.n), ")\(words)", nil)
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let labels = stride(from: 0, through: 24, by: 6).map { hour -> ChartLabel in
      (Double(hour) / 24, hour < 10 ? "0\(hour):00" : "\(hour):00")
    }
    ProfileChart(parts: parts, yRange: range, rules: rules, xLabels: labels, chosen: cursor)
      .draw(on: &canvas)
  }
}

extension ProfileDrawing {
  private static func state(from limit: Int?) -> (Double) -> MarkState {
    { value in limit.map { value >= Double($0) } == true ? .above : .within }
  }

  private static func box(_ part: DayProfile.Part, _ state: (Double) -> MarkState) -> ProfileChart.Box? {
    part.median.map { median in
      let state = state(median)
      return ProfileChart.Box(
        median: median, quartiles: part.quartiles, outer: part.outer, state: state,
        tone: state == .within ? .good : .warning)
    }
  }

  private static func words(_ part: DayProfile.Part, _ scale: Quantity.Scale) -> String {
    func text(_ range: ClosedRange<Double>) -> String {
      "\(range.lowerBound.text(places: scale.digits)) to \(range.upperBound.text(places: scale.digits))"
    }
    return [
      part.median.map { "median \($0.text(places: scale.digits))" },
      part.quartiles.map { "quartiles \(text($0))" }, part.outer.map { "5th to 95th percentile \(text($0))" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
