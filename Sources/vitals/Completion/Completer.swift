/// A word that a shell can offer, and what is said of it.
struct Candidate: Equatable {
  let text: String
  var words = ""
}

/// What a shell can offer where the cursor stands.
enum Completed: Equatable {
  /// These; none where nothing is known.
  case candidates([Candidate])
  /// Its own files.
  case files
  /// Its own folders.
  case folders
}

/// Finds what fits into a line for a shell; it reads the journal and writes nothing.
struct Completer {
  let program: CommandDescription
  /// What the program or the journal knows for a line.
  let known: @Sendable (CompletionSource.Known, TypedLine) -> [Candidate]

  /// What fits at the last of some words behind the name of the program.
  func complete(_ words: [String]) -> Completed {
    let line = TypedLine(words, of: program)
    if let option = line.awaited { return values(option.values, line, line.typed) }
    guard line.typed.hasPrefix("-"), !line.isOnlyWords else { return word(line) }
    if let equals = line.typed.firstIndex(of: "=") {
      guard let option = line.acting.argument(named: String(line.typed[..<equals])) else {
        return .candidates([])
      }
      let start = String(line.typed[...equals])
      let found = values(option.values, line, String(line.typed.dropFirst(start.count)))
      guard case .candidates(let candidates) = found else { return found }
      return .candidates(candidates.map { Candidate(text: start + $0.text, words: $0.words) })
    }
    return .candidates(options(line))
  }

  private func options(_ line: TypedLine) -> [Candidate] {
    line.acting.arguments.filter { argument in
      argument.kind != .positional && (argument.isRepeating || line.options[argument.names[0]] == nil)
    }.map { Candidate(text: $0.names[0], words: $0.help) }.filter { $0.text.hasPrefix(line.typed) }
  }

  /// A command below, or a word of the one that acts.
  private func word(_ line: TypedLine) -> Completed {
    let below = line.words.isEmpty && !line.isOnlyWords ? line.command.commands : []
    let commands = below.map { Candidate(text: $0.name, words: $0.abstract) }
      .filter { $0.text.hasPrefix(line.typed) }
    guard !line.isHelp else { return .candidates(commands) }
    let found = line.place.map { values($0.values, line, line.typed) } ?? .candidates([])
    guard case .candidates(let candidates) = found else {
      return commands.isEmpty ? found : .candidates(commands)
    }
    return .candidates(commands + candidates)
  }

  private func values(_ source: CompletionSource, _ line: TypedLine, _ typed: String) -> Completed {
    switch source {
    case .nothing: .candidates([])
    case .files: .files
    case .folders: .folders
    case .words(let words): .candidates(Self.fitting(words.map { Candidate(text: $0) }, typed))
    case .list(let words): .candidates(Self.list(words, typed))
    case .known(let known): .candidates(Self.fitting(self.known(known, line), typed))
    }
  }

  /// What can follow behind the last comma.
  private static func list(_ words: [String], _ typed: String) -> [Candidate] {
    let parts = typed.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let start = parts.dropLast().map { "\($0)," }.joined()
    let left = words.filter { word in !parts.dropLast().contains(word) }
    return fitting(left.map { Candidate(text: start + $0) }, typed)
  }

  /// Those that go on from what was typed, each once; none that a terminal would obey.
  private static func fitting(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    let typed = typed.lowercased()
    var seen: Set<String> = []
    return candidates.filter { candidate in
      candidate.text.lowercased().hasPrefix(typed) && !candidate.text.isEmpty
        && Output.isHarmless(candidate.text) && seen.insert(candidate.text).inserted
    }
  }
}
