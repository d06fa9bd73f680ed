import Care
import Glibc

/// Other programs that work on a document: run by their names without a shell, within limits.
enum OtherPrograms {
  /// How long `pdftotext` may take, in milliseconds.
  private static let patience: Int64 = 20_000
  /// The most bytes that are taken of what it prints.
  private static let most = 32 << 20

  /// The text of a PDF file, page by page, columns kept as they stand.
  static func textOfPDF(_ path: String) -> DocumentMachine.PDFText {
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { return .failed(reason(errno)) }
    // The program has one thread: nothing can be started between the two calls.
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipes[0]) }
    let child: Child
    do throws(Child.NotStarted) {
      defer { close(pipes[1]) }
      child = try Child(
        ["pdftotext", "-layout", "-enc", "UTF-8", "-q", path, "-"], Child.Streams(output: pipes[1]),
        apart: true)
    } catch {
      return error.isNotInstalled ? .notInstalled : .failed(error.reason)
    }
    let (bytes, problem) = read(pipes[0], until: Surroundings.milliseconds + patience)
    if problem != nil { child.kill() }
    let status = child.status()
    if let problem { return .failed(problem) }
    return status == 0 ? .text(bytes) : .failed("it ended with status \(status)")
  }

  /// Opens a file or a link in the program that the desktop has for it, and does not wait for that.
  static func open(_ path: String) -> Result<String, DocumentMachine.Failure> {
    let what = path.contains("://") ? "link" : "file"
    guard Surroundings.variable("DISPLAY") ?? Surroundings.variable("WAYLAND_DISPLAY") != nil else {
      return .failure(.init("There is no desktop here to open it. The \(what) is \(path)"))
    }
    do throws(Child.NotStarted) {
      _ = try Child(["xdg-open", path], apart: true)
      return .success("Ran xdg-open \(path)")
    } catch {
      let problem =
        error.isNotInstalled
        ? "xdg-open is not installed (package xdg-utils). The \(what) is \(path)"
        : "xdg-open could not be run: \(error.reason)"
      return .failure(.init(problem))
    }
  }

  /// All that comes out of a pipe, or why it was too much or too slow.
  private static func read(_ pipe: Int32, until end: Int64) -> (bytes: [UInt8], problem: String?) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - Surroundings.milliseconds
      guard left > 0 else { return (bytes, "it took longer than \(patience / 1000) seconds") }
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left)) > 0 else { continue }
      let count = Glibc.read(pipe, &buffer, buffer.count)
      if count == 0 { return (bytes, nil) }
      if count > 0 { bytes += buffer.prefix(count) } else if errno != EINTR { return (bytes, reason(errno)) }
      guard bytes.count <= most else { return (bytes, "its text has more than \(most >> 20) MiB") }
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

extension DocumentMachine {
  /// This machine, for what only reads.
  static let here = here(outlet: .none)

  /// This machine, for what also writes files, but none inside of some folders.
  static func here(writingOutside folders: [String]) -> DocumentMachine {
    here(outlet: Outlet(writingOutside: folders))
  }

  private static func here(outlet: Outlet) -> DocumentMachine {
    DocumentMachine(
      textOfPDF: OtherPrograms.textOfPDF, open: OtherPrograms.open,
      absolute: { path in
        guard path.hasPrefix("~/"), let home = Surroundings.home else { return Surroundings.absolute(path) }
        return home + path.dropFirst()
      }, namedZone: SystemZone.named, outlet: outlet)
  }
}
