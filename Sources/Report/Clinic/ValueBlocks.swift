import Model
import Statistics

/// What the report says of weight, and in a line each of every other kind.
enum ValueBlocks {
  /// Weight: the latest, and how it changes.
  static func weight(_ page: SummaryPage) -> ReportBlock? {
    guard let section = page.sections.first(where: { $0.kind == Weight.kind }) else { return nil }
    let lines = section.lines
    func text(_ label: String) -> String? { lines.first { $0.label == label }?.text }
    let change = text(page.period.title).map { text in
      // The figure with its n comes first, the rule behind it.
      let parts = text.split(separator: ", ", maxSplits: 1).map(String.init)
      return (figure: parts.first, rule: parts.count > 1 ? parts[1] : nil)
    }
    return ReportBlock(
      .weight, "Weight",
      [
        ReportLine("latest", text("latest")), ReportLine("change", change?.figure),
        ReportLine("rule", change?.rule, .detail),
        ReportLine("range", text("range"), .detail),
      ])
  }

  /// All other kinds that were measured, those of the person's own among them.
  static func others(_ page: SummaryPage, _ context: SummaryContext) -> ReportBlock? {
    let told = [BloodPressure.kind, Glucose.kind, Weight.kind, MedicationTaken.kind, Note.kind]
    let sections = page.sections.filter { !told.contains($0.kind) && $0.n > 0 }
    return ReportBlock(
      .others, "Other readings", label: "Others", sections.flatMap { lines(of: $0, context) })
  }

  private static func lines(of section: SummarySection, _ context: SummaryContext) -> [ReportLine?] {
    if section.kind == LaboratoryValue.kind {
      return section.lines.filter { $0.label != context.period.title }.map { ReportLine($0.label, $0.text) }
    }
    let latest = section.lines.first { $0.label == "latest" }?.text
    let all = section.lines.first { $0.label == context.period.title }?.text
    let text =
      latest.map { "latest \($0)" + (section.n > 1 ? all.map { "; average \($0)" } ?? "" : "") } ?? all
    return [ReportLine(section.kind.title, text, .useful)]
  }
}
