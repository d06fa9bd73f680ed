// What is said about glucose and ketones.
extension Wording {
  /// Over the questions after a low glucose [G1, V; G20, V].
  static func lowTitle(_ reading: String, _ limit: String) -> String {
    "Low glucose: \(reading) (below \(limit))"
  }
  /// The question after a low glucose [G20, V2].
  static let askAwake = "Is the person awake and able to swallow?"
  /// A second low [G20, V2].
  static let stillLow = "Glucose is still low."

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

  /// Glucose above the range on many days [D].
  static let showTheTeam =
    "Show these readings to your diabetes team, and follow the plan you agreed with them."
  /// Lows on several days [D].
  static let tellOfLows =
    "Tell your diabetes team about these low values soon, so they can look at your plan."
  /// High glucose with ketones [G18, V2: call the team; above 3 emergency].
  static let ketonesWithHigh =
    "Contact your diabetes team or doctor now: high glucose together with ketones needs help soon."
}
