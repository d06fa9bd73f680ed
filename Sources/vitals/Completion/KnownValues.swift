import Alerts
import Care
import Journal
import Model
import Report

/// What the program and the journal know for a line that is typed.
struct KnownValues {
  private let program: Program

  /// As many are offered as one may look through.
  private static let most = 50
  /// As many entries are looked through for tags and medicines; nobody waits for a key here.
  private static let mostLookedAt = 5_000
  /// The days whose readings are offered.
  private static let days = 100

  init(_ program: Program) { self.program = program }

  /// What can stand where `known` is asked for; nothing where the journal cannot be read.
  func values(_ known: CompletionSource.Known, _ line: TypedLine) -> [Candidate] {
    (try? candidates(known, line)) ?? []
  }

  private func candidates(_ known: CompletionSource.Known, _ line: TypedLine) throws -> [Candidate] {
    switch known {
    case .reading: reading(line, try recent())
    case .entries:
      try { record in
        record.readings.newest(Self.most).map { Candidate($0.id, EntryText.line($0, record)) }
      }(recent())
    case .alerts: alerts(try recent())
    case .conflicts:
      try program.record().ledger.conflicts.map { Candidate($0.id, "\($0.heads.count) versions") }
    case .findings:
      [Candidate(text: "all")]
        + (try program.thoroughRecord()).ledger.allProblems.filter { $0.severity != .settled }.map {
          Candidate(text: $0.place, words: $0.found)
        }
    case .finds: Self.finds(try recent())
    case .kinds: Self.kinds(try standing().kinds)
    case .topics:
      KindWord.topics.map { Candidate(text: $0) } + Self.kinds(try standing().kinds).filter(\.isOwn)
    case .views: try views(line)
    case .ownKinds: try standing().kinds.own.map { Candidate(text: $0.name, words: $0.unit) }
    case .days, .settingValues, .zones, .checkups: fixed(known, line)
    case .recipes: Recipes(program.recipes).all.map { Candidate(text: $0.name, words: $0.options) }
    default: standing(known, try standing())
    }
  }

  private func recent() throws -> PatientRecord {
    try program.record(.since(program.clock().day.adding(days: -Self.days)))
  }

  private func standing() throws -> PatientRecord { try program.record(.standing) }
}

extension KnownValues {
  /// What the grammar takes behind the words that are there.
  private func reading(_ line: TypedLine, _ record: PatientRecord) -> [Candidate] {
    let text = (line.together + [line.typed]).joined(separator: " ")
    let before = TypedBefore(in: record, most: Self.mostLookedAt)
    let completion = Completion(
      of: text, cursor: text.count, context: record.context, tags: before.tags,
      medicines: record.medicines.map(\.name) + before.medicines)
    let start = line.typed.dropLast(completion.typed)
    return completion.candidates.map { Candidate(text: start + $0) }
  }

  private func alerts(_ record: PatientRecord) -> [Candidate] {
    let alerts = record.alerts.suffix(Self.most)
    return alerts.map { alert in
      let isOne = alerts.count { $0.entry == alert.entry } == 1
      let name = isOne ? alert.entry.short : "\(alert.rule):\(alert.entry.short)"
      return Candidate(text: name, words: AlertText.line(alert, record))
    }
  }

  private static func kinds(_ kinds: Kinds) -> [Candidate] {
    kinds.offered.map { kind in
      kind.own.map { Candidate(text: $0.name, words: Candidate.ownWords) }
        ?? Candidate(text: kind.id, words: kind.title)
    }
  }

  /// What the history is searched for: tags that were used, categories by where they lie, days and kinds.
  private static func finds(_ record: PatientRecord) -> [Candidate] {
    TypedBefore(in: record, most: mostLookedAt).tags.map { Candidate(text: "#\($0)", words: "a tag") }
      + ["high", "low", "within"].map { Candidate(text: "class:\($0)", words: "by its category") }
      + ["today", "yesterday"].map { Candidate(text: $0) } + kinds(record.kinds)
  }

  /// The views of the kind that is named; all where it is not known yet.
  private func views(_ line: TypedLine) throws -> [Candidate] {
    let kinds = try standing().kinds
    let topic = line.words.first.flatMap { try? KindWord.topic($0, of: kinds) }
    return (topic.map(ChartView.views) ?? ChartView.allCases).map {
      Candidate(text: $0.rawValue, words: $0.title)
    }
  }

  private func fixed(_ known: CompletionSource.Known, _ line: TypedLine) -> [Candidate] {
    switch known {
    case .days:
      ["today", "yesterday", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun"].map {
        Candidate(text: $0)
      }
    case .settingValues:
      line.words.first.flatMap { try? SettingRow.named($0) }.map { row in
        row.choices.map { Candidate(text: $0, words: row.title(of: $0)) }
      } ?? []
    case .zones: SystemZone.names.map { Candidate(text: $0) }
    case .checkups: CheckupTemplate.all.map { Candidate(text: $0.id, words: $0.title) }
    default: []
    }
  }

  /// What has no month.
  private func standing(_ known: CompletionSource.Known, _ record: PatientRecord) -> [Candidate] {
    let book = record.visits
    let visits = book.unsettled + book.upcoming + book.past
    return switch known {
    case .medicines: record.medicines.map { Candidate(text: $0.name, words: $0.title(at: record.now)) }
    case .changes:
      record.medicines.flatMap { course in
        [Candidate(text: course.name, words: course.title(at: record.now))]
          + course.steps.filter { $0.before != nil }.map { step in
            Candidate(step.id, "\(course.name), \(MedicineText.change(step, clock: record.settings.clock))")
          }
      }
    case .reminders: record.reminders.map { Candidate($0.id, $0.reminder.title) }
    case .plans: record.plans.map { Candidate($0.id, "\($0.plan.title), \($0.plan.first)") }
    case .visits: visits.map { Candidate($0.id, VisitText.line($0.content, in: record)) }
    case .questions: book.open.map { Candidate($0.id, $0.content.text) }
    case .documents: record.documents.map { Candidate($0.entry.id, $0.document.title) }
    case .clinicians: visits.compactMap(\.content.clinician).map { Candidate(text: $0) }
    case .places: visits.compactMap(\.content.place).map { Candidate(text: $0) }
    case .rules:
      AlertRule.all.map { Candidate(text: $0.id, words: $0.words) }
        + record.ownRules.map { Candidate(text: $0.ruleID, words: $0.words) }
    default: []
    }
  }
}

extension Candidate {
  fileprivate static let ownWords = "a kind of your own"
  fileprivate var isOwn: Bool { words == Self.ownWords }

  fileprivate init(_ id: ULID, _ words: String) { self.init(text: id.short, words: words) }
}
