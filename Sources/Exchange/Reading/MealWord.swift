import Model

/// What a column about meals says about a glucose value.
enum MealWord {
  /// The relation to a meal; words that are none become a remark, so that they are not lost.
  static func read(_ cell: Cell?) -> (meal: Glucose.Meal?, remark: String?) {
    guard let cell else { return (nil, nil) }
    if let meal = meal(cell.text) { return (meal, nil) }
    return (nil, cell.text)
  }

  /// The relation to a meal that a word tells; nil where it tells none.
  static func meal(_ word: String) -> Glucose.Meal? {
    let key = HeaderText.key(word)
    return words.first { $0.1.contains(key) }?.0
  }

  private static let words: [(Glucose.Meal, Set<String>)] = [
    (
      .fasting,
      [
        "fasting", "fasted", "nuchtern", "ajeun", "ayunas", "enayunas", "fastende", "nuchter", "digiuno",
        "adigiuno",
        "naczczo", "emjejum", "fastande", "空腹", "空腹時",
      ]
    ),
    (
      .before,
      [
        "before", "beforemeal", "beforethemeal", "premeal", "preprandial", "vordemessen", "vordermahlzeit",
        "avantrepas", "avantlerepas", "antesdecomer", "antesdelacomida", "formaltidet", "formaltid",
        "voordemaaltijd",
        "primadelpasto", "primadeipasti", "przedposikiem", "przedposilkiem", "antesdarefeicao", "foremaltid",
        "foremaltiden", "饭前", "餐前", "食前",
      ]
    ),
    (
      .after,
      [
        "after", "aftermeal", "afterthemeal", "postmeal", "postprandial", "nachdemessen", "nachdermahlzeit",
        "apresrepas",
        "apreslerepas", "despuesdecomer", "despuesdelacomida", "eftermaltidet", "eftermaltid", "nademaaltijd",
        "dopoilpasto", "dopoipasti", "poposilku", "depoisdarefeicao", "eftermaltiden", "饭后", "餐后", "食後",
      ]
    ),
    (
      .bedtime,
      [
        "bedtime", "beforebed", "vordemschlafen", "coucher", "sengetid", "voorhetslapen", "primadidormire",
        "przedsnem",
        "antesdedormir", "vidsanggaende", "睡前", "就寝前",
      ]
    ),
  ]
}
