import Model

/// How many of the doses that were due were taken, left out, or not answered.
///
/// The percentage is of all doses that were due; not answered is not the same as left out, so the share if all of those
/// were taken stands beside it.
package struct Adherence: Sendable, Equatable {
  /// How many doses were taken.
  package let taken: Int
  /// How many were said to be left out.
  package let skipped: Int
  /// Of how many nothing was said.
  let unanswered: Int
  /// How many were taken that were not scheduled.
  package let extra: Int

  /// Counts doses.
  package init(_ log: DoseLog) {
    taken = log.doses.count { $0.isTaken }
    skipped = log.doses.count { $0.isSkipped }
    unanswered = log.doses.count { $0.isOpen }
    extra = log.extra.count
  }

  /// How many doses were due.
  package var due: Int { taken + skipped + unanswered }
  /// The doses known to be taken, of those that were due.
  package var share: Share { Share(taken, of: due) }
  /// The same if all doses of which nothing was said were taken too.
  package var most: Share { Share(taken + unanswered, of: due) }

  /// The count and the percentage in words: `52 of 60 doses taken (87 %), 3 not taken, 5 not answered (95 % if those were taken)`.
  package var text: String {
    guard let percent = share.percent, let most = most.percent else {
      return extra == 0 ? "no dose was due" : "no dose was due, \(extra) taken at other times"
    }
    let bound =
      unanswered == 0
      ? ""
      : " (\(most.text(places: 0)) % if \(unanswered == 1 ? "that was" : "those were") taken)"
    let beside = extra == 0 ? "" : ", and \(extra) taken at other times"
    return "\(taken) of \(due) \(due == 1 ? "dose" : "doses") taken (\(percent.text(places: 0)) %), "
      + "\(skipped) not taken, \(unanswered) not answered\(bound)\(beside)"
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    [
      Figure("due", due), Figure("taken", taken), Figure("skipped", skipped),
      Figure("unanswered", unanswered), Figure("extra", extra), Figure("percent", share.percent),
      Figure("percent_at_most", most.percent),
    ].compactMap(\.self)
  }
}
