import ArgumentParser

/// A word in the place of a command that is none.
struct MisspeltCommand: Equatable {
  /// The words in front of it, behind the name of the program.
  let group: [String]
  /// The word.
  let word: String
  /// It and the words behind it.
  let rest: [String]
  /// The commands that it may have been meant to be, the likeliest first.
  let meant: [String]
  /// Whether it can be nothing else: where no command is named, nothing takes a word there.
  let isCertain: Bool

  /// Looks at arguments that have the command in front; nil where all is in order.
  static func found(in arguments: [String]) -> MisspeltCommand? {
    let (command, count) = Arguments.command(of: arguments)
    let rest = Array(arguments[count...].prefix { $0 != "--" })
    let below = command.configuration.subcommands.map { $0.configuration }
    let names = below.filter(\.shouldDisplay).compactMap(\.commandName)
    guard !names.isEmpty, let word = rest.first, !word.hasPrefix("-"), word != "help", !word.isEmpty else {
      return nil
    }
    let misspelt = MisspeltCommand(
      group: Array(arguments[..<count]), word: word, rest: rest,
      meant: close(to: word.lowercased(), among: names + ["help"]),
      isCertain: !CommandDescription(command.usual).arguments.contains { $0.kind == .positional })
    return misspelt.isCertain || !misspelt.meant.isEmpty ? misspelt : nil
  }

  /// What the person may have meant.
  var hint: String? {
    guard let first = meant.first else { return nil }
    let others = meant.dropFirst().map { " or \(whole($0))" }.joined()
    return "Did you mean \(whole(first))\(others)?"
  }

  /// Why nothing is done.
  var exit: Exit {
    let all = "To see all commands: \((["vitals"] + group).joined(separator: " ")) --help."
    let isReading = group.isEmpty && word.first.map { $0.isASCII && $0.isNumber } == true
    let way = isReading ? "To save a reading: vitals log \(rest.joined(separator: " "))." : hint
    return .usage(
      ["There is no command \(whole(word)).", way, all, "Nothing was done."].compactMap(\.self)
        .joined(separator: " "))
  }

  private func whole(_ name: String) -> String { (["vitals"] + group + [name]).joined(separator: " ") }

  /// The names that a slip or two would turn into a word, or that it begins.
  private static func close(to word: String, among names: [String]) -> [String] {
    // No name is as long as that.
    guard word.count < 40 else { return [] }
    let most = word.count < 4 ? 1 : 2
    return names.map { ($0, slips(Array(word), Array($0))) }
      .filter { $0.1 <= most || $0.0.hasPrefix(word) && word.count > 1 }
      .sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
  }

  /// How many letters have to be put in, left out, changed or swapped with the next.
  private static func slips(_ from: [Character], _ to: [Character]) -> Int {
    var (before, last) = ([Int](), Array(0...to.count))
    for (i, letter) in from.enumerated() {
      var row = [i + 1]
      for (j, other) in to.enumerated() {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == to[j - 1], from[i - 1] == other { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[to.count]
  }
}
