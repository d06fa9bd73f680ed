import Journal
import Model

/// What `vitals check` and the check screen say of a finding, in the same words.
package enum FindingText {
  /// The sort of finding in one or two words.
  package static func title(_ problem: JournalProblem) -> String {
    switch problem.severity {
    case .setAside where problem.code == .documentMissing: "missing"
    case .setAside where problem.code == .documentDamaged: "damaged"
    case .setAside: "not used"
    case .undecided: "undecided"
    case .note: "note"
    case .settled: "settled"
    }
  }

  /// All of it: the place, what was found, what the line says, what to do, and the command that does it.
  package static func lines(_ problem: JournalProblem, _ record: PatientRecord, home: String? = nil)
    -> [String]
  {
    var lines = [problem.sentence]
    if problem.severity != .settled { lines += said(problem, record).map { "  \($0)" } }
    if let remedy = problem.remedy, problem.severity != .settled {
      lines.append("  settle: \(remedy.command(home: home))")
    }
    return lines
  }

  /// The same for a person who did not ask for places in files: what the line says, what was found, and what to do.
  package static func brief(_ problem: JournalProblem, _ record: PatientRecord) -> [String] {
    let found = "\(problem.found)\(problem.expected.isEmpty ? "" : "; expected \(problem.expected)")"
    return said(problem, record) + ["\(found.prefix(1).uppercased())\(found.dropFirst()). \(problem.advice)"]
  }

  /// What the line says, or what the states of a conflict say.
  private static func said(_ problem: JournalProblem, _ record: PatientRecord) -> [String] {
    if problem.code == .conflict, let conflict = record.ledger.conflicts.first(where: { $0.id == problem.id })
    {
      return HeadText.lines(conflict, record)
    }
    guard let said = problem.says, let entry = said.entry, problem.code == .brokenChecksum else { return [] }
    let counted = record.ledger.entry(entry.id)
    let what = said.enteredInError ? "that it was deleted" : EntryText.line(entry, record)
    return ["the line says: \(what)"]
      + (counted.map { ["used now: \(EntryText.line($0, record))"] } ?? ["used now: nothing"])
  }
}
