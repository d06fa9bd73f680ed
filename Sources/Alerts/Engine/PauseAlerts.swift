import Model

/// The alerts about what was to be measured and was not.
enum PauseAlerts {
  /// One for each kind whose last reading is longer ago than the person asked for; none for what was never measured.
  static func find(
    _ rules: [AlertRule], _ source: some BidirectionalCollection<Entry>, _ context: AlertContext
  ) -> [Alert] {
    guard !context.targets.measureEvery.isEmpty else { return [] }
    return rules.flatMap { rule -> [Alert] in
      guard case .pause(let check) = rule.check else { return [] }
      return context.targets.measureEvery.sorted { $0.key < $1.key }.compactMap { kind, every in
        guard let last = source.last(where: { $0.kind.id == kind && $0.at <= context.now }),
          let hit = check(last, every, context.now.day.number - last.at.day.number)
        else { return nil }
        return Alert(rule, hit, entry: last.id, entries: [last.id], at: last.at, now: context.now)
      }
    }
  }
}
