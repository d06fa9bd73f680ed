import Alerts
import Model
import Statistics

/// Systolic against diastolic pressure: which of the two reaches its limit.
package struct PairFacts: ChartFacts {
  private let coverage: Coverage
  private let limits: String?
  private let counts: [Pair: Int]
  private let left: ChartSeries.LeftOut

  /// Which of the two numbers reach their limits.
  private struct Pair: Hashable {
    let systolic: Bool
    let diastolic: Bool
  }

  /// Counts readings of some days, each against the limit of its day.
  package init(
    _ readings: [Reading<BloodPressure>], _ course: TargetsCourse, _ days: ClosedRange<Day>, now: Day,
    future: Int
  ) {
    coverage = Coverage(readings)
    limits = LimitText.pressure(course, days, now: now)
    var bounds = course.steps(days, PressureBounds.init)
    counts = readings.reduce(into: [:]) { counts, reading in
      let limit = bounds.value(on: reading.at.day)
      let pair = Pair(
        systolic: limit.map { reading.value.systolic >= $0.systolic } == true,
        diastolic: limit.map { reading.value.diastolic >= $0.diastolic } == true)
      counts[pair, default: 0] += 1
    }
    left = ChartSeries.LeftOut(future: future)
  }

  /// How many reach both limits, one of them, or none.
  package var sentence: String {
    guard coverage.n > 0 else { return "No blood pressure on these days." }
    guard let limits else {
      return
        "\(coverage.text). This version does not know the guideline, so there is no limit to count by."
    }
    let words =
      "\(both) by both numbers, \(systolicOnly) by the systolic alone, \(diastolicOnly) by the diastolic alone, "
      + "\(neither) by neither."
    return ["\(coverage.text), at or above \(limits): \(words)", left.sentence].compactMap(\.self).joined(
      separator: " ")
  }

  /// The same counts.
  package var figures: [Figure] {
    [
      Figure("n", coverage.n), Figure("both", both), Figure("systolic_only", systolicOnly),
      Figure("diastolic_only", diastolicOnly), Figure("neither", neither),
    ] + left.figures
  }
}

extension PairFacts {
  private var both: Int { counts[Pair(systolic: true, diastolic: true)] ?? 0 }
  private var systolicOnly: Int { counts[Pair(systolic: true, diastolic: false)] ?? 0 }
  private var diastolicOnly: Int { counts[Pair(systolic: false, diastolic: true)] ?? 0 }
  private var neither: Int { counts[Pair(systolic: false, diastolic: false)] ?? 0 }
}
