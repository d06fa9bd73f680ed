import ArgumentParser
import Care
import Model

/// What a reminder says, as options; each may be left out.
struct ReminderOptions: ParsableArguments {
  @Option(help: "once, daily, weekly, monthly, yearly, 10d, 2w, 3m, 1y, mon,thu, or 2w:mon,thu.")
  var every: String?
  @Flag(help: "Count from when it was last done, not by the calendar.") var afterDone = false
  @Flag(help: "Count by the calendar.") var byCalendar = false
  @Option(
    help: "The first day: today, thu, \"3 dec\" or 2026-12-01 (default: one interval from now).")
  var on: String?
  @Option(
    help:
      "A time of day from which it is due, such as 08:00; again for several (default: the whole day).")
  var at: [String] = []
  @Option(help: "The reading that answers it: a kind such as blood-pressure, or a test such as ldl.")
  var measure: String?
  @Option(help: "The last day on which it may come.") var until: String?

  /// Puts what was said into a plan.
  func fill(_ plan: inout ReminderRequest, _ kinds: Kinds) throws {
    guard !(afterDone && byCalendar) else {
      throw Exit.usage("Nothing was saved. Choose one: --after-done or --by-calendar.")
    }
    if let every { plan.every = every }
    if afterDone { plan.isAfterDone = true }
    if byCalendar { plan.isAfterDone = false }
    if let on { plan.first = on }
    if !at.isEmpty { plan.times = at.filter { !$0.isEmpty }.joined(separator: ", ") }
    if let measure { plan.measure = try measure.isEmpty ? "" : KindWord.asked(measure, among: kinds).id }
    if let until { plan.until = until }
  }
}

/// `vitals remind add`.
struct RemindAdd: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a reminder.",
    discussion: """
      vitals remind add HbA1c --every 3m --after-done
      vitals remind add "Measure" --every daily --at 08:00 --at 20:00 --measure bp
      vitals remind add "Physiotherapy" --every mon,thu --until 2027-03-31
      vitals remind add "Cardiologist" --on "3 dec" --at 10:30

      Months and years are counted from the first day: what starts on 31 January
      comes on 28 February and on 31 March, what starts on 29 February on the 28th
      of other years. Weeks begin on Monday. Times are those of the clock: one that
      the clock skips in spring comes when it goes on; one that it shows twice in
      autumn comes once, the first time.
      """)

  @OptionGroup var options: Options
  @OptionGroup var reminder: ReminderOptions
  @Argument(help: "What it is about.", transform: asTyped) var title: String

  func run(in program: Program) throws -> Int32 {
    var request = ReminderRequest()
    request.title = title
    request.every = "once"
    let record = try program.record(.standing)
    try reminder.fill(&request, record.kinds)
    return try program.perform(record) { try ReminderActs.add(request, in: $0) }
  }
}

/// `vitals remind edit`.
struct RemindEdit: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a reminder; what you do not name stays.",
    discussion: """
      vitals remind edit K9VXZ1 --every 6m
      vitals remind edit K9VXZ1 --at 07:30 --title "Measure before breakfast"
      vitals remind edit K9VXZ1 --at "" --until ""     an empty value removes one
      """)

  @OptionGroup var options: Options
  @OptionGroup var reminder: ReminderOptions
  @Option(help: "What it is about.", transform: asTyped) var title: String?
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) { due, record in
      var request = ReminderRequest(due.reminder)
      if let title { request.title = title }
      try reminder.fill(&request, record.kinds)
      return try ReminderActs.change(due, to: request, in: record)
    }
  }
}
