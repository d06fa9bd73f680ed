import Glibc
import Model

/// What the machine says: environment, host name and clock; nothing else in the project asks it.
struct Surroundings {
  /// A variable of the environment; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(validatingCString: value)
  }

  /// A folder named by a variable; a relative one is ignored, as the XDG specification asks.
  static func folder(_ name: String) -> String? {
    variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The person's home folder, from `HOME` or the password file.
  static var home: String? {
    if let home = folder("HOME") { return home }
    guard let entry = getpwuid(geteuid()), let path = entry.pointee.pw_dir else { return nil }
    return String(validatingCString: path)
  }

  /// The folder that a path means, made absolute by the working folder.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }

  /// The path behind all links, of what is not there yet too.
  static func behindLinks(_ path: String) -> String {
    var path = absolute(path)
    // More links than this are a circle, which the system names when the file is opened.
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else {
        let folder = folder(of: path)
        return folder == "/" ? path : behindLinks(folder) + path.dropFirst(folder.utf8.count)
      }
      let link = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
      path = link.hasPrefix("/") ? link : "\(folder(of: path))/\(link)"
    }
    return path
  }

  /// The folder in which an absolute path lies.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The path of this program, through links, so that others find it wherever they start.
  static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first ?? "vitals" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The name of this machine, up to its first dot.
  static var device: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "device" }
    let name = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.split(separator: ".").first.map(String.init) ?? "device"
  }

  /// Milliseconds since 1970 by the machine's clock.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether the locale says that text is UTF-8.
  static var isUTF8: Bool {
    let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? ""
    let lower = locale.lowercased()
    return lower.contains("utf-8") || lower.contains("utf8")
  }

  /// Whether the terminal is the console of Linux, whose fonts have no braille.
  static var isConsole: Bool { variable("TERM")?.hasPrefix("linux") == true }

  /// Takes the file descriptors 0 to 2 where the caller closed them, so that no data file becomes one of them;
  /// keeps files private, and lets a broken pipe be an error instead of an end.
  static func prepare() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
