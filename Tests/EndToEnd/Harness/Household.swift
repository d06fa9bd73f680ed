import Foundation

/// A home of its own for one test: folders that vanish with it, and every setting that a run could depend on, fixed.
///
/// The clock stands at `now`, the zone is Europe/Paris, the language C.UTF-8. A test that wants another one changes
/// `environment` or `now` before it starts the program.
final class Household {
  /// Where everything of this household lies.
  let folder: URL
  /// What the program finds in its environment, and nothing else.
  var environment: [String: String]
  /// The time that `--now` gives each run; nil leaves the program to the machine's clock.
  var now: String? = "2026-11-21T08:00+01:00"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vitals-test-\(UUID().uuidString)")
    for name in ["home", "data", "state", "config", "vitals"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "Europe/Paris",
      "PATH": "\(Self.program.deletingLastPathComponent().path):/usr/bin:/bin",
      "HOME": folder.appending(path: "home").path, "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_STATE_HOME": folder.appending(path: "state").path,
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
      "VITALS_HOME": folder.appending(path: "vitals").path,
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The journal's folder, as `VITALS_HOME` names it.
  var vitalsHome: URL { folder.appending(path: "vitals") }

  /// The built `vitals`, which lies beside the test bundle.
  static let program: URL = {
    let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let arguments = CommandLine.arguments
    let named = arguments.firstIndex(of: "--test-bundle-path").map { arguments.index(after: $0) }
    let path = named.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil } ?? bundle ?? ""
    return URL(filePath: path).deletingLastPathComponent().appending(path: "vitals")
  }()

  /// The arguments with `--now` added, before a `--` where there is one.
  func timed(_ arguments: [String]) -> [String] {
    guard let now, !arguments.contains("--now") else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end] + ["--now", now] + arguments[end...]
  }
}
