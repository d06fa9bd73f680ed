import Care
import Exchange
import Journal
import Model

/// Looks through an inbox, and takes what leaves no question open.
struct InboxPass {
  let program: Program
  let folder: InboxFolder
  /// Whether it is only said what would be done.
  let isTrial: Bool
  /// The files that were looked at in vain before, as they were then: only what changes is looked at again.
  private var inVain: [String: FileStatus] = [:]

  /// Larger files take minutes: a person who waits for them imports them.
  static let largest = 256 << 20

  /// Prepares a pass.
  init(_ program: Program, _ folder: InboxFolder, isTrial: Bool) {
    (self.program, self.folder, self.isTrial) = (program, folder, isTrial)
  }

  /// What a pass has left to another one.
  struct Rest {
    /// Files into which somebody may be writing.
    var unsettled = 0
    /// Files that may not be whole yet.
    var unfinished: [String] = []
  }

  /// Looks through it once.
  ///
  /// - Throws: `Exit` where the folder cannot be listed or another look at it is under way, `JournalError` or `NotDone`
  ///   where the journal cannot be read or written; what was taken before is saved.
  mutating func run() throws -> Rest {
    let files = try list()
    var rest = Rest()
    var pass = self
    let isAlone = try program.store.inbox.turn { turn in
      for file in files { try pass.look(at: file, &turn, &rest) }
    }
    self = pass
    guard isAlone else {
      throw Exit(
        status: 75, message: "Another program is looking through an inbox of this journal. Try again later.")
    }
    return rest
  }

  private func list() throws(Exit) -> [InboxFolder.File] {
    do throws(SystemError) { return try folder.files() } catch {
      let problem = Files.problem(folder.path, error.code)
      throw Exit(
        status: problem.status,
        message: "\(folder.path) cannot be looked through: \(problem.reason). Nothing was imported.")
    }
  }

  private mutating func look(
    at file: InboxFolder.File, _ turn: inout InboxTurn, _ rest: inout Rest
  ) throws {
    if let last = turn.last(file), last.isOf(file), last.isDone || inVain[file.name] == file.status { return }
    guard file.path != nil else {
      return try leave(file, "", .unreadable, "its name is not UTF-8; give it another one", &turn)
    }
    // An empty file is one of which nothing has come yet.
    guard file.status.size > 0 else { return }
    guard file.status.size <= Self.largest else {
      return try leave(file, "", .waits, "it is larger than 256 MB", &turn)
    }
    let now = Surroundings.milliseconds * 1_000_000
    let content: InboxFolder.Content?
    do throws(SystemError) {
      content = file.isSettled(at: now) ? try folder.content(of: file) : nil
    } catch {
      return try leave(file, "", .unreadable, Files.problem(file.name, error.code).reason, &turn)
    }
    guard let content else {
      rest.unsettled += 1
      return
    }
    if turn.isDone(content.digest) {
      return try note(InboxRecord(file, digest: content.digest, .known), &turn)
    }
    try take(file, content, isFinished: file.isFinished(at: now), &turn, &rest)
  }
}

extension InboxPass {
  private mutating func take(
    _ file: InboxFolder.File, _ content: InboxFolder.Content, isFinished: Bool, _ turn: inout InboxTurn,
    _ rest: inout Rest
  ) throws {
    let source = try Files.source(file.path ?? "")
    guard try !CalendarFile.recognises(source.start(512)) else {
      return try leave(file, content.digest, .waits, "it is a calendar, whose events become visits", &turn)
    }
    let progress = ProgressLine(file.name)
    defer { progress.end() }
    let keeper = program.keeper
    let read = ImportFile(file.name, source, watch: progress.watch)
    // The last row of a table that is not whole may look as if it were: 128 cut to 12.
    if read.isTable, ![10, 13, 0].contains(content.lastByte), !isFinished {
      rest.unfinished.append(file.name)
      return
    }
    let trial = try keeper.trial(of: read, ImportRequest(), watch: progress.watch)
    guard folder.isUnchanged(file) else {
      rest.unsettled += 1
      return
    }
    let plan: ImportPlan
    switch trial.unasked {
    case .take(let found): plan = found
    case .known: return try leave(file, content.digest, .known, nil, &turn)
    case .waits(let why): return try leave(file, content.digest, .waits, why, &turn)
    case .unreadable(let why): return try leave(file, content.digest, .unreadable, why, &turn)
    }
    if !isTrial {
      try HeldSignals.during {
        _ = try keeper.carryOut(ImportActs.save(plan) { keeper.newID() }, in: trial.record)
      }
    }
    progress.end()
    let record = InboxRecord(
      file, digest: content.digest, .taken, readings: plan.toStore.count, joined: plan.joined.count)
    try note(record, &turn)
  }

  private mutating func leave(
    _ file: InboxFolder.File, _ digest: String, _ outcome: InboxRecord.Outcome, _ why: String?,
    _ turn: inout InboxTurn
  ) throws {
    inVain[file.name] = file.status
    try note(InboxRecord(file, digest: digest, outcome), &turn, because: why)
  }

  private func note(_ record: InboxRecord, _ turn: inout InboxTurn, because why: String? = nil) throws {
    if !isTrial { _ = try turn.note(record) }
    try program.printsJSON
      ? Output.json(record.json(why, isTrial: isTrial))
      : Output.line(words(record, why))
    try Output.flush()
  }

  private func words(_ record: InboxRecord, _ why: String?) -> String {
    let (name, path) = (record.file, ShellWord.quoted("\(folder.path)/\(record.file)"))
    let reason = why.map { ": \($0)" } ?? ""
    switch record.outcome {
    case .taken:
      let readings = record.readings == 1 ? "1 reading" : "\(record.readings) readings"
      let joined = record.joined == 0 ? "" : ", \(record.joined) joined with what was there"
      return "\(name): \(readings) \(isTrial ? "to import" : "imported")\(joined)."
        + (isTrial ? "" : " To undo it: vitals undo.")
    case .known: return "\(name): nothing new."
    case .waits: return "\(name) waits for you\(reason). To look at it: vitals import \(path) --dry-run"
    case .unreadable: return "\(name) cannot be read\(reason). It is tried again when it changes."
    }
  }
}

extension InboxRecord {
  /// For programs.
  fileprivate func json(_ why: String?, isTrial: Bool) -> JSONValue {
    .object(
      [
        .init("file", .text(file)), .init("became", .text(outcome.rawValue)),
        .init("saved", .flag(outcome == .taken && !isTrial)),
        .init("readings", .whole(readings)), .init("joined", .whole(joined)), .init("why", why),
      ].compactMap(\.self))
  }
}
