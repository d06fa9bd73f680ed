/// A plain note: how one slept, what was eaten, what the doctor said.
package struct Note: Measurement {
  /// What the person wrote.
  package let text: String

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Note.self, id: "note", title: "note", words: ["note", "n"], example: "note slept badly")

  /// Makes a note.
  ///
  /// - Throws: `FieldProblem` where the text is empty.
  package init(_ text: String) throws(FieldProblem) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw FieldProblem("text", "the note is empty") }
    self.text = text
  }
}

extension Note {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("text", .text(text))] }

  /// Makes a note from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("text", fields.text("text")))
  }

  /// The text.
  package var valueText: String { text }
  /// None.
  package var unitText: String { "" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "note \(text)" }
  /// Nothing is asked about a note.
  package func doubts(in context: EntryContext) -> [String] { [] }
  /// A note is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads all words behind `note`.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let rest = words.takeRest()
    self = try words.checked(rest.place) { () throws(FieldProblem) in try Note(rest.text) }
  }
}

extension Note {
  /// A note is words.
  package static var quantities: [Quantity] { [] }

  /// Nothing but the text, which stands where the remark of others does.
  package static var parts: [FormPart] { [] }

  /// The text names the kind itself.
  package static func line(ofParts words: [String]) -> [String] { words }
}
