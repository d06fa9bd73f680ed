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
  static let eshOffice = Citation(
    "A14", .secondHand, "ESH 2023, office classes; the table of 2007 and 2018, unchanged",
    "medscape.com/answers/241381-7769")
  static let eshGrades = Citation(
    "A13", .secondHand, "BMJ Best Practice, classes of ESH",
    "bibliotheek.ehb.be:2400/topics/en-gb/26/criteria")
  static let eshHome = Citation(
    "A13", .secondHand, "ESH 2023, home: 135 or 85 and more",
    "bibliotheek.ehb.be:2400/topics/en-gb/26/criteria")
  static let ish = Citation(
    "A15", .secondHand, "ISH 2020, by the highest level of either pressure", "medscape viewarticle/931364")
  static let niceClinic = Citation(
    "A16", .secondHand, "NICE NG136, clinic column", "diabetes.madeeasier.io/test/test")
  static let niceHome = Citation(
    "A16c", .secondHand, "NICE NG136, average of readings at home", "pharmacy-notebook.com")
  static let niceSevere = Citation(
    "A16d", .secondHand, "NICE NG136, severe: 180 or 120 and more in the clinic",
    "northeast.devonformularyguidance.nhs.uk")
  static let jsh = Citation(
    "A17", .secondHand, "JSH 2025, classes unchanged since 2019, read up to grade I",
    "soujinkai.or.jp/himawariNaiHifu/hypertension-criteria")
  static let jshRecalled = Citation.recalled("JSH 2025, where grades II and III and isolated systolic begin")
  static let china = Citation("A18", .secondHand, "China 2024", "cfsyjmx.com/man/5662.html")
  static let chinaKept = Citation(
    "A18c", .secondHand, "the National Health Commission of China keeps 140/90", "hc197.cn/news/087b5999853")
  static let lowPressure = Citation(
    "A25", .secondHand, "NHS: low is below 90/60, and only a matter with symptoms", "NHS low blood pressure")
  static let lowPressureOr = Citation(
    "A25b", .secondHand, "low is systolic below 90 or diastolic below 60", "osmosis.org/learn/Hypotension")
  static let pregnancySevere = Citation(
    "A26", .secondHand,
    "pregnancy: high from 140/90, severe from 160/110, headache or disturbed vision a severe sign",
    "PMC8678921, table T1")
  static let pregnancyConfirm = Citation(
    "A27", .secondHand, "pregnancy: severe values are confirmed within 15 minutes",
    "droracle.ai/articles/526057")
  static let glucosePregnancy = Citation(
    "G2", .verified, "consensus 2019, Table 4: sensor range in pregnancy 63 to 140 mg/dL",
    "care.diabetesjournals.org 58155")
  static let glucosePregnancyGoals = Citation(
    "K47", .secondHand,
    "ADA, known diabetes in pregnancy: fasting 70 to 95, below 140 one hour and below 120 mg/dL two hours after a meal",
    "copy of the text of 2021, projetarchipel.be")
  static let ukLow = Citation("G20", .verified, "HSE: below 4 mmol/L is low", "www2.hse.ie hypoglycaemia")
  static let olderAdults = Citation(
    "G8", .verified, "ADA 2016, goals for older adults, fasting and bedtime",
    "clinical.diabetesjournals.org 6485")
  static let heartFailureWeight = Citation(
    "H10", .verified, "heartfailurematters.org (ESC): more than 2 kg in 3 days", "heartfailurematters.org")
  static let morningAverage = Citation(
    "A21", .verified,
    "HOPE Asia 2022: the average of morning readings, more than 5 days and 10 readings, 135/85 or more",
    "PMC9532929, table jch14555-tbl-0001")
  static let twelveReadings = Citation(
    "A20a", .secondHand, "AHA protocol: at least 12 readings on at least 3 days, all averaged",
    "learn.bpcorrect.com")
  static let escHome = Citation("A12b", .secondHand, "ESC 2024, home column", "droracle.ai/articles/610688")
  static let heartCrisis = Citation(
    "A6", .verified, "heart.org, When To Call 911 About High Blood Pressure: 180/120 or greater", "heart.org")
  static let ahaMinute = Citation(
    "A9", .secondHand, "newest AHA chart: measure again after 1 minute",
    "onaduka-edoctor.info/category9/category17/entry74.html")
  static let nhlbiSymptoms = Citation(
    "A8", .verified, "NHLBI, symptoms that need help with very high blood pressure",
    "nhlbi.nih.gov/health/high-blood-pressure/symptoms")
  static let lowTreatmentCDC = Citation(
    "K21", .verified,
    "CDC, treatment of low blood sugar: 15 g, again after 15 minutes, then a snack or a meal, rescue medicine",
    "cdc.gov/diabetes/treatment/treatment-low-blood-sugar-hypoglycemia.html")
  static let lowTreatmentNHS = Citation(
    "K22", .verified,
    "NHS, low blood sugar: a sugary drink, again after 10 to 15 minutes, then food; nothing by mouth when unconscious",
    "nhs.uk/conditions/low-blood-sugar-hypoglycaemia")
  static let lowTreatmentHSE = Citation(
    "G20", .verified, "HSE, hypoglycaemia: 15 g", "www2.hse.ie hypoglycaemia")
  static let lowTreatmentUK = Citation(
    "K36", .verified, "Diabetes UK, hypoglycaemia: 15 to 20 g",
    "diabetes.org.uk/Guide-to-diabetes/Complications/Hypoglycaemia/Treatment")
  /// What the words about a low come from.
  static let lowTreatment: [Citation] = [lowTreatmentCDC, lowTreatmentNHS, lowTreatmentHSE, lowTreatmentUK]
  static let sensorEpisodes = Citation(
    "K20", .verified, "ATTD 2017, key metrics of sensors: levels, 15 minutes, the night from 00:00 to 06:00",
    "care.diabetesjournals.org 53358")
  static let sensorEpisodeEnd = Citation(
    "K24", .secondHand, "consensus 2017, as quoted: an episode is over after 15 minutes at 70 mg/dL or more",
    "PMC6467165")
  static let sensorProlonged = Citation(
    "K23", .verified, "ATTD 2017, summary: prolonged is 120 minutes", "care.diabetesjournals.org 55460")
  static let sensorTimes = Citation(
    "G2", .secondHand,
    "consensus 2019, targets of sensors: below 70 under 4 %, below 54 under 1 %, above 180 under 25 %, above 250 under 5 %",
    "spectrum.diabetesjournals.org 9619")
  static let sensorTimesPregnancy = Citation(
    "G2", .verified, "consensus 2019, Table 4: in pregnancy below 63 under 4 %, above 140 under 25 %",
    "care.diabetesjournals.org 58155")
  static let sensorTimesOlder = Citation(
    "G3", .secondHand, "ADA 2019, older adults at risk: below 70 under 1 %, above 250 under 10 %",
    "endocrinologyadvisor.com")
  static let ketonesInUK = Citation(
    "K31", .verified, "HSE, hyperglycaemia: test for ketones above 14 mmol/L",
    "www2.hse.ie/conditions/type-1-diabetes/blood-glucose/hyperglycaemia")
  static let sickDay = Citation(
    "K32", .verified, "RCH Melbourne, sick days: never stop the treatment, when to call",
    "rch.org.au/diabetes")
  static let hba1cVeryHigh = Citation(
    "K39", .secondHand, "ADA Standards, section 9: above 10 %, or with weight loss or symptoms",
    "copy of the sentence in public code")
  static let ketonesAtHighGlucose = Citation(
    "G19a", .secondHand, "check ketones when glucose is above 250 mg/dL twice",
    "diabetes.acponline.org/2013/03/08/7")
  static let ketoneEmergency = Citation(
    "K33", .verified, "NHS, page about very high ketones: above 3 mmol/L is for emergency help",
    "developer.api.nhs.uk/widgets/condition")
  static let ketoneRanges = Citation(
    "G18", .secondHand, "NHS: ketones below 0.6, 0.6 to 1.5, 1.6 to 3.0, above 3.0 mmol/L",
    "NHS DKA page")
  static let ketoneConsensus = Citation(
    "G18b", .verified, "ADA consensus, the same ketone limits", "care.diabetesjournals.org")
  static let ketonesThemselves = Citation.choice(
    "the limit above which the NHS advises emergency help counts itself, the safer side")
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
  static let mannKendall = Citation(
    "T2", .secondHand, "Mann-Kendall test with the correction for ties", "publicwiki.deltares.nl 106759109")
  static let ownRule = Citation.choice("a rule that you or your clinician added")
  static let ownLimits = Citation.choice("the targets that you set")
}
