import Foundation

/// Made-up programs in front of a household's `PATH`: what they were asked is kept, what they answer is told.
extension Household {
  /// Puts a script of a shell in front of all programs with its name.
  func stub(_ name: String, _ script: String = "") throws {
    let folder = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    let log = folder.appending(path: "\(name).log").path
    try install(
      "#!/bin/sh\n{ printf '%s' \"$1\"; shift; printf ' %s' \"$@\"; echo; } >>'\(log)'\n\(script)\n", as: file
    )
  }

  /// Puts a program in its place.
  ///
  /// Another program writes it: what this process has open to write, a program that another test starts at that moment
  /// has too, for as long as it is not on its own feet, and the system runs no file that somebody can write.
  func install(_ script: String, as file: URL) throws {
    let run = try CommandLineRun(
      in: self, ["-D", "-m", "755", "/dev/stdin", file.path], input: script, program: "/usr/bin/install")
    guard run.status == .exited(0) else { throw HarnessFailure(run.errors) }
  }

  /// Leaves only the made-up programs, and those that their scripts need.
  func useStubsOnly() throws {
    let folder = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["cat", "grep", "sh"]
    where !FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: name).path, withDestinationPath: "/bin/\(name)")
    }
    environment["PATH"] = folder.path
  }

  /// What a made-up program was asked, a line for each time.
  func asked(_ name: String) -> [String] {
    let log = folder.appending(path: "bin/\(name).log")
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// A made-up crontab, which is kept in a file.
  func stubCrontab(_ text: String?) throws {
    let file = folder.appending(path: "crontab.txt")
    if let text { try text.write(to: file, atomically: true, encoding: .utf8) }
    let script = folder.appending(path: "bin/crontab")
    try install(
      """
      #!/bin/sh
      file='\(file.path)'
      case "$1" in
      -l) if [ -e "$file" ]; then cat "$file"; else echo "no crontab for you" >&2; exit 1; fi ;;
      -) cat >"$file" ;;
      -r) : >"$file" ;;
      esac
      """, as: script)
  }

  /// What the made-up crontab holds; nil where there is none.
  var crontab: String? { try? String(contentsOf: folder.appending(path: "crontab.txt"), encoding: .utf8) }

  /// A file of the person's home.
  func file(_ name: String) -> URL { folder.appending(path: "home/\(name)") }
}
