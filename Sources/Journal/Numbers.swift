/// What the numbers of the lines tell: lines that are missing, and numbers that were given twice.
enum Numbers {
  /// Finds gaps, where everything was read, and numbers with two different lines.
  ///
  /// What was erased, accepted or seen is not missing.
  static func problems(
    in revisions: [Revision], isComplete: Bool, settlements: Settlements = Settlements()
  ) -> [Problem] {
    var problems: [Problem] = []
    let byWriter = Dictionary(grouping: revisions.indices.filter { revisions[$0].origin.seq > 0 }) {
      revisions[$0].origin.writer
    }
    for (writer, places) in byWriter.sorted(by: { $0.key < $1.key }) {
      let order = places.sorted { revisions[$0].origin.seq < revisions[$1].origin.seq }
      var last = 0
      var missing: [ClosedRange<Int>] = []
      for (index, place) in order.enumerated() {
        let revision = revisions[place]
        let seq = revision.origin.seq
        if index > 0, seq == last { problems.append(twice(revision, revisions[order[index - 1]])) }
        if seq > last + 1 { missing.append(last + 1...seq - 1) }
        last = seq
      }
      missing = missing.without(settlements.explained(of: writer))
      if isComplete, !missing.isEmpty { problems.append(gap(writer, missing)) }
    }
    return problems
  }

  private static func twice(_ revision: Revision, _ other: Revision) -> Problem {
    Problem(
      .note, .sameNumberTwice, revision.file, line: revision.line, id: revision.id,
      found: "the number \(revision.origin) stands at \(other.file):\(other.line) too, with other contents",
      advice: "Both are counted. This happens after a restored backup or a copied home folder.",
      remedy: .seen(place: "\(revision.file):\(revision.line)"), fingerprint: revision.fingerprint)
  }

  private static func gap(_ writer: String, _ missing: [ClosedRange<Int>]) -> Problem {
    let count = missing.reduce(0) { $0 + $1.count }
    let shown = missing.prefix(5).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let list = shown.joined(separator: ", ") + (missing.count > 5 ? " and others" : "")
    return Problem(
      .note, .missingNumbers, "journal/\(writer)",
      found: "\(count) \(count == 1 ? "line is" : "lines are") missing by the numbers: \(list)",
      advice:
        "They were damaged, or did not arrive from the device that wrote them. Everything here is counted.",
      remedy: .seen(place: "journal/\(writer)"),
      numbers: missing.map { LineNumbers(writer: writer, range: $0) })
  }
}
