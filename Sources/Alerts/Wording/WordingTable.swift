import Model

extension Wording {
  /// One sentence of the table, with where its advice comes from.
  package struct Sentence: Sendable, Equatable {
    /// When it is said.
    package let name: String
    /// What is said.
    package let text: String
    /// The keys of its sources, each with its mark as in docs/clinical.md.
    package let source: String
  }

  /// Every sentence of alerts and flows, with a number to call and limits put in.
  ///
  /// Tests hold it against what rules and flows say, and against the words that are never said.
  ///
  /// - Parameter scale: On which scale of temperature the limit of a fever is told.
  package static func table(
    number: String?, low: String, high: String, severe: SevereLimit, scale: Int = 0
  ) -> [Sentence] {
    pressure(number, severe) + glucose(number, low, high) + others(number, scale) + averages(number)
  }

  private static func pressure(_ number: String?, _ severe: SevereLimit) -> [Sentence] {
    severeReading(number, severe) + maternity(number) + lowReading(number)
      + [
        Sentence(name: "within days", text: inDays, source: "D"),
        Sentence(name: "the same day", text: doctorToday, source: "D"),
        Sentence(name: "at the visit", text: atVisit, source: "D"),
        Sentence(name: "fall on standing", text: standingFall, source: "K4 V2, K11 V2, days D"),
        Sentence(name: "fall on standing, low", text: standingLow, source: "K8 V, days D"),
        Sentence(name: "arms differ", text: higherArm, source: "K4 V2, K12 V2"),
        Sentence(name: "irregular heartbeat", text: askForECG, source: "K14 V, K15 V2, days D"),
        Sentence(name: "fall after a change", text: keepTaking, source: "D"),
      ]
  }

  private static func severeReading(_ number: String?, _ severe: SevereLimit) -> [Sentence] {
    [
      Sentence(
        name: "severe reading, symptoms", text: pressureEmergency(number), source: "A6 V, A8 V"),
      Sentence(name: "symptoms are there", text: callAlone(number), source: "A6 V, A8 V, K10 V2"),
      Sentence(name: "severe reading, symptoms are there", text: doNotWait, source: "A6 V"),
      Sentence(name: "severe reading, without", text: measureAgain, source: "A6 V"),
      Sentence(name: "severe reading, then", text: contactToday, source: "A6 V, today D"),
      Sentence(name: "severe again", text: stillSevere, source: "A6 V, today D"),
      Sentence(name: "just below the limit again", text: lowerSoon, source: "D"),
      Sentence(name: "lower again", text: lowerVisit, source: "D"),
      Sentence(name: "not measured again", text: notRepeated(severe), source: "A8 V, D"),
      Sentence(name: "lower, taken another way", text: measureAsFirst, source: "D"),
      Sentence(name: "symptoms later", text: ifSymptomsBegin(number, .adults), source: "A6 V"),
      Sentence(name: "flow, first", text: lookAtYourself, source: "D"),
      Sentence(name: "flow, question", text: askSymptoms(.adults), source: "A6 V, A8 V"),
      Sentence(name: "flow, without symptoms", text: restAndMeasure, source: "A6 V"),
      Sentence(name: "flow, when it is time", text: measureNow, source: "D"),
    ]
  }

