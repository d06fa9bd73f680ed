import Model
import Statistics

// Weight that is lost over months. It matters where it was not meant, and only the person knows that.
extension AlertRule {
  /// A tenth of the weight lost within half a year.
  static let quickWeightLoss = weightLoss(
    "weight-loss", percent: 10, months: 6, .days, Wording.weightLossDays,
    [.weightLossHalfYear, .choice("the medians of 3 weights, at least 4 weeks apart; over at 9 %")],
    supersedes: ["slow-weight-loss"],
    fires: [
      Example(series("w 80.0 kg", "w 71.8 kg"), minutesApart: 10 * Fade.day),
      Example(series("w 176.0 lb", "w 158.0 lb"), minutesApart: 14 * Fade.day),
    ],
    doesNotFire: [
      Example(series("w 80.0 kg", "w 72.4 kg"), minutesApart: 10 * Fade.day),
      // One slip of the finger.
      Example(Array(repeating: "w 80.0 kg", count: 7) + ["w 70.0 kg"], minutesApart: 10 * Fade.day),
      Example(
        ["w 80.0 kg", "w 80.0 kg", "w 71.0 kg", "w 71.0 kg", "w 71.0 kg"], minutesApart: 14 * Fade.day),
    ])

  /// A twentieth of the weight lost within a year.
  static let slowWeightLoss = weightLoss(
    "slow-weight-loss", percent: 5, months: 12, .visit, Wording.weightLossVisit,
    [.weightLossYear, .choice("the medians of 3 weights, at least 4 weeks apart; over at 4 %")],
    fires: [Example(series("w 80.0 kg", "w 75.8 kg"), minutesApart: 20 * Fade.day)],
    doesNotFire: [
      Example(series("w 80.0 kg", "w 76.4 kg"), minutesApart: 20 * Fade.day),
      Example(series("w 75.0 kg", "w 80.0 kg"), minutesApart: 20 * Fade.day),
      Example(series("w 80.0 kg", "w 71.8 kg"), minutesApart: 10 * Fade.day),
      Example(
        series("w 80.0 kg", "w 75.8 kg"), minutesApart: 20 * Fade.day,
        targets: .inPregnancy),
    ])

  private static func weightLoss(
    _ id: String, percent: Int, months: Int, _ urgency: Urgency, _ whatToDo: String, _ citations: [Citation],
    supersedes: [String] = [], fires: [Example], doesNotFire: [Example], file: String = #fileID
  ) -> AlertRule {
    AlertRule(
      id: id,
      words:
        "The median of the last 3 weights is \(percent) % or more below that of 3 weights within \(months) months before. Not "
        + "in pregnancy. The alert ends when it is less than \(percent - 1) %.",
      citations: citations, kinds: [Weight.kind], supersedes: supersedes, fires: fires,
      doesNotFire: doesNotFire, file: file,
      present: { period in
        guard !period.targets.isPregnancy else { return .other }
        return WeightLoss(period, days: months * 183 / 6).map { .value($0.text) } ?? .tooFew
      },
      check: .period { period, isOn in
        guard !period.targets.isPregnancy,
          let loss = WeightLoss(period, days: months * 183 / 6),
          loss.percent >= Double(isOn ? percent - 1 : percent) - 1e-9
        else { return nil }
        return AlertHit(
          severity: urgency == .days ? .high : .notice, urgency: urgency,
          headline:
            "Weight loss of \(loss.text) since \(loss.before.at.day.longText): "
            + loss.weights,
          limit: "\(percent) % in \(months) months", whatToDo: [whatToDo],
          arithmetic: [
            "median \(loss.text(loss.now)) against \(loss.text(loss.before)): \(loss.percent.text(places: 1)) % less"
          ], entries: loss.entries, measured: loss.text,
          ends: "The alert ends when it is less than \(percent - 1) %.",
          was:
            "Weight loss was \(loss.text) since \(loss.before.at.day.longText): \(loss.weights) (by \(period.day.shortText))",
          isReached: loss.percent >= Double(percent) - 1e-9)
      })
  }

  private static func series(_ before: String, _ now: String) -> [String] {
    Array(repeating: before, count: 4) + Array(repeating: now, count: 4)
  }
}

/// The median of the last three weights against the highest median of three within months before.
private struct WeightLoss {
  let now: Reading<Weight>
  let before: Reading<Weight>
  let entries: [ULID]

  /// Nil without three recent weights, and three at least four weeks before them.
  init?(_ period: AlertPeriod, days: Int) {
    let known = period.history.weights.prefix { $0.at.day.number <= period.day.number }
    let recent = known.suffix(3)
    guard recent.count == 3, let first = recent.first, let last = recent.last,
      period.day.number - last.at.day.number <= 31, last.at.day.number - first.at.day.number <= 92,
      let now = Self.median(recent)
    else { return nil }
    let past = known.dropLast(3).filter {
      let age = last.at.day.number - $0.at.day.number
      return age >= 28 && age <= days
    }
    let medians = past.indices.dropLast(2).compactMap { Self.median(past[$0..<($0 + 3)]) }
    guard let before = medians.max(by: { $0.value.kilograms < $1.value.kilograms }) else { return nil }
    (self.now, self.before) = (now, before)
    entries = recent.map(\.id)
  }

  /// How much less, of what it was.
  var percent: Double {
    (before.value.kilograms - now.value.kilograms) / before.value.kilograms * 100
  }

  /// `71.0 kg, before 80.0 kg`: both with as many digits.
  var weights: String {
    let texts = [now.value, before.value].map { weight in
      weight.unit == .kilogram ? "\(weight.kilograms.text(places: 1)) kg" : weight.sentence
    }
    return texts.joined(separator: ", before ")
  }

  /// `6 %`.
  var text: String { "\(percent.text(places: 0)) %" }

  /// A weight with one digit behind the point, in the unit of now.
  func text(_ weight: Reading<Weight>) -> String {
    now.value.shownUnit.text(kilograms: weight.value.kilograms, places: 1)
  }

  private static func median(_ three: ArraySlice<Reading<Weight>>) -> Reading<Weight>? {
    let sorted = three.sorted { $0.value.kilograms < $1.value.kilograms }
    return sorted.count == 3 ? sorted[1] : nil
  }
}
