import Alerts
import Model
import Statistics

/// The page for the doctor: trends and averages of a period, each with what it rests on.
///
/// It is one value, of which text, HTML and PDF are forms. Every figure is worked out once, so that no two forms can
/// tell two stories; the digest stands on each of them.
package struct ClinicReport: Sendable {
  /// What is asked of a report.
  package struct Request: Sendable {
    /// The days.
    package var period: Period
    /// By which published rule blood pressure is averaged; nil for the first one that the readings fulfil.
    package var rule: AveragingRule?
    /// What is left out.
    package var without: Set<ReportPart>

    /// Makes a request.
    package init(period: Period, rule: AveragingRule? = nil, without: Set<ReportPart> = []) {
      (self.period, self.rule, self.without) = (period, rule, without)
    }
  }

  /// The days.
  package let period: Period
  /// When it was made.
  package let made: Moment
  /// What is left out.
  package let without: Set<ReportPart>
  /// What the person chose to be called; nil for nothing.
  package let name: String?
  /// What it says, part by part.
  package let blocks: [ReportBlock]
  let entries: any EntrySource
  let targets: Targets
  /// Those that held before, the newest first.
  let earlier: [(until: Day, targets: Targets)]
  let windows: DayWindows
  let clock: ClockFormat

  /// Makes the report of the readings of a period, none of them from the future.
  package init(
    _ request: Request, _ material: ReportMaterial, entries: some EntrySource, targets: Targets,
    earlier: [(until: Day, targets: Targets)] = [], now: Moment,
    windows: DayWindows = .usual, clock: ClockFormat = .hours24, kinds: Kinds = .known
  ) {
    period = request.period
    made = now
    without = request.without
    name = material.name
    let counted = entries.measurements(on: request.period.days)
      .before(now.instantMilliseconds + SummaryPage.graceMilliseconds)
    self.entries = counted
    (self.targets, self.earlier, self.windows, self.clock) = (targets, earlier, windows, clock)
    let page = SummaryPage(
      entries: entries, targets: targets, earlier: earlier, period: request.period, now: now,
      windows: windows, clock: clock,
      comparesBefore: true, known: kinds)
    let context = SummaryContext(
      entries: counted, course: TargetsCourse(targets, earlier: earlier), period: request.period, now: now,
      windows: windows, clock: clock,
      before: (entries.measurements(on: request.period.before.days), request.period.before), all: entries)
    let made: [ReportBlock?] = [
      PressureBlock.make(context, request.rule),
      GlucoseBlock.make(context),
      ValueBlocks.weight(page), ValueBlocks.others(page, context),
      CareBlocks.medication(material, request),
      CareBlocks.visit(material), CareBlocks.questions(material),
      MeasuringBlock.make(context, material, page),
    ]
    let without = request.without
    blocks = made.compactMap(\.self).filter { !without.contains($0.part) }
  }

  /// The heading: what it is about, and the days.
  package var title: String {
    let about = blocks.filter { [.pressure, .glucose].contains($0.part) }.map(\.title)
    let words =
      about.isEmpty
      ? "Readings"
      : about.enumerated().map { $0 == 0 ? $1 : $1.lowercased() }
        .joined(separator: " and ")
    return "\(words), \(period.days.lowerBound.longText) to \(period.days.upperBound.longText)"
  }

  /// Where limits and rules come from, each source once.
  package var sources: [Citation] { blocks.flatMap(\.citations).inOrderOnce }

  /// What is left out, for people; nil where nothing is.
  package var withoutText: String? {
    let left = ReportPart.allCases.filter(without.contains).map(\.title)
    return left.isEmpty ? nil : "Left out by choice: \(left.joined(separator: ", "))."
  }

  /// Sixteen digits over everything that the report says: two forms of one report have the same.
  ///
  /// FNV-1a of 64 bits. It tells two reports apart by chance; it is no seal.
  package var digest: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let parts =
      [title, name ?? "", "\(made)", withoutText ?? ""]
      + blocks.flatMap { block in
        [block.title] + block.lines.flatMap { [$0.label, $0.text] }
      } + sources.map(\.text)
    for byte in parts.joined(separator: "\u{1f}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    let full = String(repeating: "0", count: 16 - digits.count) + digits
    return stride(from: 0, to: 16, by: 4).map { start in
      String(full.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }

  /// The last line of every form: the digest, when it was made, and what it is not.
  package var foot: String {
    "Digest \(digest). Made \(made.day.longText) \(made.time.text(clock)). Not a medical device."
  }
}
