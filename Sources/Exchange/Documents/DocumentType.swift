/// What sort of file a document is, by its first bytes and the ending of its name.
package enum DocumentType: String, Sendable, CaseIterable {
  /// Plain text.
  case text = "text/plain"
  /// Text with the marks of Markdown.
  case markdown = "text/markdown"
  /// A report as FHIR R4 or R5 writes it.
  case fhir = "application/fhir+json"
  /// JSON of another kind.
  case json = "application/json"
  /// A page of PDF.
  case pdf = "application/pdf"
  /// A picture.
  case jpeg = "image/jpeg"
  /// A picture.
  case png = "image/png"
  /// Anything else; it is kept, and other programs may show it.
  case unknown = "application/octet-stream"

  /// Looks at the bytes, and where they do not tell, at the name.
  package init(_ bytes: [UInt8], fileName: String) {
    if let magic = Self.magics.first(where: { bytes.starts(with: $0.bytes) }) {
      self = magic.type
      return
    }
    guard !bytes.prefix(1 << 16).contains(0) else {
      self = .unknown
      return
    }
    let ending = fileName.utf8.lastIndex(of: UInt8(ascii: ".")).map { fileName[$0...].lowercased() } ?? ""
    let isObject = bytes.first { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
    switch ending {
    case ".md", ".markdown": self = .markdown
    case _ where isObject: self = FHIRReport.isLikely(bytes) ? .fhir : .json
    default: self = .text
    }
  }

  /// The type by the name that the journal keeps; text where this version does not know it.
  package init(mediaType: String) { self = DocumentType(rawValue: mediaType) ?? .unknown }

  private static let magics: [(bytes: [UInt8], type: DocumentType)] = [
    (Array("%PDF-".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png),
  ]
}
