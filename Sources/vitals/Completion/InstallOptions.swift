import ArgumentParser

/// Whether something is printed, or put where other programs look for it.
struct InstallOptions: ParsableArguments {
  @Flag(help: "Write it where it belongs; shows what and where, and asks.") var install = false
  @Flag(help: "Take out what --install wrote, and nothing else.") var uninstall = false
  @Flag(help: "Only show what would be written or taken out.") var dryRun = false
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Print what is changed as JSON, as Schemas describes it.") var json = false

  func validate() throws {
    if install, uninstall { throw ValidationError("--install and --uninstall are two things. Choose one.") }
    if dryRun || yes || json, !install, !uninstall {
      throw ValidationError("--dry-run, --yes and --json go with --install or --uninstall.")
    }
  }

  /// Prints a text, or puts pieces in or takes them out.
  func carryOut(_ pieces: () throws -> [Piece], printing text: String, done: String) throws {
    guard install || uninstall else { return try Output.raw(text) }
    let installer = Installer(tools: SystemTools())
    let pieces = try pieces()
    let changes = try install ? installer.install(pieces) : installer.uninstall(pieces)
    let words = install ? Installer.Words.writing : .takingOut
    guard try installer.carryOut(changes, words, isTrial: dryRun, isSure: yes, json: json), !json else {
      return
    }
    try Output.line(install ? done : "Taken out.")
  }
}
