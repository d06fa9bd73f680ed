import Foundation
import Model
import Statistics

@testable import Alerts

/// The parts of docs/clinical.md that are made from the data.
enum ClinicalPage {
  /// Each part by the name that stands in its marker.
  static let parts: [(name: String, text: @Sendable (_ folder: URL) -> String)] = [
    (
      "schemes",
      { folder in (Scheme.all + Scheme.recalled).map { scheme($0, folder) }.joined(separator: "\n\n") }
    ),
    ("glucose schemes", { folder in glucose(folder) }),
    ("classes of other quantities", { _ in bands() }),
    ("rules", { folder in rules(folder) }),
    ("sentences", { _ in sentences() }),
    ("what each rule says", { _ in said() }),
    ("protocols", { _ in protocols() }),
    ("checkups", { _ in checkups() }),
    ("sources of alerts", { _ in sources() }),
  ]

  /// Puts what the data say between the markers of a page.
  static func renewed(_ page: String, sources: URL) throws -> String {
    try parts.reduce(page) { page, part in
      let begin = "<!-- made from the data: \(part.name) -->\n"
      let end = "\n<!-- end: \(part.name) -->"
      guard let first = page.range(of: begin), let last = page.range(of: end),
        first.upperBound <= last.lowerBound
      else {
        throw Missing(name: part.name)
      }
      return page.replacingCharacters(in: first.upperBound..<last.lowerBound, with: part.text(sources))
    }
  }

  struct Missing: Error { let name: String }

  /// The path of a file from its name in the compiler's form, `Alerts/AHA2025.swift`.
  static func path(_ file: String, _ sources: URL) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let all = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix("/\(name)") || $0 == name }.min().map { "Sources/\($0)" }
      ?? "no such file: \(file)"
  }
}

extension ClinicalPage {
  private static func mark(_ citations: [Citation]) -> String {
    citations.map { $0.key.isEmpty ? "\($0.mark.rawValue): \($0.title)" : "[\($0.key), \($0.mark.rawValue)]" }
      .joined(separator: " ")
  }

  private static func scheme(_ scheme: Scheme, _ folder: URL) -> String {
    var lines = [
      "`\(path(scheme.file, folder))`, scheme `\(scheme.id)`: \(scheme.title), \(scheme.people). A single reading is severe "
        + "from \(scheme.severe.limit.text); a second one counts within \(scheme.severe.window) minutes.", "",
    ]
    for (name, column) in [("office", scheme.office), ("home", scheme.home)] {
      lines += ["| \(name): class (name in JSON) | mmHg | source |", "|---|---|---|"]
      for (index, found) in column.classes.enumerated() {
        let next = column.classes.dropFirst(index + 1)
        lines.append("| \(found.words) (`\(found.id)`) | \(limits(found, next)) | \(mark(found.citations)) |")
      }
      for found in column.isolated {
        lines.append(
          "| isolated \(found.side.rawValue) (`\(found.id)`) | \(found.limits) | \(mark(found.citations)) |")
      }
      lines += [
        "", "The line in charts is \(column.hypertension.text)\(column.remark.map { "; \($0)" } ?? "").", "",
      ]
    }
    return lines.dropLast().joined(separator: "\n")
  }

