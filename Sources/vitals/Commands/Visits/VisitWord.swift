import Care
import Lettering
import Model

/// A visit or question as a person names it, and what is said of it.
enum VisitWord {
  /// The visit that is meant; the next one, or the one that is over without an outcome, where none is named.
  static func visit(_ text: String?, in session: Session, _ record: PatientRecord) throws -> Stored<Visit> {
    let book = record.visits
    guard let text else {
      if let next = book.next ?? book.unsettled.last { return next }
      throw Exit.usage("No visit is planned. vitals visit list shows all of them. Nothing was changed.")
    }
    guard let kept = book.visit(try EntryWord.id(text, in: session, record.ledger)) else {
      throw Exit.usage("\(text) is not a visit. vitals visit list shows them. Nothing was changed.")
    }
    return kept
  }

  /// The question that is meant.
  static func question(_ text: String, in session: Session, _ record: PatientRecord) throws -> Stored<
    VisitQuestion
  > {
    let id = try EntryWord.id(text, in: session, record.ledger)
    guard let kept = record.visits.questions.first(where: { $0.id == id }) else {
      throw Exit.usage("\(text) is not a question. vitals visit questions shows them. Nothing was changed.")
    }
    return kept
  }

  /// Says all about a visit.
  static func show(_ kept: Stored<Visit>, _ record: PatientRecord) throws {
    try Output.line("\(kept.id.short)  \(Text.visible(VisitText.title(kept.content)))")
    for line in VisitText.details(kept, in: record) { try Output.line(line) }
  }

  /// Saves how a visit stands.
  static func set(_ status: Visit.Status, _ text: String, in session: Session) throws -> Int32 {
    let record = try session.record(.standing)
    let kept = try visit(text, in: session, record)
    var visit = kept.content
    guard visit.status != status else {
      try Output.line("It is \(status.rawValue) already; nothing was saved.")
      return 0
    }
    visit.status = status
    _ = try session.store.replace(kept.saying(visit), now: session.stamp())
    try Output.line("\(VisitText.line(visit, in: record)). vitals undo takes it back.")
    return 0
  }
}

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
