import Model

/// The members that every record has, whatever its kind: what places it in the history of its entry.
struct RecordHead {
  /// The word that marks a deletion.
  static let enteredInError = "entered-in-error"

  /// The details of the revision, before its contents were looked at.
  private(set) var details: Revision.Details
  /// The writer's number; 0 where there is none.
  let seq: Int

  /// The keys that place a revision; whatever happens to its contents, these are understood.
  static let keys: Set<String> = [
    "id", "rev", "replaces", "kind", "state", "action", "written", "undoes", "accepts", "numbers", "seq",
    "sum",
  ]
  /// The keys that every entry may have besides those of its kind.
  static let entryKeys: Set<String> = ["at", "note", "tags", "batch", "document"]

  /// Reads the head.
  ///
  /// - Throws: `FieldProblem` where a member is missing or cannot be what it should; then the line is set aside.
  init(_ fields: inout FieldReader) throws(FieldProblem) {
    let id = try Self.id("id", &fields)
    let kind = try fields.require("kind", fields.text("kind"))
    details = Revision.Details(id: try fields.require("id", id), kindID: kind)
    details.rev = try Self.count("rev", &fields, from: 1, to: 1_000_000_000) ?? 1
    for name in try fields.list("replaces") { details.replaces.append(try Self.revision("replaces", name)) }
    switch try fields.text("state") {
    case nil: break
    case Self.enteredInError: details.enteredInError = true
    case let other?: throw FieldProblem("state", "\"\(other)\" is not known; only \(Self.enteredInError) is")
    }
    details.action = try Self.id("action", &fields)
    if let text = try fields.text("written") {
      guard let moment = Moment(text) else { throw FieldProblem("written", "\"\(text)\" is not a time") }
      details.written = moment
    }
    if let text = try fields.text("undoes") { details.undoes = try Self.revision("undoes", text) }
    details.accepts = Self.texts("accepts", &fields).compactMap(Revision.Fingerprint.init(text:))
    details.numbers = Self.texts("numbers", &fields).compactMap(LineNumbers.init)
    _ = fields.take("sum")
    seq = try Self.count("seq", &fields, from: 0, to: RevisionID.largestSeq) ?? 0
  }

  /// Reads what is common to all entries and the contents of a known kind.
  ///
  /// - Throws: `FieldProblem` with the key at fault; nothing is rounded, clamped or left out to make it fit.
  func entry(_ kind: Kind, _ fields: inout FieldReader, in zone: Zone) throws(FieldProblem) -> Entry {
    let text = try fields.require("at", fields.text("at"))
    guard let at = Moment(journal: text)?.placed(in: zone) else {
      throw FieldProblem(
        "at", "\"\(text)\" is not a time such as 2026-11-21T07:30+01:00, nor a day such as 2026-11-21")
    }
    let note = try fields.text("note")
    let tags = try fields.list("tags")
    let batch = try Self.id("batch", &fields)
    let document = try Self.id("document", &fields)
    let content = try kind.decode(&fields)
    return Entry(
      id: details.id, at: at, content: content, note: note, tags: tags, batch: batch, document: document)
  }

  private static func id(_ key: String, _ fields: inout FieldReader) throws(FieldProblem) -> ULID? {
    guard let text = try fields.text(key) else { return nil }
    guard let id = ULID(text) else {
      throw FieldProblem(key, "\"\(text)\" is not an id of 26 digits and letters")
    }
    return id
  }

  private static func revision(_ key: String, _ text: String) throws(FieldProblem) -> RevisionID {
    guard let name = RevisionID(text) else {
      throw FieldProblem(key, "\"\(text)\" is not the name of a revision such as laptop-c01d:412")
    }
    return name
  }

  /// A list that decides nothing about values: what is no text in it is left out, never a reason to refuse the line.
  private static func texts(_ key: String, _ fields: inout FieldReader) -> [String] {
    if case .list(let texts) = fields.take(key) { texts } else { [] }
  }

  private static func count(
    _ key: String, _ fields: inout FieldReader, from low: Int, to high: Int
  ) throws(FieldProblem) -> Int? {
    guard let value = try fields.whole(key) else { return nil }
    guard (low...high).contains(value) else {
      throw FieldProblem(key, "\(value) is not within \(low) to \(high)")
    }
    return value
  }
}
