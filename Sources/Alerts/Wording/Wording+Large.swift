// Instructions in a few words, large above the sentence that says the same in full.
extension Wording {
  /// Before a question for symptoms [D].
  static let feelLarge = "How do you feel?"
  /// Without symptoms after a severe reading [A6, V].
  static let restLarge = "Sit and rest"
  /// Without signs after a low reading [K8, V].
  static let lieDownLarge = "Sit or lie down"
  /// One high reading in pregnancy [A26, V].
  static let repeatHighLarge = "Measure again in 4 hours"
  /// Once the time to the next reading is over [D].
  package static let measureLarge = "Measure now"
  /// Sugar for low glucose [K21, V; K22, V].
  static let sugarLarge = "Take sugar now"
  /// The same once more [K21, V].
  static let sugarAgainLarge = "Take sugar again"
  /// Food after the sugar [K21, V; K22, V].
  static let foodLarge = "Now eat something"
  /// Calling for help [A6, V; K22, V].
  static func callLarge(_ number: String?) -> String {
    number.map { "Call \($0) now" } ?? "Call for help now"
  }
  /// The maternity unit at once [A26, V; K40, V2].
  static let maternityLarge = "Call now"
  /// The same day [A6, V; "today" D].
  static let todayLarge = "Call today"
  /// Within days [D].
  static let soonLarge = "Tell your doctor"

  /// All of them, with their sources.
  static func large(_ number: String?) -> [Sentence] {
    [
      Sentence(name: "large, question", text: feelLarge, source: "D"),
      Sentence(name: "large, without symptoms", text: restLarge, source: "A6 V"),
      Sentence(name: "large, low reading", text: lieDownLarge, source: "K8 V"),
      Sentence(name: "large, pregnancy, high once", text: repeatHighLarge, source: "A26 V"),
      Sentence(name: "large, when it is time", text: measureLarge, source: "D"),
      Sentence(name: "large, low glucose", text: sugarLarge, source: "K21 V, K22 V"),
      Sentence(name: "large, low again", text: sugarAgainLarge, source: "K21 V"),
      Sentence(name: "large, no longer low", text: foodLarge, source: "K21 V, K22 V"),
      Sentence(name: "large, help", text: callLarge(number), source: "A6 V, K22 V"),
      Sentence(name: "large, pregnancy", text: maternityLarge, source: "A26 V, K40 V2"),
      Sentence(name: "large, the same day", text: todayLarge, source: "A6 V, today D"),
      Sentence(name: "large, within days", text: soonLarge, source: "D"),
    ]
  }
}
