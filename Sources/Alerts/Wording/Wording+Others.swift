// What is said about oxygen, temperature, pulse and weight.
extension Wording {
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

  /// A gain of weight [H10, V, for people with heart failure; words D].
  static let weightGain =
    "If you live with heart failure, contact your team about this. Weigh again tomorrow morning."
  /// With breathlessness or swelling [D].
  static func weightHelp(_ number: String?) -> String {
    "\(callNow(number)) if you are short of breath at rest."
  }
}
