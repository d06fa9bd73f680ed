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
  package let opened: Result<OpenedFile, ImportProblem>

  /// Takes a file apart.
  package init(_ path: String, _ file: ByteSource, watch: ImportWatch = .none) {
    self.path = path
    name = Self.name(of: path)
    opened = Result { () throws(ImportProblem) in
      try watch.tell(ImportProgress(.opening))
      return try OpenedFile(file)
    }
  }

  /// What it is made of; nil where that cannot be told.
  var source: ImportSource? { try? opened.get().source }

  /// Whether it is a table of rows, of which nothing says which is the last.
  package var isTable: Bool { if case .table = source { true } else { false } }

  /// What a file is called that has a path.
  package static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The first rows of a table; nil where it is none.
  package var preview: TablePreview? { source.flatMap { TablePreview($0) } }
}
