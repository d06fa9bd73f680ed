import Model

/// A span of days cut into equal or calendar parts, for sparklines and charts.
///
/// Parts go by the patient's clock, so a reading stays on the day on which it was taken.
public struct Buckets: Sendable, Equatable {
  /// How the span is cut.
  public enum Step: Sendable, Equatable {
    /// One for each day.
    case day
    /// One for each week from Monday; the first and the last may be cut short by the span.
    case week
    /// One for each calendar month; the first and the last may be cut short by the span.
    case month
    /// So many of equal length, as for the columns of a chart; held to 1 to 10,000.
    case columns(Int)
  }

  /// The days that the span covers.
  public let days: ClosedRange<Day>
  /// Where the parts begin, in milliseconds of the wall clock, and behind the last where the span ends.
  public let edges: [Int64]

  /// Cuts a span of days; what lies outside the years that a `Day` may have is cut off.
  public init(_ span: ClosedRange<Day>, by step: Step) {
    let days = Self.held(span.lowerBound)...Self.held(span.upperBound)
    self.days = days
    let (start, end) = (Self.wall(days.lowerBound), Self.wall(days.upperBound.adding(days: 1)))
    switch step {
    case .day: edges = days.map(Self.wall) + [end]
    case .week: edges = days.filter { $0 == days.lowerBound || $0.weekday == 1 }.map(Self.wall) + [end]
    case .month:
      let months = days.lowerBound.month...days.upperBound.month
      edges = [start] + months.dropFirst().map { Self.wall($0.firstDay) } + [end]
    case .columns(let wanted):
      let count = Int64(min(max(wanted, 1), 10_000))
      edges = (0...count).map { start + (end - start) * $0 / count }
    }
  }

  /// How many parts there are.
  public var count: Int { edges.count - 1 }

  /// The part that a moment lies in, nil outside the span.
  public func index(of moment: Moment) -> Int? {
    let wall = moment.wallMilliseconds
    guard let first = edges.first, let last = edges.last, wall >= first, wall < last else { return nil }
    var (low, high) = (0, edges.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= wall { low = middle } else { high = middle }
    }
    return low
  }

  /// One value for each part by a stated summary; a part without readings is a gap, never filled in.
  public func values<Value>(
    of readings: some Sequence<Reading<Value>>, _ summary: BucketSummary, _ number: (Value) -> Double?
  ) -> [Bucket] {
    var collected: [[Double]] = Array(repeating: [], count: count)
    for reading in readings {
      guard let index = index(of: reading.at), let value = number(reading.value) else { continue }
      collected[index].append(value)
    }
    return collected.enumerated().map { index, values in
      Bucket(wallStart: edges[index], wallEnd: edges[index + 1], n: values.count, value: summary.of(values))
    }
  }

  /// Keeps arithmetic on the edges far from overflow, whatever number a day was made with.
  private static func held(_ day: Day) -> Day {
    let first = Month(ordinal: Day.years.lowerBound * 12).firstDay
    let last = Month(ordinal: Day.years.upperBound * 12 + 11).lastDay
    return min(max(day, first), last)
  }

  private static func wall(_ day: Day) -> Int64 { Int64(day.number) * 86_400_000 }
}
