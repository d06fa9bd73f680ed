/// The time of a visit in words; its callers use `TimeWords` themselves soon.
public enum VisitTime {
  /// Reads a text; days without a year are the next such day.
  ///
  /// - Throws: `FieldProblem` with the word that is not understood, and for times that the clock skipped or showed twice.
  public static func read(_ text: String, context: EntryContext) throws(FieldProblem) -> Moment {
    guard let moment = try TimeWords.moment(text, .future, key: "start", in: context.time) else {
      throw FieldProblem("start", "the visit has no time, such as 3 Dec 10:30")
    }
    return moment
  }
}
