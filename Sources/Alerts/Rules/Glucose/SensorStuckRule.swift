import Model
import Statistics

extension AlertRule {
  /// A sensor that shows one value for hours.
  static let sensorStuck = AlertRule(
    id: "sensor-stuck", name: "sensor shows one value",
    words: "A sensor shows one and the same value for 3 hours or more, at least 12 times in a row.",
    citations: [
      .choice("one value for 3 hours or more, at least 12 times: glucose never stands still so long")
    ],
    kinds: [Glucose.kind],
    fires: [
      Example(Array(repeating: "112 mg/dL sensor", count: 37)),
      Example(Array(repeating: "6.2 mmol/L sensor", count: 13) + ["6.3 mmol/L sensor"], minutesApart: 15),
    ],
    doesNotFire: [
      Example(Array(repeating: "112 mg/dL sensor", count: 36)),
      Example(Array(repeating: "112 mg/dL sensor", count: 4), minutesApart: 60),
      Example(Array(repeating: "112 mg/dL", count: 13), minutesApart: 15),
      Example(Array(repeating: "LO mg/dL sensor", count: 37)),
    ],
    check: .reading { context in
      guard let entry = context.entry, let glucose = context.measurement(Glucose.self),
        glucose.source == .cgm,
        glucose.wholeMgdl != nil, !repeats(context, glucose)
      else { return nil }
      var (last, ids) = (entry.at, [entry.id])
      var next: Moment?
      for place in context.entries.indices.dropFirst(context.index + 1) {
        guard let other = context.glucose(at: place), other.source == .cgm else { continue }
        next = context.entries[place].at
        guard other == glucose, context.entries[place].at.minutes(since: last) <= stuckPause else { break }
        (last, next) = (context.entries[place].at, nil)
        ids.append(context.entries[place].id)
      }
      let minutes = last.minutes(since: entry.at)
      guard ids.count >= 12, minutes >= 180 else { return nil }
      let isOver = next != nil || context.now.minutes(since: last) > StickLow.window
      let span = PastWords.span(entry.at, last, from: context.now, context.clock)
      return AlertHit(
        severity: .notice, urgency: .note,
        headline:
          "Sensor showed \(glucose.shortText) \(span), \(PastWords.count(ids.count, "time")) in a row",
        tense: .since,
        limit: "3 hours of one value", whatToDo: [isOver ? Wording.sensorWasStuck : Wording.sensorStuck],
        arithmetic: [
          "\(PastWords.count(ids.count, "value")) of \(glucose.shortText) in \(PastWords.long(minutes))"
        ],
        entries: ids, value: glucose.shortText)
    })

  /// A pause in which the sensor may have shown anything.
  private static let stuckPause = SensorTraceValues.longestPause

  /// Whether the sensor's value before says the same.
  private static func repeats(_ context: ReadingContext, _ glucose: Glucose) -> Bool {
    guard let entry = context.entry else { return false }
    for place in context.entries[..<context.index].indices.reversed() {
      guard entry.at.minutes(since: context.entries[place].at) <= stuckPause else { return false }
      if let before = context.glucose(at: place), before.source == .cgm { return before == glucose }
    }
    return false
  }
}
