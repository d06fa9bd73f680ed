import Model
import Statistics

/// What readings are held against, besides the rules that everybody has.
package struct AlertContext: Sendable {
  /// The person's scheme and limits.
  package let targets: Targets
  /// Below which value people are told what to do about a low.
  let lowGlucose: GlucosePair
  /// The time by the patient's clock.
  package var now: Moment
  /// When it is morning and when evening.
  package var windows: DayWindows
  /// How they read the time of day.
  package var clock: ClockFormat
  /// The rules that the person or their clinician added.
  package var own: [OwnRule]

  /// Makes what readings are held against.
  package init(
    targets: Targets, now: Moment, windows: DayWindows = .usual, clock: ClockFormat = .hours24,
    own: [OwnRule] = []
  ) {
    self.targets = targets
    lowGlucose = GlucoseScheme.lowAlert(targets)
    self.now = now
    self.windows = windows
    self.clock = clock
    self.own = own
  }

  /// Every rule, the person's own last.
  var rules: [AlertRule] { AlertRule.all + own.map(AlertRule.init) }
}
