import Care
import Exchange
import Journal
import Model

extension Dialogue {
  /// Reads a file of another program, says what was found, and asks whether to save it.
  mutating func importFile(_ path: String) -> [String] {
    guard !path.isEmpty else {
      return failed(64, "Which file? Type import and its path, such as import ~/export.csv")
    }
    do throws(JournalError) {
      let bytes = try keeper.source(path)
      guard !CalendarFile.recognises(bytes) else {
        return failed(
          64, "This is a calendar. Outside of the line mode its events become visits: vitals import FILE")
      }
      return offer(
        try keeper.trial(of: ImportFile(path, ByteSource(bytes: bytes)), ImportRequest(), watch: .none))
    } catch {
      return failed(error.exitStatus, error.message)
    }
  }

  private mutating func offer(_ trial: ImportTrial) -> [String] {
    let more =
      "To say more of the file, outside of the line mode: vitals import FILE; its options are in vitals import --help"
    switch trial.outcome {
    case .found(_, let plan):
      let proof = trial.proof(for: .screens)
      let lines = proof?.lines ?? []
      guard !plan.isEmpty, let proof else { return lines + [more] }
      var act = ImportActs.save(plan) { keeper.newID() }
      act.confirmation = proof.question
      record = trial.record
      return lines + carryOut(act)
    case .problem(let problem): return failed(65, "\(problem). Nothing was imported.", more)
    case .unclear(let problem): return failed(64, "\(problem.reason). Nothing was imported.")
    }
  }
}
