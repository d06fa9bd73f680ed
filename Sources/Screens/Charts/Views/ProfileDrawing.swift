import Alerts
import Care
import Model
import Report
import Statistics
import Terminal

/// By the time of day: of single readings boxes with median and quartiles, of a sensor filled bands.
struct ProfileDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  /// The profile, of a blood pressure the systolic, and the diastolic.
  private let profiles: [DayProfile]
  private let rules: [ChartRule]
  private let shade: ChartShade?
  private let isBands: Bool

  /// Takes blood pressures; nil where there are too few.
  init?(pressures facts: PressureProfileFacts, _ subject: ChartSubject) {
    guard !facts.systolic.isEmpty else { return nil }
    self.init(facts, [facts.systolic, facts.diastolic], subject, isBands: false)
  }

  /// Takes glucose; nil where there is too little.
  init?(glucose facts: GlucoseProfileFacts, _ subject: ChartSubject) {
    guard let profile = facts.profile else { return nil }
    self.init(facts, [profile], subject, isBands: facts.isAmbulatory)
  }

  private init(
    _ facts: any ChartFacts, _ profiles: [DayProfile], _ subject: ChartSubject, isBands: Bool
  ) {
    self.facts = facts
    self.profiles = profiles
    self.subject = subject
    self.isBands = isBands
    // What is of no one day is held against the limits of the last.
    rules = subject.limits.rules.map { ChartRule(value: $0.value, label: $0.label) }
    let old = subject.limits.shade
    shade = ChartShade(
      lower: old?.lower.map { ChartRule(value: $0.value) },
      upper: old?.upper.map { ChartRule(value: $0.value) })
  }

  var stops: Int { profiles.first?.parts.count ?? 0 }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    guard let first = profiles.first else { return ("", nil) }
    let part = first.parts[stop]
    let texts = profiles.map { profile in words(profile.parts[stop]) }
    let said =
      part.median == nil
      ? "\(part.n) readings, too few for a median" : "n \(part.n), \(texts.joined(separator: " over "))"
    return ("\(first.span(part)): \(said)", nil)
  }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let legend = ChartLegend(glyphs, subject)
    guard !isBands else { return legend.bands + legend.limit }
    return [
      Legend.Item(glyphs.median, "median", tone: .heading),
      Legend.Item(glyphs.empty, "half of all readings", tone: .muted),
    ] + legend.limit
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let ticks = TimeTicks.hours(subject.record.settings.clock)
    guard isBands, let profile = profiles.first else {
      ProfileChart(
        parts: boxes, yRange: subject.range, rules: rules, shade: shade, ticks: ticks, chosen: cursor
      ).draw(on: &canvas)
      return
    }
    let count = Double(profile.parts.count)
    let parts = profile.parts.enumerated().map { index, part in
      BandPart(
        span: Double(index) / count...Double(index + 1) / count, median: part.median,
        quartiles: part.quartiles, outer: part.outer)
    }
    BandChart(
      parts: parts, yRange: subject.range, rules: rules, shade: shade, ticks: ticks,
      foot: FootMarks(cursor: cursor.map { (Double($0) + 0.5) / count })
    ).draw(on: &canvas)
  }
}

extension ProfileDrawing {
  private var boxes: [[ProfileChart.Box]] {
    (0..<stops).map { index in
      profiles.enumerated().compactMap { place, profile in
        let part = profile.parts[index]
        return part.median.map { median in
          let state = state(median, of: place)
          return ProfileChart.Box(
            median: median, quartiles: part.quartiles, outer: part.outer, state: state,
            tone: state == .within ? .good : .warning)
        }
      }
    }
  }

  /// Where a median lies: of two numbers each has its own limit, at and above which it is high.
  private func state(_ median: Double, of place: Int) -> MarkState {
    guard subject.topic.isPressure else { return shade?.state(of: median, at: 1) ?? .within }
    guard rules.indices.contains(place) else { return .within }
    return median >= rules[place].value ? .above : .within
  }

  private func words(_ part: DayProfile.Part) -> String {
    let digits = subject.scale.digits
    func text(_ range: ClosedRange<Double>) -> String {
      "\(range.lowerBound.text(places: digits)) to \(range.upperBound.text(places: digits))"
    }
    return [
      part.median.map { "median \($0.text(places: digits))" },
      part.quartiles.map { "quartiles \(text($0))" }, part.outer.map { "5th to 95th percentile \(text($0))" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
