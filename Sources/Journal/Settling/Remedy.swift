import Model

/// What settles a problem, as a command that a person can type.
package enum Remedy: Sendable, Equatable {
  /// Take over what a line says, as a new revision.
  case accept(place: String)
  /// Note that a line that cannot be counted, or missing lines, were seen.
  case seen(place: String)
  /// Write lines back that a file lost.
  case bringBack(place: String)
  /// Decide between the states of an entry.
  case resolve(ULID)
  /// Remove what is left of an erased entry.
  case erase(ULID)
  /// Close a folder to others.
  case close(folder: String)

  /// The command, word by word as a shell takes it; `home` where the journal is not the usual one.
  package func command(home: String? = nil) -> String {
    let words: [String]
    switch self {
    case .accept(let place): words = ["vitals", "check", "--accept", place]
    case .seen(let place): words = ["vitals", "check", "--seen", place]
    case .bringBack(let place): words = ["vitals", "check", "--bring-back", place]
    case .resolve(let id): words = ["vitals", "resolve", id.short]
    case .erase(let id): words = ["vitals", "erase", id.description]
    case .close(let folder): return "chmod 700 \(ShellWord.quoted(folder))"
    }
    return (words + (home.map { ["--home", $0] } ?? [])).map(ShellWord.quoted).joined(separator: " ")
  }
}
