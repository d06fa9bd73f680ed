// The sources of the formulas and ranges in this room; keys as in docs/clinical.md.
extension Citation {
  /// Glucose bands, levels 1 and 2 of low and high glucose.
  package static let glucoseConsensus = Citation(
    "G1", .verified, "ADA/EASD consensus 2021, Table 1, with the bands of the 2019 consensus",
    "PMC8481000")
  /// J-index = 0.001 x (mean + SD)^2 in mg/dL.
  package static let jIndex = Citation(
    "G16", .verified, "J-index, table 1 of a review of measures", "PMC3160264")
  /// Standard deviation, variation and average real variability.
  package static let variability = Citation(
    "A22", .verified, "blood pressure variability, Table 1", "10.31662/jmaj.2025-0209")
  /// Averaging after leaving out the first day.
  package static let firstDayOut = Citation(
    "K17", .verified,
    "ESH protocol, table 3: 7 days, two readings morning and evening, not under 4 days and 12 readings, day 1 out",
    "PMC8030885, table jch13284-tbl-0003")
  /// Averaging everything.
  static let allReadings = Citation(
    "A20a", .secondHand, "current AHA protocol: all readings averaged", "learn.bpcorrect.com")
  /// NICE: day 1 left out, all else averaged, at least 12 readings.
  static let niceAverage = Citation(
    "K4", .secondHand,
    "NICE NG136, 1.2.7: two readings twice a day, ideally morning and evening, 4 to 7 days, day 1 left out",
    "nice.org.uk/guidance/ng136/chapter/recommendations")
  /// Canada: a week, day 1 left out.
  package static let canada = Citation(
    "A20e", .verified, "Hypertension Canada: 7 days, day 1 left out", "hypertension.ca/home-measurement")
  /// HOPE Asia: mornings.
  package static let hopeAsia = Citation(
    "A21", .verified,
    "HOPE Asia 2022, table 1: mornings on more than 5 days, more than 10 readings, 135/85 or more on average",
    "PMC9532929, table jch14555-tbl-0001")
  /// Family medicine: first two days and the first of each three left out.
  static let familyMedicine = Citation(
    "A20c", .verified, "JABFM, table 1: days 1 and 2 and the first of each three left out", "jabfm.org")
  /// Three times three times three.
  static let ruleOfThree = Citation(
    "I46", .secondHand, "French rule of 3, as told in an issue of a blood pressure program",
    "github.com/derdilla/blood-pressure-monitor-fl, issue 46")
  /// Rest, posture and the pause between readings.
  static let homeProcedure = Citation(
    "A20", .secondHand, "AHA, home measurement: 5 minutes of rest, readings at least 1 minute apart",
    "PMC8034801, table 2")
  /// Two readings at least one minute apart.
  static let twoReadings = Citation(
    "K4", .secondHand, "NICE NG136: two readings, at least 1 minute apart",
    "nice.org.uk/guidance/ng136/chapter/recommendations")
  /// Median of pairwise slopes over real times.
  package static let theilSen = Citation(
    "T1", .verified, "Theil-Sen estimator as documented by scipy", "docs.scipy.org stats.theilslopes")
  /// Morning and evening by the clock.
  package static let clockWindows = Citation.choice(
    "morning 04:00 to 11:59, evening 17:00 to 03:59; guidelines tie both to waking and going to bed")
  /// What a session is.
  package static let tenMinutes = Citation.choice("readings at most 10 minutes apart make a session")
}
