import Foundation

/// A household with a shell, in which `vitals` is the built program with the clock of the household.
struct ExampleHouse {
  private let household: Household

  init() throws {
    household = try Household()
    let folder = household.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appending(path: "vitals")
    try """
    #!/bin/sh
    case " $* " in
    *" --now "*) exec '\(Household.program.path)' "$@" ;;
    *) exec '\(Household.program.path)' --now \(household.now ?? "") "$@" ;;
    esac
    """.write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    household.environment["PATH"] = "\(folder.path):/usr/bin:/bin"
  }

  /// Runs lines of a shell in the patient's folder.
  func shell(_ lines: String) throws -> CommandLineRun {
    let home = household.folder.appending(path: "home").path
    return try CommandLineRun(in: household, ["-c", "cd '\(home)'\n\(lines)"], program: "/bin/sh")
  }
}
