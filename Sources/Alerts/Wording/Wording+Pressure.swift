// What is said about blood pressure.
extension Wording {
  /// The symptoms that need help now [A6, V; sudden severe headache A8, V].
  static let symptoms =
    "chest pain, shortness of breath, back pain, numbness, weakness, change in vision, difficulty speaking, "
    + "confusion, or a sudden severe headache"

  /// The same, and in pregnancy what is a sign there [A26, V2].
  static func symptoms(_ severe: SevereLimit) -> String {
    severe == .pregnancy ? "\(symptoms), or any bad headache or disturbed vision" : symptoms
  }

  /// heart.org's words about symptoms [A6, V].
  static func pressureEmergency(_ number: String?, _ severe: SevereLimit = .adults) -> String {
    "\(callNow(number)) if you have any of these: \(symptoms(severe)). \(doNotWait)"
  }
  /// The same where the symptoms were asked for and are there.
  static func pressureCall(_ number: String?) -> String { "\(callNow(number)). \(doNotWait)" }

  private static let doNotWait = "Do not wait to see whether your blood pressure comes down on its own."

  /// Resting and measuring again [A6, V: 1 to 2 minutes; A9, V2: 1 minute].
  static let measureAgain =
    "If you have none of these: rest, then measure again after at least one minute."
  /// What a second severe reading asks for [A6, V: as soon as possible; "today" D].
  static let contactToday = "If it is still this high, contact your doctor or urgent care today."
  /// After the second severe reading [A6, V; "today" D].
  static let stillSevere =
    "Contact your doctor or urgent care today: the second reading is still this high."
  /// After a lower second reading [D].
  static func lowerNow(_ severe: SevereLimit) -> String {
    "The second reading is below \(severe.limit.text). Both are saved. Show them to your doctor at your next visit."
  }
  /// Where nobody measured again [D; NHLBI's five minutes A8, V].
  static func notRepeated(_ severe: SevereLimit) -> String {
    "There was no second reading within \(severe.window) minutes. Rest for five minutes, then measure again."
  }
  /// Over the questions after a severe reading [A6, V].
  static func severeTitle(_ reading: String, _ severe: SevereLimit) -> String {
    "\(reading) is severe: \(severe.text)"
  }
  /// Before the question for symptoms [D].
  static let lookAtYourself = "First: how do you feel? Then look at the number."
  /// The question for symptoms [A6, V; asked first, D].
  static func askSymptoms(_ severe: SevereLimit) -> String {
    "Do you, or the person you measured, have any of these: \(symptoms(severe))?"
  }
  /// Without symptoms [A6, V: 1 to 2 minutes; A9, V2: 1 minute].
  static let restAndMeasure = "Rest, then measure again after at least one minute."

  /// A value outside one's own limits [D].
  static let ownLimit =
    "One reading says little. Look at the average, and talk to your doctor if it stays outside your limits."

  /// An average, or many days, above a limit [D].
  static let showTheAverage =
    "An average says more than one reading. Show these readings to your doctor at your next visit, or earlier if you feel unwell."
  /// What makes averages worth something [A20, V2].
  static let measureWell =
    "Sit and rest for five minutes. Keep your arm at heart level. Do not talk."
}
