import Model

/// What a record is within the files of its writer: a line that was corrected by hand keeps it.
struct RecordKey: Hashable {
  let id: ULID
  let seq: Int
  let rev: Int

  init(_ revision: Revision) {
    id = revision.id
    seq = revision.origin.seq
    rev = revision.rev
  }
}

/// A record that can be read, and where it stands.
struct LocatedRecord {
  let revision: Revision
  /// Its bytes, without a line end.
  let range: Range<Int>

  var key: RecordKey { RecordKey(revision) }

  /// All records of a file that a reader would count, those within damaged lines included.
  static func all(in bytes: [UInt8], of file: JournalFolder.File) -> [LocatedRecord] {
    var decoder = LineDecoder(file: file.shown, writer: file.writer)
    var found: [LocatedRecord] = []
    for (index, line) in LineRanges(bytes).enumerated() {
      let range = bytes[line.upperBound - 1] == 10 ? line.lowerBound..<line.upperBound - 1 : line
      switch decoder.decode(bytes, range, line: index + 1) {
      case .header(let header, _): decoder.writer = header.writer
      case .revision(let revision): found.append(LocatedRecord(revision: revision, range: range))
      case .damaged:
        for record in Salvage.records(in: bytes, range) {
          guard case .revision(let revision) = decoder.decode(bytes, record, line: index + 1) else {
            continue
          }
          found.append(LocatedRecord(revision: revision, range: record))
        }
      case .blank, .conflictMarker: break
      }
    }
    return found
  }

  /// What the records of a file are.
  ///
  /// What a hand changed into something that cannot be is no better than gone.
  static func keys(in bytes: [UInt8], of file: JournalFolder.File) -> Set<RecordKey> {
    let records = all(in: bytes, of: file)
    return Set(records.filter { $0.revision.refusal == nil || $0.revision.checksum == .verified }.map(\.key))
  }

  /// Some records as lines.
  static func lines(_ records: [LocatedRecord], of bytes: [UInt8]) -> [UInt8] {
    records.flatMap { bytes[$0.range] + [10] }
  }

  /// The lines of a file without those about some entries.
  static func without(_ ids: Set<ULID>, in bytes: [UInt8], of file: JournalFolder.File) -> [UInt8] {
    let told = all(in: bytes, of: file).filter { ids.contains($0.revision.id) }.map(\.range.lowerBound)
    let names = ids.map { Array("\"id\":\"\($0)\"".utf8) }
    var rest: [UInt8] = []
    for line in LineRanges(bytes) {
      // A damaged line that still shows the id would show the rest as well.
      let shows = { names.contains { !bytes[line].ranges(of: $0).isEmpty } }
      if !told.contains(where: { line.contains($0) }), !shows() { rest += bytes[line] }
    }
    return rest
  }
}
