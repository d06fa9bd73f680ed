// The home protocols of the bodies that publish one; where a body names no longest series it is a week (D).
extension AveragingRule {
  /// Every protocol, in the order in which they are listed.
  package static let protocols = [esh2023, nice, aha, canada, hopeAsia, france, jabfm]

  /// A week of two readings in the morning and two in the evening, not under 4 days and 12 readings, day 1 left out
  /// [K17, V].
  package static let esh2023 = AveragingRule(
    id: "esh-2023", title: "ESH 2023",
    words: "2 readings in the morning and 2 in the evening on 4 to 7 days, day 1 left out, at least 12 left",
    days: 4...7, occasions: .morningAndEvening, droppedDays: 1, leastReadings: 12, citations: [.firstDayOut])

  /// Twice a day, ideally in the morning and in the evening, on 4 to 7 days [K4, V2]; 12 readings are what 3 of 4 days
  /// leave.
  package static let nice = AveragingRule(
    id: "nice", title: "NICE NG136",
    words:
      "2 readings twice a day, preferably in the morning and in the evening, on 4 to 7 days, day 1 left out, at least "
      + "12 left",
    days: 4...7, occasions: .twoADay, droppedDays: 1, leastReadings: 12, citations: [.niceAverage])

  /// Every reading of 3 to 7 days, mornings and evenings, 28 at best and 12 at least [A20 and A20a, V2].
  package static let aha = AveragingRule(
    id: "aha", title: "AHA",
    words: "2 readings in the morning and 2 in the evening on 3 to 7 days, at least 12",
    days: 3...7, occasions: .morningAndEvening, leastReadings: 12, citations: [.allReadings, .homeProcedure])

  /// A whole week, day 1 left out: 24 readings [A20e, V].
  package static let canada = AveragingRule(
    id: "canada", title: "Hypertension Canada",
    words: "2 readings in the morning and 2 in the evening on 7 days, day 1 left out, 24 left",
    days: 7...7, occasions: .morningAndEvening, droppedDays: 1, leastReadings: 24, citations: [.canada])

  /// Mornings alone, more than 5 days and more than 10 readings [A21, V].
  package static let hopeAsia = AveragingRule(
    id: "hope-asia", title: "HOPE Asia 2022",
    words: "2 readings in the morning on more than 5 days, mornings alone averaged, more than 10 readings",
    days: 6...7, occasions: .mornings, leastReadings: 11, citations: [.hopeAsia])

  /// Three days of three readings in the morning and three in the evening, all 18 averaged [I46, V2].
  package static let france = AveragingRule(
    id: "france-3x3x3", title: "France, rule of 3",
    words: "3 readings in the morning and 3 in the evening on 3 days, all 18 averaged",
    days: 3...3, occasions: .morningAndEvening, perSession: 3, leastReadings: 18, citations: [.ruleOfThree])

  /// Days 1 and 2 and the first of each three left out [A20c, V]; 12 readings are what 5 days leave (D).
  package static let jabfm = AveragingRule(
    id: "jabfm", title: "JABFM",
    words:
      "3 readings in the morning and 3 in the evening on 5 days or more, days 1 and 2 and the first reading "
      + "of each session left out, at least 12 left",
    days: 5...7, occasions: .morningAndEvening, perSession: 3, droppedDays: 2, dropsFirstOfSession: true,
    leastReadings: 12,
    citations: [.familyMedicine])
}
