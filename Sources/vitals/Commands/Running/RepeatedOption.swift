import ArgumentParser

/// An option that takes one value and was given several: the parser would keep the last of them and say nothing.
struct RepeatedOption: Equatable {
  /// Its name as it was typed first.
  let name: String
  /// What it was given.
  let values: [String]

  /// Finds the first one among arguments that have the command in front; nil where there is none.
  init?(in arguments: [String]) {
    let (command, count) = Arguments.command(of: arguments)
    let words = arguments[count...].prefix { $0 != "--" }
    let given = words.indices.filter { Self.isOption(words[$0]) }
    // To ask the parser costs more than all else, so only what looks like it is asked about.
    guard Self.mayRepeat(given.map { Self.name(words[$0]) }) else { return nil }
    let described = CommandDescription(command.usual)
    var values: [String: (name: String, given: [String])] = [:]
    for place in given {
      let typed = Self.name(words[place])
      guard let option = described.argument(named: typed), option.kind == .option, !option.isRepeating,
        let key = option.names.first
      else { continue }
      let next = words.index(after: place)
      let value =
        words[place].contains("=")
        ? String(words[place].dropFirst(typed.count + 1))
        : next < words.endIndex && !Self.isOption(words[next]) ? words[next] : ""
      values[key, default: (typed, [])].given.append(value)
      if let found = values[key], found.given.count > 1 {
        (name, self.values) = found
        return
      }
    }
    return nil
  }

  /// Why nothing is done.
  var exit: Exit {
    let shown = values.map { $0.isEmpty ? "nothing" : Arguments.asTyped($0) }.joined(separator: " and ")
    return .usage("\(name) was given twice, with \(shown). Which one? Nothing was done.")
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private static func name(_ word: String) -> String { String(word.prefix { $0 != "=" }) }

  /// Whether a name stands there twice, or as a letter and in full.
  private static func mayRepeat(_ names: [String]) -> Bool {
    let keys = names.map { name in
      name.hasPrefix("--") && !names.contains { $0.count == 2 && $0.last == name.dropFirst(2).first }
        ? name : String(name.drop { $0 == "-" }.prefix(1))
    }
    return Set(keys).count < keys.count
  }
}

extension ParsableCommand {
  /// The command that is meant where none below it is named.
  static var usual: any ParsableCommand.Type { configuration.defaultSubcommand?.usual ?? self }
}
