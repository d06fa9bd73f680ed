import Model
import Statistics

// The glucose values around the looked-at entry.
extension ReadingContext {
  /// The glucose of an entry by its place; nil where it is of another kind.
  func glucose(at place: Int) -> Glucose? {
    guard entries.indices.contains(place), type(of: entries[place].content) == Glucose.self else {
      return nil
    }
    return entries[place].content as? Glucose
  }

  /// The same as a reading.
  func glucoseReading(at place: Int) -> Reading<Glucose>? {
    glucose(at: place).map { Reading(id: entries[place].id, at: entries[place].at, value: $0) }
  }

  /// Whether a value speaks for itself: a finger-stick, a laboratory's, or a sensor's with almost no other near it.
  ///
  /// A value that somebody read off a sensor and typed is as good as a finger-stick; of a trace only what lasts counts.
  func speaksForItself(_ place: Int) -> Bool {
    guard let glucose = glucose(at: place) else { return false }
    guard glucose.source == .cgm else { return true }
    let before = near(place, stride(from: place - 1, through: 0, by: -1))
    return before + near(place, stride(from: place + 1, to: entries.count, by: 1)) < SensorTraceValues.company
  }

  private func near(_ place: Int, _ others: StrideThrough<Int>) -> Int { near(place, AnySequence(others)) }
  private func near(_ place: Int, _ others: StrideTo<Int>) -> Int { near(place, AnySequence(others)) }

  /// How many of the next values of a sensor lie near, no more than matter.
  private func near(_ place: Int, _ others: AnySequence<Int>) -> Int {
    var found = 0
    for other in others {
      guard found < SensorTraceValues.company,
        abs(entries[other].at.minutes(since: entries[place].at)) <= SensorTraceValues.nearMinutes
      else { break }
      if glucose(at: other)?.source == .cgm { found += 1 }
    }
    return found
  }
}

/// What makes values of a sensor a trace, in which only what lasts counts.
enum SensorTraceValues {
  /// So many others have to be near [D].
  static let company = 2
  /// So near, in minutes [D].
  static let nearMinutes = 30
  /// A longer pause, in minutes, breaks it: nobody knows what was there [D].
  static let longestPause = 45
  /// A value stands for no more than so many minutes: the longest interval of a sensor.
  static let longestInterval = 15
  /// The last value is of now for so many minutes [D].
  static let freshMinutes = 30

  /// A trace without the values that a lower one hides: of two sensors worn at once the lower one counts.
  ///
  /// A value falls out where another one no more than half an interval away is in a lower band of the consensus, so that a
  /// second sensor does not cut a low of the first into pieces too short to count [D].
  static func lower(of trace: [Reading<Glucose>]) -> [Reading<Glucose>] {
    guard trace.contains(where: { $0.value.isSensorLow }), let slots = SensorSlots(trace), slots.doubled > 0
    else {
      return trace
    }
    let half = Int64(slots.interval) * 30_000
    return trace.indices.filter { place in
      let band = GlucoseBand(trace[place].value)
      let at = trace[place].at.instantMilliseconds
      func isHidden(by other: Reading<Glucose>) -> Bool { GlucoseBand(other.value) < min(band, .inRange) }
      let before = trace[..<place].reversed().prefix { at - $0.at.instantMilliseconds <= half }
      let after = trace[(place + 1)...].prefix { $0.at.instantMilliseconds - at <= half }
      return !before.contains(where: isHidden) && !after.contains(where: isHidden)
    }.map { trace[$0] }
  }

  /// The values that belong to a trace, of one sensor in order of time; those that speak for themselves are left out.
  static func of(_ values: [Reading<Glucose>]) -> [Reading<Glucose>] {
    func isNear(_ place: Int, _ other: Int) -> Bool {
      values.indices.contains(other)
        && abs(values[other].at.minutes(since: values[place].at)) <= nearMinutes
    }
    // In order of time the second next is near only where the next one is.
    return values.indices.filter { place in
      isNear(place, place - 2) || isNear(place, place + 2)
        || (isNear(place, place - 1) && isNear(place, place + 1))
    }.map { values[$0] }
  }
}
