/// A line as it is typed: the command that it names so far, and what stands at the cursor.
struct TypedLine {
  /// The command that the words name.
  let command: CommandDescription
  /// The one that would act: itself, or the one below it that is meant where none is named.
  let acting: CommandDescription
  /// The words in front of the cursor that are neither commands nor options.
  private(set) var words: [String] = []
  /// The options in front of the cursor, by the longest of their names, with what they were given.
  private(set) var options: [String: [String]] = [:]
  /// The option whose value is typed.
  private(set) var awaited: CommandDescription.Argument?
  /// Whether it asks for the help of a command, by the word in front of it.
  let isHelp: Bool
  /// Whether only words can follow.
  private(set) var isOnlyWords = false
  /// What is typed of the word at the cursor.
  let typed: String

  /// Reads words behind the name of the program; the last of them is the one at the cursor.
  init(_ line: [String], of program: CommandDescription) {
    var (command, rest) = (program, line.dropLast())
    typed = line.last ?? ""
    // Options may stand in front of a command; those that every command has are known by the acting one.
    var before: [String] = []
    isHelp = rest.first == "help"
    if isHelp { rest = rest.dropFirst() }
    while let word = rest.first {
      if let below = command.commands.first(where: { $0.name == word }) {
        command = below
      } else if word.hasPrefix("-"), word != "--" {
        before.append(word)
        if let next = rest.dropFirst().first, !word.contains("="), command.acting.takesValue(word) {
          before.append(next)
          rest = rest.dropFirst()
        }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    self.command = command
    acting = command.acting
    for word in before + rest { take(word) }
  }

  private mutating func take(_ word: String) {
    if let option = awaited {
      options[option.names[0], default: []].append(word)
      awaited = nil
    } else if word == "--", !isOnlyWords {
      isOnlyWords = true
    } else if word.hasPrefix("-"), word != "-", !isOnlyWords {
      let name = String(word.prefix { $0 != "=" })
      guard let option = acting.argument(named: name) else { return }
      if option.kind == .option, name == word {
        awaited = option
      } else {
        options[option.names[0], default: []].append(String(word.dropFirst(name.count + 1)))
      }
    } else {
      words.append(word)
    }
  }
}

extension TypedLine {
  /// The word that is typed, as an argument of the command; nil where no more of them can follow.
  var place: CommandDescription.Argument? {
    let places = acting.arguments.filter { $0.kind == .positional }
    if words.count < places.count { return places[words.count] }
    return places.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// The words in front of the cursor that belong to an argument which takes many.
  var together: [String] {
    let places = acting.arguments.filter { $0.kind == .positional }
    return Array(words.dropFirst(places.firstIndex(where: \.isRepeating) ?? words.count))
  }
}

extension CommandDescription {
  /// Itself, or the command below it that is meant where none is named.
  fileprivate var acting: CommandDescription { commands.first { $0.name == usual }?.acting ?? self }

  /// Whether an option with this name is followed by a value.
  fileprivate func takesValue(_ name: String) -> Bool { argument(named: name)?.kind == .option }
}
