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
  ]

  /// The target that `FUZZ_TARGET` names.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = all.first(where: { $0.name == name }) else {
      complain("FUZZ_TARGET is one of: \(all.map(\.name).joined(separator: " "))")
      exit(64)
    }
    return target
  }()
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
