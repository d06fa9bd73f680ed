import Model

/// How much of the journal is read.
package enum Scope: Sendable, Equatable {
  /// All of it.
  case everything
  /// Readings measured on or after a day, and what has no month: reminders, targets.
  case since(Day)
  /// Only what has no month: reminders, targets.
  case standing

  /// The first day of which readings are read; nil for all days.
  package var firstDay: Day? {
    switch self {
    case .everything: nil
    case .since(let day): day
    case .standing: Day(number: .max)
    }
  }

  func covers(_ stem: FileStem) -> Bool {
    switch (self, stem) {
    case (.everything, _), (_, .standing), (.since, .other): true
    case (.since(let day), .month(let month)): month >= day.month
    case (.standing, .month), (.standing, .other): false
    }
  }

  func covers(_ entry: Entry) -> Bool {
    switch self {
    case .everything: true
    case .since(let day): entry.kind.placement == .standing || entry.at.day >= day
    case .standing: entry.kind.placement == .standing
    }
  }

  func covers(_ row: FastRow) -> Bool {
    switch self {
    case .everything: true
    case .since(let day): row.at.wallMilliseconds >= Int64(day.number) * 86_400_000
    case .standing: false
    }
  }
}
