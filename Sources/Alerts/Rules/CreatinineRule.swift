import Model
import Statistics

extension AlertRule {
  /// A creatinine that rises within days.
  static let risingCreatinine = AlertRule(
    id: "rising-creatinine", name: "rising creatinine",
    words:
      "A creatinine that has risen by 26 µmol/L (0.3 mg/dL) or more within 48 hours, or by half or more within 7 days. From 3 "
      + "times, or 354 µmol/L (4.0 mg/dL) with such a rise, help is needed now. Together with a high potassium within 7 days it is "
      + "one alert, and from a potassium of 6.0 mmol/L on help is needed now.",
    citations: [.creatinineRise, .potassiumHigh, .laboratoryAge], kinds: [LaboratoryValue.kind],
    fires: [
      Example("creatinine 88 umol/L", "creatinine 114 umol/L", minutesApart: 2 * Fade.day),
      Example("crea 1.0 mg/dL", "crea 1.5 mg/dL", minutesApart: 7 * Fade.day),
      Example("creatinine 90 umol/L", "creatinine 270 umol/L", minutesApart: 5 * Fade.day),
      Example("crea 1.0 mg/dL", "creatinine 118 umol/L", minutesApart: Fade.day),
    ],
    doesNotFire: [
      Example("creatinine 88 umol/L", "creatinine 113 umol/L", minutesApart: 2 * Fade.day),
      Example("creatinine 88 umol/L", "creatinine 130 umol/L", minutesApart: 7 * Fade.day),
      Example("creatinine 88 umol/L", "creatinine 140 umol/L", minutesApart: 8 * Fade.day),
      Example("creatinine 400 umol/L"),
    ],
    check: .reading { context in
      guard let course = LaboratoryCourse(context, "creatinine"), let rise = CreatinineRise(course) else {
        return nil
      }
      if course.next == nil, let both = KidneysAndPotassium(rise, context) {
        // The newer of the two speaks; of one time the potassium.
        guard rise.course.last.at > both.potassium.at else { return nil }
        return both.hit(context.emergencyNumber, other: both.potassium).hit(course, context) { _ in false }
      }
      return rise.hit(context.emergencyNumber).hit(course, context) { CreatinineRise($0) != nil }
    })
}

/// A creatinine against the lowest one of the days before.
struct CreatinineRise {
  let course: LaboratoryCourse
  let lowest: Reading<LaboratoryValue>
  let isFar: Bool

  /// Nil where it has not risen.
  init?(_ course: LaboratoryCourse) {
    let value = course.last.value.micromoles
    let week = course.earlier(within: 7 * Fade.day)
    let ofDays = course.earlier(within: 48 * 60).min { $0.value.micromoles < $1.value.micromoles }
    guard let ofWeek = week.min(by: { $0.value.micromoles < $1.value.micromoles }) else { return nil }
    let isHalf = value >= ofWeek.value.micromoles * 1.5 - Self.noise
    let quick = ofDays.flatMap { value - $0.value.micromoles >= 26 - Self.noise ? $0 : nil }
    guard isHalf || quick != nil else { return nil }
    self.course = course
    lowest = isHalf ? ofWeek : quick ?? ofWeek
    isFar = value >= ofWeek.value.micromoles * 3 - Self.noise || value >= 354 - Self.noise
  }

  /// Far below what a laboratory tells apart: 1.5 times 0.1 has no end in binary.
  private static let noise = 1e-6

  /// `Creatinine has risen from 90 to 200 µmol/L in 4 days`, each in the unit that was typed.
  var text: String {
    let (before, now) = (lowest.value, course.last.value)
    let from = before.unit == now.unit ? before.valueText : before.number
    let minutes = course.last.at.minutes(since: lowest.at)
    let long =
      minutes < 48 * 60 && course.last.at.hasTime && lowest.at.hasTime
      ? PastWords.long(minutes) : PastWords.count((minutes + 720) / Fade.day, "day")
    return "Creatinine has risen from \(from) to \(now.number) in \(long)"
  }

  func hit(_ number: String?) -> LaboratoryHit {
    let times = (course.last.value.micromoles / lowest.value.micromoles).text(places: 1)
    return LaboratoryHit(
      name: "Rising creatinine", limit: "up by 26 µmol/L in 48 hours, or by half in 7 days",
      severity: isFar ? .severe : .high, urgency: isFar ? .now : .today,
      whatToDo: isFar
        ? [Wording.laboratoryNow(number)] : [Wording.laboratoryToday, Wording.creatinineHelp(number)],
      arithmetic: [
        "\(course.last.value.number), after \(lowest.value.number) on \(lowest.at.day.longText): \(times) times"
      ], headline: text, afterwards: .visit)
  }
}

extension LaboratoryValue {
  /// A creatinine in µmol/L: 88.4 of them are 1 mg/dL, by its molar mass of 113.12.
  fileprivate var micromoles: Double { unit == .mgPerDecilitre ? value.double * 88.4 : value.double }
}

/// A high potassium and a creatinine that rises, within 7 days: each of them makes the other more urgent [K50, V2].
struct KidneysAndPotassium {
  let rise: CreatinineRise
  let potassium: Reading<LaboratoryValue>

  /// Nil where the latest potassium is not high.
  init?(_ rise: CreatinineRise, _ context: ReadingContext) {
    guard
      let course = LaboratoryCourse(
        latest: "potassium", beside: rise.course.last, within: 7 * Fade.day, context)
    else { return nil }
    self.init(rise, course.last)
  }

  /// Nil where the latest creatinine has not risen, or the potassium is not high.
  init?(potassium: LaboratoryCourse, _ context: ReadingContext) {
    guard
      let course = LaboratoryCourse(
        latest: "creatinine", beside: potassium.last, within: 7 * Fade.day, context),
      let rise = CreatinineRise(course)
    else { return nil }
    self.init(rise, potassium.last)
  }

  private init?(_ rise: CreatinineRise, _ potassium: Reading<LaboratoryValue>) {
    guard !(potassium.value.value < Self.high) else { return nil }
    (self.rise, self.potassium) = (rise, potassium)
  }

  private static let high = ExactDecimal.tenths(55)
  private static let veryHigh = ExactDecimal.tenths(60)

  /// What is said of both, by the newer of them.
  func hit(_ number: String?, other: Reading<LaboratoryValue>) -> LaboratoryHit {
    let isNow = rise.isFar || !(potassium.value.value < Self.veryHigh)
    let own = rise.hit(number)
    return LaboratoryHit(
      name: "High potassium and rising creatinine",
      limit: "\(Self.high) \(potassium.value.unitText) or more, with a rise",
      severity: isNow ? .severe : .high, urgency: isNow ? .now : .today,
      whatToDo: isNow
        ? [Wording.laboratoryNow(number)]
        : [Wording.laboratoryToday, Wording.potassiumHelp(number), Wording.creatinineHelp(number)],
      arithmetic: ["\(potassium.value.number) is at or above \(Self.high) mmol/L"] + own.arithmetic,
      headline:
        "High potassium: \(potassium.value.number); \(rise.text.prefix(1).lowercased() + rise.text.dropFirst())",
      others: [other.id], afterwards: .visit)
  }
}
