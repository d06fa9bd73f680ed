import Model

/// What reading one file has brought so far: revisions, and what is odd about the file.
struct FileReading {
  /// Oddities that are reported once a file, however many lines have them.
  enum Oddity: Hashable {
    case blank, marker, carriageReturn, spaces, byteOrderMark, noLineEnd, noHeader
  }

  let file: JournalFolder.File
  var decoder: LineDecoder
  /// The number of the line that is read, from 1.
  var line = 0
  private(set) var revisions: [Revision] = []
  private(set) var problems: [JournalProblem] = []
  /// Whether the file could be read to its end, so that what is missing is missing.
  private(set) var isComplete = true
  /// Why it could not be read to its end, where the system was the reason.
  private(set) var failure: SystemError?
  /// The oldest format whose programs may write about this file.
  private(set) var oldest = 1
  private var oddities: [Oddity: (first: Int, count: Int)] = [:]
  /// Whether a header was read, so that it is known who wrote what follows.
  private(set) var hasHeader = false
  /// What the lines of this file settle.
  private(set) var settlements = Settlements()
  /// Problems beyond those that are listed.
  private(set) var unlisted: UnlistedProblems
  private let mostProblems: Int

  /// How many problems of one file are listed; the rest is counted.
  static let mostProblems = 200

  init(file: JournalFolder.File, zone: Zone, mostProblems: Int = Self.mostProblems) {
    self.file = file
    self.mostProblems = mostProblems
    unlisted = UnlistedProblems(file: file.shown)
    decoder = LineDecoder(file: file.shown, writer: file.writer)
    decoder.zone = zone
  }

  mutating func take(_ header: Header, isVerified: Bool) {
    hasHeader = true
    if !isVerified { note(.header, "a header without a checksum", "It is read as it is.") }
    if !file.writer.isEmpty, header.writer != file.writer {
      note(
        .header, "the header names the device \(header.writer), the folder \(file.writer)",
        "The header is used. Nothing was lost; give the folder its old name back when you can.")
    }
    decoder.writer = header.writer
    oldest = max(oldest, header.oldest)
    guard header.oldest > Header.written else { return }
    note(
      .newerFormat, "a newer version of Vitals made this file (\(header.format))",
      "It is read as far as this version understands it, and not written to. Install the newer version.")
  }

  mutating func take(_ revision: Revision) {
    if !hasHeader { count(.noHeader) }
    revisions.append(revision)
    settlements.take(revision)
    if let refusal = revision.refusal {
      // A deletion of what could not be read has nothing to count.
      guard !revision.enteredInError else { return }
      report(
        JournalProblem(
          .setAside, .impossibleValue, file.shown, line: line, id: revision.id,
          found: "\(refusal.key): \(refusal.reason)",
          advice: "The line is kept but not used. To say what it should be, run vitals resolve "
            + "\(revision.id.short) --text; or install the newer version if one wrote it.",
          remedy: .resolve(revision.id), fingerprint: revision.fingerprint))
    } else if revision.checksum == .absent {
      takeHandwritten(revision)
    }
  }

  private mutating func takeHandwritten(_ revision: Revision) {
    let isAstray = revision.entry.map { file.stem != .other && file.stem != FileStem(of: $0) } ?? false
    report(
      JournalProblem(
        .note, .byHand, file.shown, line: line, id: revision.id, says: JournalProblem.Said(revision),
        found: "a line written by hand (it has no checksum)",
        advice: isAstray
          ? "It is used, but it is in the file of another month and is missed when only recent months "
            + "are read. Accept it, and Vitals writes it where it belongs."
          : "It is used.",
        remedy: revision.entry == nil ? nil : .accept(place: "\(file.shown):\(line)"),
        fingerprint: revision.fingerprint))
  }

  mutating func count(_ oddity: Oddity) {
    oddities[oddity, default: (line, 0)].count += 1
  }

