import Care
import Exchange
import Model

/// Takes the visits of an iCalendar file in: what is new, what changed, what was called off.
struct InvitationImport {
  let file: String
  let isTrial: Bool

  /// Reads the file, says what becomes of each event, and saves it all as one action.
  ///
  /// - Returns: The exit status: 65 where an event could not be read, or where there was none.
  func run(_ bytes: [UInt8], zone: Zone, in program: Program) throws -> Int32 {
    let read = try CalendarFile.read(
      bytes, now: program.clock(), zone: zone, namedZone: { SystemZone.named($0) })
    let record = try program.record(.standing)
    let plan = InvitationActs.plan(read, in: record, zone: zone)
    let act = InvitationActs.take(plan, in: record)
    if !isTrial { _ = try program.carryOut(act, in: record) }
    if program.printsJSON {
      try Output.json(json(plan, read, record, isSaved: !isTrial && !act.changesNothing))
      return read.events.isEmpty || !read.refused.isEmpty ? 65 : 0
    }
    try Output.line("\(file): iCalendar, \(Self.words(read.method))")
    for (event, step) in plan.steps {
      try Output.line("  \(Self.sentence(step, record, isTrial: isTrial))")
      for remark in event.remarks { try Output.line("    \(remark)") }
    }
    for refusal in read.refused { try Output.line("  not imported: \("\(refusal)")") }
    if !read.leftOut.isEmpty {
      try Output.line("  left out: \(read.leftOut.joined(separator: ", "))")
    }
    if read.events.isEmpty {
      try Output.line("There is no event in this file that could be imported.")
      return 65
    }
    if isTrial {
      try Output.line("Nothing was saved. To save it, leave out --dry-run.")
    } else if !act.changesNothing {
      try Output.line(act.said.sentence)
    }
    return read.refused.isEmpty ? 0 : 65
  }

  private func json(
    _ plan: InvitationPlan, _ read: CalendarFile, _ record: PatientRecord, isSaved: Bool
  ) -> JSONValue {
    let events = plan.steps.map { event, step in
      JSONValue.object(
        [
          .init("uid", event.uid), .init("change", .text(Self.name(step))),
          .init("words", .text(Self.sentence(step, record, isTrial: isTrial))),
          .init("remarks", .list(event.remarks.map(JSONValue.text))),
        ].compactMap(\.self))
    }
    return .object([
      .init("file", .text(file)), .init("format", .text("ics")), .init("saved", .flag(isSaved)),
      .init("events", .list(events)),
      .init("not-imported", .list(read.refused.map { .text("\($0)") })),
      .init("left-out", .list(read.leftOut.map(JSONValue.text))),
    ])
  }

  private static func name(_ step: InvitationPlan.Step) -> String {
    switch step {
    case .add: "added"
    case .change: "changed"
    case .cancel: "cancelled"
    case .there: "already-there"
    case .nothing: "nothing"
    }
  }

  private static func words(_ method: CalendarFile.Method) -> String {
    switch method {
    case .request: "an invitation"
    case .cancel: "a cancelled visit"
    case .publish: "events"
    case .other(let word): "METHOD:\(word)"
    }
  }

  private static func sentence(_ step: InvitationPlan.Step, _ record: PatientRecord, isTrial: Bool) -> String
  {
    let would = isTrial ? "would be " : ""
    switch step {
    case .add(let visit, _): return "\(would)added: \(words(visit, record))"
    case .change(let known, let visit):
      let isMoved = known.visit.start.instantMilliseconds != visit.start.instantMilliseconds
      let before = isMoved ? ", was \(record.when(known.visit.start))" : ""
      return "\(would)changed: \(words(visit, record))\(before)"
    case .cancel(_, let visit): return "\(would)cancelled: \(words(visit, record))"
    case .there(let known): return "already there: \(words(known.visit, record))"
    case .nothing(let reason): return "nothing changes: \(reason)"
    }
  }

  private static func words(_ visit: Visit, _ record: PatientRecord) -> String {
    let isWholeDay = visit.start.time == .midnight && visit.minutes.map { $0 % 1440 == 0 } ?? false
    let when =
      isWholeDay
      ? "\(visit.start.day.words(from: record.now.day)), whole day" : record.when(visit.start)
    let rest = [visit.clinician, visit.reason, visit.place, visit.link].compactMap(\.self)
    return ([when] + rest).joined(separator: ", ")
  }
}
