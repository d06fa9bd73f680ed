// What is said about results of a laboratory, and about what is over.
extension Wording {
  /// A result that needs a hospital now [K50, K53, V2].
  static func laboratoryNow(_ number: String?) -> String {
    "\(callNow(number)) or go to an emergency department, and take this result with you."
  }
  /// A result that its practice has to know today [K52, K53, V2; words D].
  static let laboratoryToday = "Call the practice that ordered this test today, and tell them the value."
  /// A result that its practice has to know soon [K52, K55, V2; words D].
  static let laboratoryDays =
    "Contact the practice that ordered this test within the next few days, and tell them the value."
  /// A result that is like the ones before [D].
  static let laboratoryKnown =
    "Earlier results were in this range too. There is nothing new to do about this one."
  /// A potassium with signs of illness [K50, V2: any of them when unwell; words D].
  static func potassiumHelp(_ number: String?) -> String {
    "\(callNow(number)) if you have chest pain, palpitations, fainting or muscle weakness."
  }
  /// A rising creatinine with signs of illness [D].
  static func creatinineHelp(_ number: String?) -> String {
    "\(callNow(number)) if there is confusion, drowsiness, trouble breathing, or hardly any urine."
  }

  /// A worse value of the hours before [D].
  static let callToday = "Call your doctor today."
  /// What asked for help some hours ago and was not measured again [D].
  static let unansweredToday = "Measure again now, and call your doctor today."
  /// The same some days ago [D].
  static let unansweredDays =
    "Measure again, and contact your doctor's practice within the next few days."
  /// What is over and was urgent [D].
  static let tellAtVisit = "Bring this to your next visit."
  /// What is over [D].
  static let isOver = "There is nothing to do about this now."
}
