import ArgumentParser
import Model

/// A command as the option parser describes it.
///
/// What speaks of all commands is made from this: the manual, completion, and the refusal of an option given twice.
struct CommandDescription {
  /// An option, a flag or a word of a command.
  struct Argument {
    /// What it is.
    enum Kind: String { case positional, option, flag }

    let kind: Kind
    /// How it is written, with dashes, the longest first; none for a word.
    let names: [String]
    /// The word that stands for its value.
    let value: String
    let isOptional: Bool
    let isRepeating: Bool
    let usual: String?
    let help: String
    /// What its value can be, as far as that is known.
    let values: CompletionSource
  }

  /// The words that call it, behind the name of the program.
  let words: [String]
  /// What it does, in a sentence.
  let abstract: String
  /// What else is to be said, with examples.
  let discussion: String
  let arguments: [Argument]
  /// The commands below it.
  let commands: [CommandDescription]
  /// The one of them that is meant where none is named.
  let usual: String?

  /// The program with all its commands.
  static let program = CommandDescription(Vitals.self)

  /// A command, and the ones below it.
  init(_ command: any ParsableCommand.Type, words: [String] = []) {
    // What the parser writes is read by our own reader; if ever it could not be, nothing would be described.
    let described = try? PlacedJSON(command._dumpHelp(), keepsLongNumbers: true, deepest: 64)
    self.init(described?["command"], words: words)
  }

  private init(_ node: PlacedJSON?, words: [String]) {
    self.words = words
    abstract = node?["abstract"]?.text ?? ""
    discussion = node?["discussion"]?.text ?? ""
    usual = node?["defaultSubcommand"]?.text
    arguments = node?["arguments"]?.list.compactMap { Argument($0, of: words) } ?? []
    commands =
      node?["subcommands"]?.list.compactMap { below in
        // The parser answers `help` itself.
        guard let name = below["commandName"]?.text, name != "help", below["shouldDisplay"]?.isTrue != false
        else { return nil }
        return CommandDescription(below, words: words + [name])
      } ?? []
  }
}

extension CommandDescription {
  /// Its name: the last of its words.
  var name: String { words.last ?? "vitals" }

  /// This and all below it that do something by themselves, and not only by another one.
  var working: [CommandDescription] {
    (commands.isEmpty ? [self] : []) + commands.flatMap(\.working)
  }

  /// The argument with a name such as `--at` or `-o`.
  func argument(named name: String) -> Argument? { arguments.first { $0.names.contains(name) } }
}

extension CommandDescription.Argument {
  fileprivate init?(_ node: PlacedJSON, of command: [String]) {
    guard let kind = node["kind"]?.text.flatMap(Kind.init), node["shouldDisplay"]?.isTrue != false else {
      return nil
    }
    self.kind = kind
    names = (node["names"]?.list ?? []).compactMap { name in
      name["name"]?.text.map { (name["kind"]?.text == "short" ? "-" : "--") + $0 }
    }.sorted { $0.count > $1.count }
    value = node["valueName"]?.text ?? ""
    isOptional = node["isOptional"]?.isTrue ?? false
    isRepeating = node["isRepeating"]?.isTrue ?? false
    usual = node["defaultValue"]?.text
    help = node["abstract"]?.text ?? ""
    let listed = node["allValues"]?.list.compactMap(\.text) ?? []
    values =
      CompletionTable.source(of: names.first ?? "<\(value)>", in: command)
      ?? (listed.isEmpty ? .nothing : .words(listed))
  }
}

extension PlacedJSON {
  fileprivate var isTrue: Bool { if case .flag(true) = value { true } else { false } }
}
