import Glibc

/// A part of the program that takes bytes from outside, and the laws that hold for whatever those bytes are.
struct FuzzTarget: Sendable {
  /// The name on the command line, and of its folders of seeds and crashes.
  let name: String
  /// Runs the part on some bytes; ends the process where a law is broken.
  let run: @Sendable (_ bytes: [UInt8]) -> Void

  /// Every target.
  static let all = [
    FuzzTarget(name: "journal", run: JournalTarget.run), FuzzTarget(name: "json", run: JSONTarget.run),
    FuzzTarget(name: "number", run: NumberTarget.run), FuzzTarget(name: "time", run: TimeTarget.run),
    FuzzTarget(name: "log-line", run: LogLineTarget.run),
    FuzzTarget(name: "calendar", run: CalendarTarget.run),
    FuzzTarget(name: "import", run: ImportTarget.run),
  ]

  /// The target that the first word of the command line names.
  static let chosen: FuzzTarget = {
    let name = CommandLine.arguments.dropFirst().first
    guard let target = all.first(where: { $0.name == name }) else {
      complain("usage: fuzz TARGET [libFuzzer's own words]; TARGET is one of \(all.map(\.name))")
      exit(64)
    }
    return target
  }()
}
