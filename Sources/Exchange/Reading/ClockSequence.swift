import Model

/// What the order of a file's rows tells of their clocks: which pass of a doubled hour a row is of, and whether the
/// clock was reset before it.
struct ClockSequence {
  /// A row's time on the clock.
  struct Step {
    let line: Int
    let day: Day
    let milliseconds: Int64
    let zone: Zone

    var wall: Int64 { Int64(day.number) * 86_400_000 + milliseconds }
  }

  /// Which time a clock showed an hour that it shows twice.
  enum Pass {
    case first, second
  }

  private var passes: [Int: Pass] = [:]
  private var reset: Set<Int> = []

  /// Looks at the times in the order of the file, which may be from old to new or from new to old.
  init(_ steps: [Step]) {
    let rising = zip(steps, steps.dropFirst()).reduce(0) { sum, pair in
      sum + (pair.1.wall - pair.0.wall).signum()
    }
    let inOrder = rising < 0 ? steps.reversed() : steps
    readDoubledHours(inOrder)
    readResets(inOrder)
  }

  /// The pass that the order of rows tells; nil where it does not.
  func pass(_ line: Int) -> Pass? { passes[line] }

  /// Whether the clock was reset before a row.
  func isReset(_ line: Int) -> Bool { reset.contains(line) }

  /// What was decided, in words.
  var decisions: [String] {
    guard !passes.isEmpty else { return [] }
    return ["\(passes.count) times are in an hour that the clock showed twice: the order of rows tells which"]
  }
}

extension ClockSequence {
  private static let hour: Int64 = 3_600_000

  /// A step back by less than two hours within the doubled hour is the clock that was moved back.
  private mutating func readDoubledHours(_ steps: [Step]) {
    var index = 1
    while index < steps.count {
      let back = steps[index - 1].wall - steps[index].wall
      guard back > 0, back < 2 * Self.hour, Self.isDoubled(steps[index]) else {
        index += 1
        continue
      }
      index = readDoubledHour(steps, around: index)
    }
  }

  /// Reads the run of rows in a doubled hour around a step back; the index behind it.
  private mutating func readDoubledHour(_ steps: [Step], around index: Int) -> Int {
    var (start, end) = (index, index)
    while start > 0, Self.isNear(steps[start - 1], steps[index]), Self.isDoubled(steps[start - 1]) {
      start -= 1
    }
    while end < steps.count, Self.isNear(steps[end], steps[index]), Self.isDoubled(steps[end]) { end += 1 }
    let run = steps[start..<end]
    // Several steps back are several devices, or no order: that tells nothing.
    guard zip(run, run.dropFirst()).count(where: { $1.wall < $0.wall }) == 1 else { return end }
    for (place, step) in zip(run.indices, run) { passes[step.line] = place < index ? .first : .second }
    return end
  }

  private static func isNear(_ step: Step, _ other: Step) -> Bool { abs(step.wall - other.wall) < 2 * hour }

  private static func isDoubled(_ step: Step) -> Bool {
    guard let time = TimeOfDay(minutes: Int(step.milliseconds / 60_000)) else { return false }
    if case .twice = step.zone.moment(day: step.day, time: time) { return true }
    return false
  }

  /// A step back of most of a year, to the first days of one, is a clock that was reset; it is until the time goes on.
  private mutating func readResets(_ steps: [Step]) {
    var latest: Int64?
    var isReset = false
    for step in steps {
      let back = (latest ?? step.wall) - step.wall
      if back < 30 * 24 * Self.hour {
        isReset = false
      } else if !isReset, back > 300 * 24 * Self.hour, ResetClock.mayBegin(on: step.day) {
        isReset = true
      }
      if isReset { reset.insert(step.line) } else { latest = max(latest ?? step.wall, step.wall) }
    }
  }
}
