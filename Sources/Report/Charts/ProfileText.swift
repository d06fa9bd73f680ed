import Model
import Statistics

extension DayProfile {
  /// When a part is, for people: `06:00 to 08:59`.
  package func span(_ part: Part) -> String {
    let last = TimeOfDay(minutes: min(part.from + minutes - 1, 1439))
    return "\(Self.time(part)) to \(last.map { "\($0)" } ?? "")"
  }

  /// Where the medians are lowest and highest; nil unless there are two.
  func extremes(_ text: (Double) -> String) -> String? {
    let known = parts.compactMap { part in part.median.map { (part: part, median: $0) } }
    guard known.count > 1, let least = known.min(by: { $0.median < $1.median }),
      let most = known.max(by: { $0.median < $1.median })
    else { return nil }
    return "Lowest median \(text(least.median)) \(span(least.part)) (\(least.part.n)), highest "
      + "\(text(most.median)) \(span(most.part)) (\(most.part.n))."
  }

  /// Each part that has a median under its beginning.
  var figures: [Figure] {
    parts.compactMap { part in
      part.median.map { median in
        let inner = [
          Figure("n", part.n), Figure("p5", part.outer?.lowerBound),
          Figure("p25", part.quartiles?.lowerBound),
          Figure("median", median), Figure("p75", part.quartiles?.upperBound),
          Figure("p95", part.outer?.upperBound),
        ]
        return Figure(Self.time(part), inner.compactMap(\.self))
      }
    }
  }

  private static func time(_ part: Part) -> String {
    TimeOfDay(minutes: part.from).map { "\($0)" } ?? ""
  }
}
