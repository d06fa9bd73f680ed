import Model

/// One state of an entry that somebody wrote down: the first, an edit, a deletion.
package struct Revision: Sendable {
  /// How far the bytes of a line can be believed.
  package enum Checksum: Sendable {
    /// They are those that were written.
    case verified
    /// There is no checksum: a person wrote the line.
    case absent
  }

  /// What was said; nil where this version does not know the kind or cannot take the contents.
  package let entry: Entry?
  /// The name of the line.
  package let origin: RevisionID
  /// Whether the line carries a checksum that holds.
  package let checksum: Checksum
  /// The file it was read from, relative to the home folder.
  package let file: String
  /// The line it was read from, from 1.
  package var line: Int { Int(lineNumber) }

  let lineNumber: Int32
  /// Checksum and length of the bytes before `,"sum":`, by which two copies of a line are recognised.
  let fingerprint: Fingerprint
  private let rare: Rare?

  /// What recognises a copy of a line.
  struct Fingerprint: Sendable, Hashable {
    let sum: UInt32
    let length: Int32
  }

  /// What most revisions do not have, kept apart so that a lifetime of readings stays small.
  struct Details: Sendable {
    var id: ULID
    var kindID: String
    var rev = 1
    var replaces: [RevisionID] = []
    var written: Moment?
    var enteredInError = false
    var undoes: RevisionID?
    var action: ULID?
    /// Lines that were set aside or written by hand and that this one settles.
    var accepts: [Fingerprint] = []
    /// Numbers of lines that are missing on purpose or known to be missing.
    var numbers: [LineNumbers] = []
    var unknown: [RawMember] = []
    var refusal: FieldProblem?

    fileprivate func isNothingSpecial(besides entry: Entry?) -> Bool {
      entry != nil && rev == 1 && replaces.isEmpty && written == nil && !enteredInError && undoes == nil
        && action == nil && accepts.isEmpty && numbers.isEmpty && unknown.isEmpty && refusal == nil
    }
  }

  private final class Rare: Sendable {
    let details: Details
    init(_ details: Details) { self.details = details }
  }

  init(
    entry: Entry?, details: Details, origin: RevisionID, checksum: Checksum, fingerprint: Fingerprint,
    file: String, line: Int
  ) {
    self.entry = entry
    self.origin = origin
    self.checksum = checksum
    self.fingerprint = fingerprint
    self.file = file
    lineNumber = Int32(clamping: line)
    rare = details.isNothingSpecial(besides: entry) ? nil : Rare(details)
  }
}

extension Revision {
  /// The identity of the entry.
  package var id: ULID { rare?.details.id ?? entry?.id ?? .none }
  /// The kind's name in the journal.
  package var kindID: String { rare?.details.kindID ?? entry?.kind.id ?? "" }
  /// The how-manieth state of the entry it is, from 1.
  package var rev: Int { rare?.details.rev ?? 1 }
  /// The revisions it takes the place of.
  package var replaces: [RevisionID] { rare?.details.replaces ?? [] }
  /// Whether it says that the entry should not be there: a deletion.
  package var enteredInError: Bool { rare?.details.enteredInError ?? false }
  /// The revision that it undoes, nil for what is no undoing.
  package var undoes: RevisionID? { rare?.details.undoes }
  /// The action that it was a part of, where several lines were written by one.
  package var action: ULID? { rare?.details.action }
  /// The lines that it settles: set aside, or written by hand.
  var accepts: [Fingerprint] { rare?.details.accepts ?? [] }
  /// The numbers of lines that it explains as missing.
  var numbers: [LineNumbers] { rare?.details.numbers ?? [] }
  /// Members that this version does not know, as they stand in the line.
  package var unknown: [RawMember] { rare?.details.unknown ?? [] }
  /// Why the contents could not be taken; nil where they could, or where the kind is not known.
  package var refusal: FieldProblem? { rare?.details.refusal }

  /// When it was written: for a first revision the time in its id, by the clock of the entry.
  package var written: Moment? {
    if let written = rare?.details.written { return written }
    guard rev == 1, let instant = Int64(exactly: id.milliseconds) else { return nil }
    let offset = Int(entry?.at.offsetMinutes ?? 0)
    return Moment(
      wallMilliseconds: instant + Int64(offset) * 60_000, offsetMinutes: offset, precision: .millisecond)
  }

  /// Whether it says the same as another: the same contents, there or deleted.
  func says(theSameAs other: Revision) -> Bool {
    guard enteredInError == other.enteredInError, let entry, let other = other.entry else { return false }
    return entry == other
  }
}

/// A member of a line that this version does not know, kept byte for byte.
package struct RawMember: Sendable, Equatable {
  /// The key without its quotes.
  package let key: String
  /// Key, colon and value as they stand in the line.
  package let bytes: [UInt8]
}
