import Alerts
import Care
import Exchange
import Journal
import Model

/// What the command line prints for programs; keys as in the journal where the journal has them.
extension JSONValue {
  /// A value that crossed a limit.
  static func alert(_ alert: Alert) -> JSONValue {
    .object(
      [
        Member("id", .text(alert.id)), Member("rule", .text(alert.rule)),
        Member("entry", .text("\(alert.entry)")),
        Member("entries", .list(alert.entries.map { .text("\($0)") })), Member("at", .text("\(alert.at)")),
        Member("severity", .text(alert.severity.name)), Member("urgency", .text(alert.urgency.name)),
        Member("headline", .text(alert.headline)), Member("limit", .text(alert.limit)),
        Member("sources", .list(alert.citations.map { .text($0.text) })),
        Member("what-to-do", .list(alert.whatToDo.map(JSONValue.text))),
        Member("explanation", .list(alert.explanation.map(JSONValue.text))),
        Member("seen", .flag(alert.seen)),
        Member("course", alert.course),
        Member("state", .text(alert.state.rawValue)), Member("standing", .flag(alert.isOngoing)),
        Member("answers", .list(alert.answers.map(answer))),
      ].compactMap(\.self))
  }

  private static func answer(_ answer: Alert.Answer) -> JSONValue {
    .object(
      [
        Member("at", .text("\(answer.at)")), Member("answer", .text(answer.answer.rawValue)),
        Member("note", answer.note),
      ].compactMap(\.self))
  }

  /// What a reading that was not saved would mean.
  static func explanation(_ parsed: ParsedLine, _ classes: [Classification], _ alerts: [Alert]) -> JSONValue {
    var members = [Member("kind", .text(parsed.measurement.kind.id)), Member("at", .text("\(parsed.at)"))]
    if case .object(let fields) = JSONValue(parsed.measurement.fields) { members += fields }
    members.append(Member("doubts", .list(parsed.doubts.map(JSONValue.text))))
    members.append(Member("classes", .list(classes.map(classification))))
    members.append(Member("alerts", .list(alerts.map(alert))))
    return .object(members)
  }

  private static func classification(_ found: Classification) -> JSONValue {
    .object(
      [
        Member("class", .text(found.id)), Member("scheme", .text(found.scheme)),
        Member("setting", found.setting?.rawValue), Member("severity", .text(found.severity.name)),
        Member("words", .text(found.words)), Member("limits", .text(found.limits)),
        Member("sources", .list(found.citations.map { .text($0.text) })),
      ].compactMap(\.self))
  }

  /// What an act has done: what is said of it, and what became of entries or of a setting.
  static func act(_ act: Act, _ said: Said, _ entries: [Entry]) -> JSONValue {
    let sentences = said.each.isEmpty ? [said.sentence] : said.each.map(\.sentence)
    var members = [Member("said", .list(sentences.map(JSONValue.text)))]
    if !entries.isEmpty { members.append(Member("entries", .list(entries.map { JSONExport.object($0) }))) }
    switch act.change {
    case .delete(let ids): members.append(Member("deleted", .list(ids.map { .text("\($0)") })))
    case .erase(let id): members.append(Member("erased", .text("\(id)")))
    case .set(let setting, let value):
      members += [
        Member("setting", .text(setting.rawValue)), Member("value", value.map(JSONValue.text) ?? .null),
      ]
    default: break
    }
    return .object(members)
  }

  /// A file that was written, and what is in it.
  static func written(to path: String, _ counts: [Member]) -> JSONValue {
    .object([Member("path", .text(path))] + counts)
  }

  /// One state of an entry.
  static func version(_ revision: Revision) -> JSONValue { .object(members(of: revision)) }

  /// The states between which a person decides, in the order in which they are numbered.
  static func conflict(_ conflict: Conflict) -> JSONValue {
    let versions = conflict.heads.enumerated().map { index, head in
      JSONValue.object(
        [
          Member("number", .whole(index + 1)),
          Member("used", .flag(head.origin == conflict.counted?.origin)),
        ] + members(of: head))
    }
    return .object([
      Member("id", .text("\(conflict.id)")), Member("why", .text(conflict.why)),
      Member("versions", .list(versions)),
    ])
  }

  private static func members(of revision: Revision) -> [Member] {
    [
      Member("id", .text("\(revision.id)")), Member("version", .whole(revision.rev)),
      Member("origin", .text("\(revision.origin)")), Member("file", .text(revision.file)),
      Member("line", .whole(revision.line)), Member("written", revision.written.map { "\($0)" }),
      Member("state", .text(state(of: revision))),
      revision.entry.map { Member("entry", JSONExport.object($0)) },
      Member("problem", revision.refusal.map { "\($0.key): \($0.reason)" }),
    ].compactMap(\.self)
  }

  private static func state(of revision: Revision) -> String {
    if revision.isErasure { return "erased" }
    if revision.enteredInError { return "deleted" }
    return revision.rev == 1 ? "first" : revision.undoes == nil ? "corrected" : "undone"
  }

  /// Something that `vitals check` found.
  static func problem(_ problem: JournalProblem, home: String?) -> JSONValue {
    let remedy = problem.severity == .settled ? nil : problem.remedy?.command(home: home)
    return .object(
      [
        Member("problem", .text(problem.code.rawValue)), Member("severity", .text(problem.severity.rawValue)),
        Member("file", .text(problem.file)), problem.line > 0 ? Member("line", .whole(problem.line)) : nil,
        Member("id", problem.id.map { "\($0)" }), Member("found", .text(problem.found)),
        Member("expected", problem.expected.isEmpty ? nil : problem.expected),
        Member("advice", problem.advice.isEmpty ? nil : problem.advice), Member("settle", remedy),
      ].compactMap(\.self))
  }
}
