import Model
import Statistics

/// How the readings were taken, the days without, and what was not counted.
enum MeasuringBlock {
  static func make(_ context: SummaryContext, _ material: ReportMaterial, _ page: SummaryPage) -> ReportBlock?
  {
    let pressures = context.entries.readings(of: BloodPressure.self)
    let glucose = context.entries.readings(of: Glucose.self)
    return ReportBlock(
      .measuring, "How it was measured", label: "Measured",
      [
        ReportLine("cuff", cuffs(pressures), .detail), ReportLine("posture", postures(pressures), .detail),
        ReportLine("glucose by", sources(glucose), .detail),
        ReportLine("brought in", imported(context), .detail),
        ReportLine("days without", gaps(pressures, glucose, context.period), .useful),
        ReportLine("not counted", (material.notCounted + page.remarks).joined(separator: " ")),
      ])
  }

  /// `left arm 60 of 64, not noted 4`.
  private static func cuffs(_ readings: [Reading<BloodPressure>]) -> String? {
    shares(readings) { $0.cuff.map { "\($0.side.rawValue) \($0.site.rawValue)" } }
  }

  private static func postures(_ readings: [Reading<BloodPressure>]) -> String? {
    shares(readings) { $0.posture?.rawValue }
  }

  private static func sources(_ readings: [Reading<Glucose>]) -> String? {
    shares(readings) { $0.source.text }
  }

  private static func imported(_ context: SummaryContext) -> String? {
    let all = context.entries.filter { $0.measurement != nil }
    let count = all.count { $0.batch != nil }
    guard count > 0 else { return nil }
    let others = count == all.count ? "" : ", the others one by one"
    return "\(Share(count, of: all.count).text("reading")) from other programs or in lists\(others)"
  }

  private static func shares<M>(_ readings: [Reading<M>], _ word: (M) -> String?) -> String? {
    guard !readings.isEmpty else { return nil }
    var counts: [(word: String, n: Int)] = []
    for reading in readings {
      let word = word(reading.value) ?? "not noted"
      if let place = counts.firstIndex(where: { $0.word == word }) {
        counts[place].n += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.sorted { ($1.n, $0.word) < ($0.n, $1.word) }
      .map { "\($0.word) \($0.n)" }.joined(separator: ", ") + " of \(readings.count)"
  }

  /// The days without a reading of what is measured most days, and the longest time without.
  private static func gaps(
    _ pressures: [Reading<BloodPressure>], _ glucose: [Reading<Glucose>], _ period: Period
  ) -> String? {
    let parts = [("blood pressure", pressures.map(\.at.day)), ("glucose", glucose.map(\.at.day))]
      .compactMap { title, days -> String? in
        guard !days.isEmpty else { return nil }
        let measured = Set(days).sorted()
        let without = period.count - measured.count
        guard without > 0 else { return "\(title) none of \(period.count)" }
        let edges =
          [period.days.lowerBound.adding(days: -1)] + measured + [period.days.upperBound.adding(days: 1)]
        let longest = zip(edges, edges.dropFirst()).map { $1.number - $0.number - 1 }.max() ?? 0
        return "\(title) \(without) of \(period.count), at most \(longest) in a row"
      }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
