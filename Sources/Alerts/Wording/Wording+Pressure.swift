// What is said about blood pressure.
extension Wording {
  /// The symptoms that need help now [A6, V; sudden severe headache A8, V].
  static let symptoms = "\(bodySigns), confusion, or a sudden severe headache"

  /// The same in pregnancy and after birth, with the signs that count there [K45, V2; K46, V].
  static func symptoms(_ severe: SevereLimit) -> String {
    guard severe == .pregnancy else { return symptoms }
    return
      "\(bodySigns), confusion, a bad headache, pain just below the ribs, vomiting, or sudden swelling of the face, hands "
      + "or feet"
  }

  private static let bodySigns =
    "chest pain, shortness of breath, back pain, numbness, weakness, change in vision, difficulty speaking"

  /// heart.org's words about symptoms [A6, V]; in pregnancy and after birth the maternity unit comes first [K42, V2].
  static func pressureEmergency(_ number: String?, _ severe: SevereLimit = .adults) -> String {
    guard severe == .pregnancy else {
      return "\(callNow(number)) if you have any of these: \(symptoms(severe)). \(doNotWait)"
    }
    return
      "Call your maternity unit or \(number ?? "your emergency number") now if you have any of these, in pregnancy or within "
      + "a year after birth: \(symptoms(severe))."
  }
  /// Calling for help, alone on its line: the symptoms were asked for and are there.
  static func callAlone(_ number: String?) -> String { "\(callNow(number))." }
  /// The maternity unit at once [A26, V: severe; K40, V2: to be acted on within an hour].
  static func maternityNow(_ number: String?) -> String {
    "Call your maternity unit or \(number ?? "your emergency number") now."
  }
  /// Why not to wait [A6, V].
  static let doNotWait = "Do not wait to see whether your blood pressure comes down on its own."

  /// Resting and measuring again [A6, V: 1 to 2 minutes].
  static let measureAgain =
    "If you have none of these: rest, then measure again after at least one minute."
  /// What a second severe reading asks for [A6, V: as soon as possible; "today" D].
  static let contactToday = "If it is still this high, contact your doctor or urgent care today."
  /// After the second severe reading [A6, V; "today" D].
  static let stillSevere =
    "Contact your doctor or urgent care today: the second reading is still this high."
  /// After a second reading just below the limit [D].
  static let lowerSoon = "Both are saved. Tell your doctor within the next few days."
  /// After a second reading well below the limit [D].
  static let lowerVisit = "Both are saved. Show them at your next visit."
  /// Where nobody measured again [D; NHLBI's five minutes A8, V].
  static func notRepeated(_ severe: SevereLimit) -> String {
    "There was no second reading within \(severe.window) minutes. Rest for five minutes, then measure again."
  }
  /// Where a lower reading was not taken as the first one was [D].
  static let measureAsFirst =
    "A lower reading on another arm, at the wrist or standing does not count. Measure again on the same arm, sitting."
  /// Where the symptoms were asked for already [A6, V].
  static func ifSymptomsBegin(_ number: String?, _ severe: SevereLimit) -> String {
    let call = severe == .pregnancy ? maternityNow(number) : callAlone(number)
    return "\(call.dropLast()) if any of the symptoms you were asked about begins."
  }

  /// Beside the call in pregnancy [A26, V: confirmed within a short interval].
  static let measureBeside =
    "Rest for a minute and measure again, but do not put off the call for it."
  /// What in pregnancy no second reading is waited for [K45, V2; K46, V].
  static let maternitySymptoms =
    "Do not wait for a second reading if you have any of these, in pregnancy or within a year after birth: "
    + "\(symptoms(.pregnancy))."
  /// What the maternity unit is to hear [K45, V2; K46, V].
  static let maternityTell = "Tell them if you have any of these: \(symptoms(.pregnancy))."
  /// The maternity unit the same day [K42, V2; the day D].
  static let maternityToday = "Call your maternity unit or doctor today."
  /// The same, where nothing was measured since [D].
  static let maternityAgain = "Measure again now, and call your maternity unit today."
  /// The same some days later [D].
  static let maternityInDays = "Contact your maternity unit or doctor within the next few days."

