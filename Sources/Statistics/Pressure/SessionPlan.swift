/// How blood pressure is measured at home: rest, and two or three readings with a pause between them.
package enum SessionPlan {
  /// Minutes of quiet rest before the first reading [A20, V2].
  package static let restMinutes = 5
  /// Minutes from one reading to the next, at least [A20 and K4, V2].
  package static let pauseMinutes = 1
  /// How many readings are asked for [K4, A20, V2], and how many are taken at most [A20b, V].
  package static let readings = 2...3
  /// How to sit [A20, V2].
  package static let preparation =
    "Sit with your back supported, feet flat, legs uncrossed, the cuff above the elbow and your arm at heart level."
    + " Do not talk."
  /// Where this comes from.
  package static let citations: [Citation] = [.homeProcedure, .twoReadings]
}
