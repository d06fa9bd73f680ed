import Model

/// How many glucose values of each day lay below, within and above the limits.
package struct GlucoseDays: Sendable {
  /// One day.
  package struct Row: Sendable {
    /// The day.
    package let day: Day
    /// Of how many values, each slot of a sensor once; of a day with a sensor those of the sensor alone.
    ///
    /// A value of a sensor without a time of day fills no slot and counts as one by itself.
    package let n: Int
    /// Whether they are a sensor's.
    package let isSensor: Bool
    /// How many lay below.
    package let below: Int
    /// How many lay above.
    package let above: Int

    /// This day and another one together, under the date of this one.
    package func joined(with other: Row) -> Row {
      Row(
        day: day, n: n + other.n, isSensor: isSensor || other.isSensor, below: below + other.below,
        above: above + other.above)
    }

    /// Those within.
    package var within: Share { Share(n - below - above, of: n) }
    /// Those below.
    package var low: Share { Share(below, of: n) }
    /// Those above.
    package var high: Share { Share(above, of: n) }
  }

  /// Where a value lies against the limits of its day.
  package enum Place: Sendable {
    /// Lower.
    case below
    /// Neither.
    case within
    /// Higher.
    case above
  }

  /// The days that have values, in order of time.
  package let rows: [Row]

  /// Counts readings in order of time; `place` says where a value of a day lies.
  package init(_ readings: [Reading<Glucose>], _ place: (Glucose, Day) -> Place) {
    let slots = SensorSlots(readings)?.readings ?? []
    let sensor = Self.count(slots, isSensor: true, place)
    let known = Set(sensor.map(\.day.number))
    let sticks = readings.filter {
      ($0.value.source != .cgm || !$0.at.hasTime) && !known.contains($0.at.day.number)
    }
    rows = (sensor + Self.count(sticks, isSensor: false, place)).sorted { $0.day < $1.day }
  }

  private static func count(
    _ readings: [Reading<Glucose>], isSensor: Bool, _ place: (Glucose, Day) -> Place
  ) -> [Row] {
    typealias Counts = (n: Int, below: Int, above: Int)
    var rows: [Int: Counts] = [:]
    // Neighbours mostly share their day: a day is looked up where it begins, and not for each of its values.
    var (number, row): (Int?, Counts) = (nil, (0, 0, 0))
    for reading in readings {
      let day = reading.at.day
      if day.number != number {
        if let number { rows[number] = row }
        (number, row) = (day.number, rows[day.number] ?? (0, 0, 0))
      }
      row.n += 1
      switch place(reading.value, day) {
      case .below: row.below += 1
      case .above: row.above += 1
      case .within: break
      }
    }
    if let number { rows[number] = row }
    return rows.map { number, row in
      Row(day: Day(number: number), n: row.n, isSensor: isSensor, below: row.below, above: row.above)
    }
  }
}
