import ArgumentParser
import Journal
import Model

/// `vitals backup`: a copy of the journal that was read again before it counts; and the way back.
struct BackupCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a verified copy of the whole journal, or bring one back.",
    discussion: """
      vitals backup                         into this device's state folder
      vitals backup /media/stick --keep 10  the oldest beyond ten are removed
      vitals backup /media/stick --list
      vitals backup --verify /media/stick/vitals-backup-20261121T073000Z-9ae1c2d0
      vitals backup --restore /media/stick/vitals-backup-20261121T073000Z-9ae1c2d0

      A backup is a plain folder. It gets its name when every byte was read
      back from the disk; sha256sum -c SHA256SUMS checks it without Vitals, and
      vitals --home BACKUP list reads it. Restoring overwrites, shortens and
      removes nothing. Every evening, with cron (crontab -e):

        0 21 * * * vitals backup /media/stick --keep 30

      Exit status: 65 when a backup is damaged or a file was left out; 66 when
      there is none; 73 or 74 when none could be made.
      """)

  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp("The folder to put backups in.", valueName: "dir")) var folder: String?
  @Flag(help: "Show the backups in the folder.") var list = false
  @Option(help: ArgumentHelp("Read a backup again, every byte of it.", valueName: "backup")) var verify:
    String?
  @Option(help: ArgumentHelp("Bring back what a backup has and the journal has not.", valueName: "backup"))
  var restore: String?
  @Flag(help: "With --restore: show what would be done, and do nothing.") var dryRun = false
  @Option(help: ArgumentHelp("Remove the oldest of this journal's backups beyond so many.", valueName: "n"))
  var keep: Int?

  func run(in program: Program) throws -> Int32 {
    try refuseMixtures()
    let target = folder.map(Surroundings.absolute) ?? program.store.backupFolder
    do {
      if let verify { return try check(Surroundings.absolute(verify), program) }
      if let restore { return try bringBack(Surroundings.absolute(restore), program) }
      return list ? try show(target, program) : try make(target, program)
    } catch let error as JournalError {
      let work = restore == nil ? "NO backup was made." : "NOT everything was restored."
      throw Exit(status: error.exitStatus, message: error.message(insteadOf: work))
    }
  }

  private func refuseMixtures() throws {
    let asked = [list, verify != nil, restore != nil, keep != nil].count { $0 }
    guard asked <= 1, folder == nil || (verify == nil && restore == nil), !dryRun || restore != nil else {
      throw Exit.usage("--list, --verify, --restore and --keep do not go together. Nothing was done.")
    }
    if let keep, keep < 1 { throw Exit.usage("--keep \(keep): at least one is kept. Nothing was done.") }
  }
}

extension BackupCommand {
  private func make(_ target: String, _ program: Program) throws -> Int32 {
    let done = try program.store.backUp(to: target, now: program.stamp())
    try say(done.backup, "Backed up and read again: ")
    for name in done.leftOut {
      Output.complain("vitals: \(name) is not a plain file, so it is not in the backup.")
    }
    if done.setAside > 0, !json {
      try Output.line("What vitals check names is in it as it is.")
    }
    if let keep {
      for old in try program.store.keepBackups(keep, in: target) { try say(old, "Removed: ") }
    }
    return done.leftOut.isEmpty ? 0 : 65
  }

  private func show(_ target: String, _ program: Program) throws -> Int32 {
    let backups = try program.store.backups(in: target)
    for backup in backups { try say(backup, "") }
    if backups.isEmpty, !json { try Output.line("There is no backup in \(target).") }
    return 0
  }

  private func check(_ path: String, _ program: Program) throws -> Int32 {
    guard let checked = try program.store.checkBackup(path) else { throw Self.none(path) }
    for problem in checked.problems { Output.complain("vitals: \(problem)") }
    try say(checked.backup, checked.problems.isEmpty ? "Every byte is as it was written: " : "Damaged: ")
    return checked.problems.isEmpty ? 0 : 65
  }

  private func bringBack(_ path: String, _ program: Program) throws -> Int32 {
    guard let restored = try program.store.restore(path, now: program.stamp(), isTrial: dryRun) else {
      throw Self.none(path)
    }
    for problem in restored.problems { Output.complain("vitals: \(problem)") }
    for step in restored.steps {
      try json ? Output.json(.restored(step)) : Output.line("\(step.file): \(step.words)")
    }
    if dryRun, !json {
      try Output.line("Nothing was done. To do it, leave out --dry-run.")
    } else if !json {
      try Output.line("\(restored.before) readings before, \(restored.after) now. Nothing was removed.")
    }
    return restored.problems.isEmpty ? 0 : 65
  }

  private func say(_ backup: Backup, _ before: String) throws {
    guard !json else { return try Output.json(.backup(backup)) }
    let readings = backup.readings == 1 ? "1 reading" : "\(backup.readings) readings"
    let files = backup.files == 1 ? "1 file" : "\(backup.files) files"
    try Output.line("\(before)\(backup.path)  \(backup.made)  \(readings), \(files), \(backup.bytes) bytes")
  }

  private static func none(_ path: String) -> Exit {
    Exit(status: 66, message: "\(path) is not a backup: it has no manifest.jsonl of one. Nothing was done.")
  }
}

extension RestoreStep {
  fileprivate var words: String {
    let damaged = isDamaged ? " (the backup's file is damaged; its sound lines count)" : ""
    switch action {
    case .made: return "missing here, made\(damaged)"
    case .here: return "the same here"
    case .newerHere: return "all of it is here, and more; left as it is"
    case .extended(let lines): return "\(lines) \(lines == 1 ? "line" : "lines") added after the ones here"
    case .beside(let name): return "both have lines of their own; the backup's are put into \(name)\(damaged)"
    }
  }
}

extension JSONValue {
  fileprivate static func backup(_ backup: Backup) -> JSONValue {
    .object([
      Member("path", .text(backup.path)), Member("made", .text(backup.made)),
      Member("home", .text(backup.home)),
      Member("readings", .whole(backup.readings)), Member("files", .whole(backup.files)),
      Member("bytes", .whole(backup.bytes)),
    ])
  }

  fileprivate static func restored(_ step: RestoreStep) -> JSONValue {
    var members = [Member("file", .text(step.file))]
    switch step.action {
    case .made: members.append(Member("action", .text("made")))
    case .here: members.append(Member("action", .text("here")))
    case .newerHere: members.append(Member("action", .text("newer-here")))
    case .extended(let lines):
      members += [Member("action", .text("extended")), Member("lines", .whole(lines))]
    case .beside(let name): members += [Member("action", .text("beside")), Member("as", .text(name))]
    }
    members.append(Member("damaged", .flag(step.isDamaged)))
    return .object(members)
  }
}
