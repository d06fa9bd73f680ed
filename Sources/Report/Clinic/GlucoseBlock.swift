import Alerts
import Model
import Statistics

/// What the report says of glucose: shares of readings, and of a sensor time in range.
struct GlucoseBlock {
  private let context: SummaryContext
  private let readings: [Reading<Glucose>]
  private let summary: GlucoseSummary
  private let sensor: SensorSummary?
  private var unit: GlucoseUnit { summary.unit }

  /// The block; nil without readings.
  static func make(_ context: SummaryContext) -> ReportBlock? {
    guard let block = GlucoseBlock(context) else { return nil }
    return ReportBlock(
      .glucose, "Glucose", block.lines, citations: GlucoseScheme.consensus2019.citations, figure: block.figure
    )
  }

  private init?(_ context: SummaryContext) {
    let readings = context.entries.readings(of: Glucose.self)
    guard let last = readings.last, let summary = GlucoseSummary(readings, unit: last.value.shownUnit) else {
      return nil
    }
    self.context = context
    self.readings = readings
    self.summary = summary
    sensor = SensorSummary(
      readings, beside: summary, asked: AskedTime(context.period.days, now: context.now))
  }

  private var lines: [ReportLine?] {
    [
      averageLine, timeInRangeLine,
      ReportLine("sensor", sensor?.shortfall.map { "no time in range: \($0)" }, .useful),
      inRangeLine, ReportLine("below", below), ReportLine("above", above),
      ReportLine("fasting", fasting, .useful), changeLine, ReportLine("spread", spread, .useful),
    ]
  }
}

extension GlucoseBlock {
  /// Time in range where a sensor gave enough of it, else the average; nil where only HI or LO was measured.
  private var figure: ReportFigure? {
    let lines = [timeInRangeLine, averageLine, inRangeLine, changeLine]
    if let sensor, sensor.wear.isEnough {
      return ReportFigure(sensor.share([.inRange]).tenthsText, "% of the time in range", lines)
    }
    return summary.numbers.map { ReportFigure(number($0.mean), "\(unit.rawValue), average", lines) }
  }

  private var averageLine: ReportLine? { ReportLine("average", average) }
  private var timeInRangeLine: ReportLine? { ReportLine("time in range", timeInRange) }
  private var inRangeLine: ReportLine? {
    ReportLine("in range", sensor?.wear.isEnough == true ? nil : inRange)
  }
  private var changeLine: ReportLine? { ReportLine("change", change) }
}

extension GlucoseBlock {
  private var average: String {
    guard let numbers = summary.numbers else { return "not known: only HI or LO, \(summary.coverage.text)" }
    let left = summary.hi + summary.lo
    return "\(number(numbers.mean)) \(unit.rawValue), \(summary.coverage.text)"
      + (left == 0 ? "" : ": \(summary.hi) HI and \(summary.lo) LO left out of it")
  }

  private var timeInRange: String? {
    guard let sensor, sensor.wear.isEnough else { return nil }
    func percent(_ bands: [GlucoseBand]) -> String { "\(sensor.share(bands).tenthsText) %" }
    let gmi = sensor.gmi.map { "; GMI \($0.text(places: 1)) %" } ?? ""
    return
      "\(percent([.inRange])) within \(GlucoseBand.inRange.limits(in: unit)); below \(percent([.veryLow, .low])) "
      + "(very low \(percent([.veryLow]))), above \(percent([.high, .veryHigh])) (very high \(percent([.veryHigh])))"
      + "\(gmi); \(sensor.wear.text)"
  }

  private var inRange: String {
    "\(summary.share(.inRange).text("reading")) (\(summary.share(.inRange).percentText) %) within "
      + GlucoseBand.inRange.limits(in: unit)
  }

  private var below: String {
    dated(
      GlucosePair.low.text(in: unit), "below", summary.belowRange,
      readings.filter { [.low, .veryLow].contains(GlucoseBand($0.value)) })
  }

  private var above: String {
    dated(
      GlucosePair.veryHigh.text(in: unit), "above", summary.share(.veryHigh),
      readings.filter { GlucoseBand($0.value) == .veryHigh })
  }

  /// How many there are; of finger-sticks the latest with their dates.
  private func dated(_ limit: String, _ side: String, _ share: Share, _ found: [Reading<Glucose>]) -> String {
    guard share.count > 0 else { return "none \(side) \(limit)" }
    let sticks = found.filter { $0.value.source != .cgm }
    let shown = sticks.suffix(3).map {
      "\($0.value.valueText) on \($0.at.day.shortText)\($0.at.timeBehind(context.clock))"
    }
    let last =
      shown.isEmpty ? "" : ": \(sticks.count > shown.count ? "last " : "")\(shown.joined(separator: ", "))"
    return "\(share.text) \(side) \(limit)\(last)"
  }

  private var fasting: String? {
    let values = readings.filter { $0.value.meal == .fasting }.compactMap { $0.value.number(in: unit) }
    guard let summary = Summary(values) else { return nil }
    return
      "\(number(summary.mean)) \(unit.rawValue), \(values.count) \(values.count == 1 ? "reading" : "readings") noted as fasting"
  }

  private var change: String? {
    guard let before = context.before else { return nil }
    let old = before.entries.readings(of: Glucose.self)
    guard
      let found = MeanDifference(
        from: DailyValue.medians(old) { $0.number(in: unit) }.map(\.value),
        to: DailyValue.medians(readings) { $0.number(in: unit) }.map(\.value))
    else { return nil }
    let ends = "\(signed(found.interval.lowerBound)) to \(signed(found.interval.upperBound))"
    return
      "\(signed(found.difference)) \(unit.rawValue) from the \(context.period.count) days before (95 % \(ends); medians of "
      + "\(found.secondN) days, before \(found.firstN))"
  }

  private var spread: String? {
    guard let numbers = summary.numbers, let sd = numbers.sd, let cv = numbers.cv else { return nil }
    return "SD \(number(sd)) \(unit.rawValue), CV \(cv.text(places: 0)) %, \(numbers.n) values"
  }

  private func number(_ value: Double) -> String { value.text(places: unit == .mmol ? 1 : 0) }

  private func signed(_ value: Double) -> String {
    let text = number(value)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+\(text)" : text
  }
}
