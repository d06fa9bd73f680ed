import ArgumentParser
import Care
import Journal
import Model
import Report
import Statistics

/// `vitals medication`: the list of medicines, their doses, and what changed.
struct MedicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "medication",
    abstract: "Keep a list of medicines, answer for their doses, note what changed.",
    discussion: """
      A medicine is named by its name on the list, its id, or part of that. Vitals knows no medicine \
      and no dose; it gives no advice about either.
      """,
    subcommands: [
      List.self, Add.self, Change.self, StopTaking.self, Resume.self, Taken.self, Skip.self, Snooze.self,
      AdherenceOf.self, Effect.self, Remove.self,
    ],
    defaultSubcommand: List.self)

  /// `vitals medication list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show the list: when each is taken, what is due, what changed.")

    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let record = try MedicineWord.record(in: program)
      for course in record.medicines {
        if json {
          try Output.json(.medicine(course, record))
          continue
        }
        let schedule = MedicineText.schedule(course, now: record.now, clock: record.settings.clock)
        try Output.line("\(course.id.short)  \(course.title(at: record.now)), \(schedule)")
        for step in course.steps.reversed() {
          let note = step.note.map { "  note: \($0)" } ?? ""
          let words = MedicineText.change(step, clock: record.settings.clock)
          try Output.line(
            "  \(step.id.short)  \(step.day.words(from: record.now.day))  \(words)\(note)")
        }
      }
      if record.medicines.isEmpty, !json {
        try Output.line("The list is empty. To add a medicine: vitals medication add NAME.")
      }
      return program.closing(record)
    }
  }

  /// `vitals medication add`.
  struct Add: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a medicine to the list.",
      discussion: """
        vitals medication add ramipril "5 mg" --at 08:00
        vitals medication add "night tablet" --at 08:00 --at 22:00 --since thu
        vitals medication add "the spray" --at "when needed"
        """)

    @OptionGroup var options: Options
    @Option(help: "A time of the day, such as 08:00; again for several. Or words such as \"when needed\".")
    var at: [String] = []
    @Option(help: "Since which day you take it: today, thu, 1 Nov or 2026-11-01.") var since = ""
    @Option(help: "A note.", transform: asTyped) var note: String?
    @Argument(help: "What it is called.", transform: asTyped) var name: String
    @Argument(help: "How strong it is, such as \"5 mg\".", transform: asTyped) var strength = ""

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      var request = MedicineRequest()
      (request.name, request.strength) = (name, strength)
      request.schedule = try MedicineWord.schedule(at)
      (request.start, request.note) = (since, note ?? "")
      return try program.perform(record) { try MedicineActs.add(request, in: $0) }
    }
  }

  /// `vitals medication change`.
  struct Change: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change the strength or the times of a medicine, from a day on.",
      discussion: "vitals medication change ramipril --strength \"10 mg\" --on 2026-11-12"
    )

    @OptionGroup var options: Options
    @Option(help: "The strength from then on.", transform: asTyped) var strength = ""
    @Option(help: "A time of the day from then on; again for several. Or words.") var at: [String] = []
    @Option(help: "The first day: today, yesterday, thu or 2026-11-12.") var on = ""
    @Option(help: "A note, such as who said so.", transform: asTyped) var note: String?
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      try MedicineWord.change(
        .changed, medicine, strength: strength, schedule: MedicineWord.schedule(at), on: on, note: note,
        in: program)
    }
  }

  /// `vitals medication stop`.
  struct StopTaking: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "stop", abstract: "Stop a medicine, from a day on.")

    @OptionGroup var options: Options
    @Option(help: "The first day without it.") var on = ""
    @Option(help: "A note.", transform: asTyped) var note: String?
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      try MedicineWord.change(.stopped, medicine, on: on, note: note, in: program)
    }
  }

  /// `vitals medication resume`.
  struct Resume: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Start a medicine again after it was stopped.")

    @OptionGroup var options: Options
    @Option(help: "The strength from then on.", transform: asTyped) var strength = ""
    @Option(help: "A time of the day from then on; again for several. Or words.") var at: [String] = []
    @Option(help: "The first day.") var on = ""
    @Option(help: "A note.", transform: asTyped) var note: String?
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      try MedicineWord.change(
        .started, medicine, strength: strength, schedule: MedicineWord.schedule(at), on: on, note: note,
        in: program)
    }
  }

  /// `vitals medication remove`.
  struct Remove: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Delete a medicine, if it was entered in error.")

    @OptionGroup var options: Options
    @Argument(help: "The medicine.") var medicine: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let course = try record.named { try $0.medicine(medicine) }
      return try program.perform(record) { MedicineActs.remove(course, in: $0) }
    }
  }
}
