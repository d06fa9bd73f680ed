extension Glucose {
  /// A glucose unit behind a number, a relation to a meal, or HI or LO say that it is glucose.
  package static func claims(_ words: LogWords) -> Bool {
    words.hasUnit { GlucoseUnit(word: $0) != nil } || words.contains { $0 == "hi" || $0 == "lo" }
      || (words.contains { meals[$0] != nil }
        && words.rest.first.map { !$0.text.contains("/") && Self.startsLikeNumber($0.text) } == true)
  }

  /// Reads `5.6`, `HI` or `LO`, then in any order a unit, a relation to a meal and a source.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let unit = words.takeUnit(GlucoseUnit.init(word:))
    let meal = words.take { Self.meals[$0] }?.value
    if meal == .before || meal == .after { words.takeUnit(Self.mealWords) }
    let source = words.take { Self.sources[$0] }?.value ?? .fingerStick
    let extreme = words.take { Self.extremes[$0] }
    let value: LogWords.Placed<Value>
    if let extreme {
      value = extreme
    } else {
      let number = try words.number("the glucose value, such as 5.6 mmol/L or 101 mg/dL")
      value = LogWords.Placed(value: .number(number.value), place: number.place)
    }
    let text = extreme.map { $0.value == .high ? "HI" : "LO" } ?? Self.text(value.value)
    let meant: GlucoseUnit? = if let unit { unit } else { try Self.unit(of: value, context) }
    guard let unit = meant else {
      throw LogProblem(
        at: value.place, "\(text) has no unit",
        "add your meter's unit: \(text) mmol/L or \(text) mg/dL. After that you can leave it out")
    }
    self = try words.checked(value.place) { () throws(FieldProblem) in
      try Glucose(value.value, unit: unit, meal: meal, source: source)
    }
  }

  /// The words that log it again.
  package var logText: String {
    let words = [
      "glucose", asEntered.valueText, unit.rawValue, meal?.word,
      source == .fingerStick ? nil : source.text,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// Units, meals, sources, and what a meter shows in the place of a number.
  package static var offers: [Offer] {
    GlucoseUnit.words.offers() + meals.offers() + sources.offers() + extremes.offers(tail: " mmol/L")
  }

  /// What may follow `before` and `after`.
  static let mealWords: Set<String> = ["meal", "eating"]
  private static let meals = WordTable<Meal>([
    (.fasting, ["fasting", "fast"]), (.before, ["before meal", "before", "premeal", "before-meal"]),
    (.after, ["after meal", "after", "postmeal", "after-meal"]), (.bedtime, ["bedtime", "bed"]),
  ])
  private static let sources = WordTable<Source>([
    (.cgm, ["sensor", "cgm"]), (.laboratory, ["laboratory", "lab"]),
    (.fingerStick, ["finger-stick", "finger", "fingerstick"]),
  ])
  private static let extremes = WordTable<Value>([(.high, ["HI", "high"]), (.low, ["LO", "low"])])

  /// The unit that is meant where none is named; LO and HI are the same in both.
  private static func unit(
    of value: LogWords.Placed<Value>, _ context: EntryContext
  ) throws(LogProblem) -> GlucoseUnit? {
    guard case .number(let number) = value.value else { return context.glucoseUnit }
    return try context.unit(of: .glucose, for: LogWords.Placed(value: number, place: value.place))
  }

  private static func text(_ value: Value) -> String {
    if case .number(let number) = value { number.description } else { "" }
  }

  private static func startsLikeNumber(_ text: String) -> Bool {
    text.first.map { $0.isASCII && $0.isNumber } == true
  }
}
