import Model
import Statistics

extension AlertRule {
  /// An import that brings values that were there already, all of them shifted by the same time.
  static let shiftedClock = AlertRule(
    id: "shifted-clock", name: "import with wrong times?",
    words:
      "An import of at least 5 readings of which 4 of 5 have the value of an earlier reading, all the same time away from it, "
      + "at most a day.",
    citations: [
      .choice("4 of 5 readings of an import, the same time away from readings with the same values")
    ],
    kinds: [],
    fires: [
      Example(
        [
          "110 mg/dL", "131 mg/dL", "96 mg/dL", "144 mg/dL", "118 mg/dL", "110 mg/dL", "131 mg/dL",
          "96 mg/dL", "144 mg/dL",
          "118 mg/dL",
        ], minutesApart: 60, importedFrom: 5)
    ],
    doesNotFire: [
      Example(
        [
          "110 mg/dL", "131 mg/dL", "96 mg/dL", "144 mg/dL", "118 mg/dL", "112 mg/dL", "99 mg/dL",
          "140 mg/dL", "121 mg/dL",
          "104 mg/dL",
        ], minutesApart: 60, importedFrom: 5),
      // Values that never change say nothing about their time.
      Example(Array(repeating: "110 mg/dL", count: 10), minutesApart: 60, importedFrom: 5),
    ],
    check: .batch { batch, others in
      guard let shift = ClockShift(batch, others) else { return nil }
      let hours = (Double(shift.minutes.magnitude) / 60).text(places: shift.minutes % 60 == 0 ? 0 : 2)
      let side = shift.minutes > 0 ? "later" : "earlier"
      return AlertHit(
        severity: .notice, urgency: .note,
        headline:
          "This import may have wrong times: \(shift.count) readings repeat earlier ones, \(hours) hours \(side)",
        limit: "your own readings",
        whatToDo: [Wording.lookAtClock],
        arithmetic: [
          "\(shift.count) of \(shift.looked) imported readings have the value of a reading \(shift.minutes.magnitude) minutes "
            + (shift.minutes > 0 ? "before them" : "after them")
        ], value: PastWords.count(shift.count, "reading"))
    })
}

/// The one shift of time at which an import repeats what was there.
private struct ClockShift {
  let minutes: Int
  let count: Int
  let looked: Int

  private struct Value: Hashable {
    let kind: Kind
    let text: String
  }

  /// Looks at the first 50 readings of the import; nil where fewer than 4 of 5 repeat others at one shift.
  init?(_ batch: [Entry], _ others: [Entry]) {
    var known: [Value: [Entry]] = [:]
    for other in others where other.at.hasTime {
      Self.value(other).map { known[$0, default: []].append(other) }
    }
    let sample = batch.filter(\.at.hasTime).prefix(50)
    var matches: [Int: Set<Value>] = [:]
    var counts: [Int: Int] = [:]
    for entry in sample {
      guard let value = Self.value(entry) else { continue }
      for other in known[value] ?? [] {
        let shift = entry.at.minutes(since: other.at)
        guard shift != 0, shift.magnitude <= 1440 else { continue }
        matches[shift, default: []].insert(value)
        counts[shift, default: 0] += 1
      }
    }
    let best = counts.filter { (matches[$0.key]?.count ?? 0) >= BatchAlerts.fewest }.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }
    guard let best, best.value * 5 >= sample.count * 4 else { return nil }
    (minutes, count, looked) = (best.key, best.value, sample.count)
  }

  private static func value(_ entry: Entry) -> Value? {
    entry.measurement.map { Value(kind: $0.kind, text: $0.valueText) }
  }
}
