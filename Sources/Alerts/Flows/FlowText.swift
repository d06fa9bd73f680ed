import Model
import Statistics

/// What a step of a flow says and asks.
public struct FlowText: Sendable, Equatable {
  /// One line over it.
  public let title: String
  /// What people are told.
  public let lines: [String]
  /// A question for yes or no, nil where none is asked.
  public let question: String?
  /// The sources.
  public let citations: [Citation]
}

extension Flow {
  /// What the present step says and asks.
  public var text: FlowText {
    FlowText(title: title, lines: lines, question: question, citations: citations)
  }

  private var title: String {
    switch topic {
    case .severePressure: "\(reading) is at or above 180/120"
    case .lowGlucose: "\(reading) is below \(limit)"
    }
  }

  private var lines: [String] {
    switch step {
    case .askSymptoms: ["Look at yourself first, then at the number."]
    case .measureAgain: ["Rest, and measure again after at least one minute.", Wording.contactToday]
    case .stillSevere: [Wording.stillSevere, Wording.pressureEmergency(emergencyNumber)]
    case .lowerNow: [Wording.lowerNow, Wording.pressureEmergency(emergencyNumber)]
    case .askAwake: [Wording.nothingByMouth(emergencyNumber)]
    case .takeSugar: [Wording.fastSugar, Wording.repeatSugar(limit)]
    case .stillLow: ["It is still low.", Wording.fastSugar, Wording.nothingByMouth(emergencyNumber)]
    case .recovered: ["It is no longer below \(limit). All readings are kept."]
    case .emergency: emergency
    }
  }

  private var question: String? {
    switch step {
    case .askSymptoms: "Is there any of these: \(Wording.symptoms)?"
    case .askAwake: "Is the person awake and able to swallow?"
    default: nil
    }
  }

  private var emergency: [String] {
    switch topic {
    case .severePressure: [Wording.pressureEmergency(emergencyNumber)]
    case .lowGlucose: [Wording.nothingByMouth(emergencyNumber)]
    }
  }

  private var citations: [Citation] {
    switch topic {
    case .severePressure: [.heartCrisis, .ahaMinute, .nhlbiSymptoms]
    case .lowGlucose: [.lowTreatment, .glucoseConsensus]
    }
  }

  private var limit: String { unit == .mgdl ? "70 mg/dL" : "3.9 mmol/L" }
}

extension Glucose {
  /// Whether it is below 70 mg/dL (3.9 mmol/L), LO included.
  var isLow: Bool { GlucoseBand(self) < .inRange }
}
