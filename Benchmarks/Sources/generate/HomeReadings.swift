import Journal
import Model

/// Five readings a day, each saved by itself a minute after it was taken: 55,000 are thirty years.
struct HomeReadings {
  let count: Int

  /// Readings on a day: blood pressure morning and evening, glucose fasting and after a meal, and one more.
  private static let perDay = 5

  func write(to store: JournalStore) throws {
    var numbers = MadeUpNumbers(seed: 2)
    let days = (count + Self.perDay - 1) / Self.perDay
    for index in 0..<count {
      let day = MadeUp.lastDay.adding(days: index / Self.perDay - days + 1)
      let (minute, content, note) = try reading(index % Self.perDay, on: day, &numbers)
      let at = try MadeUp.moment(day, minute: minute)
      let now = try MadeUp.later(at, milliseconds: .random(in: 20_000..<90_000, using: &numbers))
      let entry = Entry(id: store.newID(now: now), at: at, content: content, note: note)
      _ = try store.add([entry], now: now)
    }
  }

  private func reading(
    _ index: Int, on day: Day, _ numbers: inout MadeUpNumbers
  ) throws -> (minute: Int, any Content, note: String?) {
    let late = Int.random(in: 0..<40, using: &numbers)
    switch index {
    case 0: return (400 + late, try MadeUp.glucose(tenths: 62 + numbers.around(8), .fasting), nil)
    case 1: return (450 + late, try pressure(around: 133, &numbers), nil)
    case 2: return (800 + late, try MadeUp.glucose(tenths: 84 + numbers.around(15), .after), nil)
    case 3: return (1200 + late, try pressure(around: 127, &numbers), nil)
    default:
      guard day.weekday == 7 else {
        return (1320 + late, try MadeUp.glucose(tenths: 71 + numbers.around(10), .bedtime), nil)
      }
      let grams = Int64(814 + numbers.around(8))
      let weight = try Weight(ExactDecimal(mantissa: grams, scale: 1) ?? ExactDecimal(81), unit: .kilogram)
      return (1320 + late, weight, "before going to bed, as every week")
    }
  }

  private func pressure(around systolic: Double, _ numbers: inout MadeUpNumbers) throws -> BloodPressure {
    try BloodPressure(
      systolic: Int(systolic + numbers.around(8)), diastolic: Int(82 + numbers.around(5)),
      pulse: Int(66 + numbers.around(6)), cuff: (.arm, .left), posture: .sitting)
  }
}
