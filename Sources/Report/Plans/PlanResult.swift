import Model
import Statistics

/// What comes of a plan: the mean by its rule with what was dropped, or that it is not enough, and what each occasion brought.
package struct PlanResult {
  private let progress: PlanProgress
  private let targets: Targets
  private let windows: DayWindows
  private let now: Moment
  /// What is measured; nil where this version does not know it.
  private let kind: Kind?

  /// Works out what comes of a plan, by the limits of home, whatever the person's setting is.
  package init(_ progress: PlanProgress, targets: Targets, now: Moment, kinds: Kinds = .known) {
    kind = kinds.named(progress.plan.measure)
    self.progress = progress
    self.now = now
    windows = progress.windows
    var targets = targets
    targets.setting = .home
    self.targets = targets
  }

  /// The result in one line: `131.2/82.4 mmHg from 24 readings, elevated (ESC 2024, home)`, or
  /// `not enough: 9 readings (12 needed)`.
  package var headline: String {
    guard progress.isEnough else {
      return "not enough: \(progress.lackText)"
    }
    guard let pressure, let mean = pressure.mean else {
      return "\(readings(progress.counted.count)), see below"
    }
    let words = mean.words.map { ", \($0)" } ?? ""
    return "\(mean.text) mmHg from \(readings(progress.counted.count))\(words)"
  }

  /// All that is known of it, line by line.
  package var lines: [SummaryLine] {
    if let pressure {
      // A class is given to a mean that counts, to no other.
      return pressure.lines.compactMap(\.self).filter {
        progress.isEnough || $0.label != ProtocolLines.classLabel
      }
    }
    return occasionLines + section.filter { $0.label != "latest" }
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    let head: [Figure] = [
      Figure("enough", .flag(progress.isEnough)), Figure("n", progress.counted.count),
      Figure("needed", progress.counted.of), Figure("result", headline),
    ]
    if let pressure { return head + pressure.figures }
    let occasions = occasionLines.map { Figure($0.label, $0.text) }
    return head + [Figure("occasions", occasions)]
  }
}

extension PlanResult {
  private var pressure: ProtocolLines? { progress.series.map { ProtocolLines($0, targets: targets) } }

  private var section: [SummaryLine] {
    guard let kind, let last = progress.plan.span.last else { return [] }
    let page = SummaryPage(
      entries: progress.entries, targets: targets,
      period: Period(progress.plan.first...last.adding(days: 1)), now: now, kinds: [kind], windows: windows)
    return page.sections.first?.lines ?? []
  }

  /// Each occasion with its average: `before breakfast  5.6 mmol/L from 3 readings on 3 days, 5.1 to 6.2`.
  private var occasionLines: [SummaryLine] {
    guard let quantity = kind?.quantities.first, pressure == nil else {
      return []
    }
    let scale = quantity.shownScale(in: progress.entries) ?? 0
    return zip(progress.occasions, progress.byOccasion).map { occasion, entries in
      SummaryLine(occasion.name, Self.words(entries, quantity, scale))
    }
  }

  private static func words(_ entries: [Entry], _ quantity: Quantity, _ scale: Int) -> String {
    let told = entries.compactMap { entry in
      entry.measurement.flatMap(quantity.told).map { Reading(id: entry.id, at: entry.at, value: $0) }
    }
    guard !told.isEmpty else { return "not measured" }
    let (hi, lo) = (told.count { $0.value.number == .infinity }, told.count { $0.value.number == -.infinity })
    let extremes = [hi > 0 ? "\(hi) HI" : nil, lo > 0 ? "\(lo) LO" : nil].compactMap(\.self)
    guard let numbers = Summary(told.compactMap { quantity.number($0.value, in: scale) }) else {
      return extremes.joined(separator: ", ")
    }
    let places = quantity.scales[scale].digits
    let range = "\(numbers.min.text(places: places)) to \(numbers.max.text(places: places))"
    let mean =
      "\(numbers.mean.text(places: places))\(quantity.scales[scale].unit.spaced) from \(Coverage(told).text)"
    return ([numbers.n > 1 ? "\(mean), \(range)" : mean] + extremes).joined(separator: ", ")
  }

  private func readings(_ n: Int) -> String { "\(n) \(n == 1 ? "reading" : "readings")" }
}
