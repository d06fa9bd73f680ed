import Foundation
import Model

/// A glucose sensor that nobody wears: meals that raise it, some nights that are low, and an hour without a signal; the same
/// in every run.
enum MadeUpSensor {
  /// Its values every 15 minutes of the last days up to a moment.
  static func entries(days: Int, to now: Moment) throws -> [Entry] {
    var noise = SameNumbers()
    var drift = 0.0
    return try (0..<days * 96).reversed().compactMap { back -> Entry? in
      guard let at = now.adding(minutes: -15 * back) else { return nil }
      drift = 0.8 * drift + 5 * (Double.random(in: 0...1, using: &noise) - 0.5)
      guard !isSilent(at) else { return nil }
      let value = min(max(Int((usual(at) + drift).rounded()), 45), 320)
      let glucose = try Glucose(.number(ExactDecimal(value)), unit: .mgdl, source: .cgm)
      return Entry(
        id: ULID(milliseconds: UInt64(max(0, at.instantMilliseconds)), random: (1, UInt64(back))), at: at,
        content: glucose)
    }
  }

  /// The signal is lost on every sixth afternoon.
  private static func isSilent(_ at: Moment) -> Bool {
    at.day.number % 6 == 2 && (15...16).contains(at.time.hour)
  }

  private static func usual(_ at: Moment) -> Double {
    let (day, hour) = (at.day.number, Double(at.time.minutes) / 60)
    let meals = [(7.4, 75.0), (12.6, 55), (19.1, 80)].enumerated()
    let raised = meals.reduce(104.0) { sum, meal in
      let start = meal.element.0 + Double((day * (meal.offset + 3)) % 7) / 8
      let size = meal.element.1 + Double((day * (5 + 2 * meal.offset)) % 11) * 7
      let since = (hour - start) / 0.9
      return since > 0 ? sum + size * since * exp(1 - since) : sum
    }
    let isLow = day % 4 == 1
    let low = exp(-pow((hour - 3 - Double(day % 3) / 2) / 0.8, 2))
    return raised - (isLow ? 58 * low : 0)
  }
}
