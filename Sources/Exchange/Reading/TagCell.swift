import Model

/// A cell of tags: words between commas, or between spaces where there is no comma; one of them may be a meal.
struct TagCell {
  /// How a glucose stands to a meal; nil where no tag says it.
  let meal: Glucose.Meal?
  private let words: [String]
  private let others: [String]

  /// Reads a cell; nothing where there is none.
  init(_ cell: Cell?) {
    let text = cell?.text ?? ""
    words = (text.contains(",") ? text.split(separator: ",") : text.split(separator: " "))
      .map(\.trimmed).filter { !$0.isEmpty }
    let meals = words.map { MealWord.meal($0) }
    meal = meals.lazy.compactMap(\.self).first
    let told = meals.firstIndex { $0 != nil }
    others = words.enumerated().filter { $0.offset != told }.map(\.element)
  }

  /// The tags beside some measurements: the meal is one too where no glucose tells it.
  func tags(besidesGlucose found: [any Measurement]) -> [String] {
    (found.contains { $0 is Glucose } ? others : words).flatMap { word in
      // A tag is one word, as people type it behind a #.
      [word.split(separator: " ").joined(separator: "-")]
    }
  }
}
