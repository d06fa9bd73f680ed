import Glibc

/// One run of the program without a terminal: arguments and input in, output, errors and exit status out.
///
///     let run = try CommandLineRun(in: household, ["log", "128/82", "64"])
///     #expect(run.status == .exited(0))
///     #expect(run.output.contains("128/82"))
struct CommandLineRun {
  /// How it ended.
  let status: ExitStatus
  /// What it wrote to its standard output.
  let outputBytes: [UInt8]
  /// What it wrote to its standard error.
  let errorBytes: [UInt8]

  /// The standard output as text.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// The standard error as text.
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  /// The lines of the standard output.
  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }

  /// Runs a program, `vitals` unless another is named, to its end; kills it and throws after a minute.
  init(
    in household: Household, _ arguments: [String] = [], input: String = "", program: String? = nil
  ) throws {
    let path = program ?? Household.program.path
    let words = program == nil ? household.timed(arguments) : arguments
    let environment = household.environment
    // Files, not pipes: nothing has to be read while the program runs.
    let files = try ["in", "out", "err"].map { _ in try Self.scratchFile(in: household) }
    defer { files.forEach { close($0) } }
    try Self.fill(files[0], with: Array(input.utf8))
    let process = try ProgramLauncher.alone {
      try ProgramLauncher.start(
        path, words, environment: environment,
        streams: .descriptors(input: files[0], output: files[1], error: files[2]))
    }
    guard let status = Self.end(of: process, within: .seconds(60)) else {
      throw HarnessFailure("\(path) \(words) did not end within a minute")
    }
    self.status = status
    outputBytes = Self.contents(files[1])
    errorBytes = Self.contents(files[2])
  }
}

extension CommandLineRun {
  /// A file without a name, which vanishes when it is closed.
  private static func scratchFile(in household: Household) throws -> Int32 {
    let path = household.folder.appending(path: "run-\(UInt64.random(in: .min ... .max))").path
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw HarnessFailure(call: "open \(path)") }
    unlink(path)
    return file
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) throws {
    guard write(file, bytes, bytes.count) == bytes.count, lseek(file, 0, SEEK_SET) == 0 else {
      throw HarnessFailure(call: "write the input")
    }
  }

  private static func contents(_ file: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, lseek(file, 0, SEEK_END))))
    let count = pread(file, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  /// How a process ended; nil where it had to be killed.
  private static func end(of process: pid_t, within patience: Duration) -> ExitStatus? {
    let deadline = ContinuousClock.now + patience
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      if waitpid(process, &status, WNOHANG) == process { return ExitStatus(waitStatus: status) }
      poll(nil, 0, 2)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }
}
