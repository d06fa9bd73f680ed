import Care
import Model
import Terminal

/// The words under a chart over time, in several densities: hours, days, months or years, each at a round place.
enum TimeTicks {
  /// Those of a span.
  static func ticks(_ span: ChartSpan, today: Day, _ clock: ClockFormat) -> ChartTicks {
    span.isOfHours ? hours(of: span.shownMinutes, clock) : ChartTicks(days(span.days, today))
  }

  /// The hours of some minutes, counted from the start of a day, for charts of hours or of all days by their time.
  static func hours(of minutes: Range<Int> = 0..<ChartSpan.minutesOfDay, _ clock: ClockFormat) -> ChartTicks {
    let steps = [15, 30, 60, 120, 180, 240, 360, 720].filter { minutes.count / $0 <= 24 }
    return ChartTicks(
      steps.map { step in
        stride(from: (minutes.lowerBound + step - 1) / step * step, through: minutes.upperBound, by: step)
          .map { minute in
            let position = Double(minute - minutes.lowerBound) / Double(minutes.count)
            // Behind the last midnight stand the hours of the next day.
            let day = ChartSpan.minutesOfDay
            let shown = minute > day || minute == day && minutes.upperBound > day ? minute - day : minute
            return (position, text(shown, isOfHours: step >= 60, clock))
          }
      })
  }

  /// A whole hour by its number, `06` or `6 am`; another minute in full.
  private static func text(_ minute: Int, isOfHours: Bool, _ clock: ClockFormat) -> String {
    guard isOfHours else { return ChartSpan.text(minute, clock) }
    let hour = minute / 60
    guard clock == .hours12 else { return hour < 10 ? "0\(hour)" : "\(hour)" }
    return "\(hour % 12 == 0 ? 12 : hour % 12) \(hour % 24 < 12 ? "am" : "pm")"
  }
}

extension TimeTicks {
  /// From so many days on the months say more than days.
  private static let daysOfMonths = 120
  /// And from so many on the years.
  private static let daysOfYears = 1500

  private static func days(_ days: ClosedRange<Day>, _ today: Day) -> [[ChartLabel]] {
    if days.count > daysOfYears { return [1, 2, 5, 10, 20, 50].map { years(days, every: $0) } }
    if days.count > daysOfMonths { return [1, 2, 3, 6, 12].map { months(days, every: $0, today) } }
    return [13, 8, 6, 4, 3, 2, 1].map { evenly(days, parts: $0, today) }
  }

  /// Days as evenly spread as whole days can be, the first and the last among them.
  private static func evenly(_ days: ClosedRange<Day>, parts: Int, _ today: Day) -> [ChartLabel] {
    let last = days.count - 1
    let offsets = last <= parts ? Array(0...last) : (0...parts).map { $0 * last / parts }
    let shown = offsets.map { days.lowerBound.adding(days: $0) }
    return zip(shown, texts(shown, of: days, today) { $0.shortText }).map { day, text in
      let position = (Double(day.number - days.lowerBound.number) + 0.5) / Double(days.count)
      return (position, text)
    }
  }

  private static func months(_ days: ClosedRange<Day>, every step: Int, _ today: Day) -> [ChartLabel] {
    let first = days.lowerBound.month.ordinal
    let all = (first...days.upperBound.month.ordinal).filter { $0 % step == 0 }
    let starts = all.map { Month(ordinal: $0).firstDay }.filter(days.contains)
    let texts = texts(starts, of: days, today) { String($0.shortText.drop { $0 != " " }.dropFirst()) }
    return zip(starts, texts).map { (position($0, days), $1) }
  }

  private static func years(_ days: ClosedRange<Day>, every step: Int) -> [ChartLabel] {
    let all = (days.lowerBound.date.year...days.upperBound.date.year).filter { $0 % step == 0 }
    return all.compactMap { year in
      Day(year: year, month: 1, day: 1).flatMap { days.contains($0) ? (position($0, days), "\(year)") : nil }
    }
  }

  private static func position(_ day: Day, _ days: ClosedRange<Day>) -> Double {
    Double(day.number - days.lowerBound.number) / Double(days.count)
  }

  /// Days in words; where not all of the span is of this year, with the year at the first of them and where it changes.
  private static func texts(
    _ shown: [Day], of days: ClosedRange<Day>, _ today: Day, _ text: (Day) -> String
  ) -> [String] {
    let years = [days.lowerBound, days.upperBound, today].map(\.date.year)
    guard Set(years).count > 1 else { return shown.map(text) }
    return shown.enumerated().map { index, day in
      let year = day.date.year
      return index > 0 && shown[index - 1].date.year == year ? text(day) : "\(text(day)) \(year)"
    }
  }
}
