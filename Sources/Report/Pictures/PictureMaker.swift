import Alerts
import Model
import Statistics

/// Draws readings as pictures, from the statistics and the sentences that the charts of the screens have.
package struct PictureMaker: Sendable {
  private let entries: any EntrySource
  private let days: ClosedRange<Day>
  private let targets: Targets
  private let now: Moment

  /// Takes the entries of some days, none of them from the future.
  package init(_ entries: any EntrySource, days: ClosedRange<Day>, targets: Targets, now: Moment) {
    (self.entries, self.days, self.targets, self.now) = (entries, days, targets, now)
  }

  /// Readings as they came; nil where there are none.
  package func trend(_ topic: ChartTopic, words: String, isWide: Bool = true) -> Picture? {
    let series = series(topic)
    guard !series.values.isEmpty else { return nil }
    return TrendPicture(
      series: series, limits: limits(topic), goal: goal(topic), range: axis(topic, series), words: words,
      size: isWide ? .wide : .half
    ).picture
  }

  /// By the time of day; nil where there is too little.
  package func profile(_ topic: ChartTopic) -> Picture? {
    let series = series(topic)
    if topic.isPressure {
      let facts = PressureProfileFacts(series)
      guard !facts.systolic.isEmpty else { return nil }
      return ProfilePicture(
        title: "Blood pressure by the time of day", profiles: [facts.systolic, facts.diastolic],
        isJoined: false,
        limits: limits(topic), goal: nil, range: axis(topic, series), unit: series.unit, words: facts.sentence
      ).picture
    }
    guard topic.kind == Glucose.kind, let unit = GlucoseUnit(rawValue: series.unit) else { return nil }
    let facts = GlucoseProfileFacts(entries.readings(of: Glucose.self), unit: unit, series, now: now)
    guard let profile = facts.profile else { return nil }
    return ProfilePicture(
      title: facts.isAmbulatory ? "Ambulatory glucose profile" : "Glucose by the time of day",
      profiles: [profile],
      isJoined: facts.isAmbulatory, limits: limits(topic), goal: goal(topic), range: axis(topic, series),
      unit: series.unit, words: facts.sentence
    ).picture
  }

  /// How many readings lie in each category; nil where there are none, or no categories.
  package func shares(_ topic: ChartTopic) -> Picture? {
    let facts: DistributionFacts
    if topic.isPressure {
      guard let scheme = Scheme.named(targets.scheme) else { return nil }
      facts = DistributionFacts(
        entries.readings(of: BloodPressure.self), scheme: scheme, setting: targets.setting, future: 0)
    } else {
      guard topic.kind == Glucose.kind, let unit = GlucoseUnit(rawValue: series(topic).unit) else {
        return nil
      }
      facts = DistributionFacts(
        entries.readings(of: Glucose.self), unit: unit, future: 0, asked: AskedTime(days, now: now))
    }
    guard !facts.groups.isEmpty else { return nil }
    return SharePicture(
      facts: facts, title: "\(topic.isPressure ? "Blood pressure" : "Glucose") by category"
    ).picture
  }

  /// A sensor's curve day by day; nil without one.
  package func dayByDay() -> Picture? {
    guard let unit = GlucoseUnit(rawValue: series(ChartTopic(Glucose.kind, .glucose)).unit),
      let slots = SensorSlots(entries.readings(of: Glucose.self))
    else { return nil }
    return DaysPicture(readings: slots.readings, unit: unit, goal: Self.goal(unit, targets)).picture
  }
}

extension PictureMaker {
  private func scale(_ topic: ChartTopic) -> Int { topic.quantity.lastScale(in: entries) ?? 0 }

  private func series(_ topic: ChartTopic) -> ChartSeries {
    let place = scale(topic)
    let scale = topic.quantity.scales[place]
    let values: [Reading<ChartValue>] =
      topic.isPressure
      ? entries.readings(of: BloodPressure.self).map {
        Reading(
          id: $0.id, at: $0.at,
          value: ChartValue(Double($0.value.systolic), lower: Double($0.value.diastolic)))
      }
      : topic.quantity.readings(in: entries, on: place).map {
        Reading(id: $0.id, at: $0.at, value: ChartValue($0.value))
      }
    let limit = topic.isPressure ? Scheme.named(targets.scheme)?.hypertension(targets.setting) : nil
    return ChartSeries(
      topic, days: days, unit: scale.unit, places: scale.digits, values: values, limit: limit)
  }

  private func axis(_ topic: ChartTopic, _ series: ChartSeries) -> ClosedRange<Double> {
    topic.quantity.scales[scale(topic)].axis.range(of: series.values.map(\.value.number))
  }

  /// The limits across a picture: the person's own, else those of the guideline.
  private func limits(_ topic: ChartTopic) -> [PictureFrame.Limit] {
    if topic.isPressure {
      let scheme = Scheme.named(targets.scheme)?.hypertension(targets.setting)
      return [targets.systolic ?? scheme?.systolic, targets.diastolic ?? scheme?.diastolic].compactMap(\.self)
        .map { PictureFrame.Limit(value: Double($0), text: "\($0)") }
    }
    guard let goal = goal(topic) else { return [] }
    let digits = topic.quantity.scales[scale(topic)].digits
    return [goal.upperBound, goal.lowerBound].map {
      PictureFrame.Limit(value: $0, text: $0.text(places: digits))
    }
  }

  private func goal(_ topic: ChartTopic) -> ClosedRange<Double>? {
    guard topic.kind == Glucose.kind,
      let unit = GlucoseUnit(rawValue: topic.quantity.scales[scale(topic)].code)
    else { return nil }
    return Self.goal(unit, targets)
  }

  private static func goal(_ unit: GlucoseUnit, _ targets: Targets) -> ClosedRange<Double> {
    let own = [targets.glucoseLow, targets.glucoseHigh].compactMap { $0?.number(in: unit) }
    if own.count == 2, own[0] < own[1] { return own[0]...own[1] }
    let lines = (GlucoseScheme.chosen(targets) ?? .consensus2019).ruleLines(unit).map(\.value)
    return lines[0]...lines[1]
  }
}
