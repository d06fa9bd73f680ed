import Care
import Model
import Report
import Terminal
import Testing

@testable import Screens

/// One unit on a page: of readings in two units every page shows one, the one that is set.
@Suite struct UnitPagesTests {
  /// A unit that is set, and how the other one would show.
  struct Side: Sendable, CustomStringConvertible {
    let setting: Setting
    let unit: String
    let others: [String]
    var description: String { "\(setting.rawValue) \(unit)" }
  }

  private static let sides = [
    Side(setting: .glucoseUnit, unit: "mg/dL", others: ["mmol/L"]),
    Side(setting: .glucoseUnit, unit: "mmol/L", others: ["mg/dL"]),
    Side(setting: .weightUnit, unit: "kg", others: [" lb"]),
    Side(setting: .weightUnit, unit: "lb", others: [" kg"]),
    Side(setting: .temperatureUnit, unit: "C", others: ["°F"]),
    Side(setting: .temperatureUnit, unit: "F", others: ["°C"]),
    Side(setting: .waistUnit, unit: "cm", others: ["37 in", "37.5 in"]),
    Side(setting: .waistUnit, unit: "in", others: [" cm"]),
    Side(setting: .hba1cUnit, unit: "%", others: ["mmol/mol"]),
    Side(setting: .hba1cUnit, unit: "mmol/mol", others: [" %"]),
  ]

  private static let lines = [
    "2026-11-18 07:30 134 mg/dL", "2026-11-19 07:30 5.6 mmol/L fasting", "2026-11-20 07:30 52 mg/dL",
    "2026-11-21 08:30 2.9 mmol/L", "2026-11-10 07:20 w 81.4 kg", "2026-11-19 07:20 w 180 lb",
    "2026-11-20 07:20 w 84.9 kg", "2026-11-18 13:00 temp 38.4 C", "2026-11-20 13:00 temp 101.3 F",
    "2026-11-18 14:00 waist 94 cm", "2026-11-20 14:00 waist 37.5 in", "2026-05-18 15:00 a1c 7.1 %",
    "2026-08-20 15:00 a1c 86 mmol/mol", "2026-11-21 07:30 151/94 66",
  ]

  private func sofa(_ side: Side) throws -> Sofa {
    var targets = Targets.untouched
    targets.glucoseLow = Glucose(limitText: "4.0 mmol/L")
    targets.glucoseHigh = Glucose(limitText: "180 mg/dL")
    targets.heartFailure = true
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: Self.lines, contents: [("2026-01-01T08:00+01:00", targets)])
    try sofa.keeper.set(side.setting, to: side.unit)
    try sofa.restart()
    return sofa
  }

  /// What has both units by its nature: choices, what was typed and is not saved, what an entry ever said, suggestions.
  private static let besides: Set<String> = [
    "settings", "span", "versions", "help", "templates", "proposed", "last done", "check", "palette",
    "glucose form", "pasted list",
  ]
  private static let ways = SizeTests.ways.filter { !besides.contains($0.name) }

  @Test(arguments: sides)
  func everyPageHasOne(_ side: Side) throws {
    for way in Self.ways {
      let sofa = try sofa(side)
      for key in way.keys { sofa.press(key) }
      check(sofa.screen(200, 120), side, way.name)
      check(sofa.screen(44, 60), side, way.name)
    }
  }

  @Test(arguments: sides)
  func everyChartHasOne(_ side: Side) throws {
    let record = try sofa(side).app.record
    let days = record.now.day.adding(days: -29)...record.now.day
    for topic in Kind.measurements.flatMap(ChartTopic.all) {
      for view in ChartView.views(of: topic) {
        let picture = ChartPicture(topic, view: view, ChartSpan(days), record: record)
        var canvas = Canvas(width: 160, height: 40)
        picture.draw(on: &canvas)
        let readouts = (0..<picture.stops).map(picture.readout)
        let text = ([picture.heading(width: 160), picture.sentence, canvas.text()] + readouts).joined(
          separator: "\n")
        if topic.kind.quantities.contains(where: { $0.setting == side.setting }) {
          check(text, side, "\(topic.title) \(view)")
        }
      }
    }
  }

  /// Every entry opened, every alert, and what is printed of a summary and for a visit.
  @Test(arguments: sides)
  func everyTextHasOne(_ side: Side) throws {
    let record = try sofa(side).app.record
    for entry in record.readings {
      let lines = EntryPage.lines(entry, record).map(\.text).filter { !$0.hasPrefix("entered as") }
      check(lines.joined(separator: "\n"), side, "\(entry.kind.id)")
    }
    let days = record.now.day.adding(days: -200)...record.now.day
    let alerts = record.alerts(on: days)
    #expect(alerts.count > 3)
    for alert in alerts { check(AlertText.lines(alert, record).joined(separator: "\n"), side, alert.rule) }
    let page = SummaryPage(
      entries: record.readings, targets: record.targets, period: Period(days), now: record.now,
      comparesBefore: true,
      known: record.kinds)
    check(page.text(), side, "summary")
    check(TargetText.lines(record.targets, record.kinds).joined(separator: "\n"), side, "targets")
    check(record.preparation(of: nil).text(width: 80), side, "visit")
  }

  /// Rules and sources name a limit in the units of their source, and an entry keeps what was typed.
  private func check(_ text: String, _ side: Side, _ place: String) {
    var isRule = false
    // A share in brackets is of readings, and no unit.
    for line in text.replacing(#/\(\d+ %\)?/#, with: "").split(separator: "\n") {
      if line.contains("Why this is shown:") { isRule = true }
      if line.contains("The readings:") { isRule = false }
      guard !isRule, !line.contains("Source:"), !line.contains("set as "), !line.contains("entered as") else {
        continue
      }
      for other in side.others where line.contains(other) && !Self.isOfAnotherKind(line) {
        Issue.record("\(place), \(side): \(line)")
      }
    }
  }

  /// Ketones and the laboratory have mmol/L too; shares, and what HbA1c a mean goes with, have per cent.
  private static func isOfAnotherKind(_ line: Substring) -> Bool {
    let lower = line.lowercased()
    return [
      "ketones", "ldl", "potassium", "creatinine", "spo2", "oxygen", "95 %", "rough", "cv ", "% of",
    ].contains {
      lower.contains($0)
    }
  }
}
