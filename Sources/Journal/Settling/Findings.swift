import Model

extension Ledger {
  /// Everything that a person should know of, as problems: what is set aside, undecided, odd, settled.
  ///
  /// What is not counted comes first, then what waits for a decision, then what is odd.
  public var findings: [Problem] {
    let all = problems + conflicts.map { Problem($0) } + newerKinds
    let order: [Problem.Severity] = [.setAside, .undecided, .note, .settled]
    return order.flatMap { severity in all.filter { $0.severity == severity } }
  }

  /// Kinds that only a newer version knows, each once.
  private var newerKinds: [Problem] {
    let kinds = Dictionary(grouping: unknown, by: \.kindID)
    return kinds.sorted { $0.key < $1.key }.compactMap { kind, revisions in
      revisions.first.map { first in
        Problem(
          .note, .unknownKind, first.file, line: first.line, id: first.id,
          found: "\(revisions.count) \(revisions.count == 1 ? "line" : "lines") of the kind \""
            + "\(Problem.plain(kind))\", which this version does not know",
          advice: "They are kept as they are. Install the version that wrote them to see them.")
      }
    }
  }
}

extension Problem {
  /// An entry that was changed in two places at once, at the line of the state that is counted.
  init(_ conflict: Conflict) {
    let shown = conflict.counted ?? conflict.heads.first
    self.init(
      .undecided, .conflict, shown?.file ?? ".", line: shown?.line ?? 0, id: conflict.id,
      found: "entry \(conflict.id.short) was changed in \(conflict.heads.count) places at once",
      expected: "one state", advice: conflict.why, remedy: .resolve(conflict.id))
  }

  /// A word of a file, with everything that is no plain character shown as its code.
  static func plain(_ text: String) -> String {
    String(excerpt(Array(text.utf8)[...]).dropFirst().dropLast())
  }
}

extension JournalStore {
  /// Lines that stand more than once in one file, a note for each file; a line in the files of two months is no copy.
  ///
  /// - Throws: `JournalError.cannotRead` where the folders can not be listed.
  public func doubledLines() throws(JournalError) -> [Problem] {
    try everyFile().compactMap { file -> Problem? in
      guard let (bytes, _) = try? WholeFile(system: system).readAll(file.path) else { return nil }
      var seen: Set<Revision.Fingerprint> = []
      var doubled: [Int] = []
      var number = 0
      for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
        number += 1
        guard line.first == UInt8(ascii: "{") else { continue }
        if !seen.insert(Revision.Fingerprint(ofLine: bytes, line.indices)).inserted { doubled.append(number) }
      }
      guard let first = doubled.first else { return nil }
      return Problem(
        .note, .duplicateLine, file.shown, line: first,
        found: doubled.count == 1
          ? "a line that stands there twice" : "\(doubled.count) lines that stand there twice",
        advice: "Each is counted once. Nothing needs to be done.")
    }
  }
}