  /// The line without the byte order mark that some editors put at the start of a file.
  mutating func withoutMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard line == 1, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
    count(.byteOrderMark)
    return range.lowerBound + 3..<range.upperBound
  }

  mutating func noteEnding(_ bytes: [UInt8], _ range: Range<Int>, ended: Bool) {
    if !ended { count(.noLineEnd) }
    guard let last = bytes[range].last else { return }
    if last == 13 { count(.carriageReturn) } else if last == 32 || last == 9 { count(.spaces) }
  }

  mutating func inProgress() {
    note(.inProgress, "another window is writing the last line", "Load again in a moment.")
  }

  mutating func torn(_ bytes: ArraySlice<UInt8>, records: Int) {
    setAside(
      .torn, bytes, "the last line is cut off: \(JournalProblem.excerpt(bytes))\(Self.also(records))",
      "Vitals was stopped before it said \"saved\", so nothing that was saved is lost. The line is kept but not "
        + "used. Enter the reading again if it is missing.")
  }

  mutating func hole(_ bytes: ArraySlice<UInt8>, lost: Int, records: Int) {
    setAside(
      .hole, bytes, "\(lost) empty (NUL) bytes where the disk lost a block\(Self.also(records))",
      "Compare with another device or a backup. To see which lines are missing, run vitals check.")
  }

  mutating func glued(_ bytes: ArraySlice<UInt8>, records: Int) {
    setAside(
      .notARecord, bytes, "whole lines with no line end between them\(Self.also(records))",
      "Nothing is missing; the line is kept as it is.")
  }

  mutating func tooLong(_ length: Int) {
    setAside(
      .tooLong, [], "a line of \(length) bytes", "It is kept but not used; the rest of the file was read.",
      expected: "at most \(LineSplitter.longest)")
  }

  mutating func damaged(_ bytes: ArraySlice<UInt8>, _ found: String, _ expected: String, records: Int) {
    if records == 0, bytes.starts(with: Array("{\"format\"".utf8)) {
      note(
        .header, "a damaged header", "No reading is affected; the folder says which device wrote the file.")
      return
    }
    guard records == 0, let loose = looseRevision(bytes) else {
      setAside(
        .notARecord, bytes, found + Self.also(records),
        "The line is kept but not used; nothing else is affected. Enter the reading again if it is missing.",
        expected: expected)
      return
    }
    let place = "\(file.shown):\(line)"
    report(
      JournalProblem(
        .setAside, .brokenChecksum, file.shown, line: line, id: loose.id, says: JournalProblem.Said(loose),
        found: found, expected: expected,
        advice:
          "The line is kept but not used; nothing else is affected. Did you change this line yourself? Then "
          + "accept it. If not, it is damaged.",
        remedy: loose.entry == nil ? .seen(place: place) : .accept(place: place),
        fingerprint: fingerprint(bytes)))
  }

  /// What a damaged line says; only looked at where the problem is listed.
  private func looseRevision(_ bytes: ArraySlice<UInt8>) -> Revision? {
    guard problems.count < mostProblems else { return nil }
    return LooseLine.revision(Array(bytes), 0..<bytes.count, decoder: decoder, line: line)
  }

  private func fingerprint(_ bytes: ArraySlice<UInt8>) -> Revision.Fingerprint? {
    bytes.isEmpty ? nil : Revision.Fingerprint(ofLine: Array(bytes), 0..<bytes.count)
  }

  /// Behind a link there may be lines that others count; a change must not rest on what is here without them.
  mutating func notAFile(_ sort: FileStatus.Sort, because error: SystemError? = nil) {
    isComplete = false
    failure = error
    line = 0
    setAside(
      .notAFile, [], "a \(sort.rawValue)", "It was not read. Move it out of the way.",
      expected: "a plain file")
  }

  mutating func unreadable(_ error: SystemError) {
    isComplete = false
    failure = error
    setAside(
      .unreadable, [], "could not be read: \(error.reason)",
      "What was read before this place is used, the rest is not. Check the disk and the permissions.")
  }

  /// Says that these lines, and so many fast ones, lie beside the journal.
  mutating func rescued(besides fast: Int) {
    line = 0
    note(
      .rescued, "\(revisions.count + fast) lines that the disk refused to write into the journal",
      "They are used. Once the disk works again, copy the file into the folder journal/\(decoder.writer), so "
        + "that it travels with the others.")
  }

  /// Whether something in the file was not counted.
  var isDamaged: Bool {
    problems.contains { $0.severity == .setAside } || unlisted.hasSetAside
  }

  /// All problems that are listed, with the oddities of the whole file.
  func summary() -> [JournalProblem] {
    let order: [Oddity] = [.byteOrderMark, .noHeader, .marker, .carriageReturn, .spaces, .blank, .noLineEnd]
    var all = problems
    for oddity in order {
      guard let (first, count) = oddities[oddity] else { continue }
      all.append(
        JournalProblem(
          .note, oddity.code, file.shown, line: first, found: oddity.text(count), advice: oddity.advice)
      )
    }
    return all
  }

  private static func also(_ records: Int) -> String {
    records == 0 ? "" : "; \(records) whole \(records == 1 ? "entry in it is" : "entries in it are") used"
  }

  private mutating func note(_ code: JournalProblem.Code, _ found: String, _ advice: String) {
    report(JournalProblem(.note, code, file.shown, line: line, found: found, advice: advice))
  }

  private mutating func setAside(
    _ code: JournalProblem.Code, _ bytes: ArraySlice<UInt8>, _ found: String, _ advice: String,
    expected: String = ""
  ) {
    report(
      JournalProblem(
        .setAside, code, file.shown, line: line, found: found, expected: expected, advice: advice,
        remedy: bytes.isEmpty ? nil : .seen(place: "\(file.shown):\(line)"), fingerprint: fingerprint(bytes)))
  }

  private mutating func report(_ problem: JournalProblem) {
    if problems.count < mostProblems {
      problems.append(problem)
    } else {
      unlisted.count(problem)
    }
  }
}

extension FileReading.Oddity {
  fileprivate var code: JournalProblem.Code {
    switch self {
    case .blank, .spaces, .byteOrderMark: .spaces
    case .marker: .conflictMarker
    case .carriageReturn, .noLineEnd: .lineEnds
    case .noHeader: .header
    }
  }

  fileprivate func text(_ count: Int) -> String {
    let (lines, ends) = count == 1 ? ("line", "ends") : ("lines", "end")
    return switch self {
    case .blank: "\(count) empty \(lines)"
    case .marker: "\(count) \(lines) of a git conflict"
    case .carriageReturn: "\(count) \(lines) \(ends) with CR LF"
    case .spaces: "\(count) \(lines) \(ends) with spaces"
    case .byteOrderMark: "a byte order mark"
    case .noLineEnd: "the last line has no line end"
    case .noHeader: "\(count) \(lines) before any header"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .blank, .spaces, .byteOrderMark: "Everything was read. An editor put it there."
    case .marker: "Both sides were read, each line once."
    case .carriageReturn: "Everything was read. Git or an editor on Windows changed the line ends."
    case .noLineEnd: "It is whole and was read."
    case .noHeader: "Everything was read. The folder says which device wrote it."
    }
  }
}
