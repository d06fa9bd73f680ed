import Foundation

/// The commands of the program and their options, as the program itself lists them.
struct CommandTree {
  /// A command: the words that call it, how many more it needs, and its own options with a value.
  struct Command {
    let words: [String]
    let needed: Int
    let options: [String]
  }

  /// All of them, groups of commands too.
  let commands: [Command]

  /// Asks the program; the household gives no time, which not every command takes.
  init(in household: Household) throws {
    let run = try CommandLineRun(in: household, ["--experimental-dump-help"])
    let root = try JSONDecoder().decode(Dump.self, from: Data(run.outputBytes)).command
    commands = (root.subcommands ?? []).flatMap { Self.commands(of: $0, behind: []) }
  }

  private static func commands(of node: Node, behind words: [String]) -> [Command] {
    let words = words + [node.commandName]
    let arguments = node.arguments ?? []
    let options = arguments.filter { $0.kind == "option" }.compactMap(\.preferredName?.name)
      .filter { !["home", "now"].contains($0) }
    let command = Command(
      words: words, needed: arguments.count { $0.kind == "positional" && !$0.isOptional },
      options: options.map { "--\($0)" })
    return [command] + (node.subcommands ?? []).flatMap { commands(of: $0, behind: words) }
  }

  private struct Dump: Decodable { let command: Node }
  private struct Node: Decodable {
    let commandName: String
    let subcommands: [Node]?
    let arguments: [Argument]?
  }
  private struct Argument: Decodable {
    let kind: String
    let isOptional: Bool
    let preferredName: Name?
  }
  private struct Name: Decodable { let name: String }
}
