import Alerts
import Model
import Statistics

/// The limits that held on each day of a picture: those that are set today judge nothing older.
struct LimitSteps {
  /// What held from a day on; of a blood pressure `high` is the limit of the upper number and `low` that of the lower one.
  struct Step: Equatable {
    let high: Double?
    let low: Double?
  }

  private let steps: [(from: Day, value: Step)]
  private let isGlucose: Bool

  /// Of a blood pressure: the person's own, else those of the guideline.
  static func pressure(_ course: TargetsCourse, _ days: ClosedRange<Day>) -> LimitSteps {
    let steps = course.steps(days) { targets in
      let scheme = Scheme.named(targets.scheme)?.hypertension(targets.setting)
      return Step(
        high: (targets.systolic ?? scheme?.systolic).map(Double.init),
        low: (targets.diastolic ?? scheme?.diastolic).map(Double.init))
    }
    return LimitSteps(steps: steps.steps, isGlucose: false)
  }

  /// Of glucose: the range of the person or of the guideline.
  static func glucose(_ course: TargetsCourse, _ days: ClosedRange<Day>, _ unit: GlucoseUnit) -> LimitSteps {
    let steps = course.steps(days) { targets in
      let numbers = GlucoseLimits(targets)?.numbers(in: unit)
      return Step(high: numbers?.high, low: numbers?.low)
    }
    return LimitSteps(steps: steps.steps, isGlucose: true)
  }

  /// Of a kind without limits.
  static func none(_ days: ClosedRange<Day>) -> LimitSteps {
    LimitSteps(steps: [(days.lowerBound, Step(high: nil, low: nil))], isGlucose: false)
  }

  /// What held on a day.
  func step(on day: Day) -> Step? { steps.last { $0.from <= day }?.value ?? steps.first?.value }

  /// The range that is aimed at at the end of the days; nil where there is none.
  var goal: ClosedRange<Double>? {
    guard isGlucose, let last = steps.last?.value, let low = last.low, let high = last.high, low < high else {
      return nil
    }
    return low...high
  }

  /// The lines across a picture, each as long as it held; the last of them have their number.
  func lines(_ days: ClosedRange<Day>, _ places: Int) -> [PictureFrame.Limit] {
    let span = Double(days.upperBound.number - days.lowerBound.number + 1)
    return steps.indices.flatMap { place -> [PictureFrame.Limit] in
      let isLast = place == steps.count - 1
      let from = Double(steps[place].from.number - days.lowerBound.number) / span
      let to = isLast ? 1 : Double(steps[place + 1].from.number - days.lowerBound.number) / span
      return [steps[place].value.high, steps[place].value.low].compactMap(\.self).map { value in
        PictureFrame.Limit(
          value: value, text: isLast ? value.text(places: places) : nil,
          span: min(max(from, 0), 1)...min(max(to, 0), 1))
      }
    }
  }

  /// Those of the end of the days alone.
  func last(_ days: ClosedRange<Day>, _ places: Int) -> [PictureFrame.Limit] {
    lines(days, places).filter { $0.text != nil }.map { PictureFrame.Limit(value: $0.value, text: $0.text) }
  }
}
