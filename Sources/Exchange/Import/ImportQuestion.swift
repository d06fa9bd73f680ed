/// What a person can say of a file that the file itself leaves open; each is an option of `vitals import`.
package enum ImportQuestion: String, Sendable, CaseIterable {
  /// The unit of glucose values.
  case glucoseUnit
  /// The unit of weights.
  case weightUnit
  /// Whether the day or the month comes first.
  case dayOrder
  /// Which person's rows are read.
  case person
  /// What each column holds.
  case columns
  /// What stands for the time of rows with a day alone.
  case time
  /// Whether dates are right that look like those of a clock which was reset.
  case resetClock
  /// The zone of times without one.
  case zone
  /// What measured glucose values.
  case source
  /// Whether readings that were deleted come back.
  case deleted
}

extension ImportProblem {
  /// What the person has to say before anything of the file can be read; nil where no word of theirs helps.
  package var question: ImportQuestion? {
    switch cause {
    case .glucoseUnit: .glucoseUnit
    case .unit: answers.isEmpty ? .columns : .weightUnit
    case .dayOrder: .dayOrder
    case .persons: answers.isEmpty ? nil : .person
    case .format, .columns: .columns
    case .empty, .notText, .decimalComma, .stopped, .library, .unreadable, .damaged: nil
    }
  }
}
