import Model

/// Which targets held when: those of now, and what held before each change of them.
///
/// A target holds from the day on which it was set, and judges nothing older.
package struct TargetsCourse: Sendable {
  /// Those of now.
  package let now: Targets
  private let earlier: [(until: Day, targets: Targets)]

  /// Makes a course; `earlier` are those before, the newest first, each with the day from which on others held.
  package init(_ now: Targets, earlier: [(until: Day, targets: Targets)] = []) {
    self.now = now
    self.earlier = earlier
  }

  /// The targets that held on a day.
  package func targets(on day: Day) -> Targets { earlier.targets(on: day) ?? now }

  /// What follows from the targets of some days: what a change of them left as it was is one step.
  package func steps<Value: Equatable>(
    _ days: ClosedRange<Day>, _ value: (Targets) -> Value
  ) -> DaySteps<Value> {
    let changes = earlier.map(\.until).filter { $0 > days.lowerBound && $0 <= days.upperBound }.sorted()
    let steps: [DaySteps<Value>.Step] = ([days.lowerBound] + changes).reduce(into: []) { steps, day in
      let found = value(targets(on: day))
      if steps.last?.value != found { steps.append((day, found)) }
    }
    return DaySteps(steps)
  }
}

/// What held on the days of a span, by the days from which on it did.
package struct DaySteps<Value> {
  /// What held from a day on.
  package typealias Step = (from: Day, value: Value)

  /// The steps in order of time; there is at least one.
  package let steps: [Step]
  private var place = 0

  fileprivate init(_ steps: [Step]) { self.steps = steps }

  /// What held on a day.
  package mutating func value(on day: Day) -> Value { steps[place(of: day)].value }

  /// The place of the step that holds a day.
  ///
  /// Readings come in order of time, so that it is mostly that of the one before.
  package mutating func place(of day: Day) -> Int {
    while place + 1 < steps.count, steps[place + 1].from <= day { place += 1 }
    while place > 0, steps[place].from > day { place -= 1 }
    return place
  }
}

extension DaySteps: Sendable where Value: Sendable {}
