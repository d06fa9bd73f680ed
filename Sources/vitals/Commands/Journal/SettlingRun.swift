import Care
import Journal
import Model

/// One run of `vitals check --accept` or `--seen`.
struct SettlingRun {
  private let session: Session
  private let record: PatientRecord
  private let home: String?

  init(_ session: Session, _ record: PatientRecord, _ home: String?) {
    self.session = session
    self.record = record
    self.home = home
  }

  /// Shows what lines say and what counts now, asks, and takes them over.
  func accept(_ text: String, isSure: Bool) throws -> Int32 {
    let place = LinePlace(text)
    let found = try problems(place).filter {
      place.line != nil || [.brokenChecksum, .byHand].contains($0.code)
    }
    guard !found.isEmpty else { throw nothing(text) }
    var acceptances: [Acceptance] = []
    var status: Int32 = 0
    for problem in found {
      do throws(JournalError) {
        acceptances.append(try record.ledger.acceptance(of: problem))
      } catch {
        Output.complain("vitals: \(error.message)")
        status = error.exitStatus
      }
    }
    guard !acceptances.isEmpty else { return status }
    for acceptance in acceptances { try show(acceptance) }
    let what = acceptances.count == 1 ? "this line" : "these \(acceptances.count) lines"
    try Question.require("Accept \(what)?", isSure: isSure, flag: "--yes")
    _ = try session.store.accept(acceptances, now: session.stamp())
    try Output.line("Accepted \(what). No line was changed; vitals undo takes it back.")
    return status
  }

  /// Notes that lines which can not be read, or missing numbers, were seen.
  func see(_ text: String) throws -> Int32 {
    let place = LinePlace(text)
    let named = record.ledger.problems.filter { $0.place == text && $0.line == 0 && $0.canBeSeen }
    let found =
      try named.isEmpty
      ? problems(place).filter { problem in
        guard problem.canBeSeen else { return false }
        // Of a whole file only what nothing else can be done about.
        if place.line == nil, case .seen = problem.remedy { return problem.severity == .setAside }
        return place.line != nil
      } : named
    guard !found.isEmpty else { throw nothing(text) }
    _ = try session.store.noteSeen(found, now: session.stamp())
    let what = found.count == 1 ? "It is" : "\(found.count) lines are"
    try Output.line(
      "\(what) noted as seen and not listed again. No line was changed; vitals undo takes it back.")
    return 0
  }

  /// What is open at a line, or in a file.
  private func problems(_ place: LinePlace) throws(JournalError) -> [JournalProblem] {
    try session.store.problems(in: place.file, record.ledger).filter { problem in
      problem.severity != .settled && (place.line.map { $0 == problem.line } ?? true)
    }
  }

  private func nothing(_ text: String) -> JournalError {
    .noSuchLine(place: text, reason: "there is nothing to settle here")
  }

  private func show(_ acceptance: Acceptance) throws {
    try Output.line("\(acceptance.place), entry \(acceptance.id.short)")
    if let after = acceptance.after {
      let titles = ("counted now", "the line")
      for line in Difference.lines(acceptance.before, after, titles: titles) { try Output.line(line) }
    } else {
      try Output.line("  The line says that the entry was deleted.")
    }
    if acceptance.outcome == .onlySeen {
      try Output.line(
        "  What counts says the same, or is a later version: it stays, and the line is noted as seen.")
    }
  }
}
