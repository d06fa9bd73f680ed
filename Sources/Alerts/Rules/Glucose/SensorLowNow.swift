import Model
import Statistics

/// An episode of low sensor values that begins with the looked-at entry, and what is known of it now.
struct SensorLowNow {
  let episode: SensorLow
  /// Whether its last value is low and nothing was measured since that is not.
  let isOpen: Bool
  /// What was measured after it where its end was not; nil where nothing was.
  let next: Reading<Glucose>?
  /// Whether it counts as level 2.
  let isVeryLow: Bool
  /// The finger-sticks of its time that say no more than it does.
  let sticks: [ULID]
  /// The other episodes of level 2 of its week, in order of time.
  let week: [SensorLow]

  /// Nil where no episode begins with the looked-at entry, or none that an alert is raised about.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry, let glucose = context.measurement(Glucose.self), glucose.source == .cgm,
      glucose.isSensorLow, !Self.followsLow(context)
    else { return nil }
    let trace = SensorTraceValues.lower(of: Self.trace(context))
    guard let place = trace.firstIndex(where: { $0.id == entry.id }) else { return nil }
    let episodes = SensorLow.find(in: trace)
    let found = episodes.first { $0.values[0].id == entry.id }
    let isWithin = episodes.contains { $0.values.contains { $0.id == entry.id } }
    guard let episode = found ?? (isWithin ? nil : Self.justBegun(trace, place)) else { return nil }
    self.episode = episode
    let last = episode.values[episode.values.count - 1]
    next = episode.end == nil ? Self.next(context, after: last) : nil
    isOpen = episode.end == nil && last.value.isSensorLow && next == nil
    // What has only just come is not waited for.
    isVeryLow = episode.isVeryLow || isOpen && last.value.isSensorVeryLow
    guard isOpen || isVeryLow || episode.minutes >= SensorLow.prolonged, found != nil || isOpen else {
      return nil
    }
    week = isVeryLow ? Self.week(context, of: episode) : []
    // The last one of a week speaks for all of it; what is open is told by itself.
    guard isOpen || !week.contains(where: { $0.start > episode.start }) else { return nil }
    sticks = Self.sticks(context, from: episode.start, to: episode.end ?? last.at, isVeryLow: isVeryLow)
  }

  /// Whether the value before it in the trace is low already.
  private static func followsLow(_ context: ReadingContext) -> Bool {
    guard let entry = context.entry else { return false }
    for place in context.entries[..<context.index].indices.reversed() {
      let pause = entry.at.minutes(since: context.entries[place].at)
      guard pause <= SensorTraceValues.longestPause else { return false }
      guard let before = context.glucose(at: place), before.source == .cgm else { continue }
      // Of two sensors the other one may be in range.
      return before.isSensorLow && !context.speaksForItself(place)
    }
    return false
  }

  private static func week(_ context: ReadingContext, of episode: SensorLow) -> [SensorLow] {
    context.history.sensorLows.filter {
      $0.isVeryLow && $0.start.day.week == episode.start.day.week && $0.values[0].id != episode.values[0].id
    }
  }

  /// A value below the limit of level 2 that is the last one: an episode of level 2 may have begun.
  private static func justBegun(_ trace: [Reading<Glucose>], _ place: Int) -> SensorLow? {
    guard let last = trace.last, last.value.isSensorVeryLow,
      trace[place...].allSatisfy({ $0.value.isSensorLow })
    else { return nil }
    return SensorLow(justBegun: Array(trace[place...]))
  }

  /// The first value after the last one of it that says more.
  ///
  /// That is a finger-stick that is not low, and of a sensor one after the values broke off: of two sensors the other one
  /// says nothing of it.
  private static func next(_ context: ReadingContext, after last: Reading<Glucose>) -> Reading<Glucose>? {
    for place in context.entries.indices.dropFirst(context.index + 1) {
      let at = context.entries[place].at
      guard at <= context.now else { return nil }
      guard at > last.at, let reading = context.glucoseReading(at: place),
        reading.value.source == .cgm
          ? at.minutes(since: last.at) > SensorTraceValues.longestInterval : !reading.value.isSensorLow
      else { continue }
      return reading
    }
    return nil
  }

  private static func sticks(
    _ context: ReadingContext, from start: Moment, to end: Moment, isVeryLow: Bool
  ) -> [ULID] {
    let near = SensorTraceValues.nearMinutes
    return context.entries.indices.filter { place in
      let at = context.entries[place].at
      guard at.minutes(since: start) >= -near, at.minutes(since: end) <= near,
        let glucose = context.glucose(at: place), glucose.isLow(context.lowGlucose),
        context.speaksForItself(place)
      else { return false }
      return isVeryLow || !glucose.isSensorVeryLow
    }.map { context.entries[$0].id }
  }
}

extension SensorLowNow {
  /// The trace around the looked-at entry: back to where no episode can reach over, and on to where it is over.
  private static func trace(_ context: ReadingContext) -> [Reading<Glucose>] {
    let before = part(context, stride(from: context.index - 1, through: 0, by: -1).map(\.self)) {
      $0.minutes(since: $1) >= SensorLow.least
    }
    let after = part(context, Array((context.index + 1)..<max(context.entries.count, context.index + 1))) {
      $1.minutes(since: $0) >= 2 * SensorLow.least
    }
    let own = context.speaksForItself(context.index) ? nil : context.glucoseReading(at: context.index)
    return before.reversed() + [own].compactMap(\.self) + after
  }

