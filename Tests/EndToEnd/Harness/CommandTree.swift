import Foundation

/// The commands of the program and their options, as the program itself lists them.
struct CommandTree {
  /// A command: the words that call it, and its options with a value.
  struct Command {
    let words: [String]
    let options: [String]
  }

  /// All of them, groups of commands too.
  let commands: [Command]

  init(in household: Household) throws {
    household.now = nil
    let run = try CommandLineRun(in: household, ["--experimental-dump-help"])
    let root = try JSONDecoder().decode(Dump.self, from: Data(run.outputBytes)).command
    commands = (root.subcommands ?? []).flatMap { Self.commands(of: $0, behind: []) }
  }

  private static func commands(of node: Node, behind words: [String]) -> [Command] {
    let words = words + [node.commandName]
    let options = (node.arguments ?? []).filter { $0.kind == "option" }
      .compactMap { $0.preferredName.map { "--\($0.name)" } }
    return [Command(words: words, options: options)]
      + (node.subcommands ?? []).flatMap { commands(of: $0, behind: words) }
  }

  private struct Dump: Decodable { let command: Node }
  private struct Node: Decodable {
    let commandName: String
    let subcommands: [Node]?
    let arguments: [Argument]?
  }
  private struct Argument: Decodable {
    let kind: String
    let preferredName: Name?
  }
  private struct Name: Decodable { let name: String }
}
