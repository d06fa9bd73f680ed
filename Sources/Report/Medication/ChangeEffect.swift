import Model
import Statistics

/// The readings of some weeks before a change of a medicine against those of as many weeks after it.
///
/// Both windows are equally long, and the day of the change is in neither. Their length is a choice of this program (D).
/// It says what was measured, with n, difference and uncertainty, and never why: anything else that happened in these
/// weeks is part of it too.
package struct ChangeEffect {
  /// How many days each window has unless the person says otherwise (D).
  package static let usualDays = 28
  /// How few and how many days a window can have.
  package static let possibleDays = 7...180

  /// What happened.
  package let step: MedicineCourse.Step
  /// How many days each window has.
  package let days: Int
  private let title: String
  private let today: Day
  private let windows: DayWindows
  private let readings: [Entry]
  private let others: [String]

  /// Holds the readings after a change against those before it.
  ///
  /// - Parameter others: The other medicines, whose changes within the windows are told too.
  package init(
    of step: MedicineCourse.Step, in course: MedicineCourse, others: [MedicineCourse],
    readings: some EntrySource,
    days: Int = usualDays, now: Moment, windows: DayWindows, clock: ClockFormat
  ) {
    let days = min(max(days, Self.possibleDays.lowerBound), Self.possibleDays.upperBound)
    self.step = step
    self.days = days
    self.windows = windows
    today = now.day
    title = MedicineText.event(course, step, clock: clock)
    let span = step.day.adding(days: -days)...step.day.adding(days: days)
    self.readings = readings.measurements(on: span).filter { $0.at <= now && $0.at.day != step.day }
    self.others = ([course] + others).flatMap { other in
      other.steps.filter { $0.id != step.id && span.contains($0.day) }
        .map { "\(MedicineText.event(other, $0, clock: clock)) (\($0.day.shortText))" }
    }
  }

  /// The window before the change.
  package var before: ClosedRange<Day> { step.day.adding(days: -days)...step.day.adding(days: -1) }
  /// The window after the change, as long as the one before.
  package var after: ClosedRange<Day> { step.day.adding(days: 1)...step.day.adding(days: days) }

  /// What changed and when.
  package var heading: String { "\(title), \(step.day.words(from: today))" }

  /// The averages of both windows in one line, whatever the time of day; nil where nothing was measured.
  var brief: String? {
    func pressures(_ days: ClosedRange<Day>) -> [Reading<BloodPressure>] {
      readings.readings(of: BloodPressure.self).filter { days.contains($0.at.day) }
    }
    func glucose(_ days: ClosedRange<Day>) -> [Reading<Glucose>] {
      readings.readings(of: Glucose.self).filter { days.contains($0.at.day) }
    }
    let (old, new) = (pressures(before), pressures(after))
    if !old.isEmpty || !new.isEmpty {
      return "\(days) days before \(Self.mean(old)), \(days) days after \(Self.mean(new)); not why"
    }
    let unit = (glucose(after).last ?? glucose(before).last)?.value.shownUnit ?? .mgdl
    func mean(_ readings: [Reading<Glucose>]) -> String {
      guard let summary = Summary(readings.compactMap { $0.value.number(in: unit) }) else {
        return "nothing measured"
      }
      return
        "\(summary.mean.text(places: unit == .mmol ? 1 : 0)) \(unit.rawValue) from \(Coverage(readings).text)"
    }
    guard !(glucose(before) + glucose(after)).isEmpty else { return nil }
    return "\(days) days before \(mean(glucose(before))), \(days) days after \(mean(glucose(after))); not why"
  }

  /// Averages and differences of mornings and evenings, line by line.
  package var lines: [SummaryLine] { pressureLines + glucoseLines + remarks }

  /// The windows, and each difference under its keys.
  package var figures: [Figure] {
    [
      Figure("change", "\(step.id)"), Figure("day", "\(step.day)"), Figure("what", title),
      Figure("days", days),
      Figure("before_from", "\(before.lowerBound)"), Figure("before_to", "\(before.upperBound)"),
      Figure("after_from", "\(after.lowerBound)"), Figure("after_to", "\(after.upperBound)"),
      Figure("after_days_so_far", daysSoFar), Figure("left_out_without_time", withoutTime),
      Figure(
        "blood-pressure", halves.map { half in Figure(half.name, pressure(half.window).flatMap(\.figures)) }),
      Figure("glucose", halves.map { half in Figure(half.name, glucose(half.window).figures) }),
      Figure("also_changed", .list(others.map(Figure.Value.text))),
    ]
  }
}

