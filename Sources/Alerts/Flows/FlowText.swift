import Model
import Statistics

/// What a step of a flow says and asks.
package struct FlowText: Sendable, Equatable {
  /// One line over it.
  package let title: String
  /// The instruction in a few words, to be shown large; nil where nothing is to be done now.
  package let large: String?
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
    FlowText(title: title, large: large, lines: lines, question: question, citations: citations)
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
    case .severePressure: isMaternity ? maternityLines : severeLines
    case .lowPressure: lowPressureLines
    case .highInPregnancy: highInPregnancyLines
    case .lowGlucose: lowGlucoseLines
    }
  }

  /// The first of the lines in a few words.
  private var large: String? {
    switch step {
    case .askSymptoms: Wording.feelLarge
    case .askAwake, .takeSugar: Wording.sugarLarge
    case .emergency: isMaternity ? Wording.maternityLarge : Wording.callLarge(emergencyNumber)
    case .measureAgain:
      topic == .lowPressure
        ? Wording.lieDownLarge : isMaternity ? Wording.maternityLarge : Wording.restLarge
    case .stillSevere: isMaternity ? Wording.maternityLarge : Wording.todayLarge
    case .justBelow: isMaternity ? Wording.todayLarge : Wording.soonLarge
    case .lowerNow: isMaternity ? Wording.todayLarge : nil
    case .stillLow: topic == .lowPressure ? Wording.todayLarge : Wording.sugarAgainLarge
    case .recovered: topic == .lowPressure ? nil : Wording.foodLarge
    case .belowUsual: Wording.soonLarge
    case .highNow: wasHigh ? Wording.todayLarge : Wording.repeatHighLarge
    }
  }

  private var isMaternity: Bool {
    topic == .highInPregnancy || topic == .severePressure && severe == .pregnancy
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
