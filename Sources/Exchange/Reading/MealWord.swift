import Model

/// What a column about meals says about a glucose value.
enum MealWord {
  /// The relation to a meal; words that are none become a remark, so that they are not lost.
  static func read(_ cell: Cell?) -> (meal: Glucose.Meal?, remark: String?) {
    guard let cell else { return (nil, nil) }
    let key = HeaderText.key(cell.text)
    for (meal, words) in words where words.contains(key) { return (meal, nil) }
    return (nil, cell.text)
  }

  private static let words: [(Glucose.Meal, Set<String>)] = [
    (.fasting, ["fasting", "fasted", "nuchtern", "ajeun", "ayunas", "enayunas"]),
    (
      .before,
      [
        "before", "beforemeal", "premeal", "preprandial", "vordemessen", "vordermahlzeit", "avantrepas",
        "antesdecomer",
      ]
    ),
    (
      .after,
      ["after", "aftermeal", "postmeal", "postprandial", "nachdemessen", "nachdermahlzeit", "apresrepas"]
    ),
    (.bedtime, ["bedtime", "beforebed", "vordemschlafen", "coucher"]),
  ]
}
