import Model

@testable import Journal

/// A whole file of the journal, whatever stands in it.
///
/// - Nothing traps, and memory does not grow with the length of a line (libFuzzer watches that).
/// - What counts stands in its line, by another reader: id, every field, and a checksum that holds, or none.
/// - A line that another reader finds sound counts, or a problem names it: nothing is lost without a word.
/// - Lines that are read as rows are read the same as JSON, and an edit finds all lines about its entry.
/// - Entries come in the order of time, each once, in the state that nothing replaces.
/// - What counts, written again and read again, is the same.
enum JournalTarget {
  static func run(_ bytes: [UInt8]) {
    read(bytes)
    let sealed = sealed(bytes)
    if sealed != bytes { read(sealed) }
    // It is slow, and every length comes.
    if sealed.contains(stretch), sealed.count % 16 == 0 { _ = ledger(stretched(sealed)) }
  }

  /// The byte that stands for a very long run of spaces (U+001F, which no line of the journal holds).
  private static let stretch: UInt8 = 0x1F

  private static func read(_ bytes: [UInt8]) {
    guard let ledger = ledger(bytes) else { return }
    let revisions = revisions(ledger)
    let lines = lines(of: bytes)
    for revision in revisions { stands(revision, in: lines) }
    isComplete(revisions, ledger.problems, lines)
    isReadTheSlowWay(revisions, bytes)
    counts(ledger, bytes)
    isTheSameAgain(revisions)
  }

  /// What the journal's reader makes of a file.
  private static func ledger(_ bytes: [UInt8], _ scope: Scope = .everything) -> Ledger? {
    let ledger = try? store(bytes).load(scope)
    law(ledger != nil, "the journal cannot be read")
    return ledger
  }

  private static func revisions(_ ledger: Ledger) -> [Revision] {
    ledger.ids { _ in true }.flatMap { ledger.revisions(of: $0) }
  }

  /// A store with one file, read in small steps, so that reads end everywhere; what is long, in large ones.
  private static func store(_ bytes: [UInt8]) -> JournalStore {
    let step = bytes.count > 100_000 ? 65_536 : bytes.count % 97 + 1
    return JournalStore(
      home: OneFile.home, state: OneFile.state, device: "laptop", zoneName: "UTC",
      fileSystem: OneFile(bytes, step: step))
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
    let starts = line.indices.filter { line[$0] == start[0] && line[$0...].starts(with: start) }
    let parts = PlainRecord.places(in: line).flatMap { end in
      starts.filter { $0 < end }.suffix(4).map { line[$0..<end + 18] }
    }
    return [PlainRecord(line)].compactMap(\.self)
      + parts.compactMap { PlainRecord($0) }.filter { $0.sum == .holds }
  }

  private static func isComplete(
    _ revisions: [Revision], _ problems: [JournalProblem], _ lines: [ArraySlice<UInt8>]
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

  /// An edit reads the lines about its entry, each as JSON: the reader of fast lines finds the same in them.
  private static func isReadTheSlowWay(_ revisions: [Revision], _ bytes: [UInt8]) {
    let ids = Set(revisions.map(\.id)).sorted()
    let slow = ids.isEmpty ? nil : try? store(bytes).loadAll(about: ids)
    law(
      slow.map { self.revisions($0).map(line) } ?? [] == revisions.map(line), "fast lines are read otherwise"
    )
    guard let first = ids.first, let some = try? store(bytes).loadAll(about: [first]) else { return }
    let expected = revisions.filter { $0.id == first }.map(line)
    law(some.revisions(of: first).map(line) == expected, "an edit of \(first) misses a line")
  }

  /// What counts is the head of its revisions, each once, in order of time, also where only a part is read.
  private static func counts(_ ledger: Ledger, _ bytes: [UInt8]) {
    let entries = Array(ledger.entries)
    for entry in entries {
      law(ledger.entry(entry.id) == entry, "\(entry.id) is not found by its id")
      law(
        Heads.counted(of: ledger.heads(of: entry.id))?.entry == entry, "\(entry.id) counts in another state")
    }
    for (entry, next) in zip(entries, entries.dropFirst()) {
      law(entry.at < next.at || !(next.at < entry.at) && entry.id < next.id, "\(next.id) is out of order")
    }
    guard let day = Day("2026-11-15"), let part = self.ledger(bytes, .since(day)) else { return }
    let expected = entries.filter { $0.at.day >= day || $0.measurement == nil }
    law(Array(part.entries) == expected, "since \(day) other entries count")
  }

  /// Every revision, each behind a header of its writer, is written as a line and read again.
  private static func isTheSameAgain(_ revisions: [Revision]) {
    guard !revisions.isEmpty else { return }
    let lines = revisions.map(line)
    let written = zip(revisions, lines).map { revision, line in
      Header(writer: revision.origin.writer, device: "laptop", zone: "UTC").line + line
    }
    let again = ledger(Array(written.joined())).map(self.revisions) ?? []
    law(Set(again.map(line)) == Set(lines), "what counts is not the same after it was written")
    for revision in again { law(revision.checksum == .verified, "\(revision.id) has no checksum") }
    // Two writers may have the same line under the same number: they are two revisions.
    law(again.count == Set(written).count, "revisions come or go")
  }

  private static func line(_ revision: Revision) -> [UInt8] {
    var details = Revision.Details(id: revision.id, kindID: revision.kindID)
    details.rev = revision.rev
    details.replaces = revision.replaces
    // A first one says it in its id, and is a fast line where it says nothing else.
    if revision.rev > 1 { details.written = revision.written }
    details.enteredInError = revision.enteredInError
    details.undoes = revision.undoes
    details.action = revision.action
    details.unknown = revision.unknown
    return PendingRevision(details: details, entry: revision.entry, stems: []).line(seq: revision.origin.seq)
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

  /// The same file with four very long runs of spaces at most.
  private static func stretched(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: stretch, maxSplits: 4, omittingEmptySubsequences: false)
    return Array(parts.joined(separator: [UInt8](repeating: 32, count: 600_000)))
  }
}
