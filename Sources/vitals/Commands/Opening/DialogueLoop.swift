import Glibc
import LineMode
import Model
import Terminal

/// `vitals --plain`: the dialogue, a line in and some lines out.
enum DialogueLoop {
  /// Talks until the person leaves or the input ends; a `reason` why there are no screens is said first.
  ///
  /// - Returns: The exit status: 0, that of the first line of a script that went wrong, or 128 + n where signal n or a
  ///   lost line ended it.
  static func run(_ program: Program, because reason: String? = nil) throws -> Int32 {
    // The program has one thread, the main one; nothing else can hold the program.
    nonisolated(unsafe) let program = program
    return try MainActor.assumeIsolated { try talk(program, reason) }
  }

  @MainActor
  private static func talk(_ program: Program, _ reason: String?) throws -> Int32 {
    let terminal = LineTerminal(utf8: !ScreenLoop.glyphs(program.settingsStore.load().settings).isASCII)
    defer { terminal.close() }
    var dialogue = try Dialogue(program.keeper, isInteractive: terminal.isTerminal)
    defer { if let farewell = dialogue.farewell { Output.complain(farewell) } }
    do throws(Output.Failure) {
      try say((reason.map { [$0] } ?? []) + dialogue.begin(), on: terminal)
      while !dialogue.isOver {
        guard try answer(&dialogue, terminal) else { return 128 + (terminal.receivedSignal ?? SIGHUP) }
      }
    } catch {
      dialogue.leave()
      // Writing to a terminal that is gone is how a lost line may show first.
      guard terminal.isTerminal, error.code == EIO else { throw error }
      return 128 + SIGHUP
    }
    if terminal.isTerminal { return 0 }
    return dialogue.status == 0 ? program.closing(try program.record(.standing)) : dialogue.status
  }

  /// Takes one line and says what is said to it; false where the terminal is gone or the program is asked to end.
  @MainActor
  private static func answer(_ dialogue: inout Dialogue, _ terminal: LineTerminal) throws(Output.Failure)
    -> Bool
  {
    if terminal.isTerminal { try Output.raw(dialogue.prompt) }
    try Output.flush()
    switch terminal.next(prompt: dialogue.prompt, prefill: dialogue.prefill) {
    case .line(let line, let isCut): try say(dialogue.take(line, isCut: isCut), on: terminal)
    case .unreadable: try say(dialogue.refuseUnreadable(), on: terminal)
    case .end: dialogue.leave()
    case .hangUp:
      dialogue.leave(typed: terminal.typed)
      return false
    }
    return true
  }

  @MainActor
  private static func say(_ lines: [String], on terminal: LineTerminal) throws(Output.Failure) {
    for line in DialogueText.printed(lines, columns: terminal.columns, isASCII: !terminal.utf8) {
      try Output.line(line)
    }
    try Output.flush()
  }
}
