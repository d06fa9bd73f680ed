import Model

/// Brings the files of a backup back into a home folder: only ever more, never less.
struct BackupRestore {
  let folder: JournalFolder
  let system: any FileSystem
  let backup: BackupChecked
  /// The time for the names of further files.
  let time: String
  /// Entries that were erased on purpose after the backup was made; lines about them are not brought back.
  var erased: Set<ULID> = []
  /// The digests of the documents that entries here need.
  var documents: Set<String> = []

  /// A file of the backup, what is to be done with it, and the bytes that are written.
  struct Planned {
    let step: RestoreStep
    let path: String
    let bytes: [UInt8]
    /// How long the file here was when it was looked at; nil where it is made.
    let size: Int?
  }

  /// Decides what to do; nothing is written.
  func plan() throws(SystemError) -> [Planned] {
    let backupFolder = BackupFolder(path: backup.backup.path, system: system)
    let own: Set = [BackupManifest.fileName, DigestList.fileName]
    var plan: [Planned] = []
    let unneeded = try unneededDocuments(backupFolder)
    for name in try backupFolder.files() where !own.contains(name) {
      if let digest = documentDigest(name), unneeded.contains(digest) { continue }
      guard let bytes = try WholeFile(system: system).read("\(backup.backup.path)/\(name)")?.bytes else {
        continue
      }
      plan.append(try planned(name, wanted(bytes, name)))
    }
    return plan
  }

  /// Carries one step out; what it wrote is on the disk when it returns.
  func carryOut(_ planned: Planned) throws(JournalError) {
    guard planned.step.changes else { return }
    try Folders(system: system).make(Folders.parent(of: planned.path))
    do throws(SystemError) {
      if let size = planned.size {
        try append(planned.bytes, to: planned.path, at: size)
      } else {
        try Appender(system, header: []).create(planned.path, lines: planned.bytes)
      }
    } catch {
      throw JournalError(writing: error)
    }
  }
}

extension BackupRestore {
  /// The digest of a document's file; nil for other files.
  private func documentDigest(_ name: String) -> String? {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == DocumentFiles.folderName else { return nil }
    return DocumentFiles.digest(inName: parts[2])
  }

  /// The documents that only erased entries of the backup name: their bytes are not brought back either.
  private func unneededDocuments(_ backupFolder: BackupFolder) throws(SystemError) -> Set<String> {
    guard !erased.isEmpty else { return [] }
    var ofErased: Set<String> = []
    var ofOthers = documents
    for name in try backupFolder.files() where name.hasSuffix(".jsonl") {
      guard let bytes = try WholeFile(system: system).read("\(backup.backup.path)/\(name)")?.bytes else {
        continue
      }
      let file = JournalFolder.File(at: name, writer: "", stem: .other)
      for record in LocatedRecord.all(in: bytes, of: file) {
        guard let document = record.revision.entry?.content as? Document else { continue }
        if erased.contains(record.revision.id) {
          ofErased.insert(document.sha256)
        } else {
          ofOthers.insert(document.sha256)
        }
      }
    }
    return ofErased.subtracting(ofOthers)
  }

  private func planned(_ name: String, _ bytes: [UInt8]) throws(SystemError) -> Planned {
    let path = "\(folder.home)/\(name)"
    let isDamaged = backup.damaged.contains(name)
    func step(_ action: RestoreStep.Action) -> RestoreStep {
      RestoreStep(file: name, action: action, isDamaged: isDamaged)
    }
    guard let here = try WholeFile(system: system).read(path)?.bytes else {
      let isFree = (try? system.lstat(path)) == nil
      if isFree { return Planned(step: step(.made), path: path, bytes: bytes, size: nil) }
      return beside(name, bytes, isDamaged)
    }
    if here == bytes { return Planned(step: step(.here), path: path, bytes: [], size: nil) }
    if here.starts(with: bytes) { return Planned(step: step(.newerHere), path: path, bytes: [], size: nil) }
    if bytes.starts(with: here), !isDamaged {
      let rest = Array(bytes[here.count...])
      return Planned(
        step: step(.extended(lines: rest.count { $0 == 10 })), path: path, bytes: rest, size: here.count)
    }
    if try isContained(bytes, name) {
      return Planned(step: step(.newerHere), path: path, bytes: [], size: nil)
    }
    return beside(name, bytes, isDamaged)
  }

  /// A further file of the same month, which a reader unites with the others.
  private func beside(_ name: String, _ bytes: [UInt8], _ isDamaged: Bool) -> Planned {
    let place = Folders.parent(of: "/\(name)")
    let last = name.split(separator: "/").last ?? ""
    let stem = last.prefix { $0 != "." }
    let file = last.hasSuffix(".jsonl") ? "\(stem).restored-\(time).jsonl" : "\(last).restored-\(time)"
    let further = "\(place == "/" ? "" : "\(place.dropFirst())/")\(file)"
    return Planned(
      step: RestoreStep(file: name, action: .beside(as: further), isDamaged: isDamaged),
      path: "\(folder.home)/\(further)", bytes: bytes, size: nil)
  }

  /// Whether each line stands in some file of the same writer and month, as after an earlier restoring.
  private func isContained(_ bytes: [UInt8], _ name: String) throws(SystemError) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "journal", let stem = FileStem(name: parts[2]) else {
      return try hasRestoredCopy(bytes, name)
    }
    var lines: Set<ArraySlice<UInt8>> = []
    for file in try folder.files(of: parts[1], system) where file.stem == stem {
      guard let here = try WholeFile(system: system).read(file.path)?.bytes else { continue }
      for line in LineRanges(here) { lines.insert(here[line]) }
    }
    return LineRanges(bytes).allSatisfy { lines.contains(bytes[$0]) }
  }

  /// Whether a file that is not of the journal was put beside the one here before.
  private func hasRestoredCopy(_ bytes: [UInt8], _ name: String) throws(SystemError) -> Bool {
    let path = "\(folder.home)/\(name)"
    let place = Folders.parent(of: path)
    let start = "\(path.dropFirst(place.utf8.count + 1)).restored-"
    for other in try JournalFolder.names(in: place, system) where other.hasPrefix(start) {
      if try WholeFile(system: system).read("\(place)/\(other)")?.bytes == bytes { return true }
    }
    return false
  }

  /// The bytes without lines about erased entries.
  private func wanted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    guard !erased.isEmpty, name.hasSuffix(".jsonl") else { return bytes }
    let file = JournalFolder.File(at: name, writer: "", stem: .other)
    return LocatedRecord.without(erased, in: bytes, of: file)
  }

  /// Puts bytes behind a file that must be as long as it was when it was looked at; all of them or none.
  private func append(_ bytes: [UInt8], to path: String, at size: Int) throws(SystemError) {
    let file = try system.open(path, for: .appending)
    defer { try? system.close(file) }
    guard try system.fstat(file).size == size else {
      throw SystemError(call: "write", path: path, code: SystemError.wouldBlock)
    }
    var rest = bytes[...]
    do throws(SystemError) {
      while !rest.isEmpty { rest = rest.dropFirst(max(1, try system.write(file, rest))) }
      try system.fdatasync(file)
    } catch {
      if (try? system.fstat(file).size) == size + bytes.count - rest.count {
        try? system.ftruncate(file, to: size)
      }
      throw error
    }
  }
}
