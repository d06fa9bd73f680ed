import Glibc

extension ImportProblem {
  /// A library with which containers are read.
  enum Library: String {
    case zlib, expat, sqlite = "SQLite"

    /// The package of Debian that has it.
    var package: String {
      switch self {
      case .zlib: "zlib1g"
      case .expat: "libexpat1"
      case .sqlite: "libsqlite3-0"
      }
    }
  }

  /// A library that is not on this machine.
  static func missing(_ library: Library, for what: String) -> ImportProblem {
    ImportProblem(
      .library, "\(what) is read by the library \(library.rawValue), which this machine does not have",
      expected: "install it (Debian: apt install \(library.package)) and import the file again")
  }

  /// What a failed call means.
  static func unreadable(_ code: CInt) -> ImportProblem {
    ImportProblem(
      .unreadable, "the file cannot be read: \(String(cString: strerror(code)))",
      expected: "a copy of it on another disk may be readable")
  }

  /// There is no memory left.
  static let noMemory = ImportProblem(
    .unreadable, "there is not enough memory to read the file", expected: "close other programs and try again"
  )
}
