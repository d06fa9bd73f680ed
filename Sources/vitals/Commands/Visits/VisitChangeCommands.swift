import ArgumentParser
import Care
import Model

extension VisitCommand {
  /// What can be said of a visit, each part by an option.
  struct Parts: ParsableArguments {
    @Option(name: .customLong("with"), help: "With whom, such as \"Dr Lind\".") var clinician: String?
    @Option(name: .customLong("at"), help: "Where, such as \"Clinic North, room 4\".") var place: String?
    @Option(help: "The link of a video visit.", transform: asTyped) var link: String?
    @Option(help: "What it is about.", transform: asTyped) var reason: String?
    @Option(help: "How many minutes it lasts.") var minutes: String?
    @Option(help: "planned, confirmed, cancelled, done or missed.") var status: String?

    func request(when: String?) -> VisitRequest {
      var request = VisitRequest()
      request.when = when
      (request.clinician, request.place, request.link) = (clinician, place, link)
      (request.reason, request.minutes, request.status) = (reason, minutes, status)
      return request
    }
  }

  /// `vitals visit add`.
  struct Add: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a visit.",
      discussion: """
        vitals visit add "2026-12-03 10:30" --with "Dr Lind" --at "Clinic North"
        vitals visit add "tomorrow 14:00" --link https://video.example/4
        vitals visit add "Thu 10:30" --minutes 30 --reason "blood pressure"
        """)
    @OptionGroup var options: Options
    @OptionGroup var parts: Parts
    @Argument(help: "When: 3 Dec 10:30, tomorrow 14:00, Thu 10:30 or 2026-12-03 10:30.", transform: asTyped)
    var when: [String]

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let request = parts.request(when: when.joined(separator: " "))
      return try program.perform(record) { try VisitActs.add(request, in: $0) }
    }
  }

  /// `vitals visit edit`.
  struct Edit: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change a visit; what you do not name stays, an empty text removes a part.",
      discussion: """
        vitals visit edit 7QVXZ1 "4 Dec 9:00"
        vitals visit edit 7QVXZ1 --status confirmed --at ""
        """)
    @OptionGroup var options: Options
    @OptionGroup var parts: Parts
    @Argument(help: "The visit, by its id or part of it.") var id: String
    @Argument(help: "Its new time (default: as it is).", transform: asTyped) var when: [String] = []

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      let request = parts.request(when: when.isEmpty ? nil : when.joined(separator: " "))
      return try program.perform(record) { try VisitActs.change(kept, to: request, in: $0) }
    }
  }

  /// `vitals visit done`.
  struct Done: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: "Mark a visit as done, and note what was agreed.",
      discussion: """
        vitals visit done 7QVXZ1 --agreed "measure daily" --next 3m
        vitals visit done 7QVXZ1 --target "glucose 3.9-10.0 mmol/L"

        The targets apply from then on, with the visit as their origin; vitals undo restores the earlier ones.
        """)
    @OptionGroup var options: Options
    @Option(help: "What was agreed, in words.", transform: asTyped) var agreed = ""
    @Option(help: "When the next visit is wanted: 3m, 6w, or a day such as 2027-03-03.") var next = ""
    @Option(help: "A limit that was agreed, such as \"systolic 130\"; again for each.", transform: asTyped)
    var target: [String] =
      []
    @Option(help: "A note.", transform: asTyped) var note = ""
    @Flag(help: "Remind me to arrange the next visit.") var remind = false
    @Argument(help: "The visit, by its id or part of it.") var id: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      var outcome = OutcomeRequest()
      (outcome.agreed, outcome.next, outcome.note, outcome.targets) = (agreed, next, note, target)
      return try program.perform(record) {
        try VisitActs.done(kept, outcome, isReminding: remind, in: $0)
      }
    }
  }
}
