import Alerts
import Journal
import Model

/// What the command line prints for programs; keys as in the journal where the journal has them.
extension JSONValue {
  /// A reminder as it stands.
  static func due(_ due: DueReminder) -> JSONValue {
    var members = [Member("id", .text("\(due.id)"))]
    if case .object(let fields) = JSONValue(due.reminder.fields) { members += fields }
    switch due.standing {
    case .due(let since):
      members += [Member("standing", .text("due")), Member("since", .text("\(since)"))]
    case .snoozed(let until):
      members += [Member("standing", .text("snoozed")), Member("until", .text("\(until)"))]
    case .waiting: members.append(Member("standing", .text("waiting")))
    }
    members.append(Member("missed", .whole(due.missed)))
    members += [
      Member("occurrence", due.occurrence.map { "\($0)" }), Member("next", due.next.map { "\($0)" }),
    ].compactMap(\.self)
    return .object(members)
  }

  /// A line of the journal that is set aside or odd.
  static func problem(_ problem: Problem) -> JSONValue {
    .object([
      Member("severity", .text(problem.severity == .setAside ? "set-aside" : "note")),
      Member("file", .text(problem.file)), Member("line", .whole(problem.line)),
      Member("found", .text(problem.found)), Member("expected", .text(problem.expected)),
      Member("advice", .text(problem.advice)),
    ])
  }
}
