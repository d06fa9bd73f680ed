import ArgumentParser
import Care
import Journal
import Model
import Report
import Statistics

extension MedicationCommand {
  /// `vitals medication taken`.
  struct Taken: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "taken",
      abstract: "Mark a dose as taken: the one that is due, one that you name, or all that are due.",
      discussion: """
        vitals medication taken ramipril
        vitals medication taken ramipril --at 07:40
        vitals medication taken ramipril --dose "yesterday 20:00" --at 07:00
        vitals medication taken ramipril --dose 20:00     early, before it is due
        vitals medication taken --all

        When a dose was due and when it was taken are both kept.
        """)

    @OptionGroup var options: Options
    @Option(help: "The dose of this time, such as 08:00, \"yesterday 8:00\" or 2026-11-20T08:00.") var dose:
      String?
    @Option(help: "When it was taken, such as 08:10, \"yesterday 20:10\" or -1h (default: now).") var at:
      String?
    @Flag(help: "Every dose that is due, taken now.") var all = false
    @Argument(help: "The medicine.") var medicine: String?

    func run(in program: Program) throws -> Int32 {
      guard let medicine else {
        guard all else { throw Exit.usage("Name a medicine, or add --all. Nothing was saved.") }
        guard dose == nil, at == nil else {
          throw Exit.usage(
            "--all is for every dose that is due, now; name a medicine for another time. Nothing was saved.")
        }
        let record = try program.record(Brief.scope(at: program.clock()))
        return try program.perform(record) { try DoseActs.takeAll(in: $0) }
      }
      guard !all else { throw Exit.usage("Name a medicine or add --all, not both. Nothing was saved.") }
      return try DoseWord.answer(medicine, dose, at: at ?? "", isSkipped: false, in: program)
    }
  }

  /// `vitals medication skip`.
  struct Skip: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip", abstract: "Mark the dose that is due as not taken, or one that you name.")

    @OptionGroup var options: Options
    @Option(help: "The dose of this time, such as 08:00, \"yesterday 8:00\" or 2026-11-20T08:00.") var dose:
      String?
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      try DoseWord.answer(medicine, dose, at: "", isSkipped: true, in: program)
    }
  }

  /// `vitals medication snooze`.
  struct Snooze: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "snooze", abstract: "Ask about the dose again later.")

    @OptionGroup var options: Options
    @Option(name: .customLong("for"), help: "How many minutes, 1 to 1440.") var minutes = 60
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      guard (1...1440).contains(minutes) else {
        throw Exit.usage("--for \(minutes) is not 1 to 1440 minutes. Nothing was saved.")
      }
      let record = try program.record(Brief.scope(at: program.clock()))
      let course = try record.named { try $0.medicine(medicine) }
      guard let due = record.medication.due.first(where: { $0.id == course.id }) else {
        throw Exit.usage("No dose of \(course.name) is due. Nothing was saved.")
      }
      return try program.perform(record) { try DoseActs.snooze(due, minutes: minutes, in: $0) }
    }
  }

  /// `vitals medication adherence`.
  struct AdherenceOf: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "adherence",
      abstract: "How many of the doses that were due were taken, not taken, not answered.",
      discussion: """
        Doses are counted from when the medicine came on the list, without those that are not due yet. Not answered is not \
        the same as not taken, so it also shows the share if all of those were taken.
        """)

    @OptionGroup var options: Options
    @OptionGroup var period: PeriodOptions
    @Argument(help: "The medicine (default: all).") var medicine: String?

    func run(in program: Program) throws -> Int32 {
      let now = program.clock()
      let usual = now.day.adding(days: 1 - MedicinePage.days)...now.day
      let days = try period.days(in: program, otherwise: usual) ?? usual
      guard days.count <= 36_600 else { throw Exit.usage("--from needs a day of the last hundred years.") }
      let record = try program.record(.since(days.lowerBound.adding(days: -1)))
      let courses =
        try medicine.map { medicine in [try record.named { try $0.medicine(medicine) }] } ?? record.medicines
      for course in courses {
        let adherence = Adherence(record.medication.log(course, on: days))
        if json {
          let head = [
            Figure("id", "\(course.id)"), Figure("medicine", course.name),
            Figure("from", "\(days.lowerBound)"),
            Figure("to", "\(days.upperBound)"),
          ]
          try Output.json(JSONValue(head + adherence.figures))
        } else {
          try Output.line(
            "\(course.name), \(days.lowerBound) to \(days.upperBound): \(adherence.text)")
        }
      }
      if courses.isEmpty, !json {
        try Output.line("The list is empty. To add one: vitals medication add NAME.")
      }
      return program.closing(record)
    }
  }

  /// `vitals medication effect`.
  struct Effect: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "effect", abstract: "Show the readings before a change of a medicine and after it.",
      discussion: """
        Mornings and evenings, with n, difference and 95 % interval of daily averages. It says what was measured and \
        not why. For the ids of changes: vitals medication list.
        """)

    @OptionGroup var options: Options
    @Option(help: "Days before the change and days after it, 7 to 180.") var days = ChangeEffect.usualDays
    @Argument(help: "The change by its id, or the medicine for its latest change.") var change: String

    func run(in program: Program) throws -> Int32 {
      guard ChangeEffect.possibleDays.contains(days) else {
        throw Exit.usage("--days \(days) is not 7 to 180.")
      }
      let standing = try program.record(.standing)
      let (course, step) = try standing.named { try $0.medicineChange(change) }
      let record = try program.record(.since(step.day.adding(days: -days)))
      let effect = MedicinePage(course, record).effect(step, days: days)
      if json {
        try Output.json(JSONValue(effect.figures))
      } else {
        try Output.line(effect.heading)
        for line in TextBlock.lines(effect.lines, width: 80) { try Output.line(line) }
      }
      return program.closing(record)
    }
  }
}

/// A dose as a person names it on the command line.
enum DoseWord {
  /// Saves that a dose was taken or not: the one that is named, else the one into whose time it was taken, else the one
  /// that is due; without any it was taken beside the times.
  static func answer(
    _ medicine: String, _ dose: String?, at time: String, isSkipped: Bool, in program: Program
  ) throws -> Int32 {
    let record = try program.record(Brief.scope(at: program.clock()))
    let course = try record.named { try $0.medicine(medicine) }
    let moment = try DoseActs.time(time, in: record)
    let list = record.medication
    let meant = moment.map { list.dose(of: course, takenAt: $0) } ?? list.openDose(of: course)
    let dose = try dose.flatMap { try self.dose($0, record) } ?? meant
    guard dose != nil || !isSkipped else {
      throw Exit.usage("No dose of \(course.name) is due; --dose 08:00 names one. Nothing was saved.")
    }
    return try program.perform(record) {
      try DoseActs.answer(course, dose: dose, at: moment, isSkipped: isSkipped, in: $0)
    }
  }

  private static func dose(_ text: String, _ record: PatientRecord) throws -> DoseTime? {
    let time: (day: Day, time: TimeOfDay)?
    do throws(FieldProblem) {
      time = try TimeWords.wallTime(text, .past, on: record.now.day, key: "dose", in: record.time)
    } catch {
      throw Exit.usage("--dose: \(error.reason). Nothing was saved.")
    }
    return time.map { DoseTime(day: $0.day, time: $0.time) }
  }
}
