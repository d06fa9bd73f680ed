/// When a reminder that was put off asks again, as people type it.
public enum SnoozeTime {
  /// What can be typed, for a refusal.
  public static let examples = TimeWords.laterExamples

  /// Reads `15m`, `1h`, `2d`, `tomorrow`, a time of today such as `18:30`, a day, or a day and a time.
  ///
  /// Minutes and hours are counted by instants, days by the patient's clock. A day alone is that day at `time`, or from its
  /// start where there is none.
  /// - Throws: `FieldProblem` where the text is none of these, or is not later than now.
  public static func moment(
    _ text: String, now: Moment, zone: Zone, time: TimeOfDay?
  ) throws(FieldProblem) -> Moment {
    let context = TimeContext(now: now, zone: zone)
    guard
      let moment = try TimeWords.moment(
        text, .future, on: now.day, usual: time ?? .midnight, key: "until", in: context)
    else { throw FieldProblem("until", "\"\" is not a time such as \(examples)") }
    guard moment > now else { throw FieldProblem("until", "\"\(text)\" is not later than now") }
    return moment
  }
}
