import Model

/// Something in the files that a person should know of.
package struct JournalProblem: Sendable, Equatable {
  /// How much it matters.
  package enum Severity: String, Sendable {
    /// Something is damaged or was not counted; commands end with status 65.
    case setAside = "set-aside"
    /// One of several states is counted until a person decides.
    case undecided
    /// Everything was read and counted, but something is odd.
    case note
    /// It was set aside or odd, and somebody has settled it since.
    case settled
  }

  /// How much it matters.
  package internal(set) var severity: Severity
  /// What sort of problem it is; the words of `vitals check --json`.
  package let code: Code
  /// The file, relative to the home folder.
  package let file: String
  /// The line, from 1; 0 where the whole file is meant.
  package let line: Int
  /// The entry it is about, where that can be known.
  package let id: ULID?
  /// What the line says, where it can be read though its checksum is not there or does not hold.
  package let says: Said?
  /// What was found.
  package let found: String
  /// What was expected; empty where that goes without saying.
  package let expected: String
  /// What to do about it, and that nothing was lost.
  package let advice: String
  /// What settles it; nil where no command does.
  package let remedy: Remedy?
  /// What recognises the line in a later one that settles it.
  let fingerprint: Revision.Fingerprint?
  /// The numbers of the lines that are missing, where that is the problem.
  let numbers: [LineNumbers]

  /// What a line says, to be looked at and not to be counted.
  package struct Said: Sendable, Equatable {
    let revision: Revision

    /// The name of the line, as far as it can be believed.
    package var origin: RevisionID { revision.origin }
    /// The contents; nil where this version does not know the kind.
    package var entry: Entry? { revision.entry }
    /// Whether it says that the entry should not be there.
    package var enteredInError: Bool { revision.enteredInError }

    init(_ revision: Revision) {
      self.revision = revision
    }

    /// Whether both are the same line.
    package static func == (left: Said, right: Said) -> Bool { left.revision.isCopy(of: right.revision) }
  }

  init(
    _ severity: Severity, _ code: Code, _ file: String, line: Int = 0, id: ULID? = nil, says: Said? = nil,
    found: String, expected: String = "", advice: String, remedy: Remedy? = nil,
    fingerprint: Revision.Fingerprint? = nil, numbers: [LineNumbers] = []
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.id = id
    self.says = says
    self.found = found
    self.expected = expected
    self.advice = advice
    self.remedy = remedy
    self.fingerprint = fingerprint
    self.numbers = numbers
  }

  /// Whether what is missing in the file is counted all the same, from this device's memory of it.
  package var isRemembered: Bool { code == .shrunk }

  /// Whether the file of a document is meant, and not a line of the journal.
  package var isAboutDocument: Bool {
    [.documentMissing, .documentDamaged, .documentUnneeded].contains(code)
  }

  /// The file, and the line where one is meant: `journal/laptop-c01d/2026-11.jsonl:17`.
  package var place: String { line > 0 ? "\(file):\(line)" : file }

  /// All of it in one line: place, what was found, what was expected, what to do.
  package var sentence: String {
    "\(place): \(found)\(expected.isEmpty ? "" : "; expected \(expected)"). \(advice)"
  }
}

extension JournalProblem {
  /// What sorts of problems there are, by the names that programs read.
  package enum Code: String, Sendable, CaseIterable {
    /// The line does not match its checksum: changed by hand, or damaged.
    case brokenChecksum = "broken-checksum"
    /// The line is no record of the journal.
    case notARecord = "not-a-record"
    /// The last line was cut off.
    case torn
    /// A block of the file is lost.
    case hole
    /// The file, or its folder, lost lines that this device remembers.
    case shrunk
    /// The line is longer than any line is read.
    case tooLong = "too-long"
    /// The line is whole, but a value in it cannot be.
    case impossibleValue = "impossible-value"
    /// Something else than a file stands in a file's place.
    case notAFile = "not-a-file"
    /// The system did not let it be read.
    case unreadable
    /// The line was written by hand.
    case byHand = "by-hand"
    /// A newer version made it.
    case newerFormat = "newer-format"
    /// The kind is one that only a newer version knows.
    case unknownKind = "unknown-kind"
    /// The entry was changed in two places at once.
    case conflict
    /// Lines are missing by their numbers.
    case missingNumbers = "missing-numbers"
    /// One number was given to two lines.
    case sameNumberTwice = "same-number-twice"
    /// Lines stand twice in one file.
    case duplicateLine = "duplicate-line"
    /// An entry that was erased is still there, or has come back.
    case erased
    /// The first line of a file is missing, odd or damaged.
    case header
    /// The lines that git puts around the two sides of a conflict.
    case conflictMarker = "conflict-marker"
    /// Lines end with CR LF, or the last one with nothing.
    case lineEnds = "line-ends"
    /// An editor has put spaces, empty lines or a byte order mark there.
    case spaces
    /// Another window is writing.
    case inProgress = "in-progress"
    /// Lines lie in this device's rescue file.
    case rescued
    /// Others can look into the folder.
    case openToOthers = "open-to-others"
    /// The file of a document is not there.
    case documentMissing = "document-missing"
    /// The bytes of a document are not those that were added.
    case documentDamaged = "document-damaged"
    /// No entry names a file among the documents.
    case documentUnneeded = "document-unneeded"
    /// More of the same, which are counted and not listed.
    case more
  }

  /// The start of a line for a sentence, with everything that is no plain character shown as its code.
  static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let shown = String(decoding: bytes.prefix(60), as: UTF8.self).unicodeScalars.map { scalar in
      scalar.properties.generalCategory.isPrintable ? String(scalar) : "<\(String(scalar.value, radix: 16))>"
    }
    return "\"\(shown.joined())\(bytes.count > 60 ? "…" : "")\""
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isPrintable: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