  private static func maternity(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "pregnancy, severe", text: maternityNow(number), source: "A26 V, K40 V2, K42 V2"),
      Sentence(name: "pregnancy, severe, symptoms", text: maternitySymptoms, source: "K45 V2, K46 V, A6 V"),
      Sentence(name: "pregnancy, severe again", text: maternityTell, source: "K45 V2, K46 V"),
      Sentence(
        name: "pregnancy, symptoms", text: pressureEmergency(number, .pregnancy), source: "K45 V2, K46 V"),
      Sentence(name: "pregnancy, question", text: askSymptoms(.pregnancy), source: "K45 V2, K46 V, A6 V"),
      Sentence(
        name: "pregnancy, symptoms later", text: ifSymptomsBegin(number, .pregnancy), source: "K45 V2, K46 V"),
      Sentence(name: "pregnancy, severe, measuring", text: measureBeside, source: "A26 V, K41 V2"),
      Sentence(name: "pregnancy, high more than once", text: maternityToday, source: "K42 V2, today D"),
      Sentence(name: "pregnancy, severe some hours ago", text: maternityAgain, source: "K42 V2, hours D"),
      Sentence(name: "pregnancy, high once", text: repeatHigh, source: "A26 V, today D"),
      Sentence(name: "pregnancy, high once, not measured again", text: repeatHighInDays, source: "D"),
      Sentence(name: "pregnancy, high some days ago", text: maternityInDays, source: "D"),
    ]
  }

  private static func lowReading(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "low reading, signs", text: lowEmergency(number), source: "K10 V2, black stools R"),
      Sentence(name: "very low reading", text: lowVery(number), source: "D"),
      Sentence(name: "low reading, without", text: lowAgain, source: "K8 V, today D"),
      Sentence(name: "very low reading, some hours ago", text: lowHoursAgo, source: "D"),
      Sentence(name: "low reading for you", text: lowForYou, source: "K8 V, days D"),
      Sentence(name: "low reading, question", text: askLowSigns, source: "K10 V2, black stools R"),
      Sentence(name: "low reading, signs are there", text: doNotMeasure, source: "D"),
      Sentence(name: "low reading again", text: lowStill, source: "D"),
      Sentence(name: "low reading, over", text: lowOver, source: "D"),
    ]
  }

  private static func glucose(_ number: String?, _ low: String, _ high: String) -> [Sentence] {
    lows(number, low) + highs(number, high) + ketones(number)
  }

  private static func lows(_ number: String?, _ low: String) -> [Sentence] {
    [
      Sentence(name: "low glucose", text: fastSugar, source: "K21 V, G20 V, K36 V"),
      Sentence(name: "low glucose, again", text: repeatSugar(low), source: "K21 V, K22 V"),
      Sentence(name: "low glucose, then", text: thenFood, source: "K21 V, K22 V"),
      Sentence(name: "low glucose, not awake", text: nothingByMouth(number), source: "K21 V, K22 V"),
      Sentence(name: "low glucose, asked for", text: notAwake(number), source: "K22 V"),
      Sentence(name: "low glucose, rescue", text: giveRescue, source: "K21 V"),
      Sentence(name: "low glucose, question", text: askAwake, source: "K22 V"),
      Sentence(name: "low again", text: stillLow, source: "K21 V"),
      Sentence(name: "no longer low", text: recovered(low), source: "D"),
      Sentence(name: "low of a sensor", text: sensorOrStick, source: "K26 V"),
      Sentence(name: "low of a sensor, values broke off", text: sensorSilent(low), source: "K26 V, D"),
      Sentence(name: "very low, over", text: showLow, source: "D"),
      Sentence(name: "low, over", text: lowNoted, source: "D"),
      Sentence(name: "low on several days", text: tellOfLows, source: "D"),
      Sentence(name: "low for much time", text: callAboutLows, source: "D"),
      Sentence(name: "low in several nights", text: callAboutNights, source: "D"),
      Sentence(name: "sensor stuck", text: sensorStuck, source: "D"),
      Sentence(name: "sensor stuck, over", text: sensorWasStuck, source: "D"),
    ]
  }

  private static func highs(_ number: String?, _ high: String) -> [Sentence] {
    [
      Sentence(name: "very high glucose", text: measureHighAgain, source: "G19a V2"),
      Sentence(name: "very high twice", text: checkKetones("above \(high)"), source: "G19a V2"),
      Sentence(name: "very high, again", text: ketonesAfterTwo("above \(high)"), source: "G19a V2"),
      Sentence(name: "very high, not measured since yesterday", text: highUnansweredDays, source: "D"),
      Sentence(name: "very high, not measured again", text: highUnanswered, source: "D"),
      Sentence(name: "very high for hours", text: callTeamToday, source: "K29 V, K35 V2, today D"),
      Sentence(name: "very high for hours, test", text: testKetones, source: "K31 V, K34 V"),
      Sentence(name: "very high for hours, ill", text: keepTreatment, source: "K32 V, K34 V"),
      Sentence(
        name: "very high or ketones, ill", text: ketoneEmergency(number), source: "G18 V2, K32 V, G19a V2"),
      Sentence(name: "very high, over", text: highNoted, source: "D"),
      Sentence(name: "high on several mornings", text: callAboutHighs, source: "D"),
      Sentence(name: "high on several mornings in pregnancy", text: fastingInPregnancy, source: "D"),
      Sentence(name: "high on many days", text: showTheTeam, source: "D"),
      Sentence(name: "HbA1c", text: hba1cCall, source: "K39 V2, days D"),
      Sentence(name: "HbA1c, signs", text: hba1cToday, source: "K39 V2, today D"),
      Sentence(name: "HbA1c, over", text: hba1cNoted, source: "D"),
    ]
  }

  private static func ketones(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "ketones, first step", text: ketonesAgain, source: "G18 V2, K33 V"),
      Sentence(name: "ketones, second step", text: ketoneTeam, source: "G18 V2, K33 V"),
      Sentence(
        name: "ketones, third step", text: ketoneHelp(number), source: "G18 V2, K33 V, the limit itself D"),
      Sentence(name: "very high with ketones", text: ketonesWithHigh, source: "G18 V2"),
      Sentence(name: "ketones, over", text: ketonesNoted, source: "D"),
      Sentence(name: "ketones of the third step, over", text: showKetones, source: "D"),
    ]
  }

  private static func others(_ number: String?, _ scale: Int) -> [Sentence] {
    measured(number, scale) + weight(number) + laboratory(number)
  }

  private static func measured(_ number: String?, _ scale: Int) -> [Sentence] {
    [
      Sentence(name: "oxygen or breathing, signs", text: breathless(number), source: "K63 V"),
      Sentence(
        name: "oxygen, too low", text: oxygenHelp(number, BandScheme.oxygen.text(.severe, .below)),
        source: "H4 V2"),
      Sentence(
        name: "oxygen, still too low", text: oxygenStill(number, BandScheme.oxygen.text(.severe, .below)),
        source: "H4 V2, K62 V2"),
      Sentence(
        name: "oxygen, a little low", text: oxygenSoon(BandScheme.oxygen.text(.high, .below)),
        source: "H4 V2, today D"),
      Sentence(
        name: "oxygen, still a little low", text: oxygenSoonStill(BandScheme.oxygen.text(.high, .below)),
        source: "H4 V2, today D"),
      Sentence(name: "oxygen, below one's own", text: oxygenFallen, source: "D"),
      Sentence(name: "oxygen, doubts", text: oximeterDoubt, source: "H6 V2"),
      Sentence(name: "oxygen, own range", text: ownOxygenRange, source: "H3 V"),
      Sentence(name: "breathing", text: breathsToday, source: "H3 V, words D"),
      Sentence(name: "fever", text: feverRest, source: "D"),
      Sentence(name: "high fever, then", text: restAndDrink, source: "D"),
      Sentence(name: "fever in pregnancy", text: feverInPregnancy, source: "K49 V"),
      Sentence(name: "high fever", text: highFever, source: "K60 V, today D"),
      Sentence(name: "fever for days", text: feverForDays, source: "K60 V"),
      Sentence(name: "fever, signs", text: feverHelp(number), source: "D"),
      Sentence(
        name: "very high fever",
        text: veryHighFever(number, BandScheme.temperature.text(.severe, .above, on: scale)), source: "D"),
      Sentence(
        name: "very high fever again",
        text: veryHighFeverStill(number, BandScheme.temperature.text(.severe, .above, on: scale)), source: "D"
      ),
      Sentence(name: "too cold, signs", text: coldHelp(number), source: "limit R, words D"),
      Sentence(name: "too cold", text: coldBody, source: "limit R, words D"),
      Sentence(name: "pulse", text: pulseAgain, source: "D"),
      Sentence(name: "pulse, urgent", text: pulseHelp(number), source: "H3 V, words D"),
      Sentence(name: "pulse, urgent, staying", text: pulseToday, source: "H3 V, words D"),
      Sentence(name: "pulse or breathing, urgent again", text: staysToday, source: "H3 V, words D"),
      Sentence(name: "pulse, staying", text: pulseDoctor, source: "D"),
      Sentence(name: "slow pulse, staying", text: pulseVisit, source: "D"),
      Sentence(name: "several values, now", text: togetherNow(number), source: "H3 V, K64 V2, words D"),
      Sentence(name: "several values, what to say", text: togetherTell, source: "D"),
      Sentence(name: "several values, today", text: togetherToday, source: "H3 V, K64 V2, words D"),
      Sentence(name: "several values in pregnancy, now", text: togetherMaternityNow(number), source: "D"),
      Sentence(name: "several values in pregnancy, today", text: togetherMaternity, source: "D"),
      Sentence(name: "several values, signs", text: togetherHelp(number), source: "K10 V2, K62 V2, K63 V"),
    ]
  }

  private static func weight(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "weight gain, 3 days", text: weightGainToday, source: "H10 V, today D"),
      Sentence(name: "weight gain, 7 days", text: weightGainDays, source: "K71 V, days D"),
      Sentence(name: "weight gain, signs", text: weightHelp(number), source: "K68 V"),
      Sentence(name: "weight gain, asked", text: weightQuestion, source: "D"),
      Sentence(name: "weight gain in pregnancy", text: weightInPregnancy(number), source: "K45 V2, K46 V"),
      Sentence(name: "weight gain in pregnancy, without", text: weightMidwife, source: "days D"),
      Sentence(name: "weight loss, 6 months", text: weightLossDays, source: "K72 V2, words D"),
      Sentence(name: "weight loss, 12 months", text: weightLossVisit, source: "K73 V2, words D"),
    ]
  }

  private static func laboratory(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "result, now", text: laboratoryNow(number), source: "K50 V2, K53 V2"),
      Sentence(name: "result, today", text: laboratoryToday, source: "K52 V2, K53 V2, words D"),
      Sentence(name: "result, days", text: laboratoryDays, source: "K52 V2, K55 V2, words D"),
      Sentence(name: "result, known", text: laboratoryKnown, source: "D"),
      Sentence(name: "potassium, signs", text: potassiumHelp(number), source: "K50 V2, words D"),
      Sentence(name: "creatinine, signs", text: creatinineHelp(number), source: "D"),
      Sentence(name: "worse before", text: callToday, source: "D"),
      Sentence(name: "help now, hours ago", text: unansweredToday, source: "D"),
      Sentence(name: "help now, days ago", text: unansweredDays, source: "D"),
      Sentence(name: "over, was urgent", text: tellAtVisit, source: "D"),
      Sentence(name: "over", text: isOver, source: "D"),
    ]
  }

  private static func averages(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "own limit", text: ownLimit, source: "D"),
      Sentence(name: "average, trend", text: showTheAverage, source: "D"),
      Sentence(name: "how to measure", text: measureWell, source: "A20 V2"),
      Sentence(name: "unlike one's own", text: lookForSlip, source: "D"),
      Sentence(name: "shifted import", text: lookAtClock, source: "D"),
      Sentence(name: "nothing measured", text: measureAgainSoon, source: "D"),
      Sentence(name: "not a device", text: notADevice, source: "D"),
    ]
  }
}
