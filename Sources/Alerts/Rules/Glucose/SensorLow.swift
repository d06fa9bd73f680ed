import Model
import Statistics

/// An episode of low values of a sensor by the consensus [K20, V; K23, V; K24, V2].
///
/// It begins with 15 minutes below the limit and ends with 15 minutes at or above it, also where it went below the
/// limit of level 2: sources disagree whether that one ends at its own limit.
struct SensorLow: Sendable {
  /// From the first low value to the last before it was over, short rises among them.
  let values: [Reading<Glucose>]
  /// The first value of the rise that ended it; nil where it was not over when the sensor's values ended.
  let end: Moment?
  /// Whether there are 15 minutes below the limit of level 2 in it.
  let isVeryLow: Bool
  /// How many minutes it was below the limit of level 2.
  let minutesVeryLow: Int
  /// The days whose night it touches.
  let nights: [Day]

  /// When it began.
  var start: Moment { values[0].at }
  /// The lowest value.
  var lowest: Glucose {
    values.map(\.value).min { $0.isBelow($1) } ?? values[0].value
  }
  /// How many minutes it lasted.
  var minutes: Int {
    end?.minutes(since: start) ?? SensorRun(holds: true, places: values.indices).minutes(values)
  }

  /// When it was over: the end of the time for which its last value stands where no other came.
  var over: Moment { end ?? start.adding(minutes: minutes) ?? values[values.count - 1].at }

  /// The sleep block of the consensus, in hours [K20, V].
  static let night = 0..<6
  /// An episode begins and ends after so many minutes [K20, V].
  static let least = 15
  /// From so many minutes on it is prolonged [K23, V].
  static let prolonged = 120

  /// The episodes of a trace, in order of time.
  static func find(in all: [Reading<Glucose>]) -> [SensorLow] {
    let trace = SensorTraceValues.lower(of: all)
    var found: [SensorLow] = []
    var start = 0
    for place in trace.indices where place > 0 {
      let pause = trace[place].at.minutes(since: trace[place - 1].at)
      guard pause > SensorTraceValues.longestPause else { continue }
      found += episodes(Array(trace[start..<place]))
      start = place
    }
    return start < trace.count ? found + episodes(Array(trace[start...])) : found
  }

  /// The episodes of a stretch without a long pause.
  private static func episodes(_ stretch: [Reading<Glucose>]) -> [SensorLow] {
    var found: [SensorLow] = []
    var begin: Int?
    for run in SensorRun.of(stretch, where: \.isSensorLow) where run.lasts(least, stretch) {
      if run.holds {
        begin = begin ?? run.places.lowerBound
      } else if let first = begin {
        found.append(
          SensorLow(stretch[first..<run.places.lowerBound], end: stretch[run.places.lowerBound].at))
        begin = nil
      }
    }
    if let begin { found.append(SensorLow(stretch[begin...], end: nil)) }
    return found
  }

  /// What has only just begun, and may be none.
  init(justBegun values: [Reading<Glucose>]) { self.init(values[...], end: nil) }

  private init(_ values: ArraySlice<Reading<Glucose>>, end: Moment?) {
    self.values = Array(values)
    self.end = end
    nights =
      values.filter { $0.value.isSensorLow && Self.night.contains($0.at.time.hour) }.map(\.at.day).inOrderOnce
    let runs = SensorRun.of(self.values, where: \.isSensorVeryLow).filter(\.holds)
    isVeryLow = runs.contains { [values = self.values] in $0.lasts(Self.least, values, until: end) }
    minutesVeryLow = runs.map { [values = self.values] in $0.minutes(values, until: end) }.reduce(0, +)
  }
}

/// Values of a sensor one after the other for which the same holds.
struct SensorRun {
  /// Whether what was asked holds for them.
  let holds: Bool
  /// Their places among the values.
  let places: Range<Int>

  /// The runs of a stretch, in order of time.
  static func of(_ stretch: [Reading<Glucose>], where holds: (Glucose) -> Bool) -> [SensorRun] {
    var runs: [SensorRun] = []
    var first = 0
    for place in stretch.indices.dropFirst()
    where holds(stretch[place].value) != holds(stretch[first].value) {
      runs.append(SensorRun(holds: holds(stretch[first].value), places: first..<place))
      first = place
    }
    guard !stretch.isEmpty else { return [] }
    return runs + [SensorRun(holds: holds(stretch[first].value), places: first..<stretch.count)]
  }

  /// How many minutes it is from its first value to the next one after it, `end` where that is not among them.
  ///
  /// The last value stands for no longer than a sensor's longest interval; of what has only just come, for as long as
  /// the one before it.
  func minutes(_ stretch: [Reading<Glucose>], until end: Moment? = nil) -> Int {
    let last = stretch[places.upperBound - 1].at
    let next = places.upperBound < stretch.count ? stretch[places.upperBound].at : end
    let before = places.upperBound > 1 ? last.minutes(since: stretch[places.upperBound - 2].at) : 0
    let rest = min(next.map { $0.minutes(since: last) } ?? before, SensorTraceValues.longestInterval)
    return last.minutes(since: stretch[places.lowerBound].at) + rest
  }

  /// Whether it lasts so many minutes; one value alone says nothing.
  func lasts(_ least: Int, _ stretch: [Reading<Glucose>], until end: Moment? = nil) -> Bool {
    places.count > 1 && minutes(stretch, until: end) >= least
  }
}

extension Glucose {
  /// Whether a sensor's value counts as low: by the consensus, whatever the chosen scheme.
  var isSensorLow: Bool { GlucoseBand(self) < .inRange }
  /// Whether it counts as level 2; LOW of a sensor does, until a meter says otherwise [D].
  var isSensorVeryLow: Bool { GlucoseBand(self) == .veryLow }
}
