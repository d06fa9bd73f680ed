import Model
import Statistics

extension CheckupTemplate {
  /// Every template, with its source and how well that is known.
  package static let all: [CheckupTemplate] = [
    CheckupTemplate(
      id: "hba1c", title: "HbA1c", every: .months(6),
      words: "every 6 months if you meet your target, every 3 months if not or if treatment was changed",
      isFor: [.diabetes], measure: HbA1c.kind.id, citations: [.adaHbA1c, .adaHbA1c2025, .ihsDiabetes]),
    CheckupTemplate(
      id: "diabetes-visit", title: "Diabetes visit", every: .months(6), words: "every 3 to 6 months",
      isFor: [.diabetes], measure: nil, citations: [.ihsDiabetes]),
    CheckupTemplate(
      id: "eye", title: "Eye examination: retina", every: .years(1),
      words: "yearly (some sources say every 1 to 2 years after normal examinations)", isFor: [.diabetes],
      measure: nil, citations: [.koreanEyes, .adaEyes, .ihsDiabetes]),
    CheckupTemplate(
      id: "foot", title: "Foot examination", every: .years(1),
      words: "yearly in full, a look at your feet at every visit, and by yourself every day",
      isFor: [.diabetes],
      measure: nil, citations: [.ihsDiabetes]),
    CheckupTemplate(
      id: "kidney", title: "Kidney check: urine albumin, eGFR", every: .years(1), words: "at least yearly",
      isFor: [.diabetes], measure: nil, citations: [.adaKidney]),
    CheckupTemplate(
      id: "lipids", title: "Blood lipids", every: .years(1), words: "yearly", isFor: [.diabetes],
      measure: "ldl-cholesterol",
      citations: [.diabetesLipids]),
    CheckupTemplate(
      id: "dental", title: "Dentist", every: .months(6), words: "cleaning every 6 months, examination yearly",
      isFor: [.diabetes], measure: nil, citations: [.adaDental]),
    CheckupTemplate(
      id: "vaccines", title: "Ask about vaccines", every: .years(1),
      words: "yearly, in autumn for the flu (ask your doctor which ones)", isFor: [.diabetes],
      measure: nil,
      citations: [.cdcVaccines]),
    CheckupTemplate(
      id: "pressure-visit", title: "Visit about blood pressure", every: .months(6),
      words: "every 3 to 6 months if you meet your target, earlier if not", isFor: [.hypertension],
      measure: nil,
      citations: [.ahaFollowUp]),
    CheckupTemplate(
      id: "pressure-week", title: "Measure blood pressure for a week", every: .months(3),
      words: "a week before each visit, and a week every 3 months if it is under control",
      isFor: [.hypertension],
      measure: nil, citations: [.homeSeries, .homeSeriesControlled]),
    CheckupTemplate(
      id: "monitor-check", title: "Have the blood-pressure monitor checked", every: .years(1),
      words: "yearly, beside the practice's own (makers say every 2 years)", isFor: [.monitor], measure: nil,
      citations: [.ahaMonitor, .makersMonitor]),
    CheckupTemplate(
      id: "monitor-replace", title: "Replace the blood-pressure monitor", every: .years(4),
      words: "at the latest 4 years after you bought it (enter that day as when it was last done)",
      isFor: [.monitor],
      measure: nil, citations: [.bihsMonitor]),
    CheckupTemplate(
      id: "meter-control", title: "Check the glucose meter with control solution", every: .months(1),
      words:
        "with each new vial of strips, after a fall, and when values seem odd (check the date on the strips)",
      isFor: [.meter], measure: nil, citations: [.meterControl, .meterMonthly]),
  ]
}

// The sources of the intervals; keys as in docs/clinical.md.
extension Citation {
  static let adaHbA1c = Citation(
    "F1", .verified,
    "ADA 2019, recommendations 6.1 and 6.2: HbA1c at least twice a year at goal, else quarterly",
    "scribd.com 453252337")
  static let adaHbA1c2025 = Citation(
    "F1b", .secondHand,
    "BMJ Best Practice on ADA 2025: at least twice a year, every 3 months where goals are not met",
    "bestpractice.bmj.com/topics/en-us/24/monitoring")
  static let ihsDiabetes = Citation(
    "F2", .verified, "Indian Health Service, standards of care for diabetes at a glance",
    "ihs.gov/diabetes soc-recataglance")
  static let koreanEyes = Citation(
    "F3", .secondHand, "Korean Diabetes Association, retina: yearly, 1 to 2 years after normal examinations",
    "PMC11307112, table 17")
  static let adaEyes = Citation(
    "F4", .secondHand, "ADA 2019, screening of the retina", "wikidoc, diabetic retinopathy screening")
  static let adaKidney = Citation(
    "F5", .verified, "ADA 2018, urine albumin and eGFR at least yearly",
    "diabetesjournals.org/care/article/41/Supplement_1/S105/29707")
  static let diabetesLipids = Citation(
    "F6", .secondHand, "lipids of people with diabetes yearly", "sw.org HealthLibrary")
  static let adaDental = Citation(
    "F7", .secondHand, "ADA checklist: cleaning every 6 months, dental examination yearly", "dummies.com")
  static let cdcVaccines = Citation(
    "F8", .secondHand, "CDC, schedule of adults: flu yearly with diabetes", "a copy at jksalescompany")
  static let ahaFollowUp = Citation(
    "F10", .verified, "AHA/ACC 2017, Figure 4: follow-up in 3 to 6 months if the goal is met",
    "eguideline.guidelinecentral.com/i/1512419/23")
  static let homeSeries = Citation(
    "A20", .secondHand, "AHA procedure: measure at home in the week before a visit", "PMC8034801, table 2")
  static let homeSeriesControlled = Citation.recalled(
    "if blood pressure is under control, one week every 3 months")
  static let ahaMonitor = Citation(
    "A20b", .verified, "AHA, the monitor is compared in the clinic yearly", "PMC8109940, table 2")
  static let makersMonitor = Citation(
    "F11", .secondHand, "makers: calibration every 2 years",
    "bloodpressureexplained.com, independentpharmacist.co.uk")
  static let bihsMonitor = Citation(
    "F12", .verified, "BIHS: a home monitor is replaced after 4 years at the latest",
    "bihs.org.uk/bp-monitors/for-home-use")
  static let meterControl = Citation.recalled(
    "makers of meters: control solution with a new vial, after a fall, when values seem odd")
  static let meterMonthly = Citation.choice("once a month stands in for a new vial")
}
