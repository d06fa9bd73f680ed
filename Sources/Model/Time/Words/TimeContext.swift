/// What has to be known to understand a day or a time that a person types.
package struct TimeContext: Sendable {
  /// The time by the patient's clock.
  package var now: Moment
  /// The zone whose clock a typed time means.
  package var zone: Zone
  /// Which comes first where a day is written in numbers.
  package var order: DateOrder

  /// Makes a context.
  package init(now: Moment, zone: Zone, order: DateOrder = .ask) {
    self.now = now
    self.zone = zone
    self.order = order
  }
}

/// Where a day lies that is named by its weekday alone, or without its year.
package enum Direction: Sendable {
  /// The latest such day: of what was measured or done.
  case past
  /// The next such day: of what is to come.
  case future
  /// The nearest such day.
  case either
}
