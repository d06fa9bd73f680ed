import Model

// Patterns that are a difference of two means: told where the interval leaves out 0 and the difference is no trifle.
extension PatternQuantity {
  /// Evenings against the mornings of the same days: `evenings 9 mmHg below mornings`.
  package func eveningsAndMornings(_ readings: [Reading<Value>], _ windows: DayWindows) -> Pattern? {
    var days: [Day: (morning: [Double], evening: [Double])] = [:]
    for reading in readings {
      guard let number = number(reading.value), let half = windows.half(of: reading.at) else { continue }
      if half.isMorning {
        days[half.day, default: ([], [])].morning.append(number)
      } else {
        days[half.day, default: ([], [])].evening.append(number)
      }
    }
    let pairs = days.sorted { $0.key < $1.key }.compactMap { _, halves in
      Summary(halves.morning).flatMap { morning in
        Summary(halves.evening).map { (first: morning.mean, second: $0.mean) }
      }
    }
    guard pairs.count >= Pattern.leastDays, let found = MeanDifference(pairs: pairs) else { return nil }
    return pattern("evening-morning", found, "evenings", "mornings", "\(pairs.count) days")
  }

  /// Saturdays and Sundays against the other days, by one value a day.
  package func weekends(_ daily: [DailyValue]) -> Pattern? {
    let free = daily.filter { $0.day.weekday > 5 }.map(\.value)
    let work = daily.filter { $0.day.weekday <= 5 }.map(\.value)
    guard free.count + work.count >= 2 * Pattern.leastDays, let found = MeanDifference(from: work, to: free)
    else { return nil }
    return pattern("weekend", found, "weekends", "other days", "\(free.count) days against \(work.count)")
  }

  /// The first reading 1 to 6 hours after a medicine against the last of the 3 hours before it (D).
  package func afterMedicine(_ readings: [Reading<Value>], _ taken: [Reading<MedicationTaken>]) -> [Pattern] {
    let numbers = readings.filter(\.at.hasTime).compactMap { reading in
      number(reading.value).map { (at: reading.at.instantMilliseconds, number: $0) }
    }
    // Written in capitals or not, it is one medicine, told as it was written last.
    return Dictionary(grouping: taken.filter(\.at.hasTime)) { $0.value.name.lowercased() }.sorted {
      $0.key < $1.key
    }.compactMap {
      _, times in
      let pairs = times.compactMap { Self.around($0.at.instantMilliseconds, numbers) }
      guard let name = times.last?.value.name, pairs.count >= Pattern.leastDays,
        let found = MeanDifference(pairs: pairs)
      else { return nil }
      return pattern(
        "after-medication", found, "1 to 6 hours after \"\(Self.oneLine(name))\"", "the 3 hours before it",
        "\(pairs.count) times, and anything else in these hours is part of it too",
        [Figure("medicine", name)])
    }
  }
}

extension PatternQuantity {
  private func pattern(
    _ id: String, _ found: MeanDifference, _ second: String, _ first: String, _ n: String,
    _ more: [Figure] = []
  ) -> Pattern? {
    guard found.isClear, abs(found.difference) >= leastDifference else { return nil }
    let side = found.difference < 0 ? "below" : "above"
    let ends = [abs(found.interval.lowerBound), abs(found.interval.upperBound)].sorted().map {
      $0.text(places: places)
    }
    let what = title.isEmpty ? "" : "\(title), "
    let sentence =
      "\(second) \(abs(found.difference).text(places: places))\(unit.spaced) \(side) \(first) "
      + "(\(what)95 % interval \(ends[0]) to \(ends[1]), \(n))"
    let numbers: [Figure?] = [
      title.isEmpty ? nil : Figure("of", title), Figure("unit", unit), Figure("n", found.secondN),
      Figure("n_compared", found.firstN),
    ]
    return Pattern(id, sentence, numbers.compactMap(\.self) + found.figures + more)
  }

  private static func oneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The last number of the 3 hours before a moment and the first from 1 hour to 6 hours after it.
  private static func around(
    _ moment: Int64, _ numbers: [(at: Int64, number: Double)]
  ) -> (first: Double, second: Double)? {
    let hour: Int64 = 3_600_000
    let behind = numbers.partitionPoint { $0.at > moment }
    let later = numbers.partitionPoint { $0.at >= moment + hour }
    guard behind > 0, numbers[behind - 1].at >= moment - 3 * hour, later < numbers.count,
      numbers[later].at <= moment + 6 * hour
    else { return nil }
    return (numbers[behind - 1].number, numbers[later].number)
  }
}
