import Model

/// A blood pressure with the day and the half of the day to which it belongs.
///
/// A session that began before midnight belongs as a whole to the day and the evening on which it began: 23:58 and
/// 00:02 are one evening.
struct PlacedPressure: Sendable {
  /// The reading.
  let reading: Reading<BloodPressure>
  /// The day to which it belongs.
  let day: Day
  /// The morning or evening to which it belongs, an evening past midnight to the day before; nil for neither, and
  /// for a day alone.
  let half: (day: Day, isMorning: Bool)?

  /// Places readings, in order of time.
  static func all(_ readings: [Reading<BloodPressure>], windows: DayWindows) -> [PlacedPressure] {
    var session: (began: Moment, last: Moment)?
    return readings.map { reading in
      guard reading.at.hasTime else {
        return PlacedPressure(reading: reading, day: reading.at.day, half: nil)
      }
      let isSame = session.map { Session.isOne(from: $0.last, to: reading.at) } ?? false
      let began = isSame ? session?.began ?? reading.at : reading.at
      session = (began, reading.at)
      let at = began.day == reading.at.day ? reading.at : began
      return PlacedPressure(reading: reading, day: at.day, half: windows.half(of: at))
    }
  }

  /// The day whose occasions it is one of: of an evening past midnight the day before.
  var occasionDay: Day { half?.day ?? day }
}

extension [PlacedPressure] {
  /// The readings by themselves.
  var readings: [Reading<BloodPressure>] { map(\.reading) }
  /// How many readings on how many days.
  var coverage: Coverage { Coverage(n: count, days: map(\.day)) }
  /// Their mean; nil of none.
  var mean: PressureMean? { PressureMean(readings, coverage: coverage) }
  /// Those of the mornings, or of the evenings.
  func half(isMorning: Bool) -> [PlacedPressure] { filter { $0.half?.isMorning == isMorning } }
}
