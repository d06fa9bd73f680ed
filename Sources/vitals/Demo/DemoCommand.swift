import ArgumentParser
import Demo
import Glibc
import Model

/// `vitals demo`: the screens with a year of made-up data.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Try the screens on a year of made-up data; nothing of yours is touched.",
    discussion: """
      The data is written to a folder of its own under /tmp, which is removed afterwards. With --into DIR it is written
      there instead, for trying the commands: vitals demo --into /tmp/try, then vitals summary --home /tmp/try.
      """)

  @Option(help: ArgumentHelp("A fixed clock, such as 2026-11-21T07:30+01:00.", valueName: "time"))
  var now: String?
  @Option(help: ArgumentHelp("Write the data into this new folder and open nothing.", valueName: "dir"))
  var into: String?
  @Flag(help: "Line mode instead of the screens.") var plain = false

  func run() throws {
    var status: Int32
    do {
      status = try show()
      try Output.flush()
    } catch {
      guard let exit = Exit(error) else { throw error }
      exit.complain()
      status = exit.status
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func show() throws -> Int32 {
    if let into { return try write(Surroundings.absolute(into)) }
    let folder = try TemporaryFolder(named: "vitals-demo")
    defer { folder.remove() }
    let program = try Program(home: "\(folder.path)/home", state: "\(folder.path)/state", now: now)
    try fill(program)
    return try plain ? DialogueLoop.run(program) : ScreenLoop.run(program)
  }

  private func write(_ home: String) throws -> Int32 {
    guard access(home, F_OK) != 0 else {
      throw Exit(status: 73, message: "\(home) is there already. Name a new folder. Nothing was written.")
    }
    let program = try Program(home: home, now: now)
    let count = try fill(program)
    try Output.line("\(count) made-up entries written to \(home). To open them: vitals --home \(home).")
    return 0
  }

  @discardableResult
  private func fill(_ program: Program) throws -> Int {
    let entries = try MadeUpYear.entries(now: program.clock(), zone: program.zone)
    _ = try program.store.add(entries, now: program.stamp())
    return entries.count
  }
}
