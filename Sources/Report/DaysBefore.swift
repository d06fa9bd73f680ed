import Model
import Statistics

extension EntrySource {
  /// How many days in a row were measured just before the first of some readings, as far as rules leave first days out.
  func daysBefore<M: Measurement>(_ readings: [Reading<M>]) -> Int {
    guard let first = readings.first?.at.day else { return 0 }
    let days = first.adding(days: -AveragingRule.mostDroppedDays)...first.adding(days: -1)
    return ProtocolDays.run(
      before: first, Set(measurements(on: days).readings(of: M.self).map(\.at.day)))
  }
}
