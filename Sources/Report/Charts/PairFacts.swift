import Alerts
import Model
import Statistics

/// Systolic against diastolic pressure: which of the two reaches its limit.
package struct PairFacts: ChartFacts {
  private let readings: [Reading<BloodPressure>]
  private let limit: PressureLimit?
  private let source: String
  private let left: ChartSeries.LeftOut

  /// Counts readings against a limit; `source` names it: `ESC 2024, home`.
  package init(_ readings: [Reading<BloodPressure>], limit: PressureLimit?, source: String, future: Int) {
    self.readings = readings
    self.limit = limit
    self.source = source
    left = ChartSeries.LeftOut(future: future)
  }

  /// How many reach both limits, one of them, or none.
  package var sentence: String {
    guard !readings.isEmpty else { return "No blood pressure on these days." }
    guard let limit else {
      return
        "\(Coverage(readings).text). This version does not know the guideline, so there is no limit to count by."
    }
    let words =
      "at or above \(limit.systolic) and \(limit.diastolic): \(both) by both, \(systolicOnly) by the "
      + "systolic alone, \(diastolicOnly) by the diastolic alone, \(neither) by neither (\(source))."
    return ["\(Coverage(readings).text), \(words)", left.sentence].compactMap(\.self).joined(separator: " ")
  }

  /// The same counts.
  package var figures: [Figure] {
    [
      Figure("n", readings.count), Figure("both", both), Figure("systolic_only", systolicOnly),
      Figure("diastolic_only", diastolicOnly), Figure("neither", neither),
    ] + left.figures
  }
}

extension PairFacts {
  private var both: Int { count { $0 && $1 } }
  private var systolicOnly: Int { count { $0 && !$1 } }
  private var diastolicOnly: Int { count { !$0 && $1 } }
  private var neither: Int { count { !$0 && !$1 } }

  private func count(_ test: (Bool, Bool) -> Bool) -> Int {
    readings.count { reading in
      test(
        limit.map { reading.value.systolic >= $0.systolic } == true,
        limit.map { reading.value.diastolic >= $0.diastolic } == true)
    }
  }
}
