import Model

/// A revision that is to be written, before it has a number.
struct PendingRevision {
  var details: Revision.Details
  /// The contents; nil where this version cannot read them and `details.unknown` holds them as bytes.
  var entry: Entry?
  /// The files it goes into, in the order of writing.
  var stems: [FileStem]

  /// The line under the number it was given.
  func line(seq: Int) -> [UInt8] {
    var line = RecordLine()
    line.add("id", .text(details.id.description))
    if details.rev > 1 { line.add("rev", .number(ExactDecimal(details.rev))) }
    if !details.replaces.isEmpty { line.add("replaces", .list(details.replaces.map(\.description))) }
    line.add("kind", .text(details.kindID))
    if details.enteredInError { line.add("state", .text(RecordHead.enteredInError)) }
    if let entry { add(entry, to: &line) }
    if let action = details.action { line.add("action", .text(action.description)) }
    if let written = details.written { line.add("written", .text(written.description)) }
    if let undoes = details.undoes { line.add("undoes", .text(undoes.description)) }
    if !details.accepts.isEmpty { line.add("accepts", .list(details.accepts.map(\.text))) }
    if !details.numbers.isEmpty { line.add("numbers", .list(details.numbers.map(\.description))) }
    for member in details.unknown { line.add(member) }
    line.add("seq", .number(ExactDecimal(seq)))
    return line.sealed()
  }

  private func add(_ entry: Entry, to line: inout RecordLine) {
    line.add("at", .text(entry.at.description))
    for field in entry.content.fields { line.add(field.key, field.value) }
    if let note = entry.note { line.add("note", .text(note)) }
    if !entry.tags.isEmpty { line.add("tags", .list(entry.tags)) }
    if let batch = entry.batch { line.add("batch", .text(batch.description)) }
    if let document = entry.document { line.add("document", .text(document.description)) }
  }
}
