// What is said about glucose and ketones.
extension Wording {
  /// Over the questions after a low glucose [K20, V; K22, V].
  static func lowTitle(_ reading: String, _ limit: String, isVeryLow: Bool = false) -> String {
    "\(isVeryLow ? "Very low" : "Low") glucose: \(reading) (below \(limit))"
  }
  /// The question after a low glucose [K22, V].
  static let askAwake = "Is the person awake and able to swallow?"
  /// A second low [K21, V].
  static let stillLow = "Glucose is still low."

  /// No longer low [D].
  static func recovered(_ limit: String) -> String {
    "Glucose is no longer below \(limit). All readings are saved."
  }

  /// What to do about a low that is of now: the sugar first, and of a very low one next who must not swallow.
  static func low(_ number: String?, _ limit: String, isVeryLow: Bool) -> [String] {
    isVeryLow
      ? [fastSugar, nothingByMouth(number), repeatSugar(limit), thenFood]
      : [fastSugar, repeatSugar(limit), thenFood, nothingByMouth(number)]
  }

  /// Sugar for low glucose [15 g K21, V and G20, V; 15 to 20 g K36, V].
  static let fastSugar =
    "Take 15 to 20 g of fast sugar now (such as glucose tablets or a sugary drink), and measure again in 15 minutes."
  /// Repeating it [K21, V; K22, V].
  static func repeatSugar(_ limit: String) -> String {
    "If it is still below \(limit) after 15 minutes, do the same again."
  }
  /// Food after the sugar [K21, V; K22, V].
  static let thenFood = "Once it is no longer low, then food: a snack or a meal."
  /// Who must not eat or drink [K22, V; the medicine K21, V].
  static func nothingByMouth(_ number: String?) -> String {
    "If the person cannot swallow or is not awake: give nothing by mouth, \(call(number)), and \(rescue)."
  }
  /// The same where the person is not awake or not able to swallow.
  static func notAwake(_ number: String?) -> String {
    "Call \(number ?? "your emergency number"). Give nothing by mouth: no food, no drink."
  }
  /// What may be given instead [K21, V; it names no drug].
  static let giveRescue = "If there is one, \(rescue)."
  private static let rescue = "use the rescue medicine that was prescribed for this"

  /// A low of a sensor [K26, V].
  static let sensorOrStick =
    "If the sensor does not fit how you feel, measure with a finger-stick too."
  /// A very low value of a sensor some hours ago, with nothing measured since [K26, V; D].
  static func sensorSilent(_ limit: String) -> String {
    "Measure now, with a finger-stick if you can. If it is below \(limit), take fast sugar at once."
  }
  /// A very low value that is over [D].
  static let showLow = "Show this low value to your diabetes team at your next visit."
  /// A low value that is over [D].
  static let lowNoted = "It is saved, and nothing has to be done. If lows come back, tell your diabetes team."
  /// Lows on several days [D].
  static let tellOfLows = "Show these low values to your diabetes team at your next visit."
  /// Much time far below the range [D].
  static let callAboutLows =
    "Contact your diabetes team or doctor's practice within the next few days, and show them these low values."
  /// Lows in several nights [D].
  static let callAboutNights =
    "Contact your diabetes team or doctor's practice within the next few days, and show them these nights."

  /// Very high glucose [G19a, V2].
  static let measureHighAgain = "Wash your hands and measure again."
  /// Ketones at high glucose [G19a, V2: above the limit twice].
  static func checkKetones(_ limit: String) -> String {
    "If it is \(limit) again, check your ketones if you can, and follow the plan you agreed with your diabetes team."
  }
  /// The same once it was so again [G19a, V2].
  static func ketonesAfterTwo(_ limit: String) -> String {
    "It was \(limit) again: check your ketones if you can, and follow the plan you agreed with your diabetes team."
  }
  /// Very high for many hours [K29, V; K35, V2; "today" D].
  static let callTeamToday = "Call your diabetes team or doctor today."
  /// Ketones and fluids with a glucose that stays high [K31, V; K34, V].
  static let testKetones = "Test your ketones if you can, and drink plenty of water."
  /// Illness and treatment [K32, V; K34, V: never stop; it names no drug].
  static let keepTreatment =
    "Do not stop the treatment your team told you to keep taking, even if you are ill and eat little."
  /// Very high glucose or ketones with signs of illness [G18, V2; K32, V; G19a, V2].
  static func ketoneEmergency(_ number: String?) -> String {
    "\(callNow(number)) if there is vomiting, drowsiness, belly pain, or deep, fast breathing, or if you cannot keep "
      + "fluids down."
  }
  /// A very high value that is over [D].
  static let highNoted =
    "It is saved, and nothing has to be done. If such high values come back, tell your diabetes team."
  /// A very high value of yesterday after which nothing was measured [D].
  static let highUnansweredDays =
    "Measure again, and contact your diabetes team or doctor's practice within the next few days."
  /// The same some days later [D].
  static let highUnanswered =
    "Measure again, and show this value to your diabetes team at your next visit."
  /// Fasting very high on several mornings [D].
  static let callAboutHighs =
    "Contact your diabetes team or doctor's practice within the next few days, and show them these readings."
  /// Fasting above the goal of pregnancy on several mornings [D].
  static let fastingInPregnancy =
    "Contact your diabetes team or midwife within the next few days, and show them these readings."
  /// Glucose above the range on many days [D].
  static let showTheTeam =
    "Show these readings to your diabetes team at your next visit, and follow the plan you agreed with them."

  /// Slightly high ketones [G18, V2; K33, V].
  static let ketonesAgain =
    "Measure your ketones again in 2 hours. If they do not fall, call your diabetes team or doctor today."
  /// Ketones for which the team is called [G18, V2; K33, V].
  static let ketoneTeam = "Call your diabetes team or doctor today, without delay."
  /// Ketones for which help is needed [G18, V2; K33, V].
  static func ketoneHelp(_ number: String?) -> String {
    "\(callNow(number)), or go to an emergency department now."
  }
  /// High glucose with ketones [G18, V2: call the team].
  static let ketonesWithHigh =
    "Call your diabetes team or doctor today, without delay: high glucose together with ketones needs help soon."
  /// High ketones that are over [D].
  static let ketonesNoted =
    "It is saved, and nothing has to be done. If your ketones rise again, call your diabetes team."
  /// Ketones that asked for help and are over [D].
  static let showKetones = "Show these ketones to your diabetes team at your next visit."

  /// A very high HbA1c [K39, V2; "days" D].
  static let hba1cCall = "Contact your doctor's practice within the next few days about this result."
  /// With signs [K39, V2; "today" D].
  static let hba1cToday =
    "Call them today instead if you are very thirsty, pass a lot of water, or lose weight without trying."
  /// A very high HbA1c that is over [D].
  static let hba1cNoted = "It is saved, and nothing has to be done. The latest result is the one that counts."

  /// A sensor that shows one value [D].
  static let sensorStuck = "Check the sensor; measure with a finger-stick."
  /// The same that is over [D].
  static let sensorWasStuck = "The sensor may have been wrong in this time."
}
