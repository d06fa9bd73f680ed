import Model

/// The alerts about what an import brought as a whole.
enum BatchAlerts {
  /// The fewest readings of an import that are looked at; a session has no more than three.
  static let fewest = 5

  /// Holds every import among some entries against the rules about imports.
  static func find(_ rules: [AlertRule], _ entries: [Entry], _ context: AlertContext) -> [Alert] {
    let batches = Dictionary(grouping: entries.filter { $0.batch != nil }) { $0.batch ?? .none }
      .filter { $0.value.count >= fewest }
    return batches.sorted { $0.key < $1.key }.flatMap { id, batch -> [Alert] in
      let others = entries.filter { $0.batch != id }
      return rules.compactMap { rule in
        guard case .batch(let check) = rule.check, let hit = check(batch, others) else { return nil }
        return Alert(
          rule, hit, entry: batch[0].id, entries: batch.map(\.id), at: batch[0].at, now: context.now)
      }
    }
  }
}
