import Care
import Model
import Report

extension JSONValue {
  /// A visit with the keys of the journal, and how many questions are open for it.
  static func visit(_ kept: Stored<Visit>, in record: PatientRecord) -> JSONValue {
    var members = [Member("id", .text("\(kept.id)"))]
    if case .object(let fields) = JSONValue(kept.content.fields) { members += fields }
    if kept.content.status == .planned {
      members.append(Member("status", .text(kept.content.status.rawValue)))
    }
    members += [
      Member("note", kept.entry.note), Member("questions", .whole(record.visits.open(for: kept.id).count)),
    ].compactMap(\.self)
    return .object(members)
  }

  /// The page for a visit, part by part.
  static func preparation(_ page: VisitPreparation) -> JSONValue {
    .object([
      Member("from", .text("\(page.period.days.lowerBound)")),
      Member("to", .text("\(page.period.days.upperBound)")),
      Member("head", .list(page.head.map(JSONValue.text))),
      Member(
        "parts",
        .list(
          page.parts.map { part in
            let lines = part.lines.map { line in
              JSONValue.object([Member("label", .text(line.label)), Member("text", .text(line.text))])
            }
            return .object([Member("title", .text(part.title)), Member("lines", .list(lines))])
          })),
    ])
  }

  /// A question with the keys of the journal.
  static func question(_ kept: Stored<VisitQuestion>) -> JSONValue {
    var members = [Member("id", .text("\(kept.id)"))]
    if case .object(let fields) = JSONValue(kept.content.fields) { members += fields }
    return .object(members)
  }
}
