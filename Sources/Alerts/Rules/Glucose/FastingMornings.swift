import Model
import Statistics

/// The mornings of a week whose fasting glucose crossed a limit.
struct FastingMornings {
  /// The readings that crossed it, those of sensors left out.
  let readings: [Reading<Glucose>]
  /// Their days.
  let days: [Day]
  /// On how many days a fasting glucose was noted.
  private let measured: Int

  init(_ period: AlertPeriod, where crosses: (Glucose) -> Bool) {
    let fasting = period.glucoseDays(7).flatMap(\.sticks).filter { $0.value.meal == .fasting }
    measured = fasting.map(\.at.day).inOrderOnce.count
    readings = fasting.filter { crosses($0.value) }
    days = readings.map(\.at.day).inOrderOnce
  }

  /// What it is now; fewer than so many measured mornings say nothing.
  func present(least: Int) -> PresentValue {
    measured < least ? .tooFew : .value("\(days.count) of the last 7 days")
  }
}
