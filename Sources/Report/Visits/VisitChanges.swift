import Model
import Statistics

/// What changed in the readings since the last visit, kind by kind, each figure with its n, days and rule.
struct VisitChanges {
  private let entries: any EntrySource
  private let now: SummaryPage
  private let before: SummaryPage
  private let protocols: SummaryPage

  init(
    entries: some EntrySource, targets: Targets, earlier: [(until: Day, targets: Targets)], period: Period,
    now moment: Moment, windows: DayWindows,
    clock: ClockFormat, kinds known: Kinds
  ) {
    func page(_ period: Period, _ kinds: [Kind], _ rules: [AveragingRule] = [], comparing: Bool = false)
      -> SummaryPage
    {
      SummaryPage(
        entries: entries, targets: targets, earlier: earlier, period: period, now: moment, kinds: kinds,
        windows: windows,
        clock: clock, protocols: rules, comparesBefore: comparing)
    }
    let present = entries.measurements(on: period.before.days.lowerBound...period.days.upperBound).kinds
    let kinds = known.measurements.filter {
      Self.always.contains($0) || (present.contains($0.id) && !$0.quantities.isEmpty)
    }
    self.entries = entries.measurements(on: period.days).before(
      moment.instantMilliseconds + SummaryPage.graceMilliseconds)
    now = page(period, kinds, comparing: true)
    before = page(period.before, kinds)
    let readings = self.entries.readings(of: BloodPressure.self)
    protocols = page(
      period, [BloodPressure.kind],
      [Self.rule(for: readings, windows, daysBefore: entries.daysBefore(readings))])
  }

  /// A part for each kind; of those that most visits are about also where nothing was measured.
  var parts: [VisitPreparation.Part] {
    zip(now.sections, before.sections).map { now, before in
      let title = now.kind.title.prefix(1).uppercased() + now.kind.title.dropFirst()
      guard now.n + before.n > 0 else { return VisitPreparation.Part(title, []) }
      return VisitPreparation.Part(
        title,
        [
          SummaryLine("now", mean(now, self.now.period)),
          SummaryLine("before", mean(before, self.before.period)),
        ]
          + now.lines.filter { $0.label != self.now.period.title }.compactMap { Self.line($0, of: now.kind) })
    }
  }

  /// The result of the protocol that the readings of the period fulfil, or what is missing for the usual one.
  var protocolLines: [SummaryLine] {
    guard let section = protocols.sections.first, section.n > 0 else { return [] }
    return section.lines.filter { Self.ofProtocol.contains($0.label) }
  }

  /// Whether anything was measured in the period, so that no alert means that no value crossed a limit.
  var hasReadings: Bool { now.sections.contains { $0.n > 0 } }

  /// What was taken in the period, as far as it was logged.
  var taken: [SummaryLine] {
    let doses = entries.readings(of: MedicationTaken.self)
    let coverage = Coverage(doses)
    return coverage.n == 0
      ? []
      : [
        SummaryLine(
          "logged as taken", "\(coverage.n) \(coverage.n == 1 ? "time" : "times") on \(coverage.days) days")
      ]
  }
}

extension VisitChanges {
  /// The kinds that most visits are about.
  private static let always = [BloodPressure.kind, Glucose.kind, Weight.kind]
  /// The lines of a section that a visit is about; the summary has them all.
  private static let told: Set<String> = [
    "category", "morning", "evening", "at or above", "severe readings", "in range", "below range",
    "above range", "HI and LO", "time in range", "GMI", "trend",
  ]
  private static let ofProtocol: Set<String> = [
    "protocol", "its category", "complete", "left out", "its morning", "its evening", "source",
  ]

  /// A line that a visit is about.
  private static func line(_ line: SummaryLine, of kind: Kind) -> SummaryLine? {
    // Of a laboratory each test has a line of its own.
    if kind == LaboratoryValue.kind { return line }
    let isLatest = line.label == "latest" && kind != BloodPressure.kind && kind != Glucose.kind
    let isChange = line.label.hasPrefix(PeriodComparison<BloodPressure>.label)
    return isLatest || isChange || told.contains(line.label) ? line : nil
  }

  /// The figure of a section as a whole; of a kind that has none of so few readings, such as a change a week, its first line.
  private func mean(_ section: SummarySection, _ period: Period) -> String {
    guard section.n > 0 else { return VisitPreparation.nothing }
    return section.lines.first { $0.label == period.title }?.text ?? section.lines.first?.text
      ?? section.sentence
  }

  /// The first protocol by which the last readings count; that of ESH where none does.
  private static func rule(
    for readings: [Reading<BloodPressure>], _ windows: DayWindows, daysBefore: Int
  ) -> AveragingRule {
    AveragingRule.protocols.first {
      ProtocolDays(readings, rule: $0, windows: windows, daysBefore: daysBefore).isValid
    } ?? .esh2023
  }
}
