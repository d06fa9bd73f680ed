/// Days on which a reminder does not come, both ends included; without a last day until it is resumed.
package struct Pause: Sendable, Hashable, CustomStringConvertible {
  /// The first day without it.
  package let from: Day
  /// The last day without it; nil where it is not known yet.
  package let through: Day?

  /// Makes a pause.
  ///
  /// - Throws: `FieldProblem` where it ends before it begins.
  package init(from: Day, through: Day? = nil) throws(FieldProblem) {
    if let through, through < from {
      throw FieldProblem("pauses", "the pause would end on \(through), before it begins on \(from)")
    }
    self.from = from
    self.through = through
  }

  /// Reads `2026-12-01/2026-12-14` or, for one that is open, `2026-12-01/`.
  ///
  /// - Throws: `FieldProblem` where the text is none of the two.
  package init(_ text: String) throws(FieldProblem) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = Day(ends[0]), ends[1].isEmpty || Day(ends[1]) != nil else {
      throw FieldProblem("pauses", "\"\(text)\" is not a pause such as 2026-12-01/2026-12-14")
    }
    try self.init(from: from, through: Day(ends[1]))
  }

  /// The form that the journal keeps.
  package var description: String { "\(from)/\(through?.description ?? "")" }

  /// Whether a day lies in it.
  package func contains(_ day: Day) -> Bool { day >= from && (through.map { day <= $0 } ?? true) }
}
