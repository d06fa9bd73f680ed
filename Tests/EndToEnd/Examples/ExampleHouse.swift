/// A household with a shell in which `vitals` is the built program with the clock of the household.
struct ExampleHouse {
  private let household: Household

  init() throws { household = try Household() }

  /// Runs lines of a shell in the patient's folder.
  func shell(_ lines: String) throws -> CommandLineRun {
    // A function and no file, which could not be started while another test that starts a program holds it open.
    let clock = """
      vitals() { case " $* " in *" --now "* | " completion "* | " man "*) command vitals "$@" ;; *) command vitals --now "$clock" "$@" ;; esac; }
      """
    let home = household.folder.appending(path: "home").path
    return try CommandLineRun(
      in: household, ["-c", "cd '\(home)'\nclock=\(household.now ?? "")\n\(clock)\n\(lines)"],
      program: "/bin/sh")
  }
}
