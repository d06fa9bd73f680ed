// The sources of what plans ask for; keys as in docs/clinical.md.
extension Citation {
  /// The seven points of a day.
  static let sevenPoints = Citation.recalled("daily glucose profile of seven points, on three days")
  /// When glucose after a meal is measured.
  static let afterMeals = Citation(
    "G4", .verified, "ADA: glucose after a meal is at its peak 1 to 2 hours after it began",
    "clinical.diabetesjournals.org markup 6397")
  /// A plan of one's own.
  static let ownPlan = Citation.choice("all readings of a plan that the person put together count")
  /// When each point of a profile can be.
  static let profileWindows = Citation.choice("the hours in which a reading counts for a meal")
  /// Morning before medicine and breakfast, evening before going to bed.
  static let wakingHours = Citation(
    "A19", .verified,
    "Korean guideline 2018, table 2: within an hour of waking, after using the toilet, before medicine and breakfast",
    "clinicalhypertension.biomedcentral.com/articles/10.1186/s40885-019-0124-x/tables/4")
  /// When blood pressure is not measured.
  static let notBefore = Citation(
    "A20", .secondHand, "AHA, home measurement: no smoking, caffeine or exercise in the 30 minutes before",
    "PMC8034801, table 2")
  /// Clean hands.
  static let cleanHands = Citation.recalled("sugar on the skin raises the value of a finger-stick")
  /// A week every three months.
  static let everyThreeMonths = Citation.recalled(
    "controlled blood pressure: one week of home readings every 3 months")
  /// A week before a visit.
  static let beforeVisit = Citation(
    "A20", .secondHand, "AHA, home measurement: a week of readings before a visit", "PMC8034801, table 2")
}
