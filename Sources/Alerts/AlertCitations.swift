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
  static let glucosePregnancyFasting = Citation(
    "G7", .secondHand, "ADA, diabetes in pregnancy: below 95 mg/dL fasting", "droracle.ai/articles/314140")
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
  static let ketonesThemselves = Citation.choice(
    "the limit above which the NHS advises emergency help counts itself, the safer side")
  static let oximeterLimits = Citation(
    "H4", .secondHand, "home oximeter advice, UK: 93 to 94 and 92 or less", "gpdirect.co.uk")
  static let oximeterDoubt = Citation(
    "H6", .secondHand, "FDA 2021: home oximeters can be several percent off", "hpnonline.com")
  static let fever = Citation("H7", .secondHand, "NHS: fever is 38.0 °C or above", "NHS fever page")
  static let highFever = Citation(
    "H9", .verified, "Healthify: advice from 39.0 °C, or where there is still fever after 3 days",
    "healthify.nz/health-a-z/f/fever-general")
  static let coldBody = Citation.recalled("body temperature below 35 °C counts as too cold")
  static let restingPulse = Citation(
    "H1", .secondHand, "resting pulse of adults is 60 to 100 a minute", "Mayo wording")
  static let slowPulse = Citation(
    "H2", .secondHand, "AHA ACLS: below 50 a minute is the working limit of a slow pulse",
    "aclscertification.org")
  static let earlyWarning = Citation(
    "H3", .verified, "NEWS2, the points of each value; a single red score from 3 on", "RCP NEWS2 chart 1")
  static let oximeterDiary = Citation(
    "K62", .secondHand, "NHS diary for oximeters at home: 92 or less, measure again at once, then 999",
    "whitstablemedicalpractice.co.uk/covid-oximetry-at-home")
  static let oximeterSigns = Citation(
    "K63", .verified, "home oximeters, a practice: blue lips or face, cannot finish short sentences: 999",
    "mountpleasantpractice.com/for-adults")
  static let earlyWarningSum = Citation(
    "K64", .secondHand, "NEWS2, 5 and 6 urgent, 7 and more emergency response",
    "RCP table as several public programs repeat it")
  static let earlyWarningGeneralPractice = Citation(
    "K66", .verified, "RCGP: NEWS2 needs more research before its use in practices", "rcgp.org.uk")
  static let earlyWarningOutside = Citation(
    "K67", .verified, "CEBM: no research on NEWS2 outside of hospitals was found", "cebm.net")
  static let heartFailureTeam = Citation(
    "K68", .verified, "Berkshire NHS: 2 kg in 3 days, tell the nurse; breathless at rest, chest pain: 999",
    "berkshirehealthcare.nhs.uk/advice/living-with-heart-failure")
  static let heartFailureWeek = Citation(
    "K71", .verified, "Allina: 3 lb in a day or 5 lb in a week", "allinahealth.org")
  static let heartFailureHelp = Citation(
    "K69", .verified, "NCIC NHS, heart failure checklist: more than 5 lb in a week", "ncic.nhs.uk")
  static let weightLossHalfYear = Citation(
    "K72", .secondHand, "NICE CG32: more than 10 % within 3 to 6 months, unintended",
    "guidelinesinpractice.co.uk")
  static let weightLossYear = Citation(
    "K73", .secondHand, "NHS: more than 5 % over 6 to 12 months is a concern", "abbeymedical.scot.nhs.uk")
  static let potassiumHigh = Citation(
    "K50", .secondHand, "UKKA 2023, high potassium: 5.5, 6.0, and hospital urgently from 6.5",
    "gpnotebook.com/podcasts/renal-medicine/ep-181")
  static let potassiumHighPractice = Citation(
    "K52", .secondHand, "NHS Highland: when a high potassium is tested again, and when referred",
    "rightdecisions.scot.nhs.uk")
  static let potassiumLow = Citation(
    "K53", .secondHand, "low potassium: 3.0 to 3.4, 2.5 to 2.9, hospital the same day below 2.5",
    "mypanotes.co.uk")
  static let potassiumLowBands = Citation(
    "K54", .secondHand, "NHS Ayrshire, low potassium, the same bands", "aaamedicines.org.uk")
  static let egfrFall = Citation(
    "K55", .secondHand, "NICE NG203: a lasting fall of 25 % and a change of category, or of 15 in a year",
    "gpnotebook.com, referral criteria")
  static let egfrReferral = Citation(
    "K56", .secondHand, "KDIGO 2013, chapter 5: referral below 30", "d.docksci.com")
  static let egfrImmediate = Citation(
    "K57", .secondHand, "older UK guidance: newly found below 15, review at once", "ckdexplained.co.uk")
  static let creatinineRise = Citation(
    "K58", .secondHand, "KDIGO: 26 µmol/L in 48 hours or 1.5 times in 7 days; 3 times or 354 the third stage",
    "abdn.ac.uk")
  static let laboratoryAge = Citation.choice(
    "a result older than 7 days asks for a call within days, one older than 30 days for the next visit")
  static let mannKendall = Citation(
    "T2", .secondHand, "Mann-Kendall test with the correction for ties", "publicwiki.deltares.nl 106759109")
  static let ownRule = Citation.choice("a rule that you or your clinician added")
  static let ownLimits = Citation.choice("the targets that you set")
}
