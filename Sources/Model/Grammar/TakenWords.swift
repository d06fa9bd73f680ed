extension LogLine {
  /// The words that a log line understands already, in lower case: none of them can name a kind that a person makes.
  ///
  /// They come from the tables that the grammar reads by, so that a word that is new there is one here too.
  package static let takenWords: Set<String> = {
    let names = Kind.all.flatMap { [$0.id] + $0.words }
    let offers = Kind.measurements.compactMap(\.logging).flatMap { $0.names + $0.offers }
    // An offer may be a phrase: before meal.
    let parts = offers.flatMap(\.synonyms).flatMap { $0.split(separator: " ").map(String.init) }
    return Set(names + parts).union(LogWords.units).union(TimeScanner.takenWords)
      .union([BloodPressure.over]).union(Glucose.mealWords).union(RespiratoryRate.rateWords)
      .union(quantityNames).union(["now"])
  }()

  /// The names of numbers, also of those that are told beside another: somebody may well type them in front of one.
  private static let quantityNames: Set<String> = {
    let names = Quantity.all.flatMap { [$0.id, $0.title.lowercased()] + $0.words }
    return Set(names + Kind.measurements.flatMap(\.columns) + ["sys", "dia", "map"])
  }()

  /// Whether a word in lower case can name a kind that a person makes: the grammar reads it as nothing else, neither a
  /// word that it knows nor a number, a reading or a time.
  package static func canName(_ word: String) -> Bool {
    guard let first = word.first, !takenWords.contains(word) else { return false }
    guard first.isASCII, first.isNumber else { return first.isLetter }
    let isTime =
      TimeDistance.read([word])?.count == 1 || ClockWords.time(word) != nil
      || DayNames.dayOfMonth(word) != nil
      || NumberedDay(word, order: .ask) != nil || Moment(word.uppercased()) != nil
    return !isTime && word.contains(where: \.isLetter) && !word.contains("/")
      && LogWords(line: word).rest.count == 1
  }
}

extension TimeScanner {
  /// The words of days and times.
  fileprivate static var takenWords: Set<String> {
    [
      DayNames.relative.words, DayNames.weekdays.words, DayNames.months.words, ClockWords.halves.words,
      TimeDistance.units.words, fillers, Set(links),
    ].reduce(into: []) { $0.formUnion($1) }
  }
}
