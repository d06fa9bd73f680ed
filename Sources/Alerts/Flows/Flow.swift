import Model
import Statistics

/// The questions that follow a severe or low blood pressure or a low glucose, as a small state that a screen walks through.
///
/// Severe reading [A6, V; order D]: symptoms first; with them call for help, without them rest and measure again. Low
/// blood pressure (order D): the same with the signs that count there [K10, V2].
/// Low glucose [K21, V; K22, V]: fast sugar, measure again after 15 minutes, repeat while it is low.
package struct Flow: Sendable, Equatable {
  /// What a flow is about.
  package enum Topic: String, Sendable, CaseIterable {
    /// A severe blood pressure.
    case severePressure
    /// A low blood pressure, by its number or against the person's usual.
    case lowPressure
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
  /// When the next reading counts at the earliest.
  package private(set) var measureFrom: Moment
  let emergencyNumber: String?
  let unit: GlucoseUnit
  let severe: SevereLimit
  let low: GlucosePair
  let usual: Double?

  /// Minutes of rest before a second blood pressure [A6, V: 1 to 2].
  static let minutesToSecondReading = 1
  /// Minutes before a low blood pressure is measured again [D: a few].
  static let minutesToSecondLow = 3
  /// Minutes from sugar to the next glucose [K21, V].
  static let minutesToRecheck = 15

  /// A reading that is older than so many minutes begins nothing: its questions are about the moment [D].
  package static let oldest = 120
  /// After so many minutes a reading is no second one of a low blood pressure or glucose [D].
  package static let latestAgain = 60

  /// Begins a flow for a measurement; nil where none follows it.
  ///
  /// - Parameters:
  ///   - now: The time by the patient's clock; nil for that of the measurement.
  ///   - usual: The person's usual upper number (`LowPressure.usual`); nil where it is not known.
  package init?(
    for measurement: any Measurement, at moment: Moment, targets: Targets, now: Moment? = nil,
    usual: Double? = nil
  ) {
    if let now, now.minutes(since: moment) > Self.oldest { return nil }
    severe = SevereLimit.chosen(targets)
    low = GlucoseScheme.lowAlert(targets)
    self.usual = usual
    switch measurement {
    case let reading as BloodPressure where severe.includes(reading):
      (topic, step, unit) = (.severePressure, .askSymptoms, .mmol)
    case let reading as BloodPressure where LowPressure.isAlarming(reading, usual: usual):
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
    case .askSymptoms: step = yes ? .emergency : .measureAgain
    case .askAwake: step = yes ? .takeSugar : .emergency
    default: break
    }
  }

  /// Takes the next reading; one of another kind, before its time or long after it changes nothing.
  ///
  /// After "call for help" no reading takes that back.
  package mutating func take(_ measurement: any Measurement, at moment: Moment) {
    guard moment >= measureFrom, moment.minutes(since: lastTaken) <= minutesThatCount else { return }
    switch (step, measurement) {
    case (.measureAgain, let reading as BloodPressure) where topic == .lowPressure:
      step = LowPressure.isBack(reading, usual: usual) ? .recovered : .stillLow
    case (.measureAgain, let reading as BloodPressure):
      step =
        severe.includes(reading)
        ? .stillSevere : reading.reaches(SevereLimit.justBelow) ? .justBelow : .lowerNow
    case (.takeSugar, let glucose as Glucose), (.stillLow, let glucose as Glucose):
      step = glucose.isLow(low) ? .stillLow : .recovered
      wait(from: moment)
    default: break
    }
  }

  /// Whether nothing more is asked.
  package var isOver: Bool {
    switch step {
    case .emergency, .stillSevere, .justBelow, .lowerNow, .recovered: true
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
    case .lowPressure: Self.minutesToSecondLow
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
