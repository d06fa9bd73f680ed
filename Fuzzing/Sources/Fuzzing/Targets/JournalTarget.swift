import Model

@testable import Journal

/// A whole file of the journal, whatever stands in it.
///
/// - Nothing traps, and memory does not grow with the length of a line (libFuzzer watches that).
/// - What counts stands in its line, by another reader: the id, every field, and a checksum that holds or none.
/// - A line that another reader finds whole and sound counts, or a problem names it: nothing is lost in silence.
/// - What counts, written again and read again, is the same.
enum JournalTarget {
  static func run(_ bytes: [UInt8]) {
    read(bytes)
    let sealed = sealed(bytes)
    if sealed != bytes { read(sealed) }
    let long = stretched(sealed)
    if long.count > sealed.count { _ = revisions(long) }
  }

  private static func read(_ bytes: [UInt8]) {
    let (revisions, problems) = revisions(bytes)
    let lines = lines(of: bytes)
    for revision in revisions { stands(revision, in: lines) }
    isComplete(revisions, problems, lines)
    isTheSameAgain(revisions)
  }

  /// What the journal's reader makes of a file.
  private static func revisions(_ bytes: [UInt8]) -> ([Revision], [Problem]) {
    let system = OneFile(bytes, step: bytes.count % 97 + 1)
    let long = bytes.count > 100_000
    let store = JournalStore(
      home: OneFile.home, state: OneFile.state, device: "laptop", zoneName: "UTC",
      fileSystem: long ? OneFile(bytes, step: 65_536) : system)
    guard let ledger = try? store.load(.everything) else {
      law(false, "the journal can not be read")
      return ([], [])
    }
    for entry in ledger.entries { law(ledger.entry(entry.id) == entry, "\(entry.id) is not found by its id") }
    return (ledger.ids.flatMap { ledger.revisions(of: $0) }, ledger.problems)
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines[0].starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = lines[0].dropFirst(3) }
    return lines
  }
}

extension JournalTarget {
  private static func stands(_ revision: Revision, in lines: [ArraySlice<UInt8>]) {
    guard lines.indices.contains(revision.line - 1) else {
      return law(false, "\(revision.id) is from line \(revision.line)")
    }
    let line = lines[revision.line - 1]
    law(
      records(in: line).contains { $0.says(revision) },
      "\(revision.id) does not stand in line \(revision.line): \(String(decoding: line, as: UTF8.self))")
  }

  /// The line as a record, and every record that may be salvaged from it.
  private static func records(in line: ArraySlice<UInt8>) -> [PlainRecord] {
    let start = Array("{\"id\":\"".utf8)
    let starts = line.indices.filter { line[$0...].starts(with: start) }
    let parts = PlainRecord.places(in: line).flatMap { end in
      starts.filter { $0 < end }.suffix(4).map { line[$0..<end + 18] }
    }
    return [PlainRecord(line)].compactMap(\.self)
      + parts.compactMap { PlainRecord($0) }.filter { $0.sum == .holds }
  }

  private static func isComplete(
    _ revisions: [Revision], _ problems: [Problem], _ lines: [ArraySlice<UInt8>]
  ) {
    let ids = Set(revisions.map(\.id))
    let named = Set(problems.map(\.line))
    guard problems.count < 200 else { return }
    for (index, line) in lines.enumerated() where !named.contains(index + 1) {
      guard let record = PlainRecord(line), record.text("id") != nil else { continue }
      law(record.sum != .broken, "line \(index + 1) has a broken sum that nobody names")
      let id = record.text("id").flatMap { ULID($0) }
      law(id.map(ids.contains) == true, "line \(index + 1) is lost without a word")
    }
  }

  /// Every revision, each behind a header of its writer, is written as a line and read again.
  private static func isTheSameAgain(_ revisions: [Revision]) {
    guard !revisions.isEmpty else { return }
    let lines = revisions.map(line)
    let file = zip(revisions, lines).flatMap { revision, line in
      Header(writer: revision.origin.writer, device: "laptop", zone: "UTC").line + line
    }
    let (again, _) = self.revisions(file)
    law(Set(again.map(line)) == Set(lines), "what counts is not the same after it was written")
    for revision in again { law(revision.checksum == .verified, "\(revision.id) has no checksum") }
    law(again.count == Set(lines).count, "revisions come or go")
  }

  private static func line(_ revision: Revision) -> [UInt8] {
    var details = Revision.Details(id: revision.id, kindID: revision.kindID)
    details.rev = revision.rev
    details.replaces = revision.replaces
    details.written = revision.written
    details.enteredInError = revision.enteredInError
    details.undoes = revision.undoes
    details.action = revision.action
    details.unknown = revision.unknown
    return Draft(details: details, entry: revision.entry, stems: []).line(seq: revision.origin.seq)
  }
}

extension JournalTarget {
  /// The same file with checksums that hold, which chance would not find in a lifetime.
  private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for line in lines(of: bytes) {
      var start = line.startIndex
      for place in PlainRecord.places(in: PlainRecord.trimmed(line)) {
        let first = bytes[start..<place].firstIndex(of: UInt8(ascii: "{")) ?? start
        bytes.replaceSubrange(place + 8..<place + 16, with: PlainChecksum.digits(bytes[first..<place]))
        start = place + 18
      }
    }
    return bytes
  }

  /// The same file with a very long run of spaces for each unit separator (U+001F), four of them at most.
  private static func stretched(_ bytes: [UInt8]) -> [UInt8] {
    bytes.split(separator: 0x1F, maxSplits: 4, omittingEmptySubsequences: false)
      .map(Array.init).joined(separator: [UInt8](repeating: 32, count: 600_000)).map(\.self)
  }
}

extension PlainRecord {
  /// Whether a revision says what stands here, and nothing else.
  fileprivate func says(_ revision: Revision) -> Bool {
    guard sum == (revision.checksum == .verified ? .holds : .absent),
      text("id").map({ ULID($0) == revision.id }) == true,
      text("kind").map({ same($0, revision.kindID) }) == true,
      (text("state") != nil) == revision.enteredInError, saysFrame(revision)
    else { return false }
    guard let entry = revision.entry else { return true }
    return text("at").flatMap { PlainCalendar.moment($0) }.map { same($0.canonical, entry.at.description) }
      == true
      && entry.content.fields.allSatisfy { isNormalized(entry) ? members[$0.key] != nil : says($0) }
      && (entry.note.map { says(Field("note", .text($0))) } ?? (members["note"] == nil))
      && texts("tags").elementsEqual(entry.tags, by: same)
  }

  /// Whether texts of the entry are read for what they mean: `daily` for `1d`, `7:30` for `07:30`.
  private func isNormalized(_ entry: Entry) -> Bool { entry.measurement == nil }

  private func saysFrame(_ revision: Revision) -> Bool {
    let seq = revision.origin.seq
    return texts("replaces").map { RevisionID($0) } == revision.replaces
      && (members["rev"] == nil ? revision.rev == 1 : says(Field("rev", .number(ExactDecimal(revision.rev)))))
      && (members["seq"] == nil ? seq == 0 : says(Field("seq", .number(ExactDecimal(seq)))))
  }

  /// The texts of a list, none where it is missing or holds anything else.
  private func texts(_ key: String) -> [String] {
    guard case .list(let values)? = members[key] else { return [] }
    return values.compactMap { value in
      guard case .text(let scalars) = value else { return nil }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
