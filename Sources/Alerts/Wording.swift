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

  /// heart.org's words about symptoms [A6, V].
  static func pressureEmergency(_ number: String?) -> String {
    "With \(symptoms): \(call(number)) now. Do not wait to see whether your blood pressure comes down on its own."
  }

  /// Resting and measuring again [A6, V: 1 to 2 minutes; A9, V2: 1 minute].
  static let measureAgain = "Without any of these: rest, and measure again after at least one minute."
  /// What a second severe reading asks for [A6, V: as soon as possible; "today" D].
  static let contactToday = "If it is still this high, contact your doctor or urgent care today."
  /// After the second severe reading [A6, V; "today" D].
  static let stillSevere = "The second reading is still this high: contact your doctor or urgent care today."
  /// After a lower second reading [D].
  static let lowerNow =
    "The second reading is below 180/120. Both readings are kept; show them to your doctor at the next contact."
  /// Where nobody measured again [D].
  static let notRepeated =
    "It was not measured again within ten minutes. Measure again, after five minutes' rest."

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
}
