import Exchange

/// A file that a person wants to import, taken apart once, however often it is read.
package struct ImportFile: Sendable {
  /// The path as the person named it.
  package let path: String
  /// Its name, as it is called in what is said of it.
  package let name: String
  /// The persons of whom one has to be chosen, in words of `--only`; none as long as nobody asked.
  var persons: [String] = []
  /// What is in it, or why that cannot be told.
  package let source: Result<ImportSource, ImportProblem>

  /// Takes a file's bytes apart.
  package init(_ path: String, bytes: [UInt8], watch: ImportWatch = .none) {
    self.path = path
    name = Self.name(of: path)
    source = Result { () throws(ImportProblem) in
      try watch.tell(ImportProgress(.opening))
      return try ImportSource(bytes: bytes)
    }
  }

  /// What a file is called that has a path.
  package static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The first rows of a table; nil where it is none.
  package var preview: TablePreview? { (try? source.get()).flatMap { TablePreview($0) } }
}
