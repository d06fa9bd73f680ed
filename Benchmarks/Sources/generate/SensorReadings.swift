import Journal
import Model

/// A glucose sensor's value every five minutes, imported month by month: 1,000,000 are nine and a half years.
struct SensorReadings {
  let count: Int

  private static let minutesApart = 5
  private static let perDay = 1440 / minutesApart

  func write(to store: JournalStore) throws {
    var numbers = MadeUpNumbers(seed: 3)
    var tenths = 75.0
    var month: [(at: Moment, content: Glucose)] = []
    for index in 0..<count {
      // Drawn back to its middle, so that it stays between a low and a high as glucose does.
      tenths += (75 - tenths) * 0.02 + numbers.around(5)
      let fromEnd = count - 1 - index
      let day = MadeUp.lastDay.adding(days: -(fromEnd / Self.perDay))
      let minute = (Self.perDay - 1 - fromEnd % Self.perDay) * Self.minutesApart
      let at = try MadeUp.moment(day, minute: minute)
      if let last = month.last, last.at.day.month != day.month {
        try save(month, in: store)
        month = []
      }
      month.append((at, try MadeUp.glucose(tenths: tenths, nil, .cgm)))
    }
    try save(month, in: store)
  }

  /// Saves a month as `vitals import` does: one batch, ids made within a moment of each other.
  private func save(_ month: [(at: Moment, content: Glucose)], in store: JournalStore) throws {
    guard let last = month.last else { return }
    let batch = store.newID(now: try MadeUp.later(last.at, milliseconds: 60_000))
    let entries = try month.enumerated().map { index, reading in
      let now = try MadeUp.later(last.at, milliseconds: 60_001 + index / 50)
      return Entry(id: store.newID(now: now), at: reading.at, content: reading.content, batch: batch)
    }
    _ = try store.add(entries, now: MadeUp.later(last.at, milliseconds: 70_000))
  }
}
