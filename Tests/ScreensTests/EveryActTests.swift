import Alerts
import Care
import Exchange
import Foundation
import Journal
import Model
import Testing

@testable import Screens

/// Everything that can be done, undone, done again, and undone again: what is exported then is the same byte for byte.
@Suite struct EveryActTests {
  /// An act, and the record in which it can be done.
  struct Case: Sendable {
    let name: String
    let sofa: @Sendable () throws -> Sofa
    let act: @Sendable (Sofa, PatientRecord) throws -> Act
  }

  static let cases: [Case] = [
    .init("log") { try ReadingActs.log(LogLine.read("131/84 66 note ran", context: $1.context), in: $1) },
    .init("log several") { _, record in
      ReadingActs.log(
        try ["121/81", "w 81.4"].map { try LogLine.read($0, context: record.context) }, in: record)
    },
    .init("log in a session") {
      ReadingActs.log(try LogLine.read("131/84", context: $1.context), batch: $1.newID, in: $1)
    },
    .init("edit") { _, record in
      let old = try #require(record.readings.first)
      let said = try LogLine.read("138/82", context: record.context, correcting: old)
      return try ReadingActs.amend(old, with: said, in: record)
    },
    .init("edit into another month") { _, record in
      let old = try #require(record.readings.first)
      let said = try LogLine.read("2026-10-30 07:40 128/82", context: record.context, correcting: old)
      return ReadingActs.correct(old, to: said, in: record)
    },
    .init("delete") { EntryActs.delete([try #require($1.readings.first)], in: $1) },
    .init("delete several") { EntryActs.delete(Array($1.readings), in: $1) },
    .init("tags") { EntryActs.tag(Array($1.readings), "home -old") },
    .init("import") { _, record in
      let lines = ["2026-09-30 07:40 141/91 70", "2026-10-02 07:40 5.6 mmol/L"]
      let batch = record.newID
      var id = batch.next
      let entries = try lines.map { line in
        id = id.next
        return try LogLine.read(line, context: record.context).entry(id: id, batch: batch)
      }
      return Act(.write(entries), Said("Imported.", back: .nothing))
    },
    .init("medicine") {
      var request = MedicineRequest()
      (request.name, request.strength, request.schedule) = ("ramipril", "5 mg", "08:00")
      return try MedicineActs.add(request, in: $1)
    },
    .init("medicine change", of: "ramipril") { _, record in
      var request = MedicineChangeRequest()
      (request.strength, request.day) = ("10 mg", "today")
      return try MedicineActs.change(try #require(record.medicines.first), request, in: record)
    },
    .init("medicine removed", of: "ramipril") {
      MedicineActs.remove(try #require($1.medicines.first), in: $1)
    },
    .init("dose", of: "ramipril") { _, record in
      let due = try #require(record.medication.due.first)
      return try act(due.respond(.done, "", in: record))
    },
    .init("dose skipped", of: "ramipril") { _, record in
      try act(try #require(record.medication.due.first).respond(.skip, "", in: record))
    },
    .init("dose later", of: "ramipril") {
      try DoseActs.snooze(#require($1.medication.due.first), minutes: 30, in: $1)
    },
    .init("reminder") {
      var request = ReminderRequest()
      (request.title, request.every) = ("HbA1c", "3m")
      return try ReminderActs.add(request, in: $1)
    },
    .init("reminder done", of: "dentist") { try ReminderActs.done(#require($1.reminders.first), in: $1) },
    .init("reminder skipped", of: "dentist") { ReminderActs.skip(try #require($1.reminders.first), in: $1) },
    .init("reminder later", of: "dentist") {
      try ReminderActs.snooze(#require($1.reminders.first), "1h", in: $1)
    },
    .init("reminder paused", of: "dentist") {
      try ReminderActs.pause(#require($1.reminders.first), from: "", through: "2026-12-01", in: $1)
    },
    .init("reminder changed", of: "dentist") { _, record in
      let due = try #require(record.reminders.first)
      var request = ReminderRequest(due.reminder)
      request.every = "6m"
      return try ReminderActs.change(due, to: request, in: record)
    },
    .init("reminder removed", of: "dentist") { ReminderActs.remove(try #require($1.reminders.first)) },
    .init("checkups") {
      try ReminderActs.add(CheckupTemplate.proposed(for: [.diabetes]), lastDone: [:], in: $1)
    },
    .init("plan") { try PlanActs.start(plan, in: $1) },
    .init("plan stopped", of: "plan") { try PlanActs.stop(#require($1.plans.first), in: $1) },
    .init("plan removed", of: "plan") { PlanActs.remove(try #require($1.plans.first)) },
    .init("visit") { try VisitActs.add(visit("2026-12-03 10:30"), in: $1) },
    .init("visit changed", of: "visit") {
      try VisitActs.change(#require($1.visits.visits.first), to: visit("2026-12-04 09:00"), in: $1)
    },
    .init("visit cancelled", of: "visit") { VisitActs.cancel(try #require($1.visits.visits.first), in: $1) },
    .init("visit removed", of: "visit") { VisitActs.remove(try #require($1.visits.visits.first).id, "it") },
    .init("visit done, with targets", of: "past visit") {
      var outcome = OutcomeRequest()
      (outcome.agreed, outcome.targets, outcome.next) = ("less salt", ["systolic 130", "diastolic 80"], "3m")
      return try VisitActs.done(#require($1.visits.visits.first), outcome, in: $1)
    },
    .init("question") { try QuestionActs.ask("Which arm?", at: nil, in: $1) },
    .init("question answered", of: "question") { _, record in
      let kept = try #require(record.visits.questions.first)
      return try QuestionActs.change(kept, text: kept.content.text, answer: "both", isAsked: true, in: record)
    },
    .init("document") {
      try DocumentActs.keep(Array("LDL 2.9 mmol/L\n".utf8), path: "/x/report.txt", .init(), in: $1)
    },
    .init("document corrected", of: "document") { _, record in
      var (entry, document) = try #require(record.documents.first)
      document.title = "Lipids"
      return try DocumentActs.correct(entry, to: document)
    },
    .init("document removed", of: "document") { _, record in
      let (entry, document) = try #require(record.documents.first)
      return DocumentActs.remove(entry, document)
    },
    .init("targets") {
      var request = TargetRequest()
      request.bloodPressure = "130/80"
      return try TargetActs.change(request, in: $1)
    },
    .init("guideline") { try SettingRow.scheme.set(to: "aha-2025", in: $1) },
    .init("own rules") { OwnRuleActs.use("{}", [], in: $1) },
    .init("setting") { try SettingRow.device(.theme).set(to: "high-contrast", in: $1) },
    .init("setting back to its default", of: "setting") {
      try SettingRow.device(.theme).set(to: nil, in: $1)
    },
    .init("own kind") { try OwnKindActs.add(peakFlow, in: $1) },
    .init("own kind changed", of: "own kind") {
      var request = peakFlow
      request.high = "700"
      return try OwnKindActs.change(#require($1.kinds.own.first), to: request, in: $1)
    },
    .init("own kind retired", of: "own kind") {
      OwnKindActs.retire(try #require($1.kinds.own.first), in: $1)
    },
    .init("alert seen") { AlertActs.answer(try #require($1.alerts.first), .seen, in: $1) },
    .init("alert noted") {
      AlertActs.answer(try #require($1.alerts.first), .acknowledged, note: "called", in: $1)
    },
    .init("all alerts seen") { _, record in AlertActs.answer(record.alerts, .seen, in: record) },
    Case(name: "accept", sofa: CheckTests.damaged) { _, record in
      let problem = try #require(record.ledger.problems.first { $0.code == .brokenChecksum })
      return SettlingActs.accept([try record.ledger.acceptance(of: problem)], in: record)
    },
    Case(name: "seen", sofa: CheckTests.damaged) { _, record in
      SettlingActs.see(record.ledger.problems.filter { $0.severity == .setAside })
    },
    Case(name: "resolve", sofa: CheckTests.damaged) { _, record in
      let conflict = try #require(record.ledger.conflicts.first)
      return SettlingActs.decide(conflict, for: conflict.heads[0], in: record)
    },
    Case(name: "resolve otherwise", sofa: CheckTests.damaged) { _, record in
      let conflict = try #require(record.ledger.conflicts.first)
      return try SettlingActs.decide(
        conflict, as: LogLine.read("136/86", context: record.context), in: record)
    },
  ]

  @Test(arguments: cases.map(\.name))
  func thereAndBackAndThereAndBack(_ name: String) throws {
    let one = try #require(Self.cases.first { $0.name == name })
    let sofa = try one.sofa()
    let before = try State(sofa)
    let record = try sofa.keeper.record(.everything)
    var act = try one.act(sofa, record)
    act.confirmation = nil
    #expect(!act.changesNothing)
    _ = try sofa.keeper.carryOut(act, in: record)
    let after = try State(sofa)
    #expect(after != before, "\(name) changed nothing")
    for (direction, state) in [(UndoDirection.undo, before), (.redo, after), (.undo, before), (.redo, after)]
    {
      let done = try step(direction, sofa)
      #expect(done.question == nil, "it was done just now")
      #expect(try State(sofa) == state, "\(name), \(direction): \(done.said.sentence)")
      #expect(done.said.sentence.hasPrefix(direction == .undo ? "Undone: " : "Redone: "))
      #expect(done.said.back == (direction == .undo ? .redo : .undo))
    }
    let nothing = try step(.redo, sofa).said.sentence
    #expect(nothing == "There is nothing to redo. Redo ends when something new is done.")
  }

  /// All of them one after the other, all undone, and all done again.
  @Test func manyInARow() throws {
    let sofa = try Self.furnished("dentist", "plan", "visit", "document", "question")
    var done = [(name: "nothing", state: try State(sofa))]
    let left = ["dose", "alert", "accept", "seen", "resolve", "back to", "past", "visit done", "all alerts"]
    for one in Self.cases where !left.contains(where: one.name.contains) {
      let record = try sofa.keeper.record(.everything)
      var act = try one.act(sofa, record)
      act.confirmation = nil
      _ = try sofa.keeper.carryOut(act, in: record)
      // What another act before it has done already changes nothing, and is nothing to undo.
      let state = try State(sofa)
      if state != done.last?.state { done.append((one.name, state)) }
    }
    #expect(done.count > 25)
    for (before, after) in zip(done, done.dropFirst()).reversed() {
      #expect(try step(.undo, sofa).question == nil)
      let now = try State(sofa)
      #expect(now == before.state, "\(after.name) undone: \(now.difference(from: before.state))")
    }
    for (name, state) in done.dropFirst() {
      #expect(try step(.redo, sofa).question == nil)
      let now = try State(sofa)
      #expect(now == state, "\(name) done again: \(now.difference(from: state))")
    }
  }

  private func step(_ direction: UndoDirection, _ sofa: Sofa) throws -> Done {
    try sofa.keeper.carryOut(UndoActs.step(direction), in: sofa.keeper.record(.everything))
  }
}

extension EveryActTests {
  /// What is exported, what is open, and what is set.
  private struct State: Equatable {
    let export: String
    let problems: [String]
    let conflicts: [ULID]
    let settings: Settings

    /// What tells it from another state.
    func difference(from other: State) -> String {
      let lines = Set(export.split(separator: "\n")).symmetricDifference(other.export.split(separator: "\n"))
      return
        "\(lines.sorted()) \(problems) \(other.problems) \(conflicts) \(other.conflicts) \(settings == other.settings)"
    }

    init(_ sofa: Sofa) throws {
      let record = try sofa.keeper.record(.everything)
      export = JSONExport.lines(entries: Array(record.ledger.entries))
      problems = record.ledger.problems.filter { $0.severity != .settled }.map(\.place).sorted()
      conflicts = record.ledger.conflicts.map(\.id)
      settings = record.settings
    }
  }

  private static func act(_ response: Response?) throws -> Act {
    guard case .act(let act)? = response else { throw Sofa.Mistake("no act") }
    return act
  }

  private static var plan: PlanRequest {
    var request = PlanRequest()
    (request.rule, request.title) = ("esh-2023", "before the visit")
    return request
  }

  private static var peakFlow: OwnKindRequest {
    var request = OwnKindRequest()
    (request.name, request.unit, request.greatest) = ("peak flow", "L/min", "900")
    return request
  }

  private static func visit(_ when: String) -> VisitRequest {
    var request = VisitRequest()
    (request.when, request.clinician) = (when, "Dr Lind")
    return request
  }

  /// A sofa with readings that raise an alert, and with what is named.
  fileprivate static func furnished(_ names: String...) throws -> Sofa { try furnished(names) }

  fileprivate static func furnished(_ names: [String]) throws -> Sofa {
    let day = try #require(Day("2026-11-01"))
    let at = "2026-11-20T09:00+01:00"
    var contents: [(at: String, content: any Content)] = []
    for name in names {
      switch name {
      case "ramipril":
        let schedule = DoseSchedule.times([try #require(TimeOfDay("08:00"))])
        contents.append((at, try Medicine("ramipril", strength: "5 mg", schedule: schedule, start: day)))
      case "dentist": contents.append((at, try Reminder("Dentist", recurrence: .years(1), first: day)))
      case "plan":
        let plan = try Plan(
          "a week", rule: "esh-2023", measure: "blood-pressure", first: #require(Day("2026-11-20")), days: 7)
        contents.append((at, plan))
      case "visit": contents.append((at, Visit(start: try #require(Moment("2026-12-03T10:30+01:00")))))
      case "past visit": contents.append((at, Visit(start: try #require(Moment("2026-11-20T10:30+01:00")))))
      case "question": contents.append((at, try VisitQuestion("Which arm?")))
      default: break
      }
    }
    let lines = [
      "2026-11-20 07:40 182/121 70 left", "2026-11-20 08:40 2.9 mmol/L #old", "2026-11-21 07:40 w 81.2",
    ]
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines, contents: contents)
    for name in names {
      let record = try sofa.keeper.record(.everything)
      switch name {
      case "document":
        let act = try DocumentActs.keep(Array("report\n".utf8), path: "/x/report.txt", .init(), in: record)
        _ = try sofa.keeper.carryOut(act, in: record)
      case "own kind": _ = try sofa.keeper.carryOut(OwnKindActs.add(peakFlow, in: record), in: record)
      case "setting":
        _ = try sofa.keeper.carryOut(
          SettingRow.device(.theme).set(to: "high-contrast", in: record), in: record)
      default: break
      }
    }
    return sofa
  }
}

extension EveryActTests.Case {
  /// An act in a record that has something to do it to.
  init(_ name: String, of thing: String = "", _ act: @escaping @Sendable (Sofa, PatientRecord) throws -> Act)
  {
    self.init(name: name, sofa: { try EveryActTests.furnished([thing]) }, act: act)
  }
}