  /// One high reading in pregnancy [A26, V: twice, 4 hours apart; the call the same day D].
  static let repeatHigh =
    "Measure again in 4 hours. If it is \(AlertRule.pregnancyHigh.text) or more again, call your maternity unit or doctor today."
  /// The same, a day later, with nothing measured since [D].
  static let repeatHighInDays =
    "Measure again now, and contact your maternity unit or doctor within the next few days."
  /// Over the questions after one [A26, V].
  static func highInPregnancyTitle(_ reading: String) -> String {
    "\(reading) is high in pregnancy and after birth: upper number \(AlertRule.pregnancyHigh.systolic) or more, or lower number "
      + "\(AlertRule.pregnancyHigh.diastolic) or more"
  }

  /// Within days [D].
  static let inDays = "Contact your doctor's practice within the next few days."
  /// The same day [D].
  static let doctorToday = "Call your doctor today."
  /// What is over, or not pressing [D].
  static let atVisit = "Bring this to your next visit."

  /// Over the questions after a severe reading [A6, V].
  static func severeTitle(_ reading: String, _ severe: SevereLimit) -> String {
    "\(reading) is severe\(severe == .pregnancy ? " in pregnancy and after birth" : ""): \(severe.text)"
  }
  /// Before the question for symptoms [D].
  static let lookAtYourself = "First: how do you feel? Then look at the number."
  /// The question for symptoms [A6, V; asked first, D].
  static func askSymptoms(_ severe: SevereLimit) -> String {
    "Do you, or the person you measured, have any of these: \(symptoms(severe))?"
  }
  /// Without symptoms [A6, V: 1 to 2 minutes].
  static let restAndMeasure = "Rest, then measure again after at least one minute."

  /// Signs that a low blood pressure is dangerous [K10, V2; black stools R].
  private static let lowSigns = "fainting, confusion, cold sweaty skin, black stools, or chest pain"
  /// A low reading with such signs [K10, V2; K8, V].
  static func lowEmergency(_ number: String?) -> String {
    "\(callNow(number)) if you have any of these: \(lowSigns)."
  }
  /// A very low reading [D].
  static func lowVery(_ number: String?) -> String {
    "Lie down, and measure again straight away. If it is still as low, \(call(number)) even if you feel well."
  }
  /// A low reading without such signs [K8, V: sit or lie down; the day D].
  static let lowAgain =
    "Sit or lie down, and measure again in a few minutes. If it is still low, call your doctor today."
  /// A very low reading of some hours ago, with nothing measured since [D].
  static let lowHoursAgo = "Measure again now, and call your doctor today."
  /// Far below one's own usual, and not low by its number [K8, V: sit or lie down; the days D].
  static let lowForYou =
    "If you feel dizzy or faint, sit or lie down, and call your doctor today. If not, contact your doctor's practice within "
    + "the next few days."
  /// The question after a low reading [K10, V2; asked first, D].
  static let askLowSigns = "Do you, or the person you measured, have any of these: \(lowSigns)?"
  /// Over the questions after a low reading.
  static func lowPressureTitle(_ reading: String) -> String { "Low blood pressure: \(reading)" }
  /// Instead of waiting for another reading [D].
  static let doNotMeasure = "Lie down. Do not wait for another reading."
  /// Still low [D].
  static let lowStill = "Call your doctor today: your blood pressure is still low."
  /// No longer low [D].
  static let lowOver = "Your blood pressure is no longer low. Both readings are saved."

  /// A fall on standing [K4, V2; days D].
  static let standingFall =
    "Bring this to your next visit. If you feel dizzy on standing or have fallen, contact your doctor's practice within the "
    + "next few days."
  /// A fall on standing to a low number [D].
  static let standingLow =
    "Contact your doctor's practice within the next few days. Stand up slowly, and sit down at once if you feel faint."
  /// Arms that differ [K12, V2].
  static let higherArm = "Measure on the arm with the higher reading from now on."
  /// Irregular beats [K14, V; K15, V2].
  static let askForECG = "Contact your doctor's practice within the next few days, and ask for an ECG."
  /// A fall after a change [D].
  static let keepTaking = "Change nothing on your own in what you take."

  /// A value outside one's own limits [D].
  static let ownLimit =
    "One reading says little. Look at the average, and talk to your doctor if it stays outside your limits."

  /// An average, or many days, above a limit [D].
  static let showTheAverage =
    "Show these readings to your doctor at your next visit, or earlier if you feel unwell. An average says more than one reading."
  /// What makes averages worth something [A20, V2].
  static let measureWell =
    "Sit and rest for five minutes. Keep your arm at heart level. Do not talk."
}
