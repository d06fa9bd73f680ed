/// What belongs into a backup: everything in the home folder, lines that were rescued beside it, and lines that
/// only this device still remembers.
struct BackupSource {
  /// One file to be.
  struct Item {
    /// Its path within the backup.
    let name: String
    let contents: Contents
  }

  /// Where the bytes come from.
  enum Contents {
    /// A file, up to the size it had while nobody wrote to it.
    case file(path: String, size: Int)
    /// Lines that stand in no file.
    case lines([UInt8])
  }

  let folder: JournalFolder
  let system: any FileSystem
  /// What is to be copied.
  private(set) var items: [Item] = []
  /// What is not: links, pipes, names that are no text.
  private(set) var leftOut: [String] = []
  private var taken: Set = [BackupManifest.fileName, DigestList.fileName]

  /// Hidden files that belong to the journal; others are those of sync tools and git.
  private static let hidden: Set<String> = [".gitattributes", ".gitignore"]
  private static let deepest = 16

  /// Looks at everything; the writer's lock is held meanwhile, so that no action is found half done.
  init(folder: JournalFolder, system: any FileSystem, memory: JournalMemory) throws(JournalError) {
    self.folder = folder
    self.system = system
    do throws(SystemError) {
      try look(into: folder.home, as: "", depth: 0)
      try addRescued()
    } catch {
      throw JournalError(reading: error)
    }
    for gap in memory.gaps(in: .everything, care: .thorough) {
      let stem = gap.mark.name.prefix { $0 != "." }
      add("journal/\(gap.mark.writer)/\(stem).remembered.jsonl", .lines(gap.lostLines))
    }
  }

  private mutating func look(into path: String, as prefix: String, depth: Int) throws(SystemError) {
    for bytes in try system.readdir(path).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let name = String(validating: bytes, as: UTF8.self), !bytes.contains(10), !bytes.contains(13),
        !bytes.contains(UInt8(ascii: "\\"))
      else {
        leftOut.append("\(prefix)\(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      if name.hasPrefix("."), !Self.hidden.contains(name) { continue }
      let status = try system.lstat("\(path)/\(name)")
      switch status.sort {
      case .file: add("\(prefix)\(name)", .file(path: "\(path)/\(name)", size: status.size))
      case .folder where depth < Self.deepest:
        try look(into: "\(path)/\(name)", as: "\(prefix)\(name)/", depth: depth + 1)
      case .folder, .link, .other: leftOut.append("\(prefix)\(name)")
      }
    }
  }

  private mutating func addRescued() throws(SystemError) {
    let writer = (try? WriterName(folder: folder, system: system).kept()) ?? nil
    for file in try folder.rescued(system) {
      let size = try system.lstat(file.path).size
      add("journal/\(writer ?? "rescued")/\(file.name)", .file(path: file.path, size: size))
    }
  }

  /// Adds a file; a second one of a name gets another.
  private mutating func add(_ name: String, _ contents: Contents) {
    var free = name
    var number = 2
    while taken.contains(free) {
      free = name.hasSuffix(".jsonl") ? "\(name.dropLast(6)).\(number)-too.jsonl" : "\(name).\(number)-too"
      number += 1
    }
    taken.insert(free)
    items.append(Item(name: free, contents: contents))
  }
}
