import Model

/// What all made-up journals share: where and when the person who does not exist lives.
enum MadeUp {
  /// A zone without summer time, so that sqlite can compare times as text.
  static let zoneName = "Africa/Lagos"
  static let offsetMinutes = 60
  /// The day of the last reading; script/bench runs the program on the evening of this day.
  static let lastDay = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

  /// A time on a day.
  static func moment(_ day: Day, minute: Int) throws -> Moment {
    guard let time = TimeOfDay(minutes: minute),
      let moment = Moment(day: day, time: time, offsetMinutes: offsetMinutes)
    else { throw Unusable(reason: "\(day) has no minute \(minute)") }
    return moment
  }

  /// The moment some milliseconds after another, as the clock of a program shows it while it saves.
  static func later(_ moment: Moment, milliseconds: Int) throws -> Moment {
    guard
      let later = Moment(
        wallMilliseconds: moment.wallMilliseconds + Int64(milliseconds), offsetMinutes: offsetMinutes,
        precision: .millisecond)
    else { throw Unusable(reason: "\(moment) is too late") }
    return later
  }

  /// A glucose value in tenths of mmol/L, kept between what meters show.
  static func glucose(
    tenths: Double, _ meal: Glucose.Meal? = nil, _ source: Glucose.Source = .fingerStick
  ) throws -> Glucose {
    let mantissa = Int64(min(max(tenths.rounded(), 30), 180))
    guard let number = ExactDecimal(mantissa: mantissa, scale: 1) else {
      throw Unusable(reason: "\(mantissa) tenths are no number")
    }
    return try Glucose(.number(number), unit: .mmol, meal: meal, source: source)
  }
}
