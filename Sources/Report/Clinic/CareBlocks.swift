import Model
import Statistics

/// What the report says of medicines, of the last visit, and of what is to be asked.
enum CareBlocks {
  /// What is taken, what changed, and what was measured before and after each change.
  static func medication(_ material: ReportMaterial, _ request: ClinicReport.Request) -> ReportBlock? {
    let taken = material.taken.map { ReportLine($0.title, $0.text, .useful) }
    let changes = material.changes.flatMap { change -> [ReportLine?] in
      let note = request.without.contains(.notes) ? nil : change.note.map { " (\($0))" }
      return [
        ReportLine("from \(change.day.shortText)", change.text + (note ?? "")),
        ReportLine("", change.effect.brief, .useful),
      ]
    }
    return ReportBlock(
      .medication, "Medicines", changes + taken)
  }

  /// What was asked and agreed at the last visit.
  static func visit(_ material: ReportMaterial) -> ReportBlock? {
    guard let last = material.last else { return nil }
    let with = last.clinician.map { "with \($0)" } ?? "took place"
    return ReportBlock(
      .visit, "Last visit",
      [
        ReportLine(
          "on \(last.start.day.longText)", with + (last.reason.map { ", about \($0)" } ?? ""), .useful),
        ReportLine("agreed", last.agreed),
        ReportLine("targets agreed", last.targets.isEmpty ? nil : last.targets.joined(separator: ", ")),
      ]
        + material.asked.map { question in
          ReportLine("asked", question.text + (question.answer.map { " Answer: \($0)" } ?? ""), .useful)
        })
  }

  /// What the person wants to ask.
  static func questions(_ material: ReportMaterial) -> ReportBlock? {
    ReportBlock(
      .questions, "Questions", material.questions.enumerated().map { ReportLine("\($0 + 1).", $1) })
  }
}
