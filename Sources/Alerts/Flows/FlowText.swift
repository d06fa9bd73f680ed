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
    case .lowPressure: Wording.lowPressureTitle(reading)
    case .highInPregnancy: Wording.highInPregnancyTitle(reading)
    case .lowGlucose:
      Wording.lowTitle(
        reading, (isVeryLow ? .veryLow : low).number(in: unit), isVeryLow: isVeryLow)
    }
  }

  /// What people are told, the instruction first and alone on its line; what was asked for is not told again.
  private var lines: [String] {
    switch topic {
    case .severePressure: severe == .pregnancy ? maternityLines : severeLines
    case .lowPressure: lowPressureLines
    case .highInPregnancy: highInPregnancyLines
    case .lowGlucose: lowGlucoseLines
    }
  }

  private var highInPregnancyLines: [String] {
    switch step {
    case .highNow: [wasHigh ? Wording.maternityToday : Wording.repeatHigh, later]
    case .emergency: [Wording.maternityNow(emergencyNumber), Wording.doNotWait]
    default: [Wording.lookAtYourself]
    }
  }

  private var severeLines: [String] {
    switch step {
    case .measureAgain: [Wording.restAndMeasure, Wording.contactToday]
    case .stillSevere: [Wording.stillSevere, later]
    case .justBelow: [Wording.lowerSoon, later]
    case .lowerNow: [Wording.lowerVisit, later]
    case .emergency: [Wording.callAlone(emergencyNumber), Wording.doNotWait]
    default: [Wording.lookAtYourself]
    }
  }

  private var maternityLines: [String] {
    let call = Wording.maternityNow(emergencyNumber)
    return switch step {
    case .measureAgain: [call, Wording.measureBeside]
    case .stillSevere: [call]
    case .justBelow, .lowerNow: [Wording.maternityToday, later]
    case .emergency: [call, Wording.doNotWait]
    default: [Wording.lookAtYourself]
    }
  }

  private var lowPressureLines: [String] {
    switch step {
    case .measureAgain: [Wording.lowAgain]
    case .stillLow: [Wording.lowStill, later]
    case .recovered: [Wording.lowOver]
    case .belowUsual: [Wording.lowForYou, later]
    case .emergency: [Wording.callAlone(emergencyNumber), Wording.doNotMeasure]
    default: [Wording.lookAtYourself]
    }
  }

  private var lowGlucoseLines: [String] {
    switch step {
    case .takeSugar: [Wording.fastSugar, Wording.repeatSugar(limit), Wording.thenFood]
    case .stillLow: [Wording.stillLow, Wording.fastSugar, Wording.nothingByMouth(emergencyNumber)]
    case .recovered: [Wording.recovered(limit), Wording.thenFood]
    case .emergency: [Wording.notAwake(emergencyNumber), Wording.giveRescue]
    default: [Wording.fastSugar]
    }
  }

  /// What to do where the signs that were asked for come later.
  private var later: String { Wording.ifSymptomsBegin(emergencyNumber, severe) }

  private var question: String? {
    switch step {
    case .askSymptoms: topic == .lowPressure ? Wording.askLowSigns : Wording.askSymptoms(severe)
    case .askAwake: Wording.askAwake
    default: nil
    }
  }

  private var citations: [Citation] {
    switch topic {
    case .severePressure:
      (severe.citations + [.heartCrisis, .nhlbiSymptoms]).filter { $0.mark != .choice }
        .inOrderOnce
    case .lowPressure: LowPressure.citations + [.shockSigns]
    case .highInPregnancy: [.pregnancySevere, .maternitySigns, .maternityYear]
    case .lowGlucose: Citation.lowTreatment + [low == .ukLow ? .ukLow : .glucoseConsensus]
    }
  }

  private var limit: String { low.text(in: unit) }
}
