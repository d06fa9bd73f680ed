/// Every sentence that tells people what to do, in one place.
///
/// No diagnosis, no drug, no dose: a sentence repeats what its source tells people, or is marked [D] as a choice of
/// this program. Tests hold the forbidden words against all of them.
public enum Wording {
  /// What the program is not; shown once where it belongs.
  public static let notADevice =
    "Vitals is not a medical device. Its alerts work only while it runs: do not rely on it for urgent monitoring."

  /// How to call for help: the number of the targets, or "your emergency number".
  static func call(_ number: String?) -> String { "call \(number ?? "your emergency number")" }

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
    "With \(symptoms(severe)): \(call(number)) now. Do not wait to see whether your blood pressure comes down on its own."
  }

  /// Resting and measuring again [A6, V: 1 to 2 minutes; A9, V2: 1 minute].
  static let measureAgain = "Without any of these: rest, and measure again after at least one minute."
  /// What a second severe reading asks for [A6, V: as soon as possible; "today" D].
  static let contactToday = "If it is still this high, contact your doctor or urgent care today."
  /// After the second severe reading [A6, V; "today" D].
  static let stillSevere = "The second reading is still this high: contact your doctor or urgent care today."
  /// After a lower second reading [D].
  static func lowerNow(_ severe: SevereLimit) -> String {
    "The second reading is below \(severe.limit.text). Both readings are kept; show them to your doctor at the next contact."
  }
  /// Where nobody measured again [D; NHLBI's five minutes A8, V].
  static func notRepeated(_ severe: SevereLimit) -> String {
    "It was not measured again within \(severe.window) minutes. Measure again, after five minutes' rest."
  }
  /// Over the questions after a severe reading [A6, V].
  static func severeTitle(_ reading: String, _ severe: SevereLimit) -> String {
    "\(reading) is at or above \(severe.limit.text)"
  }
  /// Before the question for symptoms [D].
  static let lookAtYourself = "Look at yourself first, then at the number."
  /// The question for symptoms [A6, V; asked first, D].
  static func askSymptoms(_ severe: SevereLimit) -> String { "Is there any of these: \(symptoms(severe))?" }
  /// Without symptoms [A6, V: 1 to 2 minutes; A9, V2: 1 minute].
  static let restAndMeasure = "Rest, and measure again after at least one minute."

  /// Over the questions after a low glucose [G1, V; G20, V].
  static func lowTitle(_ reading: String, _ limit: String) -> String { "\(reading) is below \(limit)" }
  /// The question after a low glucose [G20, V2].
  static let askAwake = "Is the person awake and able to swallow?"
  /// A second low [G20, V2].
  static let stillLow = "It is still low."
  /// While the next reading is waited for.
  public static func wait(_ time: String) -> String { "\(time) until the next reading." }
  /// When the next reading is due.
  public static let measureNow = "Measure now; l logs the reading."
  /// No longer low [D].
  static func recovered(_ limit: String) -> String {
    "It is no longer below \(limit). All readings are kept."
  }

  /// Food for low glucose [G20, V2].
  static let fastSugar =
    "Take 15 to 20 g of fast sugar now (such as glucose tablets or a sugary drink), and measure again in 15 minutes."
  /// Repeating it [G20, V2].
  static func repeatSugar(_ limit: String) -> String {
    "If it is still below \(limit) then, do the same again."
  }
  /// Who must not eat or drink [G20, G20b, V2].
  static func nothingByMouth(_ number: String?) -> String {
    "Someone who is drowsy or unconscious must get nothing by mouth: \(call(number))."
  }

  /// Glucose above 250 mg/dL (13.9 mmol/L) [G19a, V2].
  static let measureHighAgain = "Wash your hands and measure again."
  /// Ketones at high glucose [G19a, V2: above 250 mg/dL twice].
  static func checkKetones(_ limit: String) -> String {
    "If it is \(limit) again, check your ketones if you can, and follow the plan agreed with your diabetes team."
  }
  /// Very high glucose or ketones with signs of illness [G18, V2].
  static func ketoneEmergency(_ number: String?) -> String {
    "With vomiting, drowsiness or deep, fast breathing: \(call(number)) now."
  }
  /// Ketones 0.6 to 1.5 [G18, V2].
  static let ketonesAgain = "Measure your ketones again in 2 hours, and keep an eye on your glucose."
  /// Ketones 1.6 to 2.9 [G18, V2].
  static let ketoneTeam = "Contact your diabetes team or doctor now."
  /// Ketones 3.0 and above [G18, V2].
  static func ketoneHelp(_ number: String?) -> String {
    "This needs help now: go to an emergency department or \(call(number))."
  }

  /// Oxygen 92 or less [H4, V2].
  static func oxygenHelp(_ number: String?) -> String {
    "Measure again straight away. If it is still 92 % or less: \(call(number)) or go to an emergency department."
  }
  /// Oxygen 93 or 94 [H4, V2].
  static let oxygenSoon =
    "Measure again within one hour. If it is still 94 % or less, contact your doctor or advice line."
  /// What makes an oximeter wrong [H6, V2].
  static let oximeterDoubt =
    "Cold hands, nail polish and dark skin can make an oximeter show a wrong value; warm your hand and hold still."
  /// People with a range of their own [H3, V: NEWS2 scale 2].
  static let ownOxygenRange = "If your doctor gave you a range of your own, that one holds."

  /// Fever [D].
  static let feverRest =
    "Rest, drink, and measure again later. Contact your doctor if it stays or you feel worse."
  /// High fever [D].
  static let highFever = "Contact your doctor or advice line today if it does not come down."
  /// Too cold [R for the limit, D for the words].
  static func coldBody(_ number: String?) -> String {
    "Measure again. If it is right, get warm; with confusion or drowsiness \(call(number))."
  }

  /// A fast or slow pulse [D].
  static let pulseAgain = "Sit still for five minutes and measure again."
  /// A pulse that hospital scores count as urgent [H3, V; words D].
  static func pulseHelp(_ number: String?) -> String {
    "With chest pain, fainting, shortness of breath or confusion: \(call(number)) now."
  }
  /// A pulse that stays [D].
  static let pulseDoctor = "If it stays like this at rest, contact your doctor."

  /// A value outside one's own limits [D].
  static let ownLimit =
    "One value says little: look at the average, and speak with your doctor if it stays there."

  /// An average, or many days, above a limit [D].
  static let showTheAverage =
    "An average says more than one reading. Show these readings to your doctor at the next visit, or earlier if you feel unwell."
  /// What makes averages worth something [A20, V2].
  static let measureWell =
    "Measure sitting, after five minutes of rest, with the arm at the level of the heart, and without talking."
  /// Glucose above the range on many days [D].
  static let showTheTeam = "Show these readings to your diabetes team, and follow the plan agreed with it."
  /// Lows on several days [D].
  static let tellOfLows =
    "Tell your diabetes team about these low values soon, so that the plan can be looked at."
  /// High glucose with ketones [G18, V2: call the team; above 3 emergency].
  static let ketonesWithHigh =
    "High glucose together with ketones needs help soon: contact your diabetes team or doctor now."
  /// A gain of weight [H10, V, for people with heart failure; words D].
  static let weightGain =
    "People who live with heart failure are told to contact their team when this happens. Weigh again tomorrow morning."
  /// With breathlessness or swelling [D].
  static func weightHelp(_ number: String?) -> String {
    "With shortness of breath at rest: \(call(number)) now."
  }
  /// A value unlike one's own [D].
  static let lookForSlip =
    "Look whether it was typed as the monitor shows it. vitals edit corrects it; if it is right, leave it as it is."
  /// An import whose times are shifted [D].
  static let lookAtClock =
    "Look at the clock of the device. vitals undo takes the import back, and --zone imports it with another zone."
  /// Nothing measured for a while [D].
  static let measureAgainSoon =
    "You asked to be told. Measure when it suits you, or change how often you want to."
}
