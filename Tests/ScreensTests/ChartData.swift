import Model

/// A quarter of readings that follow from arithmetic alone, for charts with enough to show.
enum ChartData {
  static let now = "2026-11-21T12:00+01:00"
  private static let last = Day("2026-11-21") ?? Day(number: 0)

  /// Blood pressures in the morning and most evenings, glucose, weights once a week, a new medicine and notes.
  static var lines: [String] {
    (0..<75).flatMap { back -> [String] in
      let day = last.adding(days: -back)
      var lines: [String] = []
      if back % 9 != 4 { lines.append("\(day) 07:1\(back % 10) \(pressure(back, raise: 6))") }
      if back % 4 != 1, back > 0 { lines.append("\(day) 20:3\(back % 10) \(pressure(back, raise: 0))") }
      if back % 3 != 2 { lines.append("\(day) 06:50 \(glucose(back, 58)) mmol/L fasting") }
      if back % 2 == 1 { lines.append("\(day) 13:20 \(glucose(back * 3, 82)) mmol/L after") }
      if back % 5 == 3 { lines.append("\(day) 21:40 \(glucose(back * 7, 70)) mmol/L bedtime") }
      if day.weekday == 4 { lines.append("\(day) 07:20 w \(weight(back)) kg") }
      if back < 20 { lines.append("\(day) 08:00 took ramipril 5 mg") }
      return lines
    } + events
  }

  private static let events = [
    "2026-11-10 22:10 182/121 70 #argument note after a telephone call", "2026-11-12 21:00 note slept badly",
    "2026-11-15 17:05 2.9 mmol/L", "2026-11-15 17:25 hi mmol/L",
    "2026-10-03 12:00 note back from the mountains",
  ]

  private static func pressure(_ step: Int, raise: Int) -> String {
    let wave = (step * 7 + raise) % 13
    return "\(120 + wave + raise + step / 8)/\(76 + wave / 2 + raise / 2 + step / 14) \(62 + wave)"
  }

  private static func glucose(_ step: Int, _ tenths: Int) -> String {
    let value = tenths + (step * 11) % 17 - 6 + (step % 23 == 7 ? 40 : 0)
    return "\(value / 10).\(value % 10)"
  }

  private static func weight(_ back: Int) -> String { "8\(1 + back / 40).\((back * 3) % 10)" }

  /// The same with limits that were set on 6 November: 130/80, in the place of those of the guideline.
  static func withTargets() throws -> Sofa {
    let sofa = try Sofa(now: ChartData.now, lines: lines)
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (130, 80)
    guard let at = Moment("2026-11-06T10:00+01:00") else { throw Sofa.Mistake("moment") }
    // Set on that day, by the clock of that day.
    sofa.setBack(minutes: 15 * 1440 + 120)
    try sofa.restart()
    // An id says when it was given, and those of the readings were given later.
    let id = ULID(milliseconds: UInt64(at.instantMilliseconds), random: (0, 1))
    try sofa.keeper.add([Entry(id: id, at: at, content: targets)])
    sofa.wait(minutes: 15 * 1440 + 120)
    try sofa.restart()
    return sofa
  }

  /// A sensor's values every 15 minutes of the last days.
  static func sensor(days: Int) throws -> [(at: String, content: any Content)] {
    try (0..<(days * 96)).compactMap { index in
      guard let time = TimeOfDay(minutes: index % 96 * 15) else { return nil }
      let day = last.adding(days: -days + index / 96)
      // High after meals, low before dawn, and a little different each day.
      let hour = index % 96 / 4
      let meal = [8, 13, 19].contains(hour) ? 60 : [9, 14, 20].contains(hour) ? 35 : 0
      let value = 95 + meal + (index * 13) % 29 + (index / 96 * 5) % 17 - (hour == 4 ? 35 : 0)
      let glucose = try Glucose(.number(ExactDecimal(value)), unit: .mgdl, source: .cgm)
      return ("\(day)T\(time)+01:00", glucose)
    }
  }
}