  private static func limits(_ found: PressureClass, _ next: ArraySlice<PressureClass>) -> String {
    let from = [found.systolic.map { "\($0) systolic" }, found.diastolic.map { "\($0) diastolic" }]
      .compactMap(\.self)
    let below = [next.lazy.compactMap(\.systolic).first, next.lazy.compactMap(\.diastolic).first].compactMap {
      $0.map { "\($0)" }
    }
    let parts = [
      from.isEmpty ? "" : "from \(from.joined(separator: " or "))",
      below.isEmpty ? "" : "below \(below.joined(separator: "/"))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func glucose(_ folder: URL) -> String {
    let rows = GlucoseScheme.all.flatMap { scheme -> [String] in
      let range = { (low: GlucosePair?, high: GlucosePair) in
        "\(low.map { "\($0.mgdl)-" } ?? "up to ")\(high.mgdl) | \(low.map { "\($0.number(in: .mmol))-" } ?? "up to ")"
          + high.number(in: .mmol)
      }
      let file = "`\(path(scheme.file, folder))`"
      return [
        "| `\(scheme.id)` | in range | \(range(scheme.low, scheme.high)) | \(mark(scheme.citations)) | \(file) |"
      ]
        + scheme.goals.flatMap { goal in
          let hours = goal.later == nil ? "" : ", one hour"
          let ends = [(hours, goal.high)] + (goal.later.map { [(", two hours", $0)] } ?? [])
          return ends.map { when, high in
            "| `\(scheme.id)` | \(goal.meal.text)\(when) | \(range(goal.low, high)) | \(mark(goal.citations)) | \(file) |"
          }
        }
    }
    return (["| scheme | what | mg/dL | mmol/L | source | file |", "|---|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private static func bands() -> String {
    let rows = BandScheme.all.flatMap { scheme in
      scheme.bands.enumerated().map { index, band in
        "| \(scheme.kind.title) | \(band.words) (`\(band.id)`) | \(scheme.limits(index)) | "
          + "\(mark(band.citations)) |"
      }
    }
    return (["| quantity | class (name in JSON) | limits | source |", "|---|---|---|---|"] + rows).joined(
      separator: "\n")
  }

  private static func rules(_ folder: URL) -> String {
    AlertRule.all.map { rule in
      """
      **`\(rule.id)`** (`\(path(rule.file, folder))`): \(rule.words)

      - source: \(mark(rule.citations))
      - raises it: \(rule.fires.map(\.words).joined(separator: "; "))
      - does not: \(rule.doesNotFire.map(\.words).joined(separator: "; "))
      """
    }.joined(separator: "\n\n")
  }

  private static func sentences() -> String {
    let rows = Wording.table(number: nil, low: "70 mg/dL", high: "250 mg/dL", severe: .adults).map {
      "| \($0.name) | \($0.text) | \($0.source) |"
    }
    return (["| when | what is said | source |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// Every sentence of every rule, beside how soon it asks for something and where the sentence comes from.
  private static func said() -> String {
    let limits = [("70 mg/dL", "250 mg/dL"), ("3.9 mmol/L", "13.9 mmol/L"), ("4.0 mmol/L", "13.9 mmol/L")]
    let table = [SevereLimit.adults, .pregnancy].flatMap { severe in
      limits.flatMap { low, high in
        [0, 1].flatMap { Wording.table(number: nil, low: low, high: high, severe: severe, scale: $0) }
      }
    }
    let rows = AlertRule.all.flatMap { rule -> [String] in
      let alerts = rule.fires.flatMap { (try? Making.alerts($0)) ?? [] }.filter { $0.rule == rule.id }
      let found = Urgency.allCases.reversed().flatMap { urgency in
        alerts.filter { $0.urgency == urgency }.flatMap(\.whatToDo).reduce(into: [String]()) { once, line in
          if !once.contains(line) { once.append(line) }
        }.map { (urgency, $0) }
      }
      return found.map { urgency, line in
        let source = table.first { $0.text == line }?.source ?? ""
        return "| `\(rule.id)` | \(urgency.name) | \(line) | \(source) |"
      }
    }
    return (["| rule | how soon | what is said | source |", "|---|---|---|---|"] + rows).joined(
      separator: "\n")
  }

  private static func protocols() -> String {
    let rows = AveragingRule.protocols.map { rule in
      let days = rule.days.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      let out = [
        rule.isOfMornings ? "all but mornings" : "", ["", "day 1", "days 1 and 2"][rule.droppedDays],
        rule.dropsFirstOfSession ? "the first of each session" : "",
      ].filter { !$0.isEmpty }
      let full = rule.leastFullDays.map(String.init) ?? "-"
      return "| `\(rule.id)` | \(rule.title) | \(days ?? "any") | \(rule.perSession), "
        + "\(asked(rule.occasions)) | \(out.isEmpty ? "nothing" : out.joined(separator: ", ")) | "
        + "\(rule.leastReadings) | \(full) | \(mark(rule.citations)) |"
    }
    let head = [
      "| protocol | of | days | readings a session | left out | readings left, at least | days with both, at least | "
        + "source |", "|---|---|---|---|---|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n")
  }

  private static func asked(_ occasions: AveragingRule.Occasions) -> String {
    switch occasions {
    case .any: "at any time"
    case .morningAndEvening: "morning and evening"
    case .twoADay: "twice a day, preferably morning and evening"
    case .mornings: "mornings alone"
    }
  }

  private static func checkups() -> String {
    let rows = CheckupTemplate.all.map { template in
      let conditions = template.isFor.map(\.words).sorted().joined(separator: ", ")
      return
        "| `\(template.id)` | \(template.title) | \(template.every.span) | \(template.words) | \(conditions) | "
        + "\(mark(template.citations)) |"
    }
    let head = [
      "| id | reminder | after | what the sources say | for | source |", "|---|---|---|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n")
  }

  private static func sources() -> String {
    let schemes = Scheme.all + Scheme.recalled
    let columns = schemes.flatMap { [$0.home, $0.office] }
    let all =
      columns.flatMap { $0.classes.flatMap(\.citations) + $0.isolated.flatMap(\.citations) }
      + schemes.flatMap(\.severe.citations) + LowPressure.citations
      + GlucoseScheme.all.flatMap { $0.citations + $0.goals.flatMap(\.citations) }
      + AlertRule.all.flatMap(\.citations) + CheckupTemplate.all.flatMap(\.citations)
    let keyed = Set(all.filter { !$0.key.isEmpty })
    return keyed.map {
      "- \($0.key) (\($0.mark.rawValue)) \($0.title)\($0.address.isEmpty ? "" : ": \($0.address)")"
    }
    .sorted { $0.localizedStandardCompare($1) == .orderedAscending }.joined(separator: "\n")
  }
}
