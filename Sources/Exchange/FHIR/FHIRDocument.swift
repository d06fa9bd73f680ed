import Model

/// A document that is kept, known by the checksum of its bytes; the bytes are not in the file:
/// hl7.org/fhir/R4/documentreference.html.
struct FHIRDocument: FHIRResource {
  static let type: StaticString = "DocumentReference"

  let entry: Entry
  let document: Document
  let isDeleted: Bool

  /// Takes an entry; nil where it is no document.
  init?(_ entry: Entry, isDeleted: Bool = false) {
    guard let document = entry.content as? Document else { return nil }
    (self.entry, self.document, self.isDeleted) = (entry, document, isDeleted)
  }

  var id: String { "\(entry.id)" }

  func write(to json: inout JSONWriter) {
    json.meta([], entry.tags)
    // FHIR's own place for a checksum is for another one, SHA-1.
    json.object("masterIdentifier") { json in
      json.text("system", FHIRAddress.sha256)
      json.text("value", document.sha256)
    }
    json.identifier(entry.id)
    json.text("status", isDeleted ? "entered-in-error" : "current")
    json.concept("type", FHIRConcept(text: document.category.rawValue))
    json.reference("subject", FHIRWriter.patient)
    json.time("date", entry.at)
    json.words("description", entry.note)
    json.single("content") { json in
      json.object("attachment") { json in
        json.text("contentType", document.mediaType)
        json.whole("size", document.bytes)
        json.words("title", document.title)
        if let date = document.date { json.day("creation", date) }
      }
    }
  }
}
