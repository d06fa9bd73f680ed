import Statistics

// The sources of the limits and of the words in this room; keys as in docs/clinical.md.
extension Citation {
  static let ahaCategories = Citation(
    "A2", .verified, "AHA/ACC categories and the higher-category footnote, Table 3 of the pocket guide",
    "eguideline.guidelinecentral.com/i/1512419-high-blood-pressure/2")
  static let ahaSameIn2025 = Citation(
    "A11", .secondHand,
    "AHA/ACC 2025, summary of the Jordan Cardiac Society: the same four classes in the office",
    "jordan-cardiac.org/en/2025-acc-aha-hypertension-guideline-gp-practical-summary")
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
    "A14", .secondHand, "ESH/ESC, table of classes in the office, from optimal to grade 3",
    "medscape.com/answers/241381-7769")
  static let eshKept = Citation(
    "K76", .secondHand,
    "ESH 2023: still optimal, normal, high-normal and grades 1 to 3, by the pressure in the office",
    "m3india.in/contents/editor_pick/esh-2023-hypertension-guidelines")
  static let eshHome = Citation(
    "K17", .verified, "ESH authors (Stergiou 2018), Table 3: at home 135/85 or more is high",
    "PMC8030885, table jch13284-tbl-0003")
  static let ish = Citation(
    "A15", .secondHand, "ISH 2020, Medscape's summary: classes in the office, 135 or 85 and more at home",
    "reference.medscape.com/viewarticle/931364")
  static let niceClinic = nice("clinic column")
  static let niceHome = nice("average of readings at home")
  static let niceSevere = nice("severe: 180 or 120 and more in the clinic")
  static let niceRepeat = nice("severe without signs of harm: repeated within 7 days")
  static let niceStages = nice("stage 2: from 160/100 in the clinic, 150/95 as an average at home")
  static let standingNICE = nice(
    "fall of 20 or more (upper) or 10 or more (lower number) after a minute standing")
  static let armsNICE = nice("more than 15 mmHg between the arms: repeat, then measure in the higher arm")

  private static func nice(_ what: String) -> Citation {
    Citation(
      "K4", .secondHand, "NICE NG136 (2023), \(what)",
      "nice.org.uk/guidance/ng136/chapter/recommendations, read in a copy")
  }

  static let jshOffice = Citation(
    "K3a", .secondHand, "JSH 2019, classes in the office",
    "medical.jiji.com/medical/005-0004-06")
  static let jshHome = Citation(
    "K3b", .secondHand, "JSH 2019, classes at home, grades I to III",
    "suntory-kenko.com/column2/article/3152")
  static let jshKept = Citation(
    "K77", .secondHand, "JSH 2025, told by a clinic: hypertension still begins at 140/90, at home 135/85",
    "kusatsu-hidamariclinic.com/blog, 10 December 2025")
  static let jshRecalled = Citation.recalled("JSH, isolated systolic hypertension at home")
  static let china = Citation(
    "K74", .secondHand, "China 2024, grades by the higher of the two numbers",
    "m.xinglinpukang.com/audio/23931419")
  static let chinaHome = Citation(
    "A18", .secondHand, "China 2024: 140/90 in the office or 135/85 at home",
    "interestinglands.cn/en/docs/LearnBP")
  static let chinaKept = Citation(
    "A18c", .secondHand, "the National Health Commission of China keeps 140/90", "hc197.cn/news/087b5999853")
  static let lowPressure = Citation(
    "K8", .verified, "nidirect: low is below 90/60; sit or lie down; a natural low is nothing to worry about",
    "nidirect.gov.uk/conditions/low-blood-pressure-hypotension")
  static let lowPressureText = Citation(
    "K9", .secondHand, "NHS text: low is below 90/60; dizzy, faint or confused with it",
    "drpharmacy.uk/health-detail/?topic=low-blood-pressure-hypotension")
  static let shockSigns = Citation(
    "K10", .secondHand,
    "Mayo text: confusion, cold clammy skin and a fast weak pulse with a low reading need help at once",
    "amerikanhastanesi.org/mayo-clinic-care-network, low blood pressure")
  static let lowScore = Citation(
    "H3", .verified, "NEWS2, single red score: upper number 90 or less", "RCP NEWS2 chart 1")
  static let standingESC = Citation(
    "K11", .secondHand,
    "ESC 2024: a fall of 20 or 10 after 1 or 3 minutes standing, after 5 minutes lying or sitting",
    "schillerus.com, 2024 ESC new recommendations")
  static let armsAHA = Citation(
    "K12", .secondHand, "AHA 2017: more than 10 mmHg between the arms counts; use the higher arm",
    "clinicalhypertension.biomedcentral.com/articles/10.1186/s40885-022-00218-1/tables/7")
  static let armsPooled = Citation(
    "K13", .verified, "INTERPRESS-IPD, 53,827 people: 10 mmHg between the arms as the upper normal",
    "PMC7803446")
  static let irregularMaker = Citation(
    "K14", .verified, "maker's manual: ask a doctor where the irregular sign comes several times a week",
    "manualarchiveguide.com, ReliOn BP200W, page 14")
  static let irregularECG = Citation(
    "K15", .secondHand,
    "NICE NG196: an ECG where an irregular pulse raises suspicion, with or without symptoms",
    "gmjournal.co.uk/new-updated-nice-guidance-on-atrial-fibrillation")
  static let gradesOfESH = Citation(
    "K2", .secondHand, "ESC/ESH 2018: grade 2 from 160 or 100, grade 3 from 180 or 110",
    "epocrates.com/online/diseases/1071/evaluation-of-hypertension")
  static let pregnancySevere = Citation(
    "A26", .verified,
    "pregnancy: high from 140/90, severe from 160/110, headache or disturbed vision a severe sign",
    "PMC8678921, table T1")
  static let pregnancyConfirm = Citation(
    "K41", .secondHand, "pregnancy and after birth: severe values that last 15 minutes are acute",
    "obgyn.mhmedical.com bookid 3328")
  static let pregnancyHour = Citation(
    "K40", .secondHand, "ACOG 767: acted on within 30 to 60 minutes once severe values are confirmed",
    "deploy.studylib.es/doc/8825335")
  static let feverInPregnancy = Citation(
    "K49", .verified, "pregnancy: 38.5 °C or more, or any fever of 3 days: the midwife or doctor",
    "info.health.nz/conditions-treatments/immune-system/fever")
  static let highTwice = Citation(
    "K27", .verified, "Cleveland Clinic: 300 mg/dL or more twice in a row without a reason: call",
    "my.clevelandclinic.org/health/diseases/16628")
  static let maternityLine = Citation(
    "K42", .secondHand,
    "Gloucestershire NHS, after RCOG: 160 or 110 and more, call the maternity line at once",
    "gloshospitals.nhs.uk, checking your own blood pressure during pregnancy")
  static let maternitySigns = Citation(
    "K45", .secondHand,
    "NICE NG133: severe headache, vision, pain just below the ribs, vomiting, sudden swelling: be seen at once",
    "guidelines.co.uk/womens-health/nice-hypertension-in-pregnancy-guideline/454848.article")
  static let maternityYear = Citation(
    "K46", .verified, "CDC, urgent maternal warning signs: in pregnancy and up to a year after",
    "cdc.gov/hearher/resources/news-media/recognizing-urgent-warning-signs.html")
  static let glucosePregnancy = Citation(
    "G2", .verified, "consensus 2019, Table 4: sensor range in pregnancy 63 to 140 mg/dL",
    "care.diabetesjournals.org 58155")
  static let glucosePregnancyGoals = Citation(
    "K47", .secondHand,
    "ADA 2021, known diabetes in pregnancy: fasting 70 to 95, one hour after a meal 110 to 140 mg/dL",
    "copy of the text, projetarchipel.be")
  static let glucosePregnancyUpper = Citation(
    "G7b", .verified,
    "ADA, earlier text: below 95 mg/dL fasting, 140 one hour and 120 two hours after a meal",
    "adastandardsapp.diabetes.org GL32 ENAS5575_3.3.0.0")
  static let ukLow = Citation("G20", .verified, "HSE: below 4 mmol/L is low", "www2.hse.ie hypoglycaemia")
  static let olderAdults = Citation(
    "G8", .verified, "ADA 2016, goals for older adults, fasting and bedtime",
    "clinical.diabetesjournals.org 6485")
  static let heartFailureWeight = Citation(
    "H10", .verified, "heartfailurematters.org (ESC): more than 2 kg in 3 days", "heartfailurematters.org")
  static let morningAverage = Citation(
    "K75", .verified, "HOPE Asia 2022, abstract: mornings below 135/85, whatever the value in the office",
    "eprints.sunway.edu.my/3091")
  static let twelveReadings = Citation(
    "A20a", .secondHand, "AHA protocol: at least 12 readings on at least 3 days, all averaged",
    "learn.bpcorrect.com")
  static let escHome = Citation(
    "A12", .secondHand, "ESC 2024 has equivalents for readings at home (their numbers are not on the page)",
    "pace-cme.org")
  static let heartCrisis = Citation(
    "A6", .verified,
    "heart.org, When To Call 911 About High Blood Pressure: 180/120 or greater; measure again after 1 to 2 minutes",
    "heart.org")
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
    "quoted in public code; the paper is PMC6467165")
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
    "G3", .secondHand, "consensus 2019, older adults at risk: in range over 50 %, below 70 under 1 %",
    "endocrinologyadvisor.com")
  static let sensorTimesOlderHigh = Citation.recalled(
    "consensus 2019, older adults at risk: above 180 under 50 %, above 250 under 10 %")
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
  static let highFever = Citation(
    "K60", .verified, "Healthify: advice from 39.0 °C, or where there is still fever after 3 days",
    "healthify.nz/health-a-z/f/fever-general")
  static let coldBody = Citation.recalled("body temperature below 35 °C counts as too cold")
  static let restingPulse = Citation(
    "H1", .secondHand, "Mayo's words, as repeated: resting pulse of adults is 60 to 100 a minute",
    "mcpfirstaidtraining.co.uk")
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
  static let ownRule = Citation.own("a rule that you or your clinician added")
  static let ownLimits = Citation.own("the targets that you set")
}
