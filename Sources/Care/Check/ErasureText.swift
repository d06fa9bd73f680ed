import Journal
import Model

/// What erasing removes and where copies remain, for the screen and for `vitals erase`.
package enum ErasureText {
  /// What would go.
  package static func plan(_ erasure: Erasure, _ record: PatientRecord) -> [String] {
    let what =
      record.ledger.entry(erasure.id).map { EntryText.line($0, record) } ?? "an entry that is not used"
    return ["\(erasure.id.short)  \(what)"] + files(erasure)
      + documents(erasure, removed: "goes too", kept: "stays, because another entry needs it").map {
        "  \($0)"
      }
  }

  /// What has gone, and where it may still be; `isNamed` with the id, for a person who typed it.
  package static func done(_ erasure: Erasure, isNamed: Bool = false) -> [String] {
    let what =
      "\(count(erasure.lines)) in \(erasure.files.count) \(erasure.files.count == 1 ? "file" : "files")"
    var lines = [
      erasure.lines == 0
        ? "Nothing of \(isNamed ? erasure.id.short : "it") is left in the files."
        : "Erased\(isNamed ? " \(erasure.id.short)" : ""): \(what)."
    ]
    lines += documents(erasure, removed: "was removed", kept: "stays, because another entry needs it")
    lines.append("It may still be found in:")
    lines += erasure.copies.map { "  \($0.what): \($0.path)" }
    lines += [
      "  other devices: erase it there too; what comes back from them is not used here",
      "  backups, exports and reports you have made",
    ]
    return lines
  }

  private static func documents(_ erasure: Erasure, removed: String, kept: String) -> [String] {
    erasure.documents.removed.map { "The document's file \($0.prefix(8))… \(removed)." }
      + erasure.documents.kept.map { "The document's file \($0.prefix(8))… \(kept)." }
  }

  private static func files(_ erasure: Erasure) -> [String] {
    erasure.files.map { "  \(count($0.lines)) in \($0.file)" }
  }

  private static func count(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }
}
