/// A medical report that the person keeps: what it is, and the checksum by which its bytes are found.
///
/// The bytes lie beside the journal, under their checksum; nothing here says what stands in them.
package struct Document: Content {
  /// What kind of report it is.
  package enum Category: String, Sendable, CaseIterable {
    /// Values of a laboratory.
    case laboratory
    /// A letter from one clinician to another or to the person.
    case letter
    /// What was seen on pictures.
    case imaging
    /// What a hospital writes at the end of a stay.
    case discharge
    /// What was prescribed.
    case prescription
    /// Anything else.
    case other
  }

  /// The SHA-256 of the bytes, 64 hexadecimal digits in lower case: their identity and where they lie.
  package let sha256: String
  /// The name of the file that was added, without its folders.
  package let fileName: String
  /// The media type (RFC 6838), such as `application/pdf`.
  package let mediaType: String
  /// How many bytes there are.
  package let bytes: Int
  /// What the person calls it.
  package var title: String
  /// What kind of report it is.
  package var category: Category
  /// The day the report is of; nil where nobody said.
  package var date: Day?
  /// The visit that it belongs to; nil where it belongs to none.
  package var visit: ULID?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Document.self, id: "document", title: "document")

  /// Makes a document.
  ///
  /// - Throws: `FieldProblem` where the checksum is none, the title or the name is empty, or the size below 0.
  package init(
    sha256: String, fileName: String, mediaType: String, bytes: Int, title: String,
    category: Category = .other, date: Day? = nil, visit: ULID? = nil
  ) throws(FieldProblem) {
    guard Self.isChecksum(sha256) else {
      throw FieldProblem("sha256", "\"\(sha256)\" is not 64 hexadecimal digits in lower case")
    }
    guard bytes >= 0 else { throw FieldProblem("bytes", "\(bytes) is below 0") }
    for (key, text) in [("file", fileName), ("type", mediaType), ("title", title)]
    where !text.contains(where: { !$0.isWhitespace }) {
      throw FieldProblem(key, "the text is empty")
    }
    (self.sha256, self.fileName, self.mediaType, self.bytes) = (sha256, fileName, mediaType, bytes)
    (self.title, self.category, self.date, self.visit) = (title, category, date, visit)
  }

  /// Whether a text can be a SHA-256 as the journal writes it.
  package static func isChecksum(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension Document {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [
      Field("sha256", .text(sha256)), Field("file", .text(fileName)), Field("type", .text(mediaType)),
      Field("bytes", .number(ExactDecimal(bytes))), Field("title", .text(title)),
    ]
    if category != .other { fields.append(Field("category", .text(category.rawValue))) }
    if let date { fields.append(Field("date", .text("\(date)"))) }
    if let visit { fields.append(Field("visit", .text("\(visit)"))) }
    return fields
  }

  /// Makes a document from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(
      sha256: fields.require("sha256", fields.text("sha256")),
      fileName: fields.require("file", fields.text("file")),
      mediaType: fields.require("type", fields.text("type")),
      bytes: fields.require("bytes", fields.whole("bytes")),
      title: fields.require("title", fields.text("title")),
      category: fields.word("category", Category.self) ?? .other, date: Self.day(&fields),
      visit: Self.visit(&fields))
  }

  private static func day(_ fields: inout FieldReader) throws(FieldProblem) -> Day? {
    guard let text = try fields.text("date") else { return nil }
    guard let day = Day(text) else {
      throw FieldProblem("date", "\"\(text)\" is not a day such as 2026-11-21")
    }
    return day
  }

  private static func visit(_ fields: inout FieldReader) throws(FieldProblem) -> ULID? {
    guard let text = try fields.text("visit") else { return nil }
    guard let id = ULID(text) else { throw FieldProblem("visit", "\"\(text)\" is not an id") }
    return id
  }
}
