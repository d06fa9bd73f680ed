import Model

// When a series was measured, against what its rule asks for.
extension ProtocolDays {
  /// Readings so many minutes after the first of an occasion are of another one (D): two readings at 20:00 and two at
  /// 20:15 are one evening.
  package static let occasionMinutes = 120

  /// On how many of the days that count both occasions are there with all readings that are asked for.
  package var fullDays: Int { daysInFull.count }

  /// The days that count and have both occasions with all readings that are asked for.
  var daysInFull: Set<Day> { Set(byOccasionDay(counted).filter { isFull($0.value) }.keys) }

  /// What the occasions lack, in words; nil where they lack nothing, or too few days or readings say it already.
  var occasionShortfall: String? {
    guard let least = rule.leastFullDays, coverage.days >= rule.days?.lowerBound ?? 1 else { return nil }
    if let never = neverMeasured { return never }
    guard taken.count >= rule.leastReadings, fullDays < least else { return nil }
    let asked =
      rule.occasions == .twoADay
      ? "\(rule.perSession) readings twice a day"
      : "\(rule.perSession) readings in the morning and \(rule.perSession) in the evening"
    return "\(asked) on \(fullDays) \(fullDays == 1 ? "day" : "days") that count (at least \(least) needed)"
  }

  /// What has to be said of a series beside its figures; empty where nothing has.
  package var remarks: [String] {
    var remarks: [String] = []
    if rule.droppedDays > 0, daysBefore > 0 {
      let kept = daysBefore < rule.droppedDays ? "its day 1 lies before these days" : "no day is left out"
      remarks.append("The days before were measured too, so that \(kept).")
    }
    if rule.occasions == .twoADay, fullDays > 0, !isMorningAndEvening {
      remarks.append("NICE prefers morning and evening.")
    }
    return remarks
  }

  /// The mornings and evenings, from the first day of the series to its last, with too few readings.
  ///
  /// Where any two occasions of a day count, only a day that does not have two lacks any.
  package var gaps: [Gap] {
    guard rule.days != nil, let first = coverage.first, let last = coverage.last else { return [] }
    let days = byOccasionDay(placed)
    return (first...last).flatMap { day in
      let there = days[day] ?? []
      let gaps = halves.compactMap { isMorning in
        let missing = rule.perSession - there.half(isMorning: isMorning).count
        return missing > 0
          ? Gap(day: day, occasion: isMorning ? "morning" : "evening", missing: missing) : nil
      }
      guard rule.occasions == .twoADay else { return gaps }
      return Array(gaps.suffix(max(0, 2 - fullOccasions(there))))
    }
  }
}

extension ProtocolDays {
  private var halves: [Bool] { rule.isOfMornings ? [true] : [true, false] }

  private func byOccasionDay(_ placed: [PlacedPressure]) -> [Day: [PlacedPressure]] {
    Dictionary(grouping: placed, by: \.occasionDay)
  }

  private func isFull(_ day: [PlacedPressure]) -> Bool {
    rule.occasions == .twoADay ? fullOccasions(day) >= 2 : hasBothHalves(day)
  }

  private func hasBothHalves(_ day: [PlacedPressure]) -> Bool {
    halves.allSatisfy { day.half(isMorning: $0).count >= rule.perSession }
  }

  /// Whether every day that has its two occasions has them in the morning and in the evening.
  private var isMorningAndEvening: Bool {
    byOccasionDay(counted).values.allSatisfy { !isFull($0) || hasBothHalves($0) }
  }

  private func fullOccasions(_ day: [PlacedPressure]) -> Int {
    occasions(day).count { $0 >= rule.perSession }
  }

  /// How many readings each occasion of a day has; what has no time of day is of none.
  private func occasions(_ day: [PlacedPressure]) -> [Int] {
    var (first, counts) = (Moment?.none, [Int]())
    for placed in day where placed.reading.at.hasTime {
      if let first, placed.reading.at.minutes(since: first) < Self.occasionMinutes {
        counts[counts.count - 1] += 1
      } else {
        first = placed.reading.at
        counts.append(1)
      }
    }
    return counts
  }

  /// An occasion that is asked for and was not measured on any day.
  private var neverMeasured: String? {
    guard rule.occasions == .morningAndEvening else {
      let isEver = byOccasionDay(placed).values.contains { occasions($0).count > 1 }
      return isEver ? nil : "measured once a day (twice a day needed)"
    }
    let names = [true, false].filter { placed.half(isMorning: $0).isEmpty }.map { $0 ? "morning" : "evening" }
    return names.isEmpty
      ? nil : "no reading in the \(names.joined(separator: " or in the ")) (morning and evening needed)"
  }
}
