/// What the numbers of the lines tell: lines that are missing, and numbers that were given twice.
enum Numbers {
  /// Finds gaps, where everything was read, and numbers with two different lines.
  ///
  /// `runs` are the numbers of lines that are alone with theirs; the others are among the revisions. What was
  /// erased, accepted or seen is not missing.
  static func problems(
    in revisions: [Revision], besides runs: [FastRows.Run], isComplete: Bool, settlements: Settlements
  ) -> [JournalProblem] {
    var problems: [JournalProblem] = []
    var taken = Dictionary(grouping: runs, by: \.writer).mapValues { $0.map(\.numbers) }
    let byWriter = Dictionary(grouping: revisions.filter { $0.origin.seq > 0 }, by: \.origin.writer)
    for (writer, revisions) in byWriter {
      let order = revisions.sorted { $0.origin.seq < $1.origin.seq }
      taken[writer, default: []] += order.map { $0.origin.seq...$0.origin.seq }
      for (revision, next) in zip(order, order.dropFirst()) where revision.origin == next.origin {
        problems.append(twice(next, revision))
      }
    }
    problems.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    guard isComplete else { return problems }
    return problems
      + taken.sorted { $0.key < $1.key }.compactMap { writer, numbers in
        let missing = missing(between: numbers).without(settlements.explained(of: writer))
        return missing.isEmpty ? nil : gap(writer, missing)
      }
  }

  /// The numbers that no range holds, from 1 to the last.
  private static func missing(between ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var missing: [ClosedRange<Int>] = []
    var last = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > last + 1 { missing.append(last + 1...range.lowerBound - 1) }
      last = max(last, range.upperBound)
    }
    return missing
  }

  private static func twice(_ revision: Revision, _ other: Revision) -> JournalProblem {
    JournalProblem(
      .note, .sameNumberTwice, revision.file, line: revision.line, id: revision.id,
      found: "the number \(revision.origin) is at \(other.file):\(other.line) too, with other contents",
      advice: "Both are used. This happens after restoring a backup or copying the data folder.",
      remedy: .seen(place: "\(revision.file):\(revision.line)"), fingerprint: revision.fingerprint)
  }

  private static func gap(_ writer: String, _ missing: [ClosedRange<Int>]) -> JournalProblem {
    let count = missing.reduce(0) { $0 + $1.count }
    let shown = missing.prefix(5).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let list = shown.joined(separator: ", ") + (missing.count > 5 ? " and others" : "")
    return JournalProblem(
      .note, .missingNumbers, "journal/\(writer)",
      found: "\(count) \(count == 1 ? "line is" : "lines are") missing, by their numbers: \(list)",
      advice:
        "They were damaged, or did not arrive from the device that wrote them. Everything that is here is used.",
      remedy: .seen(place: "journal/\(writer)"),
      numbers: missing.map { LineNumbers(writer: writer, range: $0) })
  }
}
