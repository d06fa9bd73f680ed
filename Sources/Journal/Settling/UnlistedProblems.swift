/// Problems of one file beyond those that are listed: only counted, and known again where a line settles them.
struct UnlistedProblems {
  /// The file, relative to the home folder.
  let file: String
  private var fingerprints: [JournalProblem.Severity: [Revision.Fingerprint?]] = [:]

  init(file: String) {
    self.file = file
  }

  /// Counts a problem.
  mutating func count(_ problem: JournalProblem) {
    fingerprints[problem.severity, default: []].append(problem.fingerprint)
  }

  /// Whether something that was not counted is among them.
  var hasSetAside: Bool { fingerprints[.setAside] != nil }

  /// How many are open, as one problem for each severity.
  func problems(_ settlements: Settlements) -> [JournalProblem] {
    fingerprints.compactMap { severity, fingerprints in
      let open = fingerprints.count { fingerprint in fingerprint.map { !settlements.settles($0) } ?? true }
      guard open > 0 else { return nil }
      return JournalProblem(
        severity, .more, file, found: "\(open) more of these",
        advice: "Only the first are listed; settle these, or all of the file at once.",
        remedy: .seen(place: file))
    }
  }
}
