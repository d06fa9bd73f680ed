import Alerts
import Model
import Statistics

/// How many readings lie in each class.
package struct DistributionFacts: ChartFacts {
  /// One class.
  package struct Row: Sendable {
    /// The name in JSON.
    package let id: String
    /// The class for people, with its limits.
    package let label: String
    /// How many of how many.
    package let share: Share
    /// How much it matters.
    package let severity: Severity
    /// Whether its percent is told in tenths: where the target is 1 % or 4 %.
    var isInTenths = false
    /// The percent for people, without the sign.
    package var percentText: String { isInTenths ? share.tenthsText : share.percentText }
  }

  /// The classes of readings that belong together.
  package struct Group: Sendable {
    /// The name in JSON.
    package let id: String
    /// What is counted, for people: `share of readings`, `time in range`.
    package let title: String
    /// The classes, the highest first.
    package let rows: [Row]
  }

  /// The groups that have readings.
  package let groups: [Group]
  /// What is counted and what is not.
  package let sentence: String
  /// Each group and in it each class with its count and percent.
  package var figures: [Figure] { groups.map { Figure($0.id, $0.figures) } + left.figures }
  private let left: ChartSeries.LeftOut

  /// Counts glucose readings by the bands of the 2019 consensus, those of a sensor by themselves.
  ///
  /// Finger-sticks are taken when somebody wants to know, so their share is one of readings; a sensor's is time in
  /// range once the consensus finds it enough [G2, V].
  package init(
    _ readings: [Reading<Glucose>], unit: GlucoseUnit, future: Int, asked: AskedTime? = nil
  ) {
    left = ChartSeries.LeftOut(future: future)
    let slots = SensorSlots(readings)
    let sensor = slots?.readings ?? []
    let others = sensor.isEmpty ? readings : readings.filter { $0.value.source != .cgm }
    let wear = slots.flatMap { SensorWear($0, asked: asked) }
    groups = [
      GlucoseSummary(sensor, unit: unit).map { summary in
        let isTime = wear?.isEnough == true
        let title = isTime ? "time in range" : "sensor, share of readings"
        return Group("time_in_range", isTime, title, summary, unit)
      },
      GlucoseSummary(others, unit: unit).map {
        Group("readings", true, "single readings, share of readings", $0, unit)
      },
    ].compactMap(\.self)
    sentence = Self.sentence(groups, wear, unit, left)
  }

  /// Counts blood pressures of some days by the classes of the scheme that held on each; those of several are never
  /// mixed.
  package init(
    _ readings: [Reading<BloodPressure>], _ course: TargetsCourse, _ days: ClosedRange<Day>, now: Day,
    future: Int
  ) {
    left = ChartSeries.LeftOut(future: future)
    var columns = course.steps(days, SchemeColumn.init)
    let steps = columns.steps
    var byStep: [[Reading<BloodPressure>]] = steps.map { _ in [] }
    for reading in readings { byStep[columns.place(of: reading.at.day)].append(reading) }
    let counted = zip(steps, byStep).compactMap { step, readings in
      step.value.group(readings, from: steps.count > 1 ? step.from.shortText(from: now) : nil)
    }
    groups = counted.enumerated().map { index, group in
      Group(
        id: index == counted.count - 1 ? "classes" : "classes_before_\(counted.count - 1 - index)",
        title: group.title, rows: group.rows)
    }
    let unknown = zip(steps, byStep).filter { step, readings in
      !readings.isEmpty && Scheme.named(step.value.scheme) == nil
    }
    sentence = Self.sentence(counted, unknown.map { ($0.value.scheme, $1.count) }, left)
  }
}

