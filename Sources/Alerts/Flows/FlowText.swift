import Model
import Statistics

/// What a step of a flow says and asks.
package struct FlowText: Sendable, Equatable {
  /// One line over it.
  package let title: String
  /// What people are told.
  package let lines: [String]
  /// A question for yes or no, nil where none is asked.
  package let question: String?
  /// The sources.
  package let citations: [Citation]
}

extension Flow {
  /// What the present step says and asks.
  package var text: FlowText {
    FlowText(title: title, lines: lines, question: question, citations: citations)
  }

  private var title: String {
    switch topic {
    case .severePressure: Wording.severeTitle(reading, severe)
    case .lowGlucose: Wording.lowTitle(reading, low.number(in: unit))
    }
  }

  private var lines: [String] {
    switch step {
    case .askSymptoms: [Wording.lookAtYourself]
    case .measureAgain: [Wording.restAndMeasure, Wording.contactToday]
    case .stillSevere: [Wording.stillSevere, Wording.pressureEmergency(emergencyNumber, severe)]
    case .lowerNow: [Wording.lowerNow(severe), Wording.pressureEmergency(emergencyNumber, severe)]
    case .askAwake: [Wording.fastSugar]
    case .takeSugar: [Wording.fastSugar, Wording.repeatSugar(limit), Wording.thenFood]
    case .stillLow: [Wording.stillLow, Wording.fastSugar, Wording.nothingByMouth(emergencyNumber)]
    case .recovered: [Wording.recovered(limit), Wording.thenFood]
    case .emergency: emergency
    }
  }

  private var question: String? {
    switch step {
    case .askSymptoms: Wording.askSymptoms(severe)
    case .askAwake: Wording.askAwake
    default: nil
    }
  }

  private var emergency: [String] {
    switch topic {
    case .severePressure: [Wording.pressureCall(emergencyNumber)]
    case .lowGlucose: [Wording.notAwake(emergencyNumber), Wording.giveRescue]
    }
  }

  private var citations: [Citation] {
    switch topic {
    case .severePressure:
      (severe.citations + [.heartCrisis, .ahaMinute, .nhlbiSymptoms]).filter { $0.mark != .choice }
        .inOrderOnce
    case .lowGlucose: Citation.lowTreatment + [low == .ukLow ? .ukLow : .glucoseConsensus]
    }
  }

  private var limit: String { low.text(in: unit) }
}
