/// Where things lie: the home folder, which people sync, and this device's own state.
struct JournalFolder {
  /// The folder of the journal, without a slash at its end.
  let home: String
  /// What belongs to this device and this home: the writer's name, the lock, rescued lines.
  let state: String

  /// A file of the journal.
  struct File {
    /// The absolute path of its folder.
    let folder: String
    /// The folder's path for people: relative to the home folder, absolute for rescued lines.
    let shownFolder: String
    let name: String
    /// The folder it lies in, which is the writer's name; empty for rescued lines.
    let writer: String
    let stem: FileStem

    /// The absolute path.
    var path: String { "\(folder)/\(name)" }
    /// The path for people.
    var shown: String { "\(shownFolder)/\(name)" }

    init(folder: String, shownFolder: String, name: String, writer: String, stem: FileStem) {
      self.folder = folder
      self.shownFolder = shownFolder
      self.name = name
      self.writer = writer
      self.stem = stem
    }

    /// A file by its path from some folder, which is shown as it is.
    init(at path: String, writer: String, stem: FileStem) {
      let folder = Folders.parent(of: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      self.init(folder: folder, shownFolder: folder, name: name, writer: writer, stem: stem)
    }
  }

  init(home: String, state: String) {
    self.home = Self.withoutSlash(home)
    let key = CRC32C.text(CRC32C.checksum(Array(self.home.utf8), 0..<self.home.utf8.count))
    self.state = "\(Self.withoutSlash(state))/\(key)"
  }

  var journal: String { "\(home)/journal" }
  var attributes: String { "\(home)/.gitattributes" }
  var lock: String { "\(state)/lock" }
  var writerName: String { "\(state)/writer" }
  var remembered: String { "\(state)/remembered" }

  func folder(of writer: String) -> String { "\(journal)/\(writer)" }

  /// The names in a folder, in order; none where the folder is not there.
  ///
  /// Names that are no UTF-8 cannot be the journal's and are left out.
  static func names(in path: String, _ system: any FileSystem) throws(SystemError) -> [String] {
    do throws(SystemError) {
      return try system.readdir(path).compactMap { String(validating: $0, as: UTF8.self) }.sorted()
    } catch {
      if error.code == SystemError.noSuchFile { return [] }
      throw error
    }
  }

  /// The writers that have a folder.
  func writers(_ system: any FileSystem) throws(SystemError) -> [String] {
    var writers: [String] = []
    for name in try Self.names(in: journal, system) where !name.hasPrefix(".") {
      if try isFolder("\(journal)/\(name)", system) { writers.append(name) }
    }
    return writers
  }

  /// The files of one writer, conflict copies included.
  func files(of writer: String, _ system: any FileSystem) throws(SystemError) -> [File] {
    let folder = folder(of: writer)
    let shown = "journal/\(writer)"
    return try Self.names(in: folder, system).compactMap { name in
      FileStem(name: name).map {
        File(folder: folder, shownFolder: shown, name: name, writer: writer, stem: $0)
      }
    }
  }

  /// The files of all writers in which entries of a scope can lie.
  func files(in scope: Scope, _ system: any FileSystem) throws(SystemError) -> [File] {
    var files: [File] = []
    for writer in try writers(system) {
      files += try self.files(of: writer, system).filter { scope.covers($0.stem) }
    }
    return files
  }

  /// A file of a writer, whether it is there or not.
  func file(_ name: String, _ stem: FileStem, of writer: String) -> File {
    File(folder: folder(of: writer), shownFolder: "journal/\(writer)", name: name, writer: writer, stem: stem)
  }

  /// The files into which lines were rescued when the disk refused the journal's own.
  func rescued(_ system: any FileSystem) throws(SystemError) -> [File] {
    try Self.names(in: state, system).filter { $0.hasPrefix("rescue-") && $0.hasSuffix(".jsonl") }.map {
      File(folder: state, shownFolder: state, name: $0, writer: "", stem: .other)
    }
  }

  /// The name of a file for lines that the disk refused to take into a segment.
  static func rescueName(day: String, time: String, attempt: Int, refused: String) -> String {
    "rescue-\(day)T\(time)\(attempt > 1 ? "-\(attempt)" : "")-of-\(refused)"
  }

  /// The last segment from which lines had to be rescued; 0 where there is none.
  ///
  /// No window may write to it again: what the system shows of it is not what the disk holds, and a sync that
  /// succeeds there can still leave zeros.
  func lastRefused(_ stem: FileStem, _ system: any FileSystem) throws(SystemError) -> Int {
    try Self.names(in: state, system).filter { $0.hasPrefix("rescue-") }.compactMap { name in
      name.firstRange(of: "-of-").flatMap { stem.segment(ofName: String(name[$0.upperBound...])) }
    }.max() ?? 0
  }

  private func isFolder(_ path: String, _ system: any FileSystem) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try system.stat(path).sort == .folder
    } catch {
      // A name that was there a moment ago, or a link that leads nowhere.
      if error.code == SystemError.noSuchFile || error.code == SystemError.isLink { return false }
      throw error
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