extension DistributionFacts {
  private static func sentence(
    _ counted: [SchemeColumn.Counted], _ unknown: [(scheme: String, n: Int)], _ left: ChartSeries.LeftOut
  ) -> String {
    let parts = counted.flatMap { group -> [String?] in
      let rows = group.rows.map { "\($0.label) \($0.share.words)" }.joined(separator: ", ")
      return [
        "\(group.coverage.text): \(rows).",
        group.severe.n == 0 ? nil : "\(group.severe.n) at or above \(group.severe.limit).",
        "Categories of \(group.source) for single readings.",
      ]
    }
    let others = unknown.map { unknown in
      "\(unknown.n) \(unknown.n == 1 ? "reading has" : "readings have") no category: this version does not know the "
        + "guideline \"\(unknown.scheme)\"."
    }
    let rule = counted.isEmpty ? nil : "The limits are meant for averages."
    let none = counted.isEmpty && unknown.isEmpty ? "No blood pressure on these days." : nil
    return ([none] + parts + [rule] + others + [left.sentence]).compactMap(\.self).joined(separator: " ")
  }
}

extension DistributionFacts {
  private static func sentence(
    _ groups: [Group], _ wear: SensorWear?, _ unit: GlucoseUnit, _ left: ChartSeries.LeftOut
  ) -> String {
    guard !groups.isEmpty else { return "No glucose on these days." }
    let range = GlucoseBand.inRange.limits(in: unit)
    let parts = groups.map { group in
      let (above, within, below) = (group.share(0..<2), group.share(2..<3), group.share(3..<5))
      return
        "\(group.title.prefix(1).uppercased())\(group.title.dropFirst()): \(within.words) within \(range), "
        + "\(below.count) (\(below.tenthsText) %) below, \(above.words) above."
    }
    let sensor = wear.map { wear in
      wear.isEnough
        ? "Time in range covers \(wear.text)."
        : "Time in range needs \(SensorWear.leastDays) days with more than "
          + "\(SensorWear.leastPercent.text(places: 0)) % of the sensor's data. So far: \(wear.text)."
    }
    return
      (parts
      + [sensor, "Ranges of the 2019 consensus. HI and LO are counted.", left.sentence].compactMap(\.self))
      .joined(separator: " ")
  }
}

extension DistributionFacts.Group {
  fileprivate init(
    _ id: String, _ isEarned: Bool, _ title: String, _ summary: GlucoseSummary, _ unit: GlucoseUnit
  ) {
    self.init(
      id: isEarned ? id : "sensor_readings", title: title,
      rows: GlucoseBand.allCases.reversed().map { band in
        // The unit stands above the chart.
        let limits = band.limits(in: unit).dropLast(unit.rawValue.count + 1)
        return DistributionFacts.Row(
          id: band.rawValue, label: "\(GlucoseBands.words(band)), \(limits)",
          share: summary.share(band), severity: GlucoseBands.severity(band), isInTenths: band < .inRange)
      })
  }

  /// The share of some of the rows together.
  fileprivate func share(_ range: Range<Int>) -> Share {
    Share(rows[range].reduce(0) { $0 + $1.share.count }, of: rows.first?.share.of ?? 0)
  }

  fileprivate var figures: [Figure] {
    [Figure("n", rows.first?.share.of ?? 0)]
      + rows.map { row in
        let inner = [Figure("count", row.share.count), Figure("percent", row.share.percent)]
        return Figure(row.id, inner.compactMap(\.self))
      }
  }
}

extension Share {
  /// The count and its percent: `5 (12 %)`.
  var words: String { "\(count) (\(percentText) %)" }

  /// The percent in whole numbers, next to none and next to all with a digit more: `12`, `0.5`, `99.9`.
  package var percentText: String {
    guard let percent else { return "0" }
    if percent > 0, percent < 1 { return max(percent, 0.1).text(places: 1) }
    if percent > 99, percent < 100 { return min(percent, 99.9).text(places: 1) }
    return percent.text(places: 0)
  }

  /// The percent in tenths: what is none or all says so, and nothing is rounded to none, to all or to 1 %.
  package var tenthsText: String {
    guard let percent, percent > 0 else { return "0" }
    guard percent != percent.rounded() else { return percent.text(places: 0) }
    let tenths = (percent * 10).rounded(.toNearestOrAwayFromZero) / 10
    let isMoved = tenths == 0 || tenths == 100 || (tenths == 1 && percent != 1)
    return percent.text(places: isMoved ? 2 : 1)
  }
}
