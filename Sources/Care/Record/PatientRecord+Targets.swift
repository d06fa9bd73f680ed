import Alerts
import Journal
import Model

extension PatientRecord {
  /// The targets that held on a day: those that are set today judge nothing older.
  package func targets(on day: Day) -> Targets { targetsCourse.targets(on: day) }

  /// Which targets held when.
  package var targetsCourse: TargetsCourse { TargetsCourse(targets, earlier: earlierTargets) }

  /// What held before each change of the targets, the newest first.
  ///
  /// Of several changes on one day the last one holds from that day on.
  static func earlierTargets(_ entry: Entry?, _ ledger: Ledger) -> [(until: Day, targets: Targets)] {
    guard let entry else { return [] }
    let said = ledger.revisions(of: entry.id).compactMap { revision -> (at: Moment, targets: Targets)? in
      guard let known = revision.entry, let targets = known.content as? Targets else { return nil }
      return (revision.written ?? known.at, targets)
    }.sorted { $0.at < $1.at }
    var held = Targets.untouched
    var earlier: [(until: Day, targets: Targets)] = []
    for change in said {
      if earlier.last?.until != change.at.day { earlier.append((change.at.day, held)) }
      held = change.targets
    }
    return earlier.reversed()
  }

  /// The days on which what is taken changed; a medicine that was on the list from the start is no change.
  static func doseChanges(_ standing: [Entry]) -> [AlertContext.DoseChange] {
    let days = standing.compactMap { entry -> Day? in
      (entry.content as? MedicineChange)?.day ?? (entry.content as? Medicine)?.start
    }
    return days.sorted().map(AlertContext.DoseChange.init)
  }
}
