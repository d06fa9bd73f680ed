import Care
import Model

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

  /// A question with the keys of the journal.
  static func question(_ kept: Stored<VisitQuestion>) -> JSONValue {
    var members = [Member("id", .text("\(kept.id)"))]
    if case .object(let fields) = JSONValue(kept.content.fields) { members += fields }
    return .object(members)
  }
}
