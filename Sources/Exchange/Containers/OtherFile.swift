/// Kinds of files that hold readings in a form that cannot be taken, named for what they are with the way out.
enum OtherFile {
  /// Refuses bytes that begin as such a file does.
  ///
  /// - Throws: `ImportProblem` with the name of what it is, and what to do.
  static func refuse(_ bytes: [UInt8]) throws(ImportProblem) {
    guard let known = kinds.first(where: { bytes.starts(with: $0.magic) }) else { return }
    throw ImportProblem(.notText, "this is \(known.name)", expected: known.advice)
  }

  /// Refuses an archive that is a document of an office program.
  ///
  /// - Throws: `ImportProblem` with the name of what it is, and what to do.
  static func refuse(_ archive: ZipArchive) throws(ImportProblem) {
    let names = Set(archive.files.map(\.path))
    if names.contains("[Content_Types].xml") {
      let isTable = names.contains { $0.hasPrefix("xl/") }
      throw ImportProblem(
        .notText, isTable ? "this is a spreadsheet of Excel (xlsx)" : "this is a document of Office",
        expected: isTable ? table : "export the readings as CSV from the program that made it")
    }
    if names.contains("content.xml"), names.contains("mimetype") {
      throw ImportProblem(.notText, "this is a document of LibreOffice", expected: table)
    }
  }

  private static let table = "open it and save each sheet with readings as CSV in UTF-8, and import that"

  private static let kinds: [(magic: [UInt8], name: String, advice: String)] = [
    (
      Array("%PDF".utf8), "a PDF page", "export the readings as CSV; a report is kept by: vitals document add"
    ),
    (Array("{\\rtf".utf8), "a document in RTF", "export the readings as CSV from the program that made it"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old document of Office (xls, doc)", table),
    ([0x1F, 0x8B], "a file packed by gzip", "unpack it (gunzip) and import what is in it"),
    ([0x37, 0x7A, 0xBC, 0xAF], "an archive of 7-Zip", "unpack it and import what is in it"),
    (Array("Rar!".utf8), "an archive of RAR", "unpack it and import what is in it"),
  ]
}
