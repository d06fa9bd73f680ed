import Model

/// The readings that rules look back on, each kind no further than any rule needs, in order of time.
struct AlertHistory: Sendable {
  let pressures: [Reading<BloodPressure>]
  let glucose: [Reading<Glucose>]
  let weights: [Reading<Weight>]
  /// The glucose values that no sensor took.
  let sticks: [Reading<Glucose>]
  /// What the person's own rules count.
  let counted: [Entry]

  static let none = AlertHistory([Entry](), before: Day(number: 0))

  /// Takes what was measured in the weeks up to a day, the day itself included.
  ///
  /// Blood pressure is looked at over 10 weeks, the others over 4, and standing alerts are followed over 4 weeks more.
  init(_ source: some EntrySource, before day: Day, own: [OwnRule] = []) {
    let near = source.measurements(
      on: day.adding(days: -(StandingAlerts.lookBack + 28))...day.adding(days: 1))
    let far = source.measurements(on: day.adding(days: -Self.days)...day.adding(days: 1))
    pressures = far.readings(of: BloodPressure.self)
    glucose = near.readings(of: Glucose.self)
    weights = near.readings(of: Weight.self)
    sticks = glucose.filter { $0.value.source != .cgm }
    let kinds = Set(own.filter { $0.count > 1 }.map(\.quantity.kind))
    counted = kinds.isEmpty ? [] : AlertEngine.sorted(near.filter { kinds.contains($0.kind) })
  }

  /// How many days any rule looks back, standing alerts included.
  static let days = 98

  /// The last readings before an instant, at most so many.
  static func last<V>(_ count: Int, of readings: [Reading<V>], before instant: Int64) -> ArraySlice<
    Reading<V>
  > {
    let end = readings.partitionPoint { $0.at.instantMilliseconds >= instant }
    return readings[max(0, end - count)..<end]
  }
}

/// What a rule about a time looks at: everything up to the end of a day.
struct AlertPeriod: Sendable {
  let history: AlertHistory
  /// The last day of it.
  let day: Day
  /// The end of it; readings from then on are not known yet.
  let frame: AlertFrame

  /// Blood pressures of so many days, the last one included, or of the days up to so many days before it.
  func pressures(days: Int, endingBefore ago: Int = 0) -> ArraySlice<Reading<BloodPressure>> {
    slice(history.pressures, days, ago)
  }

  /// Glucose values of so many days, the last one included.
  func glucose(days: Int) -> ArraySlice<Reading<Glucose>> { slice(history.glucose, days, 0) }

  /// Entries of the kinds that own rules count, of so many days, the last one included.
  func counted(_ kinds: [Kind], days: Int) -> [Entry] {
    history.counted.filter { entry in
      let age = day.number - entry.at.day.number
      return (0..<days).contains(age) && entry.at <= frame.now && kinds.contains(entry.kind)
    }
  }

  private func slice<V>(_ readings: [Reading<V>], _ days: Int, _ ago: Int) -> ArraySlice<Reading<V>> {
    let last = day.number - ago
    let start = readings.partitionPoint { $0.at.day.number > last - days }
    let end = readings.partitionPoint { $0.at.day.number > last }
    guard start < end else { return [] }
    let known = ago == 0 && day == frame.now.day ? frame.now : nil
    guard let known else { return readings[start..<end] }
    return readings[start..<end].prefix { $0.at.instantMilliseconds <= known.instantMilliseconds }
  }
}

extension Array {
  /// The first place from which on a condition holds, where it holds for all behind it.
  func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
