import Model
import Statistics

/// The questions that follow a severe reading or a low glucose, as a small state that a screen walks through.
///
/// Severe reading [A6, V; order D]: symptoms first; with them call for help, without them rest and measure again.
/// Low glucose [K21, V; K22, V]: fast sugar, measure again after 15 minutes, repeat while it is low.
package struct Flow: Sendable, Equatable {
  /// What a flow is about.
  package enum Topic: String, Sendable, CaseIterable {
    /// A severe blood pressure.
    case severePressure
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
    /// The second reading is lower.
    case lowerNow
    /// Awake and able to swallow? Answered with yes or no.
    case askAwake
    /// Fast sugar, then measure again.
    case takeSugar
    /// Still low: the same again.
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

  /// Minutes of rest before a second blood pressure [A6, V: 1 to 2; A9, V2: 1].
  package static let minutesToSecondReading = 1
  /// Minutes from sugar to the next glucose [K21, V].
  package static let minutesToRecheck = 15

  /// Begins a flow for a measurement; nil where none follows it.
  package init?(for measurement: any Measurement, at moment: Moment, targets: Targets) {
    severe = SevereLimit.chosen(targets)
    low = GlucoseScheme.lowAlert(targets)
    switch measurement {
    case let reading as BloodPressure where severe.includes(reading):
      (topic, step, unit) = (.severePressure, .askSymptoms, .mmol)
    case let glucose as Glucose where glucose.isLow(low):
      (topic, step, unit) = (.lowGlucose, .askAwake, glucose.unit)
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

  /// Takes the next reading; one of another kind or before its time changes nothing.
  ///
  /// After "call for help" no reading takes that back.
  package mutating func take(_ measurement: any Measurement, at moment: Moment) {
    guard moment >= measureFrom else { return }
    switch (step, measurement) {
    case (.measureAgain, let reading as BloodPressure):
      step = severe.includes(reading) ? .stillSevere : .lowerNow
    case (.takeSugar, let glucose as Glucose), (.stillLow, let glucose as Glucose):
      step = glucose.isLow(low) ? .stillLow : .recovered
      wait(from: moment)
    default: break
    }
  }

  /// Whether nothing more is asked.
  package var isOver: Bool {
    switch step {
    case .emergency, .stillSevere, .lowerNow, .recovered: true
    case .askSymptoms, .askAwake, .measureAgain, .takeSugar, .stillLow: false
    }
  }

  /// Whether the next reading is waited for.
  package var isWaiting: Bool {
    switch step {
    case .measureAgain, .takeSugar, .stillLow: true
    default: false
    }
  }

  /// How many minutes lie between the reading and the next one.
  package var minutesToWait: Int {
    topic == .severePressure ? Self.minutesToSecondReading : Self.minutesToRecheck
  }

  private mutating func wait(from moment: Moment) {
    measureFrom = moment.adding(minutes: minutesToWait) ?? moment
  }
}
