import Care
import Journal
import Model

/// One run of `vitals check --accept` or `--seen`.
struct SettlingRun {
  private let program: Program
  private let record: PatientRecord

  init(_ program: Program, _ record: PatientRecord) {
    self.program = program
    self.record = record
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
    let shown = program.printsJSON ? [] : acceptances.flatMap { SettlingActs.comparison($0, in: record) }
    for line in shown { try Output.line(line) }
    var act = SettlingActs.accept(acceptances, in: record)
    // What would change was shown in full.
    act.confirmation?.lines = []
    _ = try program.perform(record, isConfirmed: isSure) { _ in act }
    return status
  }

  /// Notes that lines which cannot be read, or missing numbers, were seen.
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
    return try program.perform(record) { _ in SettlingActs.see(found) }
  }

  /// What is open at a line, or in a file.
  private func problems(_ place: LinePlace) throws(JournalError) -> [JournalProblem] {
    try program.store.problems(in: place.file, record.ledger).filter { problem in
      problem.severity != .settled && (place.line.map { $0 == problem.line } ?? true)
    }
  }

  private func nothing(_ text: String) -> JournalError {
    .noSuchLine(place: text, reason: "there is nothing to settle here")
  }
}
