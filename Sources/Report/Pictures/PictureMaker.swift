import Alerts
import Model
import Statistics

/// Draws readings as pictures, from the statistics and the sentences that the charts of the screens have.
package struct PictureMaker: Sendable {
  private let entries: any EntrySource
  private let days: ClosedRange<Day>
  private let course: TargetsCourse
  private let now: Moment

  /// Takes the entries of some days, none of them from the future.
  package init(
    _ entries: any EntrySource, days: ClosedRange<Day>, _ course: TargetsCourse, now: Moment
  ) {
    (self.entries, self.days, self.course, self.now) = (entries, days, course, now)
  }

  /// Readings as they came; nil where there are none.
  package func trend(_ topic: ChartTopic, words: String, isWide: Bool = true) -> Picture? {
    let series = series(topic)
    guard !series.values.isEmpty else { return nil }
    return TrendPicture(
      series: series, limits: limits(topic), range: axis(topic, series), words: words,
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
        limits: limits(topic).last(days, series.places), goal: nil, range: axis(topic, series),
        unit: series.unit, words: facts.sentence
      ).picture
    }
    guard topic.kind == Glucose.kind, let unit = GlucoseUnit(rawValue: series.unit) else { return nil }
    let facts = GlucoseProfileFacts(entries.readings(of: Glucose.self), unit: unit, series, now: now)
    guard let profile = facts.profile else { return nil }
    return ProfilePicture(
      title: facts.isAmbulatory ? "Ambulatory glucose profile" : "Glucose by the time of day",
      profiles: [profile],
      isJoined: facts.isAmbulatory, limits: limits(topic).last(days, series.places), goal: limits(topic).goal,
      range: axis(topic, series),
      unit: series.unit, words: facts.sentence
    ).picture
  }

  /// How many readings lie in each category; nil where there are none, or no categories.
  package func shares(_ topic: ChartTopic) -> Picture? {
    let facts: DistributionFacts
    if topic.isPressure {
      facts = DistributionFacts(
        entries.readings(of: BloodPressure.self), course, days, now: now.day, future: 0)
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
    let goal = LimitSteps.glucose(course, days, unit).goal
    return goal.flatMap { DaysPicture(readings: slots.readings, unit: unit, goal: $0).picture }
  }
}

extension PictureMaker {
  private func scale(_ topic: ChartTopic) -> Int { topic.quantity.shownScale(in: entries) ?? 0 }

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
    let targets = course.targets(on: days.upperBound)
    let limit = topic.isPressure ? Scheme.named(targets.scheme)?.hypertension(targets.setting) : nil
    return ChartSeries(
      topic, days: days, unit: scale.unit, places: scale.digits, values: values, limit: limit)
  }

  private func axis(_ topic: ChartTopic, _ series: ChartSeries) -> ClosedRange<Double> {
    topic.quantity.scales[scale(topic)].axis.range(of: series.values.map(\.value.number))
  }

  /// The limits of the days.
  private func limits(_ topic: ChartTopic) -> LimitSteps {
    if topic.isPressure { return .pressure(course, days) }
    guard topic.kind == Glucose.kind,
      let unit = GlucoseUnit(rawValue: topic.quantity.scales[scale(topic)].code)
    else { return .none(days) }
    return .glucose(course, days, unit)
  }
}
