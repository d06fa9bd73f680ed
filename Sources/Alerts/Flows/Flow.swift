import Model
import Statistics

/// The questions that follow a severe or low blood pressure or a low glucose, as a small state that a screen walks through.
///
/// Severe reading [A6, V; order D]: symptoms first; with them call for help, without them rest and measure again. Low
/// blood pressure (order D): the same with the signs that count there [K10, V2]. High in pregnancy [K45, V2]: symptoms first.
/// Low glucose [K21, V; K22, V]: fast sugar, measure again after 15 minutes, repeat while it is low.
package struct Flow: Sendable, Equatable {
  /// What a flow is about.
  package enum Topic: String, Sendable, CaseIterable {
    /// A severe blood pressure.
    case severePressure
    /// A low blood pressure, by its number or against the person's usual.
    case lowPressure
    /// A blood pressure in pregnancy or after birth that is high and not severe.
    case highInPregnancy
    /// A low glucose, by the consensus or by the low limit that the person chose.
    case lowGlucose
  }

  /// Where the person is in it.
  package enum Step: String, Sendable, CaseIterable {
    /// Symptoms? Answered with yes or no.
    case askSymptoms
    /// Rest and measure again.
    case measureAgain
    /// The second reading is severe too.
    case stillSevere
    /// The second reading is just below the limit.
    case justBelow
    /// The second reading is lower.
    case lowerNow
    /// Awake and able to swallow? Answered with yes or no.
    case askAwake
    /// Fast sugar, then measure again.
    case takeSugar
    /// Far below the usual, without signs: nothing is measured again.
    case belowUsual
    /// High in pregnancy, without symptoms: measured again hours later, or told the same day.
    case highNow
    /// Still low: the same again after a low glucose, the doctor after a low blood pressure.
    case stillLow
    /// No longer low.
    case recovered
    /// Call for help.
    case emergency
  }

  /// What it is about.
  package let topic: Topic
  /// Where the person is.
  package private(set) var step: Step
  /// The reading that began it, in words.
  package let reading: String
  /// Its entry; nil where it is not of the journal.
  package var entry: ULID?
  /// When the next reading counts at the earliest.
  package private(set) var measureFrom: Moment
  let emergencyNumber: String?
  let unit: GlucoseUnit
  let severe: SevereLimit
  let low: GlucosePair
  let usual: UsualPressure?
  /// Whether a low glucose is one of level 2.
  let isVeryLow: Bool
  /// Whether it was high in pregnancy before.
  let wasHigh: Bool
  private let began: BloodPressure?

  /// Minutes of rest before a second blood pressure [A6, V: 1 to 2].
  static let minutesToSecondReading = 1
  /// Minutes before a low blood pressure is measured again [D: a few].
  static let minutesToSecondLow = 3
  /// Minutes before a high blood pressure in pregnancy is measured again [A26, V].
  package static let minutesToSecondHigh = 4 * Fade.hour
  /// Whether a blood pressure is high in pregnancy [A26, V].
  package static func isHighInPregnancy(_ reading: BloodPressure) -> Bool {
    reading.reaches(AlertRule.pregnancyHigh)
  }
  /// Minutes from sugar to the next glucose [K21, V].
  static let minutesToRecheck = 15

  /// A reading that is older than so many minutes begins nothing: its questions are about the moment [D].
  package static let oldest = 120
  /// After so many minutes a reading is no second one of a low blood pressure or glucose [D].
  package static let latestAgain = 60

  /// Begins a flow for a measurement; nil where none follows it, and for one of a day alone.
  ///
  /// - Parameters:
  ///   - now: The time by the patient's clock; nil for that of the measurement.
  ///   - usual: The person's usual upper number; nil where it is not known.
  ///   - wasHigh: Whether another reading of the days before was high in pregnancy.
  package init?(
    for measurement: any Measurement, at moment: Moment, targets: Targets, now: Moment? = nil,
    usual: UsualPressure? = nil, wasHigh: Bool = false
  ) {
    guard moment.hasTime else { return nil }
    if let now, now.minutes(since: moment) > Self.oldest { return nil }
    severe = SevereLimit.chosen(targets)
    low = GlucoseScheme.lowAlert(targets)
    (self.usual, self.wasHigh, began) = (usual, wasHigh, measurement as? BloodPressure)
    isVeryLow = (measurement as? Glucose).map { GlucoseBand($0) == .veryLow } ?? false
    switch measurement {
    case let reading as BloodPressure where severe.includes(reading):
      (topic, step, unit) = (.severePressure, .askSymptoms, .mmol)
    case let reading as BloodPressure where severe == .pregnancy && Self.isHighInPregnancy(reading):
      (topic, step, unit) = (.highInPregnancy, .askSymptoms, .mmol)
    case let reading as BloodPressure where LowPressure.degree(reading, usual) != nil:
      (topic, step, unit) = (.lowPressure, .askSymptoms, .mmol)
    case let glucose as Glucose where glucose.isLow(low):
      (topic, step, unit) = (.lowGlucose, .askAwake, glucose.shownUnit)
    default: return nil
    }
    reading = "\(measurement.valueText) \(measurement.unitText)"
    measureFrom = moment
    emergencyNumber = targets.emergencyNumber
    wait(from: moment)
  }

  /// Takes the answer to a question; of a step that asks none it changes nothing.
  package mutating func answer(yes: Bool) {
    switch step {
    case .askSymptoms: step = yes ? .emergency : withoutSymptoms
    case .askAwake: step = yes ? .takeSugar : .emergency
    default: break
    }
  }

  private var withoutSymptoms: Step {
    switch topic {
    case .highInPregnancy: .highNow
    case .lowPressure where degree == .belowUsual: .belowUsual
    case .lowPressure, .severePressure, .lowGlucose: .measureAgain
    }
  }

  private var degree: LowPressure.Degree? {
    began.flatMap { LowPressure.degree($0, usual) }
  }

  /// Takes the next reading; one of another kind, before its time or long after it changes nothing.
  ///
  /// After "call for help" no reading takes that back.
  package mutating func take(_ measurement: any Measurement, at moment: Moment) {
    guard moment.hasTime, moment >= measureFrom,
      (1...minutesThatCount).contains(moment.minutes(since: lastTaken))
    else {
      return
    }
    switch (step, measurement) {
    case (.measureAgain, let reading as BloodPressure) where topic == .lowPressure:
      step = LowPressure.isBack(reading, usual) ? .recovered : .stillLow
    case (.measureAgain, let reading as BloodPressure)
    where severe.includes(reading) || isComparable(reading):
      step =
        severe.includes(reading)
        ? .stillSevere : reading.reaches(SevereLimit.justBelow) ? .justBelow : .lowerNow
    case (.takeSugar, let glucose as Glucose), (.stillLow, let glucose as Glucose):
      step = glucose.isLow(low) ? .stillLow : .recovered
      wait(from: moment)
    default: break
    }
  }

  /// Whether a lower reading was taken as the first one was.
  private func isComparable(_ reading: BloodPressure) -> Bool {
    began.map(reading.isComparable) ?? true
  }

  /// Whether a later reading leaves signs of danger as they are: a glucose that is no longer low ends them, a blood pressure
  /// does not.
  package func goesOn(with measurement: any Measurement) -> Bool {
    (measurement as? Glucose).map { $0.isLow(low) } ?? true
  }

  /// Whether nothing more is asked.
  package var isOver: Bool {
    switch step {
    case .emergency, .stillSevere, .justBelow, .lowerNow, .recovered, .belowUsual, .highNow: true
    case .stillLow: topic == .lowPressure
    case .askSymptoms, .askAwake, .measureAgain, .takeSugar: false
    }
  }

  /// Whether the next reading is waited for.
  package var isWaiting: Bool {
    switch step {
    case .measureAgain, .takeSugar: true
    case .stillLow: topic == .lowGlucose
    default: false
    }
  }

  /// How many minutes lie between the reading and the next one.
  package var minutesToWait: Int {
    switch topic {
    case .severePressure: Self.minutesToSecondReading
    case .highInPregnancy: Self.minutesToSecondHigh
    // "Straight away."
    case .lowPressure: degree == .very ? 0 : Self.minutesToSecondLow
    case .lowGlucose: Self.minutesToRecheck
    }
  }

  /// When the reading before the one that is waited for was taken.
  private var lastTaken: Moment { measureFrom.adding(minutes: -minutesToWait) ?? measureFrom }

  /// Until how many minutes after the reading before it a reading is the next one.
  private var minutesThatCount: Int { topic == .severePressure ? severe.window : Self.latestAgain }

  private mutating func wait(from moment: Moment) {
    measureFrom = moment.adding(minutes: minutesToWait) ?? moment
  }
}
