import Statistics

// The sources of the limits and of the words in this room; keys as in docs/clinical.md.
extension Citation {
  static let ahaCategories = Citation(
    "A2", .verified, "AHA/ACC categories and the higher-category footnote, Table 3 of the pocket guide",
    "eguideline.guidelinecentral.com/i/1512419-high-blood-pressure/2")
  static let ahaSameIn2025 = Citation(
    "A5", .secondHand, "AHA/ACC 2025 keeps the four categories of 2017",
    "cardiologywiki.com/wiki/sources/ht-aha-2025")
  static let ahaHomeEquivalents = Citation(
    "A1", .verified, "AHA/ACC 2025 pocket guide, Table 7: home equivalents of office values",
    "eguideline.guidelinecentral.com/i/1512419-high-blood-pressure/13")
  static let ahaSevere = Citation(
    "A3", .verified, "AHA/ACC 2025, take-home message 10: severe is above 180/120",
    "eguideline.guidelinecentral.com/i/1512419/2")
  static let escOffice = Citation(
    "A10b", .verified, "ESC 2024 guideline, office limits 140 or 90", "escardio.org")
  static let escLowest = Citation(
    "A12", .secondHand, "ESC 2024, non-elevated is below 120/70", "pace-cme.org")
  static let escHome = Citation("A12b", .secondHand, "ESC 2024, home column", "droracle.ai/articles/610688")
  static let heartCrisis = Citation(
    "A6", .verified, "heart.org, When To Call 911 About High Blood Pressure: 180/120 or greater", "heart.org")
  static let ahaMinute = Citation(
    "A9", .secondHand, "newest AHA chart: measure again after 1 minute",
    "onaduka-edoctor.info/category9/category17/entry74.html")
  static let nhlbiSymptoms = Citation(
    "A8", .verified, "NHLBI, symptoms that need help with very high blood pressure",
    "nhlbi.nih.gov/health/high-blood-pressure/symptoms")
  static let lowTreatment = Citation(
    "G20", .secondHand, "HSE, hypoglycaemia: 15 to 20 g of fast sugar, measure again after 15 minutes",
    "www2.hse.ie")
  static let ketonesAtHighGlucose = Citation(
    "G19a", .secondHand, "check ketones when glucose is above 250 mg/dL twice",
    "diabetes.acponline.org/2013/03/08/7")
  static let ketoneRanges = Citation(
    "G18", .secondHand, "NHS: ketones below 0.6, 0.6 to 1.5, 1.6 to 3.0, above 3.0 mmol/L",
    "NHS DKA page")
  static let ketoneConsensus = Citation(
    "G18b", .verified, "ADA consensus, the same ketone limits", "care.diabetesjournals.org")
  static let ketonesFromThree = Citation.choice("3.0 mmol/L itself is treated as above 3.0, the safer side")
  static let oximeterLimits = Citation(
    "H4", .secondHand, "home oximeter advice, UK: 93 to 94 and 92 or less", "gpdirect.co.uk")
  static let oximeterDoubt = Citation(
    "H6", .secondHand, "FDA 2021: home oximeters can be several percent off", "hpnonline.com")
  static let fever = Citation("H7", .secondHand, "NHS: fever is 38.0 °C or above", "NHS fever page")
  static let highFever = Citation("H9", .secondHand, "high fever is 39.0 °C or above", "healthify.nz")
  static let coldBody = Citation.recalled("body temperature below 35 °C counts as too cold")
  static let restingPulse = Citation(
    "H1", .secondHand, "resting pulse of adults is 60 to 100 a minute", "Mayo wording")
  static let slowPulse = Citation(
    "H2", .secondHand, "AHA ACLS: below 50 a minute is the working limit of a slow pulse",
    "aclscertification.org")
  static let earlyWarning = Citation(
    "H3", .verified, "NEWS2, single red score: pulse 40 or less, 131 or more", "RCP NEWS2 chart 1")
  static let ownLimits = Citation.choice("the limits that you set")
}
