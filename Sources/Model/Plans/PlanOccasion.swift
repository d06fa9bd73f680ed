/// When a plan asks for readings on each of its days, and for how many: `morning x2`, `after lunch x1 12:00-17:29`.
package struct PlanOccasion: Sendable, Equatable {
  /// What it is called: `morning`, `before breakfast`.
  package let name: String
  /// How many readings it asks for, 1 to ``mostReadings``.
  package let readings: Int
  /// When it is; nil for a morning or an evening, which are when the person says they are.
  package let window: TimeSpan?
  /// How its glucose readings stand to eating; nil where that does not matter.
  package let meal: Glucose.Meal?

  /// The name of the occasion that is in the person's own morning.
  package static let morning = "morning"
  /// The name of the occasion that is in the person's own evening.
  package static let evening = "evening"
  /// The most readings that an occasion can ask for.
  static let mostReadings = 9

  /// Makes an occasion.
  ///
  /// - Throws: `FieldProblem` where it has no name, asks for no or too many readings, or nobody knows when it is.
  package init(
    _ name: String, readings: Int, window: TimeSpan? = nil, meal: Glucose.Meal? = nil
  ) throws(FieldProblem) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw FieldProblem("occasions", "an occasion has no name") }
    guard (1...Self.mostReadings).contains(readings) else {
      throw FieldProblem(
        "occasions", "\(name) asks for \(readings) readings, not for 1 to \(Self.mostReadings)")
    }
    guard window != nil || [Self.morning, Self.evening].contains(name) else {
      throw FieldProblem("occasions", "add when \(name) is, such as 06:00-09:00")
    }
    self.init(checked: name, readings: readings, window: window, meal: meal)
  }

  /// Takes what is known to be right, for the tables of this program.
  package init(checked name: String, readings: Int, window: TimeSpan? = nil, meal: Glucose.Meal? = nil) {
    self.name = name
    self.readings = readings
    self.window = window
    self.meal = meal
  }
}

extension PlanOccasion: CustomStringConvertible {
  /// The occasion as the journal writes it: `before breakfast x1 04:00-10:29 fasting`.
  package var description: String {
    (["\(name) x\(readings)"] + [window.map { "\($0)" }, meal?.rawValue].compactMap(\.self))
      .joined(separator: " ")
  }

  /// Reads what the journal holds.
  ///
  /// - Throws: `FieldProblem` where it is not a name, a count such as x2, and what may stand behind them.
  package init(text: String) throws(FieldProblem) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let meal = words.last.flatMap(Glucose.Meal.init(rawValue:))
    if meal != nil { words.removeLast() }
    let window = words.last.flatMap { TimeSpan($0) }
    if window != nil { words.removeLast() }
    guard let last = words.popLast(), last.first == "x", let count = Day.digits(last.dropFirst()) else {
      throw FieldProblem(
        "occasions", "\"\(text)\" is not an occasion such as morning x2, or lunch x1 11:00-14:00")
    }
    try self.init(words.joined(separator: " "), readings: count, window: window, meal: meal)
  }
}
