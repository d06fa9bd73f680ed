// What is said about oxygen, breathing, temperature, pulse and weight, and about several of them together.
extension Wording {
  /// Signs that need help whatever the number is [K63, V].
  static func breathless(_ number: String?) -> String {
    "\(callNow(number)) if you are very short of breath, cannot finish a sentence, or have blue lips or a blue face."
  }
  /// Oxygen that is too low [H4, V2].
  static func oxygenHelp(_ number: String?, _ limit: String) -> String {
    "Measure again straight away. If it is still \(limit): \(call(number)) or go to an emergency department."
  }
  /// The same on the second reading [H4, V2; K62, V2].
  static func oxygenStill(_ number: String?, _ limit: String) -> String {
    "\(callNow(number)), or go to an emergency department: your oxygen is still \(limit)."
  }
  /// Oxygen a little below the usual range [H4, V2].
  static func oxygenSoon(_ limit: String) -> String {
    "Measure again within one hour. Call your doctor today if it is still \(limit)."
  }
  /// The same on the second reading [H4, V2].
  static func oxygenSoonStill(_ limit: String) -> String {
    "Call your doctor today: your oxygen is still \(limit)."
  }
  /// Oxygen well below one's own [D].
  static let oxygenFallen = "Measure again within one hour. Call your doctor today if it is still as low."
  /// What makes an oximeter wrong [H6, V2].
  static let oximeterDoubt =
    "An oximeter can be wrong with cold hands, nail polish or dark skin. Warm your hand and keep still."
  /// People with a range of their own [H3, V: NEWS2 scale 2].
  static let ownOxygenRange = "If your doctor gave you your own range, use that one."
  /// What is said with each low oxygen saturation.
  static let oximeterRemarks = [oximeterDoubt, ownOxygenRange]
  /// Breathing far from the usual range [H3, V; words D].
  static let breathsToday =
    "Sit still for five minutes and count again for a full minute. Call your doctor today if it stays like this at rest."

  /// Fever [D].
  static let feverRest =
    "Rest, drink, and measure again later. Contact your doctor if the fever does not go or you feel worse."
  /// The same where a call is asked for already [D].
  static let restAndDrink = "Rest, drink, and measure again later."
  /// Fever in pregnancy [K49, V].
  static let feverInPregnancy =
    "Call your midwife or doctor today: in pregnancy they have to know about this fever."
  /// High fever [K60, V: advice from 39.0; "today" D].
  static let highFever = "Call your doctor today: this fever is high."
  /// Fever of three days [K60, V].
  static let feverForDays = "Call your doctor today: the fever has lasted for three days or more."
  /// With fever [D].
  static func feverHelp(_ number: String?) -> String {
    "\(callNow(number)) if there is confusion, a stiff neck, a seizure, or trouble breathing."
  }
  /// Fever from which on help is needed [D].
  static func veryHighFever(_ number: String?, _ limit: String) -> String {
    "Measure again straight away. If it is still \(limit): \(call(number)) or go to an emergency department."
  }
  /// The same on the second reading [D].
  static func veryHighFeverStill(_ number: String?, _ limit: String) -> String {
    "\(callNow(number)), or go to an emergency department: your temperature is still \(limit)."
  }
  /// Too cold, with signs [R for the limit, D for the words].
  static func coldHelp(_ number: String?) -> String {
    "\(callNow(number)) if there is confusion, drowsiness or slurred speech."
  }
  /// Too cold [R for the limit, D for the words].
  static let coldBody =
    "Measure again. If the reading is right, warm up. Call your doctor today if it stays so low."

  /// A fast or slow pulse [D].
  static let pulseAgain = "Sit still for five minutes and measure again."
  /// A pulse that hospital scores count as urgent [H3, V; words D].
  static func pulseHelp(_ number: String?) -> String {
    "\(callNow(number)) if you have chest pain, fainting, shortness of breath or confusion."
  }
  /// The same, staying [D].
  static let pulseToday =
    "Sit still for five minutes and measure again. Call your doctor today if it stays like this at rest."
  /// The same on the second reading [D].
  static let staysToday = "Call your doctor today: the second reading is like the first."
  /// A pulse that stays [D].
  static let pulseDoctor = "If it stays like this at rest, contact your doctor."
  /// A slow pulse that stays [D].
  static let pulseVisit = "If it stays like this at rest, bring it to your next visit."

  /// Several values that hospital scores count as an emergency [H3, V; K64, V2; words D].
  static func togetherNow(_ number: String?) -> String {
    "\(callNow(number)): several values are far from usual at the same time."
  }
  /// What to say then [D].
  static let togetherTell = "Say these values, and how you feel. If you can, have somebody stay with you."
  /// Several values that hospital scores count as urgent [H3, V; K64, V2; words D].
  static let togetherToday = "Call your doctor today: several values are unusual at the same time."
  /// The same in pregnancy [D].
  static func togetherMaternityNow(_ number: String?) -> String {
    "Call your maternity unit or \(number ?? "your emergency number") now: several values are far from usual at the same "
      + "time."
  }
  /// The same in pregnancy, where it asks for a call the same day [D].
  static let togetherMaternity =
    "Call your maternity unit today: several values are unusual at the same time."
  /// With signs of illness [K62, V2; K63, V; fainting and cold sweat K10, V2].
  static func togetherHelp(_ number: String?) -> String {
    "\(callNow(number)) if there is fainting, confusion, cold sweat, chest pain, blue lips, or trouble breathing."
  }

  /// A gain of weight with heart failure, within 3 days [H10, V; "today" D].
  static let weightGainToday =
    "Call your heart failure team or your doctor today. Weigh again tomorrow morning."
  /// A gain of weight with heart failure, within a week [K71, V; "within days" D].
  static let weightGainDays =
    "Contact your heart failure team or your doctor's practice within the next few days. Weigh again tomorrow morning."
  /// With signs of illness [K68, V].
  static func weightHelp(_ number: String?) -> String {
    "\(callNow(number)) if you are short of breath at rest, have chest pain or are confused."
  }
  /// A gain of weight where nobody said whether it matters [D].
  static let weightQuestion =
    "If you live with heart failure, tell your team about a gain like this. Tell Vitals too, and it will watch for it: vitals "
    + "targets set --heart-failure yes (no, and it will not ask again)."
  /// A quick gain in pregnancy [K45, V2; K46, V].
  static func weightInPregnancy(_ number: String?) -> String {
    "Call your maternity unit or \(number ?? "your emergency number") now if your face, hands or feet swell suddenly, or with "
      + "a bad headache, trouble seeing, or pain just below the ribs."
  }
  /// The same without [D].
  static let weightMidwife = "If not, tell your midwife or doctor about this gain within the next few days."
  /// A tenth of the weight in half a year [K72, V2; words D].
  static let weightLossDays =
    "If you did not mean to lose weight, contact your doctor's practice within the next few days."
  /// A twentieth of the weight in a year [K73, V2; words D].
  static let weightLossVisit = "If you did not mean to lose weight, bring this to your next visit."
}
