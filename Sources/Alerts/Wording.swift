/// Every sentence that tells people what to do, in one place.
///
/// No diagnosis, no drug, no dose: a sentence repeats what its source tells people, or is marked [D] as a choice of
/// this program. Tests hold the forbidden words against all of them.
package enum Wording {
  /// What the program is not; shown once where it belongs.
  package static let notADevice =
    "Vitals is not a medical device. Its alerts work only while it runs: do not rely on it for urgent monitoring."

  /// How to call for help: the number of the targets, or "your emergency number".
  static func call(_ number: String?) -> String { "call \(number ?? "your emergency number")" }
  /// The same at the beginning of a sentence, where nothing comes before it.
  static func callNow(_ number: String?) -> String { "Call \(number ?? "your emergency number") now" }

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

  /// Over the questions after a low glucose [G1, V; G20, V].
  static func lowTitle(_ reading: String, _ limit: String) -> String {
    "Low glucose: \(reading) (below \(limit))"
  }
  /// The question after a low glucose [G20, V2].
  static let askAwake = "Is the person awake and able to swallow?"
  /// A second low [G20, V2].
  static let stillLow = "Glucose is still low."
  /// While the next reading is waited for.
  package static func wait(_ time: String) -> String { "\(time) until the next reading." }
  /// When the next reading is due.
  package static let measureNow = "Measure now. Then press l and type the reading."
  /// No longer low [D].
  static func recovered(_ limit: String) -> String {
    "Glucose is no longer below \(limit). All readings are saved."
  }

  /// Food for low glucose [G20, V2].
  static let fastSugar =
    "Take 15 to 20 g of fast sugar now (such as glucose tablets or a sugary drink), and measure again in 15 minutes."
  /// Repeating it [G20, V2].
  static func repeatSugar(_ limit: String) -> String {
    "If it is still below \(limit) after 15 minutes, do the same again."
  }
  /// Who must not eat or drink [G20, G20b, V2].
  static func nothingByMouth(_ number: String?) -> String {
    "If the person is drowsy or unconscious: \(call(number)), and give nothing by mouth."
  }
  /// The same where the person is not awake or not able to swallow.
  static func notAwake(_ number: String?) -> String {
    "Call \(number ?? "your emergency number"). Give nothing by mouth: no food, no drink."
  }

  /// Very high glucose [G19a, V2].
  static let measureHighAgain = "Wash your hands and measure again."
  /// Ketones at high glucose [G19a, V2: above the limit twice].
  static func checkKetones(_ limit: String) -> String {
    "If it is \(limit) again, check your ketones if you can, and follow the plan you agreed with your diabetes team."
  }
  /// Very high glucose or ketones with signs of illness [G18, V2].
  static func ketoneEmergency(_ number: String?) -> String {
    "\(callNow(number)) if there is vomiting, drowsiness, or deep, fast breathing."
  }
  /// Slightly high ketones [G18, V2].
  static let ketonesAgain = "Measure your ketones again in 2 hours, and keep an eye on your glucose."
  /// Ketones for which the team is called [G18, V2].
  static let ketoneTeam = "Contact your diabetes team or doctor now."
  /// Ketones for which help is needed [G18, V2].
  static func ketoneHelp(_ number: String?) -> String {
    "Get help now: go to an emergency department or \(call(number))."
  }

  /// Oxygen that is too low [H4, V2].
  static func oxygenHelp(_ number: String?, _ limit: String) -> String {
    "Measure again straight away. If it is still \(limit): \(call(number)) or go to an emergency department."
  }
  /// Oxygen a little below the usual range [H4, V2].
  static func oxygenSoon(_ limit: String) -> String {
    "Measure again within one hour. If it is still \(limit), contact your doctor or advice line."
  }
  /// What makes an oximeter wrong [H6, V2].
  static let oximeterDoubt =
    "An oximeter can be wrong with cold hands, nail polish or dark skin. Warm your hand and keep still."
  /// People with a range of their own [H3, V: NEWS2 scale 2].
  static let ownOxygenRange = "If your doctor gave you your own range, use that one."
  /// What is said with each low oxygen saturation.
  static let oximeterRemarks = [oximeterDoubt, ownOxygenRange]

  /// Fever [D].
  static let feverRest =
    "Rest, drink, and measure again later. Contact your doctor if the fever does not go or you feel worse."
  /// High fever [D].
  static let highFever = "Contact your doctor or advice line today if the fever does not come down."
  /// Too cold [R for the limit, D for the words].
  static func coldBody(_ number: String?) -> String {
    "Measure again. If the reading is right, warm up. If there is confusion or drowsiness, \(call(number))."
  }

  /// A fast or slow pulse [D].
  static let pulseAgain = "Sit still for five minutes and measure again."
  /// A pulse that hospital scores count as urgent [H3, V; words D].
  static func pulseHelp(_ number: String?) -> String {
    "\(callNow(number)) if you have chest pain, fainting, shortness of breath or confusion."
  }
  /// A pulse that stays [D].
  static let pulseDoctor = "If it stays like this at rest, contact your doctor."

  /// A value outside one's own limits [D].
  static let ownLimit =
    "One reading says little. Look at the average, and talk to your doctor if it stays outside your limits."

  /// An average, or many days, above a limit [D].
  static let showTheAverage =
    "An average says more than one reading. Show these readings to your doctor at your next visit, or earlier if you feel unwell."
  /// What makes averages worth something [A20, V2].
  static let measureWell =
    "Sit and rest for five minutes. Keep your arm at heart level. Do not talk."
  /// Glucose above the range on many days [D].
  static let showTheTeam =
    "Show these readings to your diabetes team, and follow the plan you agreed with them."
  /// Lows on several days [D].
  static let tellOfLows =
    "Tell your diabetes team about these low values soon, so they can look at your plan."
  /// High glucose with ketones [G18, V2: call the team; above 3 emergency].
  static let ketonesWithHigh =
    "Contact your diabetes team or doctor now: high glucose together with ketones needs help soon."
  /// A gain of weight [H10, V, for people with heart failure; words D].
  static let weightGain =
    "If you live with heart failure, contact your team about this. Weigh again tomorrow morning."
  /// With breathlessness or swelling [D].
  static func weightHelp(_ number: String?) -> String {
    "\(callNow(number)) if you are short of breath at rest."
  }
  /// A value unlike one's own [D].
  static let lookForSlip =
    "Is it what the monitor showed? If not, correct it (vitals edit)."
  /// An import whose times are shifted [D].
  static let lookAtClock =
    "Check the clock of the device. To fix it: vitals undo, then import again with --zone."
  /// Nothing measured for a while [D].
  static let measureAgainSoon =
    "You asked for this reminder. Measure when it suits you, or change how often you want to."
}