extension ChangeEffect {
  private var halves: [(name: String, window: TimeSpan)] {
    [("morning", windows.morning), ("evening", windows.evening)]
  }

  private var daysSoFar: Int { min(days, max(0, step.day.distance(to: today))) }

  private func readings<M: Measurement>(
    of type: M.Type, _ days: ClosedRange<Day>, _ window: TimeSpan
  ) -> [Reading<M>] {
    readings.readings(of: type).filter { days.contains($0.at.day) && window.contains($0.at) }
  }

  private func pressure(_ window: TimeSpan) -> [PeriodComparison<BloodPressure>] {
    let new = readings(of: BloodPressure.self, after, window)
    let old = readings(of: BloodPressure.self, before, window)
    return [PatternQuantity.systolic, .diastolic].map {
      PeriodComparison(new, before: old, $0, title: "before")
    }
  }

  private func glucose(_ window: TimeSpan) -> PeriodComparison<Glucose> {
    let new = readings(of: Glucose.self, after, window)
    let old = readings(of: Glucose.self, before, window)
    let unit = (new.last ?? old.last)?.value.shownUnit ?? .mgdl
    return PeriodComparison(new, before: old, .glucose(unit), title: "before")
  }

  private var pressureLines: [SummaryLine] {
    halves.flatMap { name, window -> [SummaryLine] in
      let (new, old) = (
        readings(of: BloodPressure.self, after, window), readings(of: BloodPressure.self, before, window)
      )
      guard !new.isEmpty || !old.isEmpty else { return [] }
      let means = "\(Self.mean(old)) before, \(Self.mean(new)) after"
      return [SummaryLine(name, means)]
        + zip(["systolic", "diastolic"], pressure(window)).map { part, found in
          SummaryLine("  \(part)", found.line.text)
        }
    }
  }

  private static func mean(_ readings: [Reading<BloodPressure>]) -> String {
    guard let mean = PressureMean(readings) else { return "nothing measured" }
    return
      "\(mean.systolic.text(places: 0))/\(mean.diastolic.text(places: 0)) mmHg from \(mean.coverage.text)"
  }

  private var glucoseLines: [SummaryLine] {
    halves.compactMap { name, window in
      let n =
        readings(of: Glucose.self, before, window).count + readings(of: Glucose.self, after, window).count
      return n == 0 ? nil : SummaryLine("glucose, \(name)", glucose(window).line.text)
    }
  }

  /// How many readings are of a day alone.
  private var withoutTime: Int {
    readings.count { $0.isOfEffect && !$0.at.hasTime }
  }

  private var remarks: [SummaryLine] {
    let soFar = daysSoFar < days ? ", of which \(daysSoFar) have passed" : ""
    let windows =
      "\(days) days before the day of the change (a choice of this program), \(days) days after it\(soFar)"
    return [
      readings.isEmpty ? SummaryLine("readings", "no blood pressure or glucose on these days") : nil,
      SummaryLine("days", windows),
      withoutTime == 0
        ? nil
        : SummaryLine(
          "left out",
          "\(withoutTime) \(withoutTime == 1 ? "reading" : "readings") without a time of day: in no morning or evening"
        ),
      others.isEmpty ? nil : SummaryLine("also on these days", others.joined(separator: "; ")),
      SummaryLine(
        "what it shows",
        "what was measured, not why. Anything else that happened in these weeks is part of it too."),
    ].compactMap(\.self)
  }
}

extension Entry {
  /// Whether it is of a kind that is held against a change of a medicine.
  fileprivate var isOfEffect: Bool { kind == BloodPressure.kind || kind == Glucose.kind }
}
