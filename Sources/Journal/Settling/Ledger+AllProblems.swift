import Model

extension Ledger {
  /// Everything that a person should know of, as problems: what is set aside, undecided, odd, settled.
  ///
  /// What is not counted comes first, then what waits for a decision, then what is odd.
  package var allProblems: [JournalProblem] {
    let all = problems + conflicts.map { JournalProblem($0) } + newerKinds
    let order: [JournalProblem.Severity] = [.setAside, .undecided, .note, .settled]
    return order.flatMap { severity in all.filter { $0.severity == severity } }
  }

  /// Kinds that only a newer version knows, each once.
  private var newerKinds: [JournalProblem] {
    let kinds = Dictionary(grouping: unknown, by: \.kindID)
    return kinds.sorted { $0.key < $1.key }.compactMap { kind, revisions in
      revisions.first.map { first in
        JournalProblem(
          .note, .unknownKind, first.file, line: first.line, id: first.id,
          found: "\(revisions.count) \(revisions.count == 1 ? "line" : "lines") of the kind \""
            + "\(JournalProblem.plain(kind))\", which this version does not know",
          advice: "They are kept as they are. Install the version that wrote them to see them.")
      }
    }
  }
}

extension JournalProblem {
  /// An entry that was changed in two places at once, at the line of the state that is counted.
  init(_ conflict: Conflict) {
    let shown = conflict.counted ?? conflict.heads.first
    self.init(
      .undecided, .conflict, shown?.file ?? ".", line: shown?.line ?? 0, id: conflict.id,
      found: "an entry has \(conflict.heads.count) competing versions",
      expected: "one version", advice: conflict.why, remedy: .resolve(conflict.id))
  }

  /// A word of a file, with everything that is no plain character shown as its code.
  static func plain(_ text: String) -> String {
    String(excerpt(Array(text.utf8)[...]).dropFirst().dropLast())
  }
}
