/// Works out what installing and uninstalling change, and makes the changes.
struct Installer {
  let tools: any Tools

  /// What putting pieces in changes.
  ///
  /// - Throws: `Exit` or `Files.Problem`; nothing was changed.
  func install(_ pieces: [Piece]) throws -> [Alteration] {
    try pieces.map { piece in
      switch piece {
      case .file(let path, let text):
        return Alteration(target: .file(path), before: try Files.text(path), after: text)
      case .block(let path, let block, let lines):
        let before = try Files.text(path)
        return Alteration(
          target: .file(path), before: before,
          after: try sound(path) { () throws(MarkedBlock.Broken) in try block.put(lines, into: before) })
      case .crontab(let block, let lines):
        let before = try crontab()
        return Alteration(
          target: .crontab, before: before,
          after: try sound("the crontab") { () throws(MarkedBlock.Broken) in
            try block.put(lines, into: before.isEmpty ? nil : before)
          })
      }
    }
  }

  /// What taking pieces out changes; only what was put in goes.
  ///
  /// - Throws: `Exit` or `Files.Problem`; nothing was changed.
  func uninstall(_ pieces: [Piece]) throws -> [Alteration] {
    try pieces.compactMap { piece in
      switch piece {
      case .file(let path, let text):
        guard let before = try Files.text(path) else { return nil }
        guard Self.firstLine(before) == Self.firstLine(text) else { throw Self.notOurs(path) }
        return Alteration(target: .file(path), before: before, after: nil)
      case .block(let path, let block, _):
        guard let before = try Files.text(path) else { return nil }
        let after = try sound(path) { () throws(MarkedBlock.Broken) in try block.takenOut(of: before) }
        return after == before ? nil : Alteration(target: .file(path), before: before, after: after)
      case .crontab(let block, _):
        guard tools.path(of: "crontab") != nil else { return nil }
        let before = try crontab()
        let after = try sound("the crontab") { () throws(MarkedBlock.Broken) in try block.takenOut(of: before)
        }
        return after == before ? nil : Alteration(target: .crontab, before: before, after: after)
      }
    }
  }

  /// What is said around changes.
  struct Words {
    let question, none, trial: String

    static let writing = Words(
      question: "Write this?", none: "",
      trial: "Nothing was written. To write it, leave out --dry-run.")
    static let takingOut = Words(
      question: "Take this out?", none: "There is nothing to take out.",
      trial: "Nothing was taken out. To take it out, leave out --dry-run.")
  }

  /// Shows changes, asks, does what has to be done `before`, and makes them; false where nothing was to be made, or it was only a trial.
  ///
  /// - Throws: `Exit` or `Files.Problem` where the answer was no, or at the first that cannot be made.
  func carryOut(
    _ changes: [Alteration], _ words: Words, isTrial: Bool, isSure: Bool, json: Bool,
    before: () -> Void = {}
  ) throws -> Bool {
    for change in changes where json { try Output.json(change.json(isTrial: isTrial)) }
    for change in changes where !json {
      for line in change.isNothing ? ["\(change.name) is as it should be."] : change.shown {
        try Output.line(line)
      }
    }
    if changes.isEmpty, !json { try Output.line(words.none) }
    if isTrial, !json { try Output.line(words.trial) }
    guard !isTrial, changes.contains(where: { !$0.isNothing }) else { return false }
    try Question.require(words.question, isSure: isSure, flag: "--yes")
    before()
    try make(changes)
    return true
  }

  /// Makes changes, one after another.
  ///
  /// - Throws: `Exit` or `Files.Problem` at the first that cannot be made; those before it are made.
  func make(_ alterations: [Alteration]) throws {
    for alteration in alterations where !alteration.isNothing {
      switch (alteration.target, alteration.after) {
      case (.file(let path), let text?): try Files.replace(path, with: text)
      case (.file(let path), nil): try Files.remove(path)
      case (.crontab, let text): try setCrontab(text ?? "")
      }
    }
  }

  /// The person's crontab; empty where there is none.
  ///
  /// - Throws: `Exit` with status 69 where there is no cron, 74 where it cannot be read.
  func crontab() throws -> String {
    guard let run = tools.run("crontab", ["-l"]) else {
      throw Exit(status: 69, message: "There is no crontab on this machine. Nothing was changed.")
    }
    // Its way to say that there is none yet.
    if run.status != 0, run.errors.contains("no crontab") { return "" }
    guard run.status == 0 else {
      throw Exit(
        status: 74, message: "The crontab cannot be read: \(run.complaint). Nothing was changed.")
    }
    return run.output
  }

  private func setCrontab(_ text: String) throws {
    let run = text.isEmpty ? tools.run("crontab", ["-r"]) : tools.run("crontab", ["-"], input: text)
    guard run?.status == 0 else {
      throw Exit(
        status: 74,
        message: "The crontab was not changed: \(run?.complaint ?? "crontab could not be started").")
    }
  }

  private func sound<Result>(
    _ name: String, _ body: () throws(MarkedBlock.Broken) -> Result
  ) throws(Exit) -> Result {
    do throws(MarkedBlock.Broken) {
      return try body()
    } catch {
      throw Exit(
        status: 65,
        message: "\(name), line \(error.line): what vitals wrote begins here and its end is missing. "
          + "Delete its lines by hand. Nothing was changed.")
    }
  }

  private static func notOurs(_ path: String) -> Exit {
    Exit(
      status: 65,
      message: "\(path) does not begin as vitals writes it; it stays. Remove it by hand. Nothing was changed."
    )
  }

  private static func firstLine(_ text: String) -> Substring? { text.split(separator: "\n").first }
}
