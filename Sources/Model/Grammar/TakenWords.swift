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
  }()
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
