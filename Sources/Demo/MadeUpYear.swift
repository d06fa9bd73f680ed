import Glibc
import Model

/// A year in the life of somebody who does not exist: blood pressure that gets better, glucose with a few lows.
package struct MadeUpYear {
  private let now: Moment
  private let zone: Zone
  private var numbers = MadeUpNumbers(seed: 20_261_121)
  private var entries: [Entry] = []

  /// The entries of a year that ends now, oldest first; the same for the same `now`.
  ///
  /// - Throws: `FieldProblem` where a made-up value is none that could be entered.
  package static func entries(now: Moment, zone: Zone) throws(FieldProblem) -> [Entry] {
    var year = MadeUpYear(now: now, zone: zone)
    for back in stride(from: 365, through: 0, by: -1) { try year.addDay(back) }
    try year.addEvents()
    try year.addReminders()
    try year.addCare()
    return year.entries.filter { $0.at <= now }.sorted { $0.at < $1.at }
  }

  private init(now: Moment, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  private mutating func addDay(_ back: Int) throws(FieldProblem) {
    let day = now.day.adding(days: -back)
    // The first days of each month are a measuring week; between them a reading every few days.
    let isMeasuringWeek = day.date.day <= 7
    if isMeasuringWeek || numbers.happens(45) { try addPressures(day, back, hour: 7, raise: 5) }
    if isMeasuringWeek || numbers.happens(30) { try addPressures(day, back, hour: 20, raise: -2) }
    if numbers.happens(85) { try addGlucose(day, hour: 6, .fasting, 6.1) }
    if numbers.happens(40) { try addGlucose(day, hour: 13, .after, 8.3) }
    if numbers.happens(30) { try addGlucose(day, hour: 21, .bedtime, 7.0) }
    if day.weekday == 4 { try addWeight(day, back) }
    if numbers.happens(88) { add(day, hour: 8, try MedicationTaken("morning tablet")) }
    if numbers.happens(4) {
      add(day, hour: 10, try OxygenSaturation(95 + Int.random(in: 0...3, using: &numbers)))
    }
  }

  private mutating func addPressures(_ day: Day, _ back: Int, hour: Int, raise: Double) throws(FieldProblem) {
    // From about 146/91 a year ago to about 130/82 now, most of it in the spring.
    let progress = 1 / (1 + exp((Double(back) - 210) / 40))
    let systolic = 146 - 16 * progress + raise + numbers.around(4)
    let diastolic = 91 - 9 * progress + raise / 2 + numbers.around(2.5)
    let start = Int.random(in: 0...40, using: &numbers)
    for reading in 0...1 {
      let again = Double(reading) * -2 + numbers.around(1)
      let pressure = try BloodPressure(
        systolic: Int(systolic + again), diastolic: Int(diastolic + again / 2),
        pulse: 66 + Int(numbers.around(4)), cuff: (.arm, .left), posture: .sitting,
        irregular: reading == 0 && numbers.happens(2))
      add(day, hour: hour, minute: start + reading * 2, pressure)
    }
  }

  private mutating func addGlucose(_ day: Day, hour: Int, _ meal: Glucose.Meal, _ usual: Double)
    throws(FieldProblem)
  {
    var value = usual + numbers.around(0.9)
    if numbers.happens(2) { value = 3.4 + numbers.around(0.15) }
    if numbers.happens(3) { value = 12.4 + numbers.around(1) }
    add(day, hour: hour, minute: 40, try Glucose(.number(Self.tenth(value)), unit: .mmol, meal: meal))
  }

  private mutating func addWeight(_ day: Day, _ back: Int) throws(FieldProblem) {
    let kilograms = 84.5 - 3.4 * Double(365 - back) / 365 + numbers.around(0.25)
    add(day, hour: 7, minute: 20, try Weight(Self.tenth(kilograms), unit: .kilogram))
  }

  private mutating func addEvents() throws(FieldProblem) {
    let today = now.day
    add(
      today.adding(days: -6), hour: 22, minute: 10,
      try BloodPressure(systolic: 182, diastolic: 121, pulse: 88))
    add(
      today.adding(days: -6), hour: 22, minute: 16,
      try BloodPressure(systolic: 141, diastolic: 88, pulse: 79),
      note: "argued on the telephone before")
    add(today.adding(days: -3), hour: 17, minute: 5, try Glucose(.number(Self.tenth(2.9)), unit: .mmol))
    add(today.adding(days: -3), hour: 17, minute: 25, try Glucose(.number(Self.tenth(4.6)), unit: .mmol))
    add(today.adding(days: -40), hour: 9, try Temperature(Self.tenth(38.4), unit: .celsius), note: "a cold")
    add(today.adding(days: -38), hour: 9, try Temperature(Self.tenth(36.9), unit: .celsius))
    for (back, percent) in [(360, 7.4), (268, 7.1), (176, 6.8), (84, 6.6)] {
      add(today.adding(days: -back), hour: 9, try HbA1c(Self.tenth(percent), unit: .percent))
    }
    add(today.adding(days: -120), hour: 18, try Ketones(Self.tenth(0.3)))
    add(today.adding(days: -100), hour: 12, try Pulse(72))
    add(today.adding(days: -12), hour: 21, try Note("Slept badly all week, the neighbours are building."))
    add(today.adding(days: -55), hour: 19, try Note("Back from the mountains, felt well."), tags: ["travel"])
  }

  private mutating func addReminders() throws(FieldProblem) {
    let today = now.day
    let morning = TimeOfDay(minutes: 8 * 60)
    add(
      today.adding(days: -90), hour: 7,
      try Reminder(
        "Measure blood pressure", recurrence: .days(1), first: today.adding(days: -90),
        times: morning.map { [$0] } ?? [], measure: BloodPressure.kind.id))
    if let reminder = entries.last {
      add(
        today.adding(days: -1), hour: 9,
        try ReminderAnswer(to: reminder.id, occurrence: Occurrence(today.adding(days: -1), morning), .done))
    }
    add(
      today.adding(days: -100), hour: 7,
      try Reminder("HbA1c at the laboratory", recurrence: .months(3), first: today.adding(days: -12)))
    add(
      today.adding(days: -200), hour: 7,
      try Reminder("Eye examination", recurrence: .years(1), first: today.adding(days: 160)))
  }

  /// The visit in three days with a question for it, the medicine, and the measuring week of this month or the last.
  private mutating func addCare() throws(FieldProblem) {
    let today = now.day
    let halfPastTen = TimeOfDay(minutes: 630) ?? .midnight
    var visit = Visit(start: zone.nearestMoment(day: today.adding(days: 3), time: halfPastTen))
    (visit.clinician, visit.link) = ("Dr Weber", "https://video.example/weber")
    visit.reason = "blood pressure, half-yearly"
    add(today.adding(days: -20), hour: 7, visit)
    add(today.adding(days: -9), hour: 21, try VisitQuestion("Is the morning the right time for the tablet?"))
    add(
      today.adding(days: -200), hour: 7,
      try Medicine("morning tablet", schedule: DoseSchedule(typed: "08:00"), start: today.adding(days: -200)))
    let first = today.date.day > 7 ? today : today.adding(months: -1)
    add(
      first.adding(days: 1 - first.date.day), hour: 6,
      try Plan(
        "Measuring week", rule: "esh-2023", measure: BloodPressure.kind.id,
        first: first.adding(days: 1 - first.date.day), days: 7, every: .months(3), isSeen: true))
  }

  private mutating func add(
    _ day: Day, hour: Int, minute: Int = 0, _ content: any Content, note: String? = nil, tags: [String] = []
  ) {
    guard let time = TimeOfDay(minutes: hour * 60 + minute) else { return }
    let at = zone.nearestMoment(day: day, time: time)
    entries.append(
      Entry(id: ULID(at: at, using: &numbers), at: at, content: content, note: note, tags: tags))
  }

  private static func tenth(_ value: Double) -> ExactDecimal {
    ExactDecimal(mantissa: Int64((value * 10).rounded()), scale: 1) ?? ExactDecimal(0)
  }
}
