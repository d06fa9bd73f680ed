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
  /// The targets that held before those of now, the newest first, each with the day from which on others
  /// held.
  package var earlier: [(until: Day, targets: Targets)]
  /// When a medicine or its dose was changed, in order of time.
  package var doseChanges: [DoseChange]

  /// A change of what is taken, as far as a rule looks at it: it names no medicine and no dose.
  package struct DoseChange: Sendable, Equatable {
    /// The first day on which it held.
    package let day: Day

    /// Makes a change.
    package init(day: Day) { self.day = day }
  }

  /// Makes what readings are held against.
  package init(
    targets: Targets, now: Moment, windows: DayWindows = .usual, clock: ClockFormat = .hours24,
    own: [OwnRule] = [], earlier: [(until: Day, targets: Targets)] = [], doseChanges: [DoseChange] = []
  ) {
    self.targets = targets
    lowGlucose = GlucoseScheme.lowAlert(targets)
    self.now = now
    self.windows = windows
    self.clock = clock
    self.own = own
    self.earlier = earlier
    self.doseChanges = doseChanges
  }

  /// The targets that held on a day: a target that is set today judges nothing older.
  func targets(on day: Day) -> Targets { earlier.targets(on: day) ?? targets }

  /// Every rule, the person's own last.
  var rules: [AlertRule] { AlertRule.all + own.map(AlertRule.init) }
}

extension [(until: Day, targets: Targets)] {
  /// Those that held on a day, of earlier ones with the newest first; nil where those of now did.
  package func targets(on day: Day) -> Targets? { last { $0.until > day }?.targets }
}