  /// Values on one side up to a long pause, or to a rise of which `isOver` says that it has lasted.
  private static func part(
    _ context: ReadingContext, _ places: [Int], isOver: (_ rise: Moment, _ at: Moment) -> Bool
  ) -> [Reading<Glucose>] {
    var found: [Reading<Glucose>] = []
    guard var last = context.entry?.at else { return found }
    var rise: Moment?
    for place in places {
      let at = context.entries[place].at
      guard abs(at.minutes(since: last)) <= SensorTraceValues.longestPause else { break }
      guard let reading = context.glucoseReading(at: place), reading.value.source == .cgm,
        !context.speaksForItself(place)
      else { continue }
      found.append(reading)
      let isFirst = rise == nil
      rise = reading.value.isSensorLow ? nil : rise ?? (at < last ? last : at)
      last = at
      if let rise, !isFirst, isOver(rise, at) { break }
    }
    return found
  }
}

extension SensorLowNow {
  /// The last value.
  private var last: Reading<Glucose> { episode.values[episode.values.count - 1] }

  /// What is said of it.
  func hit(_ context: ReadingContext) -> AlertHit {
    let (lowest, unit) = (episode.lowest, episode.lowest.shownUnit)
    let limit = isVeryLow ? GlucosePair.veryLow : .low
    var hit = AlertHit(
      severity: isVeryLow ? .severe : .high, urgency: .visit, headline: past(context),
      brief: "sensor \(last.value.shortText)", tense: .past, limit: limit.text(in: unit),
      whatToDo: [Wording.showLow],
      arithmetic: [
        "\(PastWords.count(episode.values.count, "value")) of the sensor, the lowest \(lowest.shortText)",
        "below \(GlucosePair.veryLow.text(in: unit)): \(PastWords.long(episode.minutesVeryLow))",
      ] + week.map { "in the same week: \(told($0, context))" },
      entries: episode.values.map(\.id) + sticks, until: last.at)
    hit.answerHolds = Flow.minutesToRecheck
    guard isOpen else {
      hit.isBack = true
      return hit
    }
    hit.urgency = .now
    hit.whatToDo =
      Wording.low(context.emergencyNumber, GlucosePair.low.text(in: unit), isVeryLow: isVeryLow)
      + [Wording.sensorOrStick]
    (hit.headline, hit.tense) = (running(context), .since)
    // A sensor measures by itself, as long as it does.
    hit.isAwaited = context.now.minutes(since: last.at) >= Flow.minutesToRecheck
    hit.fades = fades(unit, past(context))
    return hit
  }

  /// What was low when the values broke off counts as new as long as a finger-stick does; of level 2 it asks to measure then,
  /// for a day [D].
  private func fades(_ unit: GlucoseUnit, _ past: String) -> [Fade] {
    let visit = Fade(
      after: isVeryLow ? Fade.day : StickLow.window, urgency: .visit, whatToDo: [Wording.showLow],
      headline: past)
    guard isVeryLow else { return [visit] }
    let measure = Fade(
      after: StickLow.window, urgency: .today,
      whatToDo: [Wording.sensorSilent(GlucosePair.low.text(in: unit)), Wording.thenFood], headline: past,
      lead: "Measure now")
    return [measure, visit]
  }

  /// `Sensor glucose has been below 70 mg/dL since 10:15 (20 minutes), lowest 45 mg/dL`.
  private func running(_ context: ReadingContext) -> String {
    let low = GlucosePair.low.text(in: episode.lowest.shownUnit)
    let start =
      episode.start.day == context.now.day
      ? episode.start.time.text(context.clock) : episode.start.words(from: context.now, context.clock)
    let isSilent = context.now.minutes(since: last.at) > SensorTraceValues.freshMinutes
    return "Sensor glucose has been below \(low) since \(start) \(size(episode))"
      + (isSilent ? "; \(brokeOff(context))" : "")
  }

  private func past(_ context: ReadingContext) -> String {
    let low = GlucosePair.low.text(in: episode.lowest.shownUnit)
    let count = week.isEmpty ? "" : "; the last of \(week.count + 1) such lows in its week"
    let then =
      isOpen
      ? "; \(brokeOff(context))" : next.map { "; \($0.value.shortText) \(context.when($0.at))" } ?? ""
    return "Sensor glucose was below \(low) \(told(episode, context))\(then)\(count)"
  }

  /// `last value 45 mg/dL at 10:20; nothing measured since`.
  private func brokeOff(_ context: ReadingContext) -> String {
    "last value \(last.value.shortText) \(context.when(last.at)); nothing measured since"
  }

  /// `from 02:10 to 03:05 (55 minutes, at night), lowest 48 mg/dL, below 54 mg/dL for 20 minutes`.
  private func told(_ low: SensorLow, _ context: ReadingContext) -> String {
    "\(PastWords.span(low.start, low.over, from: context.now, context.clock)) \(size(low))"
  }

  private func size(_ low: SensorLow) -> String {
    let (lowest, unit) = (low.lowest, low.lowest.shownUnit)
    let night = low.nights.isEmpty ? "" : ", at night"
    let below =
      low.minutesVeryLow > 0
      ? ", below \(GlucosePair.veryLow.text(in: unit)) for \(PastWords.long(low.minutesVeryLow))" : ""
    return "(\(PastWords.long(low.minutes))\(night)), lowest \(lowest.shortText)\(below)"
  }
}

extension Day {
  /// The number of its week, from Monday on.
  fileprivate var week: Int { (number + 3) / 7 }
}
