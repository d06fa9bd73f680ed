import Glibc
import Model
import Statistics

/// `work-out-figures COUNT`: works out every figure of so many values of a glucose sensor; prints the milliseconds of
/// one core that it took, and how many figures there are.
///
/// Every figure is worked out as `vitals summary glucose --json` does: shares, indexes, excursions, differences of days
/// and hours, area, percentiles by the hour, trend and patterns.
@main
struct WorkOutFigures {
  static func main() throws {
    guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0 else {
      throw NotWorkedOut(reason: "usage: work-out-figures COUNT")
    }
    let readings = try readings(count)
    let before = nanoseconds
    let figures = try figures(readings)
    print(Double(nanoseconds - before) / 1e6, figures.numbers.count)
  }

  private static func figures(_ readings: [Reading<Glucose>]) throws -> [Figure] {
    guard let summary = GlucoseSummary(readings, unit: .mmol),
      let sensor = SensorSummary(readings, beside: summary),
      let trend = Trend(DailyValue.medians(readings) { $0.number(in: .mmol) }, basis: "daily medians")
    else { throw NotWorkedOut(reason: "figures are missing") }
    let quantity = PatternQuantity<Glucose>(title: "", unit: "mmol/L", places: 1, leastDifference: 0.6) {
      $0.number(in: .mmol)
    }
    let patterns =
      GlucoseHours.patterns(readings, unit: .mmol) + [quantity.weekends(trend.daily)].compactMap(\.self)
    return summary.figures + sensor.figures + trend.figures + patterns.flatMap(\.figures)
  }

  /// A value every five minutes, drawn back to its middle, so that it stays where glucose does.
  private static func readings(_ count: Int) throws -> [Reading<Glucose>] {
    guard let start = Moment("2017-01-01T00:00+01:00") else { throw NotWorkedOut(reason: "no start") }
    var (state, tenths) = (UInt64(3), 75.0)
    return try (0..<count).map { place in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      tenths = min(
        max(tenths + (75 - tenths) * 0.02 + Double(state >> 33) / Double(1 << 31) * 10 - 5, 25), 250)
      guard let at = start.adding(minutes: 5 * place),
        let value = ExactDecimal(mantissa: Int64(tenths), scale: 1)
      else { throw NotWorkedOut(reason: "reading \(place) cannot be made") }
      return Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(place))), at: at,
        value: try Glucose(.number(value), unit: .mmol, source: .cgm))
    }
  }

  private static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Why there are no figures.
struct NotWorkedOut: Error {
  let reason: String
}
